import { registerCommand } from "../../command.ts";
import { bansOn, channelsOf } from "../../domain/ban/ban.ts";
import { CHANNELS } from "../../domain/import/form.ts";
import { choice, text } from "../../flag.ts";
import type { Block, Warning } from "../../output/view.ts";
import { findNamed } from "../../store/ban-named.ts";
import { listBansOn, openBans } from "../../store/bans.ts";
import { expireBans } from "../../store/ban-expiry.ts";
import { getNotice } from "../../store/notices.ts";
import { OBJECTION, purposeOf } from "../subject/purpose.ts";
import { banField, readWhom } from "./who.ts";

const NO_PERMISSION: Warning = { code: "ban.no-permission", say: (t) => t.banTexts.noPermission };

/** Fail-closed: 0 is no ban, 3 is a ban, and whoever asks takes anything else for one. */
export const banCheck = registerCommand({
  path: "ban check",
  argument: "[who]",
  flags: { channel: choice(CHANNELS), purpose: text("<purpose>") },
  examples: {
    email: "seloste ban check aino.makinen@example.fi --channel email",
    unknown: "seloste ban check uusi.tilaaja@example.org",
  },
  needs: () => ["personal"],
  async prepare(desk, { args, flags }) {
    const { notice } = await getNotice(desk.register);
    const purpose = await purposeOf(desk, notice, {
      given: flags.purpose,
      command: "seloste ban check",
      also: OBJECTION,
    });
    return { notice, purpose, who: await readWhom(desk, args), channel: flags.channel };
  },
  async run({ register, world }, { notice, purpose, who, channel }) {
    expireBans(register, world.now());
    const { subjects, keys } = findNamed(register, notice, who);
    const found = [
      ...openBans(register).forKeys(keys),
      ...subjects.flatMap(({ nr }) => listBansOn(register, notice, nr)),
    ];
    const channels = channelsOf(bansOn(found, channel));
    const banned = channels.length > 0;
    const ids = subjects.map(({ id }) => id);
    return {
      exit: banned ? "findings" : "ok",
      audit: { act: "checked", subjects: ids, fields: banField(notice), purpose },
      view: {
        kind: "ban.check",
        data: { banned, channels, channel: channel ?? null, subjects: ids },
        blocks: (t): readonly Block[] => {
          if (!banned) return [{ line: t.banTexts.free }];
          return [{ line: t.banTexts.banned(channels.map(t.subjectTexts.channel).join(", ")) }];
        },
        warnings: banned ? [] : [NO_PERMISSION],
      },
    };
  },
});
