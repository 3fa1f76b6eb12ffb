/** A processor by its id. */
import { Refusal } from "../../domain/faults.ts";
import type { Processor } from "../../domain/processor/processor.ts";
import { listProcessors } from "../../store/processors.ts";
import type { OpenedRegister } from "../../store/register.ts";

/** @throws {Refusal} `processor.unknown` */
export async function knownProcessor(register: OpenedRegister, id: string): Promise<Processor> {
  const found = (await listProcessors(register)).find((one) => one.id === id);
  if (found === undefined) throw new Refusal({ code: "processor.unknown", facts: {} });
  return found;
}
