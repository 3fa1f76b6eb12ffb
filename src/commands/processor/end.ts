import { registerCommand } from "../../command.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { Refusal } from "../../domain/faults.ts";
import type { Processor, ProcessorEnd } from "../../domain/processor/processor.ts";
import type { Day } from "../../domain/time.ts";
import { text } from "../../flag.ts";
import { loadCountries } from "../../law-file/countries.ts";
import { getNotice } from "../../store/notices.ts";
import { saveProcessor } from "../../store/processors.ts";
import { readWordsOr } from "../casework-words.ts";
import { readDayFlag } from "../day-flag.ts";
import { knownProcessor } from "./known.ts";
import { processorView, seenOf } from "./view.ts";

const COMMAND = "seloste processor end";

export const processorEnd = registerCommand({
  path: "processor end",
  argument: "<id>",
  flags: { on: text("<day>"), confirmed: text("<day>"), how: text("<text>") },
  examples: {
    end: "seloste processor end mailer --on 2026-11-20",
    confirmed:
      'seloste processor end mailer --confirmed 2026-11-22 --how "wrote that all lists are deleted"',
  },
  needs: () => ["personal"],
  async prepare(desk, { args: [id = ""], flags }) {
    const { register, world } = desk;
    const known = await knownProcessor(register, id);
    const { notice } = await getNotice(register);
    const today = localDay(world.now(), notice.zone);
    const how = await readWordsOr({ register, notice }, "--how", flags.how, "line");
    const on = pastDay("--on", flags.on, today);
    const confirmedOn = pastDay("--confirmed", flags.confirmed, today);
    const said = {
      ...(on === undefined ? {} : { on }),
      ...(confirmedOn === undefined ? {} : { confirmedOn }),
      ...(how === undefined ? {} : { how }),
    };
    const end = endOf(known.end, said, today);
    const processor: Processor = { ...known, end };
    return { processor, today };
  },
  async run({ register, world }, { processor, today }) {
    const { id } = processor;
    saveProcessor(register, processor);
    const seen = seenOf(processor, await loadCountries(world.data), today);
    return {
      audit: { act: "processor-ended", fields: [id] },
      view: {
        ...processorView("processor.end", seen, (t) => t.processorTexts.endedLine(id)),
        next: () =>
          processor.end?.confirmedOn === undefined
            ? [`seloste processor end ${id} --confirmed <day> --how <text>`]
            : [],
      },
    };
  },
});

/** A second call confirms what an earlier one ended. */
function endOf(
  before: ProcessorEnd | undefined,
  said: Partial<ProcessorEnd>,
  today: Day,
): ProcessorEnd {
  const end: ProcessorEnd = { on: today, ...before, ...said };
  if (end.how !== undefined && end.confirmedOn === undefined) {
    throw new Refusal({ code: "usage.only-with", facts: { flag: "--how", other: "--confirmed" } });
  }
  return end;
}

/** @throws {Refusal} `processor.future`, `usage.bad-value` */
function pastDay(flag: string, typed: string | undefined, today: Day): Day | undefined {
  if (typed === undefined) return undefined;
  const day = readDayFlag(typed, flag, COMMAND);
  if (day > today) throw new Refusal({ code: "processor.future", facts: { flag } });
  return day;
}
