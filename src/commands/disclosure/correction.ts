/** A recipient is told of corrections, or cannot be (Art. 19). */
import type { RegisterDesk } from "../../command.ts";
import type { Telling } from "../../domain/disclosure/telling.ts";
import { Refusal } from "../../domain/faults.ts";
import { getNotice } from "../../store/notices.ts";
import { getSubject } from "../../store/subjects.ts";
import { listOpenTellings, settleTelling } from "../../store/tellings.ts";
import { readWords } from "../casework-words.ts";
import type { RecordFlags } from "./record-flags.ts";

/**
 * What is to be settled: all that waits for a recipient, or what is about some data subjects.
 *
 * @throws {Refusal} `disclosure.nothing-to-tell`; `usage.contradiction`
 */
export async function recordCorrection(desk: RegisterDesk, flags: RecordFlags) {
  const { register, world, ask, text: t } = desk;
  const { notice } = await getNotice(register);
  if (flags.why !== undefined && flags.notTold !== undefined) {
    throw new Refusal({ code: "usage.contradiction", facts: { flags: ["--why", "--not-told"] } });
  }
  const receiver = flags.to ?? flags.named ?? (await ask.text("--to", t.disclosureTexts.ask.to));
  const subjects = await Promise.all(
    flags.subject.map((reference) => getSubject(register, notice, reference)),
  );
  const ids = new Set(subjects.map(({ id }) => id));
  const flag = flags.notTold === undefined ? "--why" : "--not-told";
  const said = flags.notTold ?? flags.why ?? (await ask.text("--why", t.disclosureTexts.ask.how));
  const how = await readWords({ register, notice }, flag, said, "line");
  const told = flags.notTold === undefined;
  return async () => {
    const open = (await listOpenTellings(register)).filter(
      (one) => isTo(one, receiver, flags) && (ids.size === 0 || ids.has(one.subject)),
    );
    if (open.length === 0) throw new Refusal({ code: "disclosure.nothing-to-tell", facts: {} });
    for (const { nr } of open) settleTelling(register, nr, { at: world.now(), told, how });
    const about = [...new Set(open.map(({ subject }) => subject))];
    return {
      audit: {
        act: "told" as const,
        subjects: about,
        fields: [...new Set(open.flatMap(({ fields }) => fields))],
        counts: { told: told ? open.length : 0, notTold: told ? 0 : open.length },
      },
      view: {
        kind: "disclosure.told",
        data: { to: receiver, told, subjects: about, count: open.length },
        blocks: (texts: typeof t) => [
          { line: texts.disclosureTexts.told(open[0]?.name ?? receiver, about.length, told) },
        ],
      },
    };
  };
}

function isTo({ recipient, name }: Telling, receiver: string, { named }: RecordFlags): boolean {
  return named === undefined ? recipient === receiver : recipient === undefined && name === named;
}
