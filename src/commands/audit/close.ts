import { registerCommand, type RegisterDesk } from "../../command.ts";
import { droppable, droppedCounts, endOfYear, type Segment } from "../../domain/audit/segment.ts";
import { Refusal } from "../../domain/faults.ts";
import { DRAWERS } from "../../domain/register/drawer.ts";
import { text, yes } from "../../flag.ts";
import { getNotice } from "../../store/notices.ts";
import { dropSegment, insertSegment, listSegments, openLinesBefore } from "../../store/segments.ts";
import { readWords } from "../casework-words.ts";
import { confirmTyped } from "../confirm.ts";

const COMMAND = "seloste audit close";

type Prepared =
  | { readonly segment: Segment }
  | { readonly segment: Segment; readonly ground: string };

export const auditClose = registerCommand({
  path: "audit close",
  argument: "<year>",
  flags: { drop: yes(), ground: text("<text>"), confirm: text("<year>") },
  examples: {
    close: "seloste audit close 2025",
    drop: 'seloste audit close 2025 --drop --ground "kept for five years, as decided on 3.1.2020" --confirm 2025',
  },
  // What stands of a line in the special drawer goes with it.
  needs: ({ flags }) => (flags.drop ? DRAWERS : ["personal"]),
  async prepare(desk, { args: [typed = ""], flags }): Promise<Prepared> {
    const year = readYear(typed);
    if (!flags.drop) {
      if (flags.ground !== undefined) {
        const facts = { flag: "--ground", other: "--drop" };
        throw new Refusal({ code: "usage.only-with", facts });
      }
      return { segment: await toClose(desk, year) };
    }
    const { register, ask, text: t } = desk;
    const segment = droppable(year, listSegments(register.connection));
    const given = flags.ground ?? (await ask.text("--ground", t.auditTexts.askGround));
    const { notice } = await getNotice(register);
    const ground = await readWords({ register, notice }, "--ground", given);
    const { first, last } = segment;
    await confirmTyped(desk, {
      word: String(year),
      given: flags.confirm,
      question: t.auditTexts.askDrop(year, last - first + 1),
    });
    return { segment, ground };
  },
  async run({ register, world }, prepared) {
    const { connection, operator } = register;
    const { segment } = prepared;
    const dropped = "ground" in prepared;
    if (dropped) {
      const { ground } = prepared;
      dropSegment(connection, { segment, ground, at: world.now(), by: operator.name });
    } else {
      insertSegment(connection, segment, operator.name);
    }
    const { year, first, last, hash } = segment;
    return {
      audit: {
        act: dropped ? "segment-dropped" : "segment-closed",
        counts: droppedCounts(segment),
        ...(dropped ? { purpose: prepared.ground } : {}),
      },
      view: {
        kind: "audit.close",
        data: { year, first, last, hash, dropped },
        blocks: (t) => [
          { line: (dropped ? t.auditTexts.dropped : t.auditTexts.closed)(year, first, last) },
          ...(dropped ? [] : [{ line: hash }]),
        ],
        next: () => ["seloste audit checkpoint"],
      },
    };
  },
});

async function toClose({ register, world }: RegisterDesk, year: number): Promise<Segment> {
  const { connection } = register;
  const { zone } = (await getNotice(register)).notice;
  const now = world.now();
  const end = endOfYear(year, now, zone);
  const closed = listSegments(connection).some((one) => one.year >= year);
  const lines = closed ? undefined : openLinesBefore(connection, end);
  if (lines === undefined) throw new Refusal({ code: "audit.no-lines", facts: { year } });
  return { year, ...lines, closedAt: now };
}

/** @throws {Refusal} `usage.bad-value` */
function readYear(typed: string): number {
  if (/^20\d{2}$/u.test(typed)) return Number(typed);
  const facts = { flag: "<year>", command: COMMAND, allowed: "2025, 2026 …" };
  throw new Refusal({ code: "usage.bad-value", facts });
}
