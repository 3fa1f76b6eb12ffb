import { watchCommand } from "../../command.ts";
import { yes } from "../../flag.ts";
import { loadCalendar } from "../../law-file/time-limits.ts";
import { getBreach } from "../../store/breaches.ts";
import { getNotice } from "../../store/notices.ts";
import { breachView } from "./view.ts";

const PATH = "breach show";

export const breachShow = watchCommand({
  path: PATH,
  argument: "<number>",
  may: () => [],
  flags: { explain: yes() },
  examples: {
    show: "seloste breach show 2026-0001",
    explain: "seloste breach show 2026-0001 --explain",
  },
  async run({ register, world }, { args, flags }) {
    const { notice } = await getNotice(register);
    const calendar = await loadCalendar(world.data, notice.zone);
    const breach = await getBreach(register, args[0] ?? "");
    const desk = { path: PATH, notice, calendar } as const;
    return { view: breachView({ breach, desk, at: world.now() }, flags.explain) };
  },
});
