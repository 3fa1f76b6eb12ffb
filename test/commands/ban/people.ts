/** Invented people for the tests of bans. */
import { z } from "zod";
import type { TestWorld } from "../../world.ts";
import { expectDone } from "../subject/people.ts";

const CUSTOMERS = `customerId;firstName;lastName;email;phone
1001;Aino;Makinen;aino@example.fi;040 0123 401
1002;Åke;Lindström;ake@example.fi;040 0123 402
1003;Siv;Sandås;yhteinen@example.fi;040 0123 403
1004;Elis;Sandås;yhteinen@example.fi;040 0123 404
`;

/** Takes four people in; the last two have one e-mail address. */
export async function takeIn(world: TestWorld): Promise<void> {
  const file = await world.file("customers.csv", CUSTOMERS);
  await expectDone(world, "import", file, "--source", "registration", "--json");
}

const SHOWN = z.object({
  data: z.object({
    id: z.string(),
    fields: z.looseObject({ marketingBan: z.boolean() }),
    bans: z.array(
      z.object({
        channel: z.string(),
        since: z.string(),
        how: z.string().nullable(),
        lifted: z.object({ at: z.string(), how: z.string() }).nullable(),
      }),
    ),
  }),
});

/** What is shown of a data subject: the id, the notice's own field, the bans in force. */
export async function shownOf(world: TestWorld, who: string) {
  await expectDone(world, "subject", "show", who, "--json");
  const { id, fields, bans } = SHOWN.parse(world.json()).data;
  return {
    id,
    banned: fields.marketingBan,
    channels: bans.flatMap(({ channel, lifted }) => (lifted === null ? [channel] : [])),
    bans,
  };
}

/** The exit code of a check. */
export async function check(world: TestWorld, ...argv: readonly string[]): Promise<number> {
  return world.seloste("ban", "check", ...argv);
}

/** The latest line of the audit trail, with the ids of those it was about. */
export const LAST_LINE = `select audit.command, audit.act, audit.fields, audit.purpose, audit.counts,
  (select count(*) from audit_subject where seq = audit.seq) as subjects
  from audit order by seq desc limit 1`;
