import { registerCommand, type RegisterDesk } from "../../command.ts";
import { FACT_NAMES } from "../../domain/breach/breach.ts";
import { logBreach } from "../../domain/breach/log.ts";
import { nextBreachNumber } from "../../domain/breach/number.ts";
import { yearOf } from "../../domain/calendar/day.ts";
import { localDay } from "../../domain/calendar/zone.ts";
import type { FlagValues } from "../../flag.ts";
import { addBreach, listBreachNumbers } from "../../store/breaches.ts";
import { askNew } from "./ask-facts.ts";
import { type BreachDesk, openBreachDesk, recordedBy } from "./breach-desk.ts";
import { FACT_FLAGS, type FactParts, joinParts, newFacts } from "./facts.ts";
import { readFactsFile } from "./file.ts";
import { readFacts } from "./read-facts.ts";
import { readScope } from "./scope.ts";
import { doneView } from "./view.ts";

const PATH = "breach log";

export const breachLog = registerCommand({
  path: PATH,
  flags: FACT_FLAGS,
  examples: {
    laptop:
      'seloste breach log --title "Lost laptop" --detected-at 2026-11-20T08:00+02:00 --aware-at 2026-11-20T09:17+02:00 --aware-by "the manager" --aware-why "the bag was looked for first"',
    risk: 'seloste breach log --kind risk --title "Open port on the mail server" --detected-at "20.11.2026 klo 9.40" --processor-detected-at "20.11.2026 klo 7.15" --origin processor',
  },
  needs: () => ["personal"],
  async prepare(register, { flags }) {
    const desk = await openBreachDesk(register, PATH);
    const parts = await askNew(desk, await readGiven(desk, flags));
    return { desk, facts: newFacts(parts, desk.command) };
  },
  async run(_: RegisterDesk, { desk, facts }) {
    const { register, notice, calendar } = desk;
    const recorded = recordedBy(desk);
    const year = yearOf(localDay(recorded.at, notice.zone));
    const number = nextBreachNumber(year, await listBreachNumbers(register));
    const promises = notice.breachPromises;
    const { breach, warnings } = logBreach({ number, facts, promises }, recorded, calendar);
    addBreach(register, breach);
    return {
      audit: {
        act: "logged",
        breach: number,
        fields: FACT_NAMES.filter((name) => facts[name] !== undefined),
      },
      view: doneView("logged", { breach, desk, at: recorded.at, warnings, more: [] }),
    };
  },
});

/** What file and flags say together; a flag beats the file, and both what a recipient was given. */
export async function readGiven(
  desk: BreachDesk,
  { from, atRecipient, ...flags }: FlagValues<typeof FACT_FLAGS>,
): Promise<FactParts> {
  const given = atRecipient === undefined ? {} : await readScope(desk, atRecipient);
  const filed = from === undefined ? {} : await readFacts(desk, await readFactsFile(desk, from));
  return joinParts(joinParts(given, filed), await readFacts(desk, flags));
}
