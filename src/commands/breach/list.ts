import { watchCommand } from "../../command.ts";
import { type Clock, clocksAt, isOpen, type OpenClock } from "../../domain/breach/clocks.ts";
import type { Breach } from "../../domain/breach/breach.ts";
import { isClosed, latestAssessment } from "../../domain/breach/known.ts";
import { Refusal } from "../../domain/faults.ts";
import { yes } from "../../flag.ts";
import { loadCalendar } from "../../law-file/time-limits.ts";
import type { Block } from "../../output/view.ts";
import { listBreaches, listOpenBreaches } from "../../store/breaches.ts";
import { getNotice } from "../../store/notices.ts";
import type { ClockSaying } from "./clock-words.ts";
import { csvLines, type Listed } from "./csv.ts";
import { breachJson } from "./json.ts";
import { momentOf, spanOf } from "./moment.ts";
import { sayingOf } from "./view.ts";

export const breachList = watchCommand({
  path: "breach list",
  may: () => [],
  flags: { open: yes(), csv: yes(), excel: yes() },
  examples: {
    open: "seloste breach list --open",
    csv: "seloste breach list --csv",
  },
  async run({ register, world, globals }, { flags }) {
    if (flags.csv && (globals.json || globals.ndjson)) {
      throw new Refusal({ code: "usage.contradiction", facts: { flags: ["--csv", "--json"] } });
    }
    const at = world.now();
    const { notice } = await getNotice(register);
    const calendar = await loadCalendar(world.data, notice.zone);
    const breaches = await (flags.open ? listOpenBreaches : listBreaches)(register);
    const listed = breaches.map((breach) => ({ breach, clocks: clocksAt(breach, at, calendar) }));
    return {
      view: {
        kind: "breach.list",
        data: listed.map(({ breach, clocks }) => breachJson(breach, clocks, at)),
        blocks: (t) => {
          const saying = sayingOf(t, notice, at);
          if (flags.csv) return csvLines(listed, saying, flags.excel).map((line) => ({ line }));
          return tableBlocks(listed, saying, flags.open);
        },
      },
    };
  },
});

function tableBlocks(
  listed: readonly Listed[],
  saying: ClockSaying,
  onlyOpen: boolean,
): readonly Block[] {
  const { list } = saying.t.breachTexts;
  if (listed.length === 0) return [{ line: onlyOpen ? list.noneOpen : list.none }];
  const columns = [list.number, list.kind, list.title, list.detected, list.state, list.next];
  return [{ table: { columns, rows: listed.map((one) => rowOf(one, saying)) } }];
}

function rowOf({ breach, clocks }: Listed, saying: ClockSaying): readonly string[] {
  const { kinds, states } = saying.t.breachTexts;
  const { number, facts } = breach;
  const closed = isClosed(breach);
  return [
    number,
    kinds[facts.kind],
    facts.title,
    momentOf(facts.detectedAt, saying),
    closed ? states.closed : states.open,
    closed ? "" : nextWords(breach, clocks, saying),
  ];
}

/** The clock that ends first, else what is left to decide. */
function nextWords(breach: Breach, clocks: readonly Clock[], saying: ClockSaying): string {
  const { list } = saying.t.breachTexts;
  const open = clocks.filter(isOpen);
  const timed = open.filter((clock) => "period" in clock).toSorted(byTarget);
  const [first] = [...timed, ...open];
  if (first !== undefined) return clockWords(first, saying);
  const decided = breach.facts.kind === "risk" || latestAssessment(breach) !== undefined;
  return decided ? list.close : list.decide;
}

type Timed = Extract<OpenClock, { readonly period: unknown }>;

function byTarget({ period: one }: Timed, { period: other }: Timed): number {
  return Number(one.target > other.target) - Number(one.target < other.target);
}

function clockWords(clock: OpenClock, saying: ClockSaying): string {
  const { list } = saying.t.breachTexts;
  const name = list[clock.id];
  if (!("period" in clock)) return list.open(name);
  const span = spanOf(saying.at, clock.period.target, saying);
  return clock.period.target < saying.at ? list.late(name, span) : list.left(name, span);
}
