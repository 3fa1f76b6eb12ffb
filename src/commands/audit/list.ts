import { watchCommand } from "../../command.ts";
import type { ChainedLine } from "../../domain/audit/line.ts";
import { readInstant, readTime } from "../../domain/calendar/reading.ts";
import { endOfDay, startOfDay } from "../../domain/calendar/zone.ts";
import type { Instant } from "../../domain/time.ts";
import { sayMoment } from "../../copy/moment.ts";
import { count, text } from "../../flag.ts";
import type { Block, Json } from "../../output/view.ts";
import { readLines } from "../../store/audit-chain.ts";
import { getNotice } from "../../store/notices.ts";
import type { Catalogue } from "../../text/catalogue.ts";

/** How many lines are shown when nothing is said. */
const SHOWN = 50;

/** How many ids of data subjects a line shows; JSON holds all. */
const NAMED = 3;

export const auditList = watchCommand({
  path: "audit list",
  may: () => [],
  flags: {
    subject: text("<id>"),
    by: text("<operator>"),
    act: text("<command>"),
    from: text("<time>"),
    until: text("<time>"),
    last: count("<number>"),
  },
  examples: {
    last: "seloste audit list --last 20",
    subject: "seloste audit list --subject s-7k2m9q4x",
    day: 'seloste audit list --from 20.11.2026 --until "20.11.2026 klo 12.00"',
  },
  async run({ register }, { flags }) {
    const { zone } = (await getNotice(register)).notice;
    const { subject, by, act, from, until, last = SHOWN } = flags;
    const lines = [
      ...readLines(register.connection, {
        ...(subject === undefined ? {} : { subject }),
        ...(by === undefined ? {} : { operator: by }),
        ...(act === undefined ? {} : { command: act }),
        ...(from === undefined ? {} : { from: instantOf(from, zone, startOfDay) }),
        ...(until === undefined ? {} : { until: instantOf(until, zone, endOfDay) }),
        last,
      }),
    ];
    return {
      view: {
        kind: "audit.list",
        data: lines.map(jsonOf),
        blocks: (t) => blocksOf(lines, zone, t),
      },
    };
  },
});

/** A day alone means its beginning or its end. */
function instantOf(
  typed: string,
  zone: string,
  edge: (day: Parameters<typeof startOfDay>[0], zone: string) => Instant,
): Instant {
  const read = readTime(typed, zone);
  return "day" in read ? edge(read.day, zone) : readInstant(typed, zone);
}

function jsonOf(line: ChainedLine): Json {
  return {
    seq: line.seq,
    at: line.at,
    operator: line.operator,
    command: line.command,
    act: line.act,
    fields: line.fields,
    purpose: line.purpose,
    counts: line.counts,
    notice: line.notice,
    subjects: line.subjects,
    hash: line.hash,
  };
}

function blocksOf(lines: readonly ChainedLine[], zone: string, t: Catalogue): readonly Block[] {
  const { columns, none } = t.auditTexts;
  if (lines.length === 0) return [{ line: none }];
  const rows = lines.map((line) => [
    String(line.seq),
    sayMoment(line.at, zone, t.language),
    line.operator,
    commandOf(line, t),
    subjectsOf(line),
    line.purpose ?? "",
    line.fields.join(", "),
  ]);
  return [{ table: { columns, rows } }];
}

/** The command, and what it came to where that is not what its name says. */
function commandOf({ command, act }: ChainedLine, t: Catalogue): string {
  const acts: Readonly<Record<string, string>> = t.auditTexts.acts;
  const said = Object.hasOwn(acts, act) ? acts[act] : undefined;
  return said === undefined ? command : `${command} (${said})`;
}

function subjectsOf({ subjects }: ChainedLine): string {
  const more = subjects.length > NAMED ? [`+ ${subjects.length - NAMED}`] : [];
  return [...subjects.slice(0, NAMED), ...more].join(", ");
}
