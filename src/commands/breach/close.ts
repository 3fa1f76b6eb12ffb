import { registerCommand, type RegisterDesk } from "../../command.ts";
import { closeBreach, requireSettled } from "../../domain/breach/closing.ts";
import { text } from "../../flag.ts";
import { askWords, askWordsOr } from "./ask-words.ts";
import { doOn, meantBreach, openBreachDesk } from "./breach-desk.ts";
import { actAt } from "./times.ts";

const PATH = "breach close";

export const breachClose = registerCommand({
  path: PATH,
  argument: "[number]",
  flags: { why: text("<text>"), at: text("<time>"), by: text("<who>") },
  examples: {
    close: 'seloste breach close 2026-0001 --by "the manager" --why "laptops are encrypted now"',
  },
  needs: () => ["personal"],
  async prepare(register, { args, flags }) {
    const desk = await openBreachDesk(register, PATH);
    const breach = await meantBreach(desk, args[0]);
    const { number } = breach;
    // Before anything is asked that would be in vain.
    requireSettled(breach, register.world.now(), desk.calendar);
    const { ask: prompts } = desk.text.breachTexts;
    const by = await askWords(desk, "--by", flags.by, { message: prompts.by, kind: "name" });
    const more = flags.by === undefined;
    const why = await askWordsOr(desk, "--why", flags.why, { message: prompts.remark, more });
    const at = await actAt(desk, flags.at);
    return { desk, number, closing: { at, by, ...(why === undefined ? {} : { why }) } };
  },
  async run(_: RegisterDesk, { desk, number, closing }) {
    return doOn(desk, {
      number,
      done: "closed",
      audit: { act: "closed", fields: ["closing"] },
      act: (breach, recorded) => closeBreach(breach, closing, recorded, desk.calendar),
    });
  },
});
