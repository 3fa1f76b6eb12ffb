import { readFile } from "node:fs/promises";

import { describe, expect, test } from "vitest";

import { TOPICS } from "../../src/domain/notice/claim.ts";
import type { Field } from "../../src/domain/notice/field.ts";
import { LANGUAGES } from "../../src/domain/notice/language.ts";
import { loadNotice } from "../../src/notice-file/load.ts";

const TEXT = await readFile(
  new URL("../../data/notices/omaparantola.yaml", import.meta.url),
  "utf8",
);
const notice = loadNotice(TEXT, "omaparantola.yaml");

function ids(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}

/** Every clause id that some fact points at. */
function listCited(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(listCited);
}

test("is valid from 10 January 2018 until further notice, in Finnish time", () => {
  expect(notice.validFrom).toBe("2018-01-10");
  expect(notice.validUntil).toBeUndefined();
  expect(notice.zone).toBe("Europe/Helsinki");
});

test("names the controller, and a contact person who is invented", () => {
  expect(notice.controllers).toEqual([
    {
      name: "Oy OmaParantola Ab",
      kind: "organisation",
      joint: false,
      businessId: "2344421-0",
      email: "asiakaspalvelu@omaparantola.fi",
      clauses: ["s1.controller", "s1.business-id", "s1.email"],
    },
  ]);
  expect(notice.contacts).toHaveLength(1);
  expect(notice.contacts[0]).toMatchObject({
    email: "asiakaspalvelu@omaparantola.fi",
    placeholder: true,
  });
});

describe("fields", () => {
  test("are those of section 5, and the classes of its catch-all", () => {
    const byCategory = notice.categories.map(({ id }) => [
      id,
      ids(notice.fields.filter((field) => field.category === id)),
    ]);

    expect(Object.fromEntries(byCategory)).toEqual({
      userData: [
        "firstName",
        "lastName",
        "email",
        "skype",
        "phone",
        "postalAddress",
        "birthDate",
        "language",
        "other",
      ],
      special: ["substanceUse", "personalNotes", "testResults"],
      customership: ["orders", "customerId", "status", "marketingBan", "paymentMethod"],
    });
    expect(ids(notice.fields.filter((field) => field.catchAll))).toEqual([
      "phone",
      "postalAddress",
      "birthDate",
      "language",
      "other",
    ]);
  });

  test("on health and substance use alone stand in the special drawer", () => {
    expect(ids(notice.fields.filter(({ drawer }) => drawer === "special"))).toEqual([
      "substanceUse",
      "personalNotes",
      "testResults",
    ]);
  });

  test("that a data subject is found by", () => {
    const found = notice.fields.filter((field) => field.identifier !== undefined);

    expect(Object.fromEntries(found.map(({ id, identifier }) => [id, identifier]))).toEqual({
      firstName: "givenName",
      lastName: "familyName",
      email: "email",
      skype: "account",
      customerId: "number",
      phone: "phone",
    });
    expect(notice.matchOrder).toEqual(["customerId", "email"]);
  });

  test("of orders: only the number must be there", () => {
    const orders: Field | undefined = notice.fields.find(({ id }) => id === "orders");

    expect(orders?.key).toBe("number");
    expect(orders?.parts?.map(({ id, kind }) => [id, kind])).toEqual([
      ["number", "text"],
      ["orderedOn", "day"],
      ["status", "text"],
      ["total", "amount"],
      ["payment", "text"],
      ["products", "text"],
    ]);
  });
});

test("has three sources, of which consent needs evidence", () => {
  expect(notice.sources.map(({ id, evidence }) => [id, evidence])).toEqual([
    ["registration", false],
    ["customership", false],
    ["consent", true],
  ]);
});

test("counts marketing and direct marketing as marketing, and customer care as the default", () => {
  expect(ids(notice.purposes.filter(({ marketing }) => marketing))).toEqual([
    "marketing",
    "direct-marketing",
  ]);
  expect(notice.purposes).toHaveLength(8);
  expect(notice.defaultPurpose).toBe("customer-care");
});

