import { registerCommand } from "../../command.ts";
import { type Ban, bansOn, planLift } from "../../domain/ban/ban.ts";
import { readBanWords } from "../../domain/ban/words.ts";
import { Refusal } from "../../domain/faults.ts";
import { type Channel, CHANNELS } from "../../domain/import/form.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { choice, text } from "../../flag.ts";
import type { Block, Warning } from "../../output/view.ts";
import { findNamed, type Named } from "../../store/ban-named.ts";
import { keyLister, listBansOn, listSoleKeys, openBans } from "../../store/bans.ts";
import { getNotice } from "../../store/notices.ts";
import type { Register } from "../../store/register.ts";
import { OBJECTION, purposeOf } from "../subject/purpose.ts";
import { banField, readWhom, several } from "./who.ts";

const COMMAND = "seloste ban lift";

export const banLift = registerCommand({
  path: "ban lift",
  argument: "[who]",
  flags: { channel: choice(CHANNELS), wish: text("<wish>"), purpose: text("<purpose>") },
  examples: {
    email:
      'seloste ban lift 1004 --channel email --wish "asked for the newsletter again, e-mail of 20.11.2026"',
  },
  needs: () => ["personal"],
  async prepare(desk, { args, flags }) {
    const { ask, register, text: t, world } = desk;
    const { notice } = await getNotice(register);
    const given = { given: flags.purpose, command: COMMAND, also: OBJECTION } as const;
    const purpose = await purposeOf(desk, notice, given);
    const who = await readWhom(desk, args);
    const choices = CHANNELS.map((value) => ({ value, name: t.subjectTexts.channel(value) }));
    const { prompts } = t.banTexts;
    const channel = flags.channel ?? (await ask.choose("--channel", prompts.channel, choices));
    const said = flags.wish ?? (await ask.text("--wish", prompts.wish));
    const wish = readBanWords("--wish", said);
    if (wish === "") {
      throw new Refusal({ code: "usage.needs-flag", facts: { flag: "--wish", command: COMMAND } });
    }
    return { notice, purpose, who, channel, wish, now: world.now() };
  },
  async run({ register }, { notice, purpose, who, channel, wish, now }) {
    const named = findNamed(register, notice, who);
    const held = bansOf(register, notice, named);
    const lifts = planLift(held, channel);
    if (lifts.length === 0) throw nothingToLift(register, notice, named, channel);
    const bans = openBans(register);
    for (const { ban, instead } of lifts) {
      for (const each of instead) bans.goOn(ban.nr, each);
      bans.lift(ban.nr, now, wish);
    }
    const ids = [...new Set(lifts.flatMap(({ ban }) => ban.id ?? []))];
    const left = bansOn(bansLeft(register, notice, named), channel);
    return {
      audit: { act: "ban-lifted", subjects: ids, fields: banField(notice), purpose },
      view: {
        kind: "ban.lift",
        data: { channel, lifted: lifts.length, subjects: ids, stillBanned: left.length > 0 },
        blocks: (t): readonly Block[] => [
          { line: t.banTexts.lifted(t.banTexts.whom(ids), t.subjectTexts.channel(channel)) },
        ],
        warnings: [
          { code: "ban.no-permission", say: (t) => t.banTexts.noConsent },
          ...(left.length > 0 ? [STILL] : []),
        ],
      },
    };
  },
});

const STILL: Warning = { code: "ban.still", say: (t) => t.banTexts.still };

/**
 * The bans that a person's own wish can lift: their own, and those that hold for an identifier of
 * theirs alone. Where somebody else's ban still holds for an identifier that they no longer have, the
 * identifier is taken out of it first: the new holder's wish lifts nothing for the old one.
 *
 * @throws {Refusal} `subject.several` where bans of several data subjects are meant
 */
function bansOf(register: Register, notice: Notice, { subjects, keys }: Named): readonly Ban[] {
  const bans = openBans(register);
  const [only, other] = subjects;
  if (other !== undefined) {
    const free = bans.forKeys(keys).filter((ban) => ban.subject === undefined);
    if (free.length > 0) return free;
    throw several(subjects);
  }
  const keysOf = keyLister(register, notice);
  const sole = only === undefined ? [] : listSoleKeys(register, notice, only.nr);
  const named = [...new Set([...keys, ...sole])];
  const loose = named.flatMap((key) =>
    bans.forKeys([key]).flatMap((ban) => {
      if (ban.subject === undefined) return [ban];
      const holds = ban.subject === only?.nr || keysOf(ban.subject).includes(key);
      return holds ? [] : [bans.split(ban, key)];
    }),
  );
  const own = only === undefined ? [] : bans.own(only.nr);
  const all = new Map([...own, ...loose].map((ban) => [ban.nr, ban]));
  return [...all.values()];
}

/** What still holds after a lifting, whoever set it. */
function bansLeft(register: Register, notice: Notice, { subjects, keys }: Named): readonly Ban[] {
  return [
    ...openBans(register).forKeys(keys),
    ...subjects.flatMap(({ nr }) => listBansOn(register, notice, nr)),
  ];
}

function nothingToLift(
  register: Register,
  notice: Notice,
  named: Named,
  channel: Channel,
): Refusal {
  const others = bansOn(bansLeft(register, notice, named), channel);
  return others.length > 0
    ? new Refusal({ code: "ban.shared", facts: {} })
    : new Refusal({ code: "ban.none", facts: { channel } });
}
