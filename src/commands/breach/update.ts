import { registerCommand, type RegisterDesk } from "../../command.ts";
import { FACT_NAMES } from "../../domain/breach/breach.ts";
import { refuseClosed, updateBreach } from "../../domain/breach/log.ts";
import { Refusal } from "../../domain/faults.ts";
import { askChanges } from "./ask-facts.ts";
import { doOn, meantBreach, openBreachDesk } from "./breach-desk.ts";
import { changesOf, FACT_FLAGS, isEmpty } from "./facts.ts";
import { readGiven } from "./log.ts";

const PATH = "breach update";

export const breachUpdate = registerCommand({
  path: PATH,
  argument: "[number]",
  flags: FACT_FLAGS,
  examples: {
    aware:
      'seloste breach update 2026-0001 --aware-at "20.11.2026 klo 9.17" --aware-by "the manager"',
    number: "seloste breach update 2026-0001 --subjects 120 --data-categories userData,orders",
  },
  needs: () => ["personal"],
  async prepare(register, { args, flags }) {
    const desk = await openBreachDesk(register, PATH);
    const breach = await meantBreach(desk, args[0]);
    refuseClosed(breach);
    const { number, facts } = breach;
    const typed = await readGiven(desk, flags);
    const parts = isEmpty(typed) && desk.ask.possible ? await askChanges(desk, facts.kind) : typed;
    if (isEmpty(parts)) throw new Refusal({ code: "breach.nothing-given", facts: {} });
    return { desk, number, parts };
  },
  async run(_: RegisterDesk, { desk, number, parts }) {
    return doOn(desk, {
      number,
      done: "updated",
      audit: { act: "updated", fields: FACT_NAMES.filter((name) => parts[name] !== undefined) },
      act: (breach, recorded) => {
        const changes = changesOf(parts, breach.facts);
        return updateBreach(breach, changes, recorded, desk.calendar);
      },
    });
  },
});
