/** The information of Art. 13 and 14: the notice's own sentences in the order of the law, and its gaps. */
import { describe, expect, test } from "vitest";
import { gapsOf } from "../../../src/domain/notice/account.ts";
import { informationNotice } from "../../../src/domain/notice/information.ts";
import type { Notice } from "../../../src/domain/notice/notice.ts";
import { AGENCY, CLUB, findingsIn, linesOf, OURS, TRANSLATORS } from "./accounts.ts";

function information(notice: Notice) {
  return informationNotice(notice, findingsIn(notice));
}

type Wanted = Parameters<
  typeof linesOf<ReturnType<typeof information>["sections"][number]["section"]>
>[1];

function said(section: Wanted, changes: Partial<Notice> = {}) {
  return linesOf(information({ ...CLUB, ...changes }), section);
}

/** Art. 13(1)(a)–(f), 13(2)(a)–(f), and the source of Art. 14(2)(f). */
const ITEMS = [
  "controller",
  "dpo",
  "purposes",
  "interests",
  "recipients",
  "transfers",
  "retention",
  "rights",
  "withdrawal",
  "complaint",
  "obligation",
  "automated",
];

test("goes through Art. 13, and through Art. 14 where data comes from elsewhere", () => {
  const sections = (notice: Notice) => information(notice).sections.map(({ section }) => section);
  expect(sections(OURS)).toEqual([...ITEMS, "sources"]);
  expect(sections(AGENCY)).toEqual([...ITEMS, "categories", "sources"]);
});

describe("the information of our own notice", () => {
  const own = information(OURS);

  test("names as gaps what our reference says is missing, section 4.4", () => {
    expect(gapsOf(own).map(({ id }) => id)).toEqual([
      "contact-placeholder",
      "dpo-undecided",
      "legal-basis-silent",
      "art9-ground.special",
      "retention-silent",
      "right-silent.erasure",
      "right-silent.restriction",
      "right-silent.portability",
      "right-silent.objection",
      "withdrawal-silent",
      "complaint-silent",
      "obligation-silent",
      "automated-silent",
    ]);
  });

  test("quotes who the controller is, and keeps an invented name out", () => {
    expect(linesOf(own, "controller")).toEqual([
      "controller Oy OmaParantola Ab",
      "quote s1.controller",
      "quote s1.business-id",
      "quote s1.email",
      "quote s2.contact",
      "quote s2.email",
      "gap contact-placeholder",
    ]);
  });

  test("gives each purpose its sentence, and the missing basis to all of them", () => {
    const lines = linesOf(own, "purposes");
    expect(lines.slice(1, 2)).toEqual(["quote s4.purposes-care"]);
    expect(lines.slice(-3)).toEqual([
      "heading all-purposes",
      "gap legal-basis-silent",
      "gap art9-ground.special",
    ]);
  });

  test("cannot tell of interests before the basis", () => {
    expect(linesOf(own, "interests")).toEqual(["note basis-first"]);
  });

  test("says none of transfers, in the notice's sentences", () => {
    expect(linesOf(own, "transfers")).toEqual([
      "none transfers",
      "quote s8.no-transfer",
      "quote s8.consent-first",
    ]);
  });

  test("has every right of Art. 13(2)(b), told or not, and the ban", () => {
    expect(linesOf(own, "rights")).toEqual([
      "heading access",
      "quote s10.access",
      "quote s10.access-channel",
      "heading rectification",
      "quote s10.rectification",
      "quote s10.rectification-channel",
      "heading erasure",
      "gap right-silent.erasure",
      "heading restriction",
      "gap right-silent.restriction",
      "heading portability",
      "gap right-silent.portability",
      "heading objection",
      "gap right-silent.objection",
      "heading marketingObjection",
      "quote s4.marketing-ban",
      "quote s4.marketing-ban-channel",
    ]);
  });

  test("quotes the sources", () => {
    expect(linesOf(own, "sources")).toEqual([
      "quote s6.registration",
      "quote s6.customership",
      "quote s6.consent",
    ]);
  });
});

describe("who answers", () => {
  test("an officer is told with the sentence", () => {
    expect(linesOf(information(TRANSLATORS), "dpo")).toEqual(["gap invented.dpo", "quote s1.dpo"]);
    const contact = { role: "dpo", name: "Aino", placeholder: false, clauses: ["s2.members"] };
    expect(said("dpo", { contacts: [{ ...contact, role: "dpo" }] })).toEqual([
      "contact dpo",
      "quote s2.members",
    ]);
  });

  test("where none is needed, that none is named is no gap", () => {
    expect(said("dpo")).toEqual(["note dpo-unnamed"]);
  });
});