test("lets subcontractors have three fields, others nothing regular, and no country outside the EEA", () => {
  expect(notice.recipients.map(({ id, fields }) => [id, fields])).toEqual([
    ["subcontractors", ["customerId", "skype", "email"]],
  ]);
  expect(notice.otherRecipients).toMatchObject({ regular: "none", consentFirst: true });
  expect(notice.transfers).toMatchObject({ outsideEea: "none", consentFirst: true });
});

test("promises customers to be told of breaches and risks in 72 hours from detection", () => {
  expect(notice.breachPromises).toEqual([
    {
      id: "customers-72h",
      to: "subjects",
      hours: 72,
      from: "detection",
      threshold: "none",
      covers: ["breach", "risk"],
      clause: "s9.breach-72h",
    },
  ]);
});

test("tells of two rights and the marketing ban, all by e-mail", () => {
  expect(notice.rights.map(({ right }) => right)).toEqual([
    "access",
    "rectification",
    "marketingObjection",
  ]);
  const channels = notice.rights.flatMap((rule) => rule.channels);
  expect(channels).toHaveLength(3);
  for (const channel of channels) {
    expect(channel).toEqual({ by: "email", address: "asiakaspalvelu@omaparantola.fi" });
  }
});

test("is silent of basis, retention, withdrawal, complaint, obligation and automated decisions", () => {
  expect(TOPICS.filter((topic) => notice.statements[topic].state === "silent")).toEqual([
    "legalBasis",
    "retention",
    "withdrawal",
    "complaint",
    "obligation",
    "automatedDecisions",
  ]);
  expect(notice.statements.transfers.state).toBe("none");
});

test("keeps its weak claims as claims", () => {
  expect(notice.claims).toEqual(
    expect.arrayContaining([
      { kind: "citedAct", act: "523/1999", clause: "s4.marketing-act" },
      { kind: "consentByUse", clause: "s5.consent-by-use" },
      { kind: "liabilityDisclaimed", for: "processors", clause: "s7.no-liability" },
      { kind: "accuracyUndertaking", clause: "s10.correct-data" },
      { kind: "liabilityDisclaimed", for: "externalLinks", clause: "s11.no-liability" },
      { kind: "governingLaw", clause: "s12.finnish-law" },
    ]),
  );
});

describe("clauses", () => {
  test("stand in sections 0 to 12, each id with the number of its section", () => {
    expect(notice.sections.map(({ number }) => number)).toEqual(
      Array.from({ length: 13 }, (_, at) => String(at)),
    );
    expect(ids(notice.clauses.filter(({ id, section }) => !id.startsWith(`s${section}.`)))).toEqual(
      [],
    );
  });

  test("are a sentence in every language, none like another", () => {
    const odd = notice.clauses.filter(({ text }) => {
      const sentences = LANGUAGES.map((language) => text[language]);
      return new Set(sentences).size < 3 || !sentences.every((said) => /^\p{Lu}.*\.$/u.test(said));
    });

    expect(ids(odd)).toEqual([]);
  });

  test("are each the ground of some fact", () => {
    const { clauses, sections: _sections, ...facts } = notice;
    // What the notice says of itself, the register's name, and what s5.limited-use promises, are
    // facts of the notice as a whole: its days, its name and its purposes.
    const whole = ["s0.validity", "s3.register-name", "s5.limited-use"];
    const cited = new Set([...listCited(facts), ...whole]);

    expect(ids(clauses).filter((id) => !cited.has(id))).toEqual([]);
  });

  test("that promise something about protection say how it is proved", () => {
    const proved = new Set([
      ...notice.protections.map(({ clause }) => clause),
      ...notice.breachPromises.map(({ clause }) => clause),
    ]);
    const promised = notice.clauses.filter(({ section, promise }) => section === "9" && promise);

    expect(ids(promised).filter((id) => !proved.has(id))).toEqual([]);
    expect(notice.protections.filter(({ proof }) => proof === "measured")).toEqual([
      { proof: "measured", clause: "s9.encryption" },
      { proof: "measured", clause: "s9.access-credentials" },
      { proof: "measured", clause: "s9.restricted-use" },
    ]);
  });
});
