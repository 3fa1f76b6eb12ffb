import { registerCommand } from "../../command.ts";
import type { Ban } from "../../domain/ban/ban.ts";
import { listClosedTo } from "../../domain/notice/inference.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import { text } from "../../flag.ts";
import { dayIn } from "../../output/time.ts";
import type { Block } from "../../output/view.ts";
import { findNamed } from "../../store/ban-named.ts";
import { listBansOn, openBans } from "../../store/bans.ts";
import { getNotice } from "../../store/notices.ts";
import { expireBans } from "../../store/ban-expiry.ts";
import type { Register } from "../../store/register.ts";
import { demandSpecial } from "../subject/drawer.ts";
import { OBJECTION, purposeOf } from "../subject/purpose.ts";
import { banField } from "./who.ts";

/** Beyond this many the audit line does not name each data subject. */
const NAMED = 1000;

export const banList = registerCommand({
  path: "ban list",
  flags: { subject: text("<who>"), purpose: text("<purpose>") },
  examples: { all: "seloste ban list", one: "seloste ban list --subject 1004" },
  needs: () => ["personal"],
  async prepare(desk, { flags }) {
    const { notice } = await getNotice(desk.register);
    const purpose = await purposeOf(desk, notice, {
      given: flags.purpose,
      command: "seloste ban list",
      also: OBJECTION,
    });
    if (flags.subject === undefined && listClosedTo(desk.register.operator.role, notice)) {
      demandSpecial(desk.register);
    }
    return { notice, purpose, who: flags.subject };
  },
  async run({ register, world }, { notice, purpose, who }) {
    expireBans(register, world.now());
    const bans = listFor(register, notice, who);
    const ids = [...new Set(bans.flatMap(({ id }) => id ?? []))];
    return {
      audit: {
        act: "listed",
        ...(ids.length > NAMED ? {} : { subjects: ids }),
        fields: banField(notice),
        purpose,
        counts: { listed: bans.length },
      },
      view: {
        kind: "ban.list",
        data: bans.map(({ id, channel, since, how }) => ({
          subject: id ?? null,
          channel,
          since,
          how,
        })),
        blocks: (t): readonly Block[] => {
          if (bans.length === 0) return [{ line: t.banTexts.none }];
          const { subject, channel, since, how } = t.banTexts.columns;
          const rows = bans.map((ban) => [
            ban.id ?? t.banTexts.nobody,
            t.subjectTexts.channel(ban.channel),
            dayIn(ban.since, notice.zone, t.language),
            ban.how,
          ]);
          return [{ table: { columns: [subject, channel, since, how], rows } }];
        },
      },
    };
  },
});

function listFor(register: Register, notice: Notice, who: string | undefined): readonly Ban[] {
  const bans = openBans(register);
  if (who === undefined) return bans.all();
  const { subjects, keys } = findNamed(register, notice, who);
  const found = [
    ...bans.forKeys(keys),
    ...subjects.flatMap(({ nr }) => listBansOn(register, notice, nr)),
  ];
  return [...new Map(found.map((ban) => [ban.nr, ban])).values()];
}
