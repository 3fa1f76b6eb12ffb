import { registerCommand, type RegisterDesk } from "../../command.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { Refusal } from "../../domain/faults.ts";
import { attestable, demandAttestable } from "../../domain/notice/attestation.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { readDay } from "../../domain/subject/day.ts";
import { asDay, type Day } from "../../domain/time.ts";
import { text } from "../../flag.ts";
import { sayDay } from "../../copy/moment.ts";
import { addAttestation } from "../../store/attestations.ts";
import { getNotice } from "../../store/notices.ts";
import { readWords } from "../casework-words.ts";

const COMMAND = "seloste notice attest";

export const noticeAttest = registerCommand({
  path: "notice attest",
  argument: "[promise]",
  flags: { until: text("<day>"), by: text("<who>"), evidence: text("<text>") },
  examples: {
    firewall:
      'seloste notice attest s9.firewall --until 2027-06-30 --by "the host" --evidence "rules read together 27.11.2026, kept in the safe"',
  },
  // Casework holds nothing that points at a data subject: the texts are looked through for it.
  needs: () => ["personal"],
  async prepare(desk, { args, flags }) {
    const { register, ask, text: t, world } = desk;
    const { notice } = await getNotice(register);
    const texts = t.noticeAttest.ask;
    const promise = args[0] ?? (await choosePromise(desk, notice));
    const until = readUntil(flags.until ?? (await ask.text("--until", texts.until)));
    const clause = demandAttestable(notice, promise, {
      until,
      today: localDay(world.now(), notice.zone),
    });
    const said = async (flag: string, given: string | undefined, question: string) =>
      given ?? (await ask.text(flag, question));
    const by = await said("--by", flags.by, texts.by);
    const evidence = await said("--evidence", flags.evidence, texts.evidence);
    const words = { register, notice };
    return {
      clause,
      until,
      by: await readWords(words, "--by", by, "name"),
      evidence: await readWords(words, "--evidence", evidence),
    };
  },
  async run({ register, world }, { clause, until, by, evidence }) {
    const at = world.now();
    addAttestation(register, { promise: clause.id, until, by, evidence, at });
    return {
      audit: { act: "attested", fields: [clause.id] },
      view: {
        kind: "notice.attest",
        data: { promise: clause.id, until, by, evidence, at },
        blocks: (t) => [
          { line: t.noticeAttest.attested(clause.id, sayDay(until, t.language)) },
          { fields: [[clause.id, clause.text[t.language]]] },
        ],
        next: () => ["seloste notice show"],
      },
    };
  },
});

async function choosePromise({ ask, text: t }: RegisterDesk, notice: Notice): Promise<string> {
  if (!ask.possible) {
    const facts = { argument: "promise", command: COMMAND };
    throw new Refusal({ code: "usage.missing-argument", facts });
  }
  const choices = attestable(notice).map(({ id, text: said }) => ({
    value: id,
    name: `${id}  ${said[t.language]}`,
  }));
  return ask.choose("<promise>", t.noticeAttest.ask.promise, choices);
}

/** @throws {Refusal} `usage.bad-value` */
function readUntil(typed: string): Day {
  const reading = readDay(typed.trim());
  if ("value" in reading) return asDay(reading.value);
  const facts = { flag: "--until", command: COMMAND, allowed: "2027-06-30, 30.6.2027" };
  throw new Refusal({ code: "usage.bad-value", facts });
}
