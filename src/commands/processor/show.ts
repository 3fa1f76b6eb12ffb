import { watchCommand } from "../../command.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { loadCountries } from "../../law-file/countries.ts";
import { getNotice } from "../../store/notices.ts";
import { knownProcessor } from "./known.ts";
import { processorView, seenOf } from "./view.ts";

export const processorShow = watchCommand({
  path: "processor show",
  argument: "<id>",
  may: () => [],
  flags: {},
  examples: { one: "seloste processor show mailer" },
  async run({ register, world }, { args: [id = ""] }) {
    const processor = await knownProcessor(register, id);
    const { zone } = (await getNotice(register)).notice;
    const today = localDay(world.now(), zone);
    const seen = seenOf(processor, await loadCountries(world.data), today);
    return { view: processorView("processor.show", seen) };
  },
});
