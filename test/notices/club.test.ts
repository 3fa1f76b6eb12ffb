/** The notice an association may start from: what a student guild says of its members. */
import { readFile } from "node:fs/promises";

import { describe, expect, test } from "vitest";

import { rightBusinessId } from "../../src/domain/notice/business-id.ts";
import { TOPICS } from "../../src/domain/notice/claim.ts";
import { fieldsFor, fieldsOf, findField } from "../../src/domain/notice/lookup.ts";
import type { Right, RightRule } from "../../src/domain/notice/rights.ts";
import { loadNotice } from "../../src/notice-file/load.ts";
import { ids } from "./reading.ts";

const FILE = new URL("../../data/notices/club.yaml", import.meta.url);
const notice = loadNotice(await readFile(FILE, "utf8"), "club.yaml");

function said(clause: string): string {
  return notice.clauses.find(({ id }) => id === clause)?.text.fi ?? "";
}

function ruleOf(right: Right): RightRule | undefined {
  return notice.rights.find((rule) => rule.right === right);
}

describe("who", () => {
  test("is an association with a business id whose check digit is right", () => {
    expect(notice.controllers.map(({ name }) => name)).toEqual(["Esimerkkikerho ry"]);
    expect(rightBusinessId(notice.controllers[0]?.businessId ?? "")).toBe(true);
  });

  test("answers is the board by its mailbox, no person", () => {
    expect(notice.contacts).toMatchObject([
      {
        role: "contact",
        name: "Esimerkkikerho ry:n hallitus",
        email: "hallitus@example.fi",
        placeholder: true,
      },
    ]);
  });
});

describe("purposes", () => {
  test("rest on contract, on an interest and on consent", () => {
    expect(notice.legalBases.map(({ basis, purposes }) => [basis, purposes])).toEqual([
      ["contract", ["membership"]],
      ["legitimate-interests", ["activities", "statistics"]],
      ["consent", ["marketing"]],
    ]);
    expect(notice.legalBases[1]?.interest?.en).toContain("activities for the members");
    expect(notice.defaultPurpose).toBe("membership");
  });

  test("name the letter of the article for each basis", () => {
    const letters = notice.legalBases.map(({ clause }) => /\b([a-f]) alakohta/u.exec(said(clause)));

    expect(letters.map((found) => found?.[1])).toEqual(["b", "f", "a"]);
  });

  test("take the home municipality for statistics alone", () => {
    expect(notice.purposes.map(({ id, needs }) => [id, needs])).toContainEqual([
      "statistics",
      ["homeMunicipality"],
    ]);
  });

  test("count voluntary marketing as marketing and rule the sale of data out", () => {
    expect(ids(notice.purposes.filter(({ marketing }) => marketing))).toEqual(["marketing"]);
    expect(notice.excludedPurposes.map(({ clause }) => clause)).toEqual(["s7.no-sale"]);
  });
});

describe("fields", () => {
  test("stand in named groups", () => {
    const groups = notice.categories.map(({ id }) => [id, ids(fieldsOf(notice, id))]);

    expect(Object.fromEntries(groups)).toEqual({
      basics: ["memberNumber", "firstName", "lastName", "email", "phone"],
      statistics: ["homeMunicipality"],
      membership: [
        "membershipType",
        "memberFrom",
        "memberUntil",
        "membershipState",
        "payments",
        "paymentCustomer",
      ],
      consents: ["consentRecords", "marketingBan"],
      technical: ["sessions", "loginCode", "createdOn", "updatedOn"],
    });
  });

  test("that a member is found by", () => {
    const found = notice.fields.filter(({ identifier }) => identifier !== undefined);

    expect(Object.fromEntries(found.map(({ id, identifier }) => [id, identifier]))).toEqual({
      memberNumber: "number",
      firstName: "givenName",
      lastName: "familyName",
      email: "email",
      phone: "phone",
      paymentCustomer: "account",
    });
    expect(notice.matchOrder).toEqual(["memberNumber", "email"]);
  });

  test("of payments are entries told apart by their number", () => {
    expect(findField(notice, "payments")).toMatchObject({ kind: "records", key: "number" });
  });

  test("of technical data are written by machines, and the ban is a ban", () => {
    const logged = notice.fields.filter(({ marks }) => marks.includes("log"));

    expect(ids(logged)).toEqual(ids(fieldsOf(notice, "technical")));
    expect(findField(notice, "marketingBan")?.kind).toBe("ban");
  });
});

