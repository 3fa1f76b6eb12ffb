/** A recipient on record by its id. */
import { othersSentences } from "../../domain/disclosure/gate.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Processor } from "../../domain/processor/processor.ts";
import { listProcessors } from "../../store/processors.ts";
import type { OpenedRegister } from "../../store/register.ts";

/** @throws {Refusal} `disclosure.unknown-recipient`, with what the notice says of others */
export async function demandRecipient(
  register: OpenedRegister,
  notice: Notice,
  id: string,
): Promise<Processor> {
  const all = await listProcessors(register);
  const recipient = all.find((one) => one.id === id);
  if (recipient !== undefined) return recipient;
  throw new Refusal({
    code: "disclosure.unknown-recipient",
    facts: { sentences: othersSentences(notice), known: all.map((one) => one.id) },
  });
}
