import { registerCommand } from "../../command.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { Refusal } from "../../domain/faults.ts";
import type { ProcessorFacts } from "../../domain/processor/processor.ts";
import { loadCountries } from "../../law-file/countries.ts";
import { getNotice } from "../../store/notices.ts";
import { saveProcessor } from "../../store/processors.ts";
import { FACT_FLAGS, readGiven, readItems } from "./facts.ts";
import { knownProcessor } from "./known.ts";
import { processorView, seenOf } from "./view.ts";

export const processorUpdate = registerCommand({
  path: "processor update",
  argument: "<id>",
  flags: FACT_FLAGS,
  examples: { item: "seloste processor update mailer --item g=yes --at-end return" },
  needs: () => ["personal"],
  async prepare(desk, { args: [id = ""], flags }) {
    const { register, world } = desk;
    const known = await knownProcessor(register, id);
    if (known.end !== undefined) throw new Refusal({ code: "processor.ended", facts: {} });
    const { notice } = await getNotice(register);
    const today = localDay(world.now(), notice.zone);
    const reading = { desk, notice, command: "seloste processor update", today };
    const given = await readGiven(reading, flags);
    const items = readItems(flags.item, known.facts.items);
    const changed = [...Object.keys(given), ...(flags.item.length === 0 ? [] : ["items"])];
    if (changed.length === 0) throw new Refusal({ code: "processor.nothing-given", facts: {} });
    const facts = { ...stillTrue(known.facts, given), ...given, items };
    return { processor: { ...known, facts }, changed, today };
  },
  async run({ register, world }, { processor, changed, today }) {
    const { id } = processor;
    saveProcessor(register, processor);
    const seen = seenOf(processor, await loadCountries(world.data), today);
    return {
      audit: { act: "processor-updated", fields: [id, ...changed] },
      view: processorView("processor.update", seen, (t) => t.processorTexts.updated(id)),
    };
  },
});

/** Elsewhere, nobody has seen that a decision covers it. */
function stillTrue(facts: ProcessorFacts, { country }: Partial<ProcessorFacts>): ProcessorFacts {
  if (country === undefined || country === facts.country) return facts;
  const { covered: _there, ...others } = facts;
  return others;
}
