/** What a list of people who forbade marketing says. */
import { describe, expect, test } from "vitest";
import { planList } from "../../../src/domain/ban/list-columns.ts";
import { isBlocked, planUnsubscribed } from "../../../src/domain/ban/unsubscribed.ts";
import type { Channel } from "../../../src/domain/import/form.ts";
import { FORMS, NOTICE, SYNONYMS } from "../import/world.ts";
import { refusalOf } from "../refusal.ts";

function plan(first: readonly string[], channel?: Channel) {
  const more = channel === undefined ? {} : { channel };
  const found = planList({ first, notice: NOTICE, forms: FORMS, synonyms: SYNONYMS, ...more });
  return planUnsubscribed(first, found, channel, "seloste ban import");
}

function shown(first: readonly string[], channel?: Channel) {
  return plan(first, channel).columns.map(({ place, kind, channel: on, flag }) => {
    return [place, kind, on, flag ?? null];
  });
}

describe("a list", () => {
  test("of addresses bans e-mail, and the time of the wish is read", () => {
    expect(shown(["email", "UNSUB_TIME"])).toEqual([[0, "email", "email", null]]);
    expect(plan(["email", "UNSUB_TIME"]).since).toBe(1);
    expect(plan(["email", "OptOut_Date"]).since).toBe(1);
    expect(plan(["email"]).since).toBeUndefined();
  });

  test("of Brevo says row by row and channel by channel", () => {
    expect(shown(["email", "Puhelin", "emailBlacklist", "smsBlacklist"])).toEqual([
      [0, "email", "email", 2],
      [1, "phone", "sms", 3],
    ]);
  });

  test("of addresses bans no numbers that stand beside them", () => {
    expect(shown(["email", "Puhelin", "Asiakastunnus"])).toEqual([[0, "email", "email", null]]);
  });

  test("of numbers wants to be told what was forbidden", () => {
    expect(refusalOf(() => plan(["Puhelin"])).code).toBe("usage.needs-flag");
    expect(shown(["Puhelin"], "phone")).toEqual([[0, "phone", "phone", null]]);
  });

  test("without a heading has no other columns", () => {
    expect(shown(["aino@example.fi"])).toEqual([[0, "email", "email", null]]);
    expect(plan(["aino@example.fi"]).header).toBe(false);
  });

  test("of customer numbers bans everything", () => {
    expect(shown(["Asiakastunnus"])).toEqual([[0, "number", "all", null]]);
  });
});

test.each([
  ["true", true],
  [" Yes ", true],
  ["1", true],
  ["kyllä", true],
  ["false", false],
  ["0", false],
  ["", false],
])("a flag with %j says %s", (cell, blocked) => {
  expect(isBlocked(cell)).toBe(blocked);
});
