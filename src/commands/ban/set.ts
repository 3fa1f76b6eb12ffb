import { registerCommand, type RegisterDesk } from "../../command.ts";
import { readAsked } from "../../domain/ban/asked.ts";
import { isBanned } from "../../domain/ban/ban.ts";
import { readBanWords } from "../../domain/ban/words.ts";
import { type Channel, CHANNELS } from "../../domain/import/form.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Instant } from "../../domain/time.ts";
import { choice, text } from "../../flag.ts";
import { dayIn } from "../../output/time.ts";
import type { Block, Warning } from "../../output/view.ts";
import { findNamed, listSharers } from "../../store/ban-named.ts";
import { openBans } from "../../store/bans.ts";
import { getNotice } from "../../store/notices.ts";
import type { Register } from "../../store/register.ts";
import { OBJECTION, purposeOf } from "../subject/purpose.ts";
import { type Aim, aim } from "./aim.ts";
import { banField, readWhom } from "./who.ts";

const COMMAND = "seloste ban set";

export const banSet = registerCommand({
  path: "ban set",
  argument: "[who]",
  flags: {
    channel: choice(CHANNELS),
    how: text("<how>"),
    askedAt: text("<time>"),
    purpose: text("<purpose>"),
  },
  examples: {
    all: 'seloste ban set 1001 --how "phoned, talked to Anna"',
    email: "seloste ban set 1001 --channel email --asked-at 2026-11-19",
    unknown: "seloste ban set nobody@example.com --channel email",
  },
  needs: () => ["personal"],
  async prepare(desk, { args, flags }) {
    const { notice } = await getNotice(desk.register);
    const given = { given: flags.purpose, command: COMMAND, also: OBJECTION } as const;
    const purpose = await purposeOf(desk, notice, given);
    const now = desk.world.now();
    const since = readAsked(flags.askedAt, now, notice.zone);
    const who = await readWhom(desk, args);
    const how = readBanWords("--how", flags.how ?? (await askHow(desk)));
    return { notice, purpose, who, channel: flags.channel ?? "all", since, how, now };
  },
  async run({ register }, { notice, purpose, who, ...order }) {
    const { channel, since } = order;
    const found = aim(register, notice, findNamed(register, notice, who));
    const unchanged = isBanned(found.existing, channel);
    const bans = openBans(register);
    if (!unchanged) {
      bans.add({ ...banOf(order), ...holderOf(found) }, found.keys);
    }
    return {
      audit: {
        act: unchanged ? "checked" : "banned",
        subjects: found.ids,
        fields: banField(notice),
        purpose,
      },
      view: {
        kind: "ban.set",
        data: { state: unchanged ? "unchanged" : "set", channel, since, subjects: found.ids },
        blocks: (t): readonly Block[] => {
          const { is, set } = t.banTexts;
          const words = t.subjectTexts.channel(channel);
          const whose = t.banTexts.whom(found.subject === undefined ? [] : found.ids);
          if (unchanged) return [{ line: is(whose, words) }];
          return [{ line: set(whose, words, dayIn(since, notice.zone, t.language)) }];
        },
        warnings: remarks(register, notice, found),
        next: () => [`seloste ban scrub <list.csv> -o <file>`],
      },
    };
  },
});

/** Nobody is stopped for it: how somebody asked is asked only where a person sits. */
async function askHow({ ask, text: t }: RegisterDesk): Promise<string> {
  return ask.possible ? ask.text("--how", t.banTexts.prompts.how) : "";
}

interface Order {
  readonly channel: Channel;
  readonly since: Instant;
  readonly how: string;
  readonly now: Instant;
}

function banOf({ channel, since, how, now }: Order) {
  return { channel, since, how, recordedAt: now };
}

function holderOf({ subject }: Aim): { readonly subject?: number } {
  return subject === undefined ? {} : { subject };
}

function remarks(register: Register, notice: Notice, found: Aim): readonly Warning[] {
  const { subject, ids } = found;
  if (subject !== undefined) {
    const sharing = listSharers(register, notice, subject);
    if (sharing.length === 0) return [];
    return [{ code: "ban.shared", say: (t) => t.banTexts.shared(sharing.join(", ")) }];
  }
  if (ids.length === 0) return [{ code: "ban.not-held", say: (t) => t.banTexts.notHeld }];
  return [{ code: "ban.several", say: (t) => t.banTexts.several(ids.join(", ")) }];
}
