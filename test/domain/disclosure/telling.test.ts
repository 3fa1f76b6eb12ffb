/** Who is to be told of a correction (Art. 19), and what check says of it. */
import { describe, expect, test } from "vitest";
import { runChecks } from "../../../src/domain/check/index.ts";
import { type Disclosure, disclosureId } from "../../../src/domain/disclosure/disclosure.ts";
import {
  type Telling,
  tellingOf,
  tellsOf,
  type Went,
  whoHad,
} from "../../../src/domain/disclosure/telling.ts";
import { utc } from "../calendar/law.ts";
import { looked } from "../check/looked.ts";

const AT = utc("2026-11-01T08:00:00Z");

function disclosure(nr: number, to: Disclosure["to"]): Disclosure {
  return {
    nr,
    at: AT,
    recordedAt: AT,
    operator: "anna",
    notice: 1,
    kind: "bulk",
    to,
    fields: [],
    special: false,
    persons: 1,
    heldBack: {},
  };
}

const MAILER = { id: "mailer", name: "Postimies Oy", country: "FI" };
const POLICE = { name: "Poliisi", country: "FI" };

function went(
  nr: number,
  to: Disclosure["to"],
  fields: readonly string[],
  special: readonly string[] = [],
): Went {
  return { disclosure: disclosure(nr, to), fields, special };
}

test("a disclosure is called by its number", () => {
  expect(disclosureId({ nr: 12 })).toBe("D12");
});

describe("who had what was corrected", () => {
  test("is each recipient once, with the disclosures that say so", () => {
    const all = [
      went(1, MAILER, ["email", "customerId"]),
      went(2, POLICE, ["phone"]),
      went(3, { ...MAILER, name: "Postimies Oyj" }, ["skype", "email"]),
      went(4, POLICE, ["email"]),
    ];
    expect(whoHad(all, ["email", "skype"])).toEqual([
      {
        recipient: "mailer",
        name: "Postimies Oyj",
        fields: ["email", "skype"],
        special: [],
        disclosures: ["D1", "D3"],
      },
      { name: "Poliisi", fields: ["email"], special: [], disclosures: ["D4"] },
    ]);
    expect(whoHad(all, ["status"])).toEqual([]);
  });

  test("is written to casework without the names of special fields", () => {
    const [clinic] = whoHad(
      [went(1, POLICE, ["email", "testResults"], ["testResults"])],
      ["email", "testResults"],
    );
    if (clinic === undefined) throw new Error("they had it");
    expect(tellingOf(clinic, "s-1", AT)).toEqual({
      subject: "s-1",
      name: "Poliisi",
      fields: ["email", "special"],
      since: AT,
    });
    const [mailer] = whoHad([went(1, MAILER, ["email"])], ["email"]);
    if (mailer === undefined) throw new Error("it had it");
    expect(tellingOf(mailer, "s-1", AT)).toMatchObject({ recipient: "mailer", fields: ["email"] });
  });

  test("is told by a list that holds all of it", () => {
    expect(tellsOf({ fields: ["email"] }, new Set(["email", "skype"]))).toBe(true);
    expect(tellsOf({ fields: ["email", "special"] }, new Set(["email"]))).toBe(false);
  });
});

test("check has one finding for each recipient who waits, the oldest first", () => {
  const telling = (nr: number, subject: string, more: Partial<Telling>): Telling => {
    return { nr, subject, name: "Postimies Oy", fields: ["email"], since: AT, ...more };
  };
  const tellings = [
    telling(1, "s-1", { recipient: "mailer" }),
    telling(2, "s-1", { recipient: "mailer", since: utc("2026-11-02T08:00:00Z") }),
    telling(3, "s-2", { recipient: "mailer" }),
    telling(4, "s-2", { name: "Poliisi" }),
  ];
  expect(runChecks(looked({ tellings }))).toEqual([
    {
      check: "telling",
      level: "warning",
      because: "untold",
      name: "Postimies Oy",
      processor: "mailer",
      count: 2,
      since: AT,
    },
    { check: "telling", level: "warning", because: "untold", name: "Poliisi", count: 1, since: AT },
  ]);
});
