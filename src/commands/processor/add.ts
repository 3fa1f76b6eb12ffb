import { registerCommand } from "../../command.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { Refusal } from "../../domain/faults.ts";
import { isProcessorId, type Processor } from "../../domain/processor/processor.ts";
import { loadCountries } from "../../law-file/countries.ts";
import { getNotice } from "../../store/notices.ts";
import { listProcessors, saveProcessor } from "../../store/processors.ts";
import { FACT_FLAGS, newFacts } from "./facts.ts";
import { processorView, seenOf } from "./view.ts";

export const processorAdd = registerCommand({
  path: "processor add",
  argument: "<id>",
  flags: FACT_FLAGS,
  examples: {
    mailer:
      'seloste processor add mailer --name "Postimies Oy" --country FI --task "sends the newsletter" --contract 2026-01-10 --item all=yes --at-end delete',
  },
  // The texts are looked through for data subjects: casework holds nothing that points at one.
  needs: () => ["personal"],
  async prepare(desk, { args: [id = ""], flags }) {
    const { register, world } = desk;
    if (!isProcessorId(id)) throw new Refusal({ code: "processor.id", facts: {} });
    if ((await listProcessors(register)).some((one) => one.id === id)) {
      throw new Refusal({ code: "processor.taken", facts: {} });
    }
    const { notice } = await getNotice(register);
    const today = localDay(world.now(), notice.zone);
    const reading = { desk, notice, command: "seloste processor add", today };
    return { id, facts: await newFacts(reading, flags), today };
  },
  async run({ register, world }, { id, facts, today }) {
    const processor: Processor = { id, addedAt: world.now(), facts };
    saveProcessor(register, processor);
    const seen = seenOf(processor, await loadCountries(world.data), today);
    return {
      audit: { act: "processor-added", fields: [id] },
      view: processorView("processor.add", seen, (t) => t.processorTexts.added(id)),
    };
  },
});