describe("the legal basis", () => {
  const basis = {
    basis: "legitimate-interests",
    purposes: ["membership"],
    categories: ["basics"],
    groups: [],
    clause: "s2.members",
  } as const;
  const statements = {
    ...CLUB.statements,
    legalBasis: { state: "says", clauses: ["s2.members"] },
  } as const;

  test("stands under its purpose, with what it covers", () => {
    expect(said("purposes", { legalBases: [basis], statements })).toEqual([
      "heading Membership",
      "quote s1.controller",
      "basis legitimate-interests Basics",
      "quote s2.members",
    ]);
  });

  test("that stands in the purpose's own sentence does not repeat it", () => {
    const same = { ...basis, clause: "s1.controller" };
    expect(said("purposes", { legalBases: [same], statements }).slice(1)).toEqual([
      "quote s1.controller",
      "basis legitimate-interests Basics",
    ]);
  });

  test("of all purposes stands apart", () => {
    const lines = said("purposes", { legalBases: [{ ...basis, purposes: [] }], statements });
    expect(lines.slice(-3)).toEqual([
      "heading all-purposes",
      "basis legitimate-interests Basics",
      "quote s2.members",
    ]);
  });

  test("of another purpose leaves a gap at this one", () => {
    const lines = said("purposes", { legalBases: [{ ...basis, purposes: ["other"] }], statements });
    expect(lines).toContain("gap legal-basis-of-purpose.membership");
  });

  test("of an interest wants the interest said", () => {
    expect(said("interests", { legalBases: [basis], statements })).toEqual([
      "gap interest-silent.s2.members",
    ]);
    const interest = { fi: "x", sv: "x", en: "x" };
    expect(said("interests", { legalBases: [{ ...basis, interest }], statements })).toEqual([
      "interest s2.members",
    ]);
  });

  test("of another kind leaves no interest to tell", () => {
    const contract = { ...basis, basis: "contract" } as const;
    expect(said("interests", { legalBases: [contract], statements })).toEqual([
      "note no-interests",
    ]);
  });
});

describe("what an agency tells besides", () => {
  const agency = information(AGENCY);

  test("transfers, retention and recipients in its sentences", () => {
    for (const section of ["transfers", "retention", "recipients"] as const) {
      expect(linesOf(agency, section).filter((line) => !line.startsWith("quote "))).toEqual([]);
      expect(linesOf(agency, section).length).toBeGreaterThan(0);
    }
  });

  test("the authority, the procedure, the withdrawal", () => {
    expect(linesOf(agency, "complaint")[0]).toBe("complaint Tietosuojavaltuutettu");
    expect(linesOf(agency, "rights")).toContain("heading procedure");
    expect(linesOf(agency, "withdrawal")).toContain("quote s9.withdrawal");
  });

  test("no automated decisions, said as none", () => {
    expect(linesOf(agency, "automated")[0]).toBe("none automatedDecisions");
  });

  test("which data comes from elsewhere", () => {
    expect(linesOf(agency, "categories").map((line) => line.split(" ")[1])).toEqual([
      "contactDetails",
      "customership",
    ]);
  });
});

test("a source elsewhere that names nothing may bring all of it", () => {
  const source = {
    id: "trade-register",
    label: { fi: "x", sv: "x", en: "x" },
    from: "other",
    evidence: false,
    brings: [],
    clause: "s2.members",
  } as const;
  expect(said("categories", { sources: [source] })[0]).toMatch(/^category basics Name E-mail/u);
});

test("without consent there is nothing to withdraw", () => {
  expect(said("withdrawal")).toEqual(["note no-consent"]);
});

test("what is published and what others get is told of recipients", () => {
  const publications = [{ fields: ["name"], groups: [], permission: true, clause: "s2.members" }];
  const otherRecipients = {
    regular: "none",
    consentFirst: false,
    clauses: ["s1.controller"],
  } as const;
  expect(said("recipients", { publications, otherRecipients })).toEqual([
    "quote s1.controller",
    "quote s2.members",
    "gap recipients-silent",
  ]);
});

test("a sentence that is not there is not quoted", () => {
  const retention = { id: "x", categories: [], fields: [], groups: [], periods: [] } as const;
  const rule = { ...retention, mode: "for-good", afterErasure: false, clause: "s9.gone" } as const;
  expect(said("retention", { retention: [rule] })).toEqual(["gap retention-silent"]);
});
