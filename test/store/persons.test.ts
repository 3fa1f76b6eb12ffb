/** What the gate asks of many at once says of each what is said of them alone. */
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { banFields, banKey } from "../../src/domain/ban/key.ts";
import { CHANNELS } from "../../src/domain/import/form.ts";
import { listBansOn, openBans } from "../../src/store/bans.ts";
import { leavingReader } from "../../src/store/leaving.ts";
import { getNotice } from "../../src/store/notices.ts";
import { personLookup, unread } from "../../src/store/persons.ts";
import { newWorldWithSamples, withRegister } from "../commands/acts.ts";
import type { TestWorld } from "../world.ts";

let world: TestWorld;

beforeAll(async () => {
  world = await newWorldWithSamples();
});

const TO = { recipient: "mailer", country: "FI", informed: false };

test("a ban holds somebody back from a list exactly when it is shown with them", async () => {
  await withRegister(world, async (register) => {
    const { connection } = register;
    const { notice } = await getNotice(register);
    const everybody = connection
      .prepare<[], number>("select nr from personal.subject order by nr")
      .pluck()
      .all();
    const fields = new Map(banFields(notice).map((field) => [field.id, field]));
    const identifiers = connection
      .prepare<[], { field: string; value: string }>("select field, value from personal.held")
      .all()
      .flatMap(({ field, value }) => {
        const known = fields.get(field);
        return known === undefined ? [] : (banKey(known, value) ?? []);
      });
    const some = fc.record({
      channel: fc.constantFrom(...CHANNELS),
      subject: fc.option(fc.constantFrom(...everybody), { nil: undefined }),
      keys: fc.array(fc.constantFrom(...identifiers), { maxLength: 3 }),
    });
    const read = fc.subarray(["customerId", "email", "phone", "skype", "status"], { minLength: 1 });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 5 }), read, (bans, known) => {
        connection.exec("BEGIN");
        try {
          const { add } = openBans(register);
          for (const { keys, channel, subject } of bans) {
            const since = { since: world.now, how: "x", recordedAt: world.now };
            add({ channel, ...since, ...(subject === undefined ? {} : { subject }) }, keys);
          }
          const rows = leavingReader(
            register,
            notice.fields.filter(({ id }) => known.includes(id)),
          )(everybody);
          const alone = (nr: number) => listBansOn(register, notice, nr).length > 0;
          const asked = everybody.map(alone);
          const withRows = personLookup(register, { notice, to: TO, read: known })(rows);
          expect(everybody.map((nr) => withRows(nr).isBanned())).toEqual(asked);
          const bare = personLookup(register, { notice, to: TO })(everybody.map(unread));
          expect(everybody.map((nr) => bare(nr).isBanned())).toEqual(asked);
        } finally {
          connection.exec("ROLLBACK");
        }
      }),
      { numRuns: 100 },
    );
  });
});