describe("data", () => {
  test("comes from the member, the payment service and an import by the board", () => {
    expect(notice.sources.map(({ id, from, brings }) => [id, from, brings])).toEqual([
      ["member", "data-subject", []],
      ["payment-service", "other", ["payments", "paymentCustomer"]],
      ["board-import", "other", ["basics", "membership"]],
    ]);
  });

  test("goes regularly to three processors, and to authorities only on legal duty", () => {
    const to = notice.recipients.map(({ id, processor, regular, ground }) => [
      id,
      processor,
      regular,
      ground,
    ]);

    expect(to).toEqual([
      ["payment-service", true, true, "service"],
      ["email-service", true, true, "service"],
      ["cloud", true, true, "service"],
      ["authorities", false, false, "legal-duty"],
    ]);
  });

  test("goes to the payment and e-mail services in named fields only", () => {
    const got = notice.recipients.slice(0, 2).map((one) => [one.id, fieldsFor(notice, one)]);

    expect(Object.fromEntries(got)).toEqual({
      "payment-service": ["firstName", "lastName", "email", "payments", "paymentCustomer"],
      "email-service": ["email"],
    });
    expect(said("s7.email-service")).toContain("viestin sisällön");
  });

  test("goes to the USA under standard clauses", () => {
    expect(notice.transfers).toMatchObject({
      outsideEea: "possible",
      to: [
        {
          countries: ["US"],
          recipients: ["payment-service", "email-service"],
          safeguards: ["scc"],
        },
      ],
    });
  });

  test("always travels over TLS", () => {
    const without = notice.recipients.filter(({ conditions }) => !conditions.includes("s7.tls"));

    expect(without).toEqual([]);
    expect(notice.protections).toContainEqual({ proof: "attested", clause: "s7.tls" });
  });
});

describe("retention", () => {
  test("runs for the membership, 6 years for the accounts, 30 days and 10 minutes", () => {
    expect(notice.retention.map(({ id, mode, periods }) => [id, mode, ...periods])).toEqual([
      ["membership", "at-most", { from: "end-of-membership" }],
      [
        "accounting",
        "at-least",
        { from: "end-of-financial-year", length: { count: 6, unit: "years" } },
      ],
      ["history", "for-good"],
      ["sessions", "at-most", { from: "collection", length: { count: 30, unit: "days" } }],
      ["login-codes", "at-most", { from: "collection", length: { count: 10, unit: "minutes" } }],
      ["rest", "as-needed"],
    ]);
  });

  test("ends with data anonymised only where it is of historical significance", () => {
    const anonymised = notice.retention.filter(({ end }) => end === "anonymise");

    expect(ids(anonymised)).toEqual(["history"]);
  });

  test("goes on after erasure for the accounts alone", () => {
    const after = notice.retention.filter(({ afterErasure }) => afterErasure);

    expect(after).toMatchObject([{ id: "accounting", fields: ["payments"], act: "1336/1997" }]);
  });
});

describe("protection", () => {
  test("is technical, organisational and physical, and all of it attested", () => {
    const sections = notice.sections.filter(({ number }) => number.startsWith("10"));

    expect(sections.map(({ number, heading }) => [number, heading?.en])).toEqual([
      ["10a", "Technical protection"],
      ["10b", "Organisational protection"],
      ["10c", "Physical protection"],
    ]);
    const proved = new Set(notice.protections.map(({ clause }) => clause));
    const promised = notice.clauses.filter(({ section }) => section.startsWith("10"));
    expect(ids(promised).filter((id) => !proved.has(id))).toEqual([]);
    expect(notice.protections.map(({ proof }) => proof)).not.toContain("measured");
  });

  test("has a log of the use of access rights, training and secrecy", () => {
    expect(notice.useLogs).toEqual([{ of: "looks", clause: "s10b.use-log" }]);
    expect(ids(notice.clauses.filter(({ section }) => section === "10b"))).toEqual([
      "s10b.use-log",
      "s10b.training",
      "s10b.secrecy",
    ]);
  });
});

describe("rights", () => {
  test("are all told, withdrawal and the ban among them", () => {
    expect(notice.rights.map(({ right }) => right)).toEqual([
      "access",
      "rectification",
      "erasure",
      "restriction",
      "objection",
      "portability",
      "withdrawal",
      "marketingObjection",
    ]);
  });

  test("give access by e-mail, and correction by the member first", () => {
    const ways = [ruleOf("access"), ruleOf("rectification")].map((rule) =>
      rule?.channels.map(({ by }) => by),
    );

    expect(ways).toEqual([["email"], ["self-service", "email"]]);
  });

  test("let data be erased, but not from the accounts", () => {
    const limited = notice.rights.filter(({ limits }) => limits.length > 0);

    expect(limited.map(({ right }) => right)).toEqual(["erasure"]);
    expect(ruleOf("erasure")?.limits.map(({ kind }) => kind)).toEqual(["law"]);
    expect(said("s11.erasure-limit")).toContain("Kirjanpitoaineistoon");
  });

  test("end in a complaint, with how the authority is reached", () => {
    expect(notice.complaint).toEqual({
      authority: "Tietosuojavaltuutetun toimisto",
      clauses: ["s11.complaint", "s11.authority"],
    });
    for (const part of ["Lintulahdenkuja 4", "PL 800", "029 566 6700", "tietosuoja@om.fi"]) {
      expect(said("s11.authority")).toContain(part);
    }
  });
});

test("is silent of automated decisions alone", () => {
  expect(TOPICS.filter((topic) => notice.statements[topic].state === "silent")).toEqual([
    "automatedDecisions",
  ]);
});
