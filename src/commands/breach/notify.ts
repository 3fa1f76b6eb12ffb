import { registerCommand, type RegisterDesk } from "../../command.ts";
import { type Breach, type Notification, PHASES } from "../../domain/breach/breach.ts";
import { notifyAuthority, requireNotifiable } from "../../domain/breach/notification.ts";
import { authorityPeriod, type Timing, timingOf } from "../../domain/breach/periods.ts";
import type { Instant } from "../../domain/time.ts";
import { choice, type FlagValues, text } from "../../flag.ts";
import { askWordsOr, askWords } from "./ask-words.ts";
import { type BreachDesk, doOn, meantBreach, openBreachDesk } from "./breach-desk.ts";
import { actAt } from "./times.ts";

const PATH = "breach notify";

const FLAGS = {
  at: text("<time>"),
  phase: choice(PHASES),
  reference: text("<reference>"),
  delayReason: text("<why>"),
};
type Given = FlagValues<typeof FLAGS>;

export const breachNotify = registerCommand({
  path: PATH,
  argument: "[number]",
  flags: FLAGS,
  examples: {
    first: 'seloste breach notify 2026-0001 --phase preliminary --at "21.11.2026 klo 14.05"',
    final: "seloste breach notify 2026-0001 --phase final --reference 1234/171/26",
  },
  needs: () => ["personal"],
  async prepare(register, { args, flags }) {
    const desk = await openBreachDesk(register, PATH);
    const breach = await meantBreach(desk, args[0]);
    // Before anything is asked that would be in vain.
    requireNotifiable(breach);
    return {
      desk,
      number: breach.number,
      notification: await readNotification(desk, breach, flags),
    };
  },
  async run(_: RegisterDesk, { desk, number, notification }) {
    return doOn(desk, {
      number,
      done: "notified",
      audit: { act: "notified", fields: ["notification"] },
      act: (breach, recorded) => notifyAuthority(breach, notification, recorded, desk.calendar),
    });
  },
});

async function readNotification(
  desk: BreachDesk,
  breach: Breach,
  flags: Given,
): Promise<Omit<Notification, "recorded">> {
  const { ask, text: t } = desk;
  const { ask: prompts, phases } = t.breachTexts;
  const choices = PHASES.map((value) => ({ value, name: phases[value] }));
  const more = flags.phase === undefined;
  const phase = flags.phase ?? (await ask.choose("--phase", prompts.phase, choices));
  const at = await actAt(desk, flags.at, more);
  const reference = await askWordsOr(desk, "--reference", flags.reference, {
    message: prompts.reference,
    more,
    kind: "line",
  });
  const delayReason = await readReason(desk, breach, at, flags.delayReason);
  return {
    at,
    phase,
    ...(reference === undefined ? {} : { reference }),
    ...(delayReason === undefined ? {} : { delayReason }),
  };
}

/** Past the target the reason is asked for, and past the limit it is needed; the act itself refuses. */
async function readReason(
  desk: BreachDesk,
  breach: Breach,
  at: Instant,
  typed: string | undefined,
): Promise<string | undefined> {
  const { ask: prompts } = desk.text.breachTexts;
  const late = lateness(desk, breach, at);
  if (late === "late" && typed === undefined && desk.ask.possible) {
    return askWords(desk, "--delay-reason", typed, { message: prompts.delayReason });
  }
  return askWordsOr(desk, "--delay-reason", typed, {
    message: prompts.delayReasonWise,
    more: late === "over-target",
  });
}

/** Where a first notification at this instant stands; a later one is never late. */
function lateness({ calendar }: BreachDesk, breach: Breach, at: Instant): Timing {
  const { aware, kind } = breach.facts;
  const earlier = breach.notifications.some((one) => one.at <= at);
  if (aware === undefined || kind === "risk" || earlier) return "in-time";
  return timingOf(at, authorityPeriod(aware.at, calendar));
}
