import { registerCommand, type RegisterDesk } from "../../command.ts";
import { type Act, type Breach, CONTENTS, type Recorded } from "../../domain/breach/breach.ts";
import type { Calendar } from "../../domain/calendar/limits.ts";
import {
  breakPromise,
  communicateBreach,
  exemptBreach,
} from "../../domain/breach/communication.ts";
import { subjectsDuty } from "../../domain/breach/subjects-duty.ts";
import type { Warning } from "../../output/view.ts";
import { doOn, meantBreach, openBreachDesk } from "./breach-desk.ts";
import { type Decision, readTelling, type Telling, TELLING_FLAGS } from "./telling.ts";

const PATH = "breach communicate";

export const breachCommunicate = registerCommand({
  path: PATH,
  argument: "[number]",
  flags: TELLING_FLAGS,
  examples: {
    all: "seloste breach communicate 2026-0001 --channel email --reached 120 --contents nature,contact,consequences,measures",
    ground:
      'seloste breach communicate 2026-0001 --ground "34(3)(a)" --why "the disk was encrypted and the key is safe" --by "the manager"',
    broken:
      'seloste breach communicate 2026-0001 --promise-broken --why "no customer was affected" --by "the manager"',
  },
  needs: () => ["personal"],
  async prepare(register, { args, flags }) {
    const desk = await openBreachDesk(register, PATH);
    const breach = await meantBreach(desk, args[0]);
    return { desk, number: breach.number, telling: await readTelling(desk, breach, flags) };
  },
  async run(_: RegisterDesk, { desk, number, telling }) {
    const told = "communication" in telling;
    return doOn(desk, {
      number,
      done: told ? "communicated" : "decided",
      audit: { act: told ? "communicated" : "decided", fields: fieldsOf(telling) },
      warnings: (breach) => (told ? contentsWarnings(breach, telling) : []),
      act: (breach, recorded) =>
        "communication" in telling
          ? communicateBreach(breach, telling.communication, recorded)
          : decide(breach, telling, recorded, desk.calendar),
    });
  },
});

function fieldsOf(telling: Telling): readonly string[] {
  if ("communication" in telling) return ["communication"];
  return [
    ...(telling.ground === undefined ? [] : ["exemption"]),
    ...(telling.promise === undefined ? [] : ["promise"]),
  ];
}

/** A ground and a promise that is not kept can be one act; each is recorded of its own. */
function decide(
  breach: Breach,
  { ground, promise, ...decision }: Decision,
  recorded: Recorded,
  calendar: Calendar,
): Act {
  const broken =
    promise === undefined
      ? breach
      : breakPromise(breach, { ...decision, promise }, recorded).breach;
  if (ground === undefined) return { breach: broken, warnings: [] };
  return exemptBreach(broken, { ...decision, ground }, recorded, calendar);
}

/** What Art. 34(2) asks for beside what was said, while there is a duty to say it. */
function contentsWarnings(breach: Breach, telling: Telling): readonly Warning[] {
  if (!("communication" in telling) || subjectsDuty(breach)?.state !== "open") return [];
  const missing = CONTENTS.filter((content) => !telling.communication.contents.includes(content));
  if (missing.length === 0) return [];
  return [
    {
      code: "breach.contents-missing",
      say: ({ breachTexts: { contents, contentsMissing } }) =>
        contentsMissing(missing.map((content) => contents[content]).join(", ")),
    },
  ];
}
