import { watchCommand } from "../../command.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import { yes } from "../../flag.ts";
import { loadCountries } from "../../law-file/countries.ts";
import type { Block } from "../../output/view.ts";
import { getNotice } from "../../store/notices.ts";
import { listProcessors } from "../../store/processors.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import { processorJson, sayLack, type Seen, seenOf } from "./view.ts";

export const processorList = watchCommand({
  path: "processor list",
  may: () => [],
  flags: { all: yes() },
  examples: { now: "seloste processor list", all: "seloste processor list --all" },
  async run({ register, world }, { flags }) {
    const { zone } = (await getNotice(register)).notice;
    const today = localDay(world.now(), zone);
    const countries = await loadCountries(world.data);
    const all = (await listProcessors(register)).map((one) => seenOf(one, countries, today));
    const shown = all.filter(({ lacks }) => flags.all || lacks[0]?.because !== "ended");
    return {
      view: {
        kind: "processor.list",
        data: shown.map(processorJson),
        blocks: (t) => blocksOf(shown, t),
      },
    };
  },
});

function blocksOf(shown: readonly Seen[], t: Catalogue): readonly Block[] {
  const { processorTexts: texts } = t;
  if (shown.length === 0) return [{ line: texts.nobody }];
  const rows = shown.map((one) => {
    const { id, facts } = one.processor;
    const [lack] = one.lacks;
    const state = lack === undefined ? texts.may : sayLack(lack, t);
    return [id, facts.name, facts.country, facts.task, state];
  });
  return [{ table: { columns: texts.columns, rows } }];
}
