/** Judging a notice. What must be found in our own stands in our reference, section 4.4. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rightBusinessId } from "../../../src/domain/notice/business-id.ts";
import { LINT_RULES, type LintFinding } from "../../../src/domain/notice/lint/finding.ts";
import { levelOf, lintNotice } from "../../../src/domain/notice/lint/index.ts";
import type { Notice } from "../../../src/domain/notice/notice.ts";
import { asDay } from "../../../src/domain/time.ts";
import { loadLintLists } from "../../../src/law-file/lint-lists.ts";
import { loadNotice } from "../../../src/notice-file/load.ts";
import { DATA } from "../calendar/law.ts";
import { club } from "../../notice-file/club.ts";

const LISTS = await loadLintLists(DATA);
const TODAY = asDay("2026-11-27");
const OURS = loadNotice(
  readFileSync(`${DATA}notices/omaparantola.yaml`, "utf8"),
  "omaparantola.yaml",
);
/** An invented club that says little; each test adds to it. */
const CLUB = loadNotice(club(), "club.yaml");

function lint(changes: Partial<Notice> = {}, today = TODAY): readonly LintFinding[] {
  return lintNotice({ notice: { ...CLUB, ...changes }, lists: LISTS, today });
}

function rules(changes: Partial<Notice> = {}, today = TODAY): readonly string[] {
  return lint(changes, today).map(({ rule }) => rule);
}

describe("our own notice", () => {
  const found = lintNotice({ notice: OURS, lists: LISTS, today: TODAY });
  const said = found.map(({ rule, place, facts }) =>
    [rule, ...Object.values(place), facts["right"] ?? ""].join(" ").trim(),
  );

  test.each([
    ["13(1)(a): no postal address and no phone", "controller-address controllers"],
    ["13(1)(b): only a contact person, no decision on an officer", "dpo-undecided contacts"],
    ["13(1)(c): the basis is missing", "legal-basis-silent statements"],
    ["the repealed henkilötietolaki", "repealed-act s4.marketing-act"],
    ["13(2)(a): the storage period is missing", "retention-silent statements"],
    ["13(2)(b): erasure", "right-silent rights erasure"],
    ["13(2)(b): restriction", "right-silent rights restriction"],
    ["13(2)(b): objection", "right-silent rights objection"],
    ["13(2)(b): portability", "right-silent rights portability"],
    ["13(2)(c): withdrawing consent", "withdrawal-silent statements"],
    ["13(2)(d): complaint", "complaint-silent statements"],
    ["13(2)(e): obligatory or not", "obligation-silent statements"],
    ["13(2)(f): automated decisions", "automated-silent statements"],
    ["9(2): no ground for the special category", "art9-ground special"],
    ["consent by filling a form", "bundled-consent s5.consent-by-use"],
    ["responsibility for subcontractors disclaimed", "processors-disclaimed s7.no-liability"],
    ["only Finnish law is named", "governing-law s12.finnish-law"],
    ["Skype is gone", "ended-service skype"],
    ["the promise of 72 hours", "stricter-breach s9.breach-72h"],
    ["the three fields for processors", "stricter-recipient s7.processor-fields"],
    ["consent first, for any country", "stricter-consent s8.consent-first"],
    ["no manual material", "stricter-paper s9.no-manual-material"],
    ["accuracy laid on the customer", "accuracy-undertaken s10.correct-data"],
    ["the catch-all", "catch-all s5.catch-all"],
    ["the invented contact person", "contact-placeholder contacts"],
  ])("%s", (_, finding) => {
    expect(said).toContain(finding);
  });

  test("is not blamed for what it says", () => {
    const rulesFound = new Set(found.map(({ rule }) => rule));
    for (const rule of ["purposes-silent", "recipients-silent", "transfers-silent"] as const) {
      expect(rulesFound.has(rule)).toBe(false);
    }
    expect(said).not.toContain("right-silent rights access");
    expect(rulesFound.has("language-facts")).toBe(false);
    expect(rulesFound.has("business-id")).toBe(false);
    expect(rulesFound.has("placeholder-text")).toBe(false);
  });

  test("what the law asks for comes first", () => {
    const levels = found.map(levelOf);
    const order = ["must", "should", "note"];
    expect(levels).toEqual(levels.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(levels)).toEqual(new Set(order));
  });
});

describe("who answers", () => {
  const reached = { name: "Seura", kind: "organisation", joint: false, clauses: [] } as const;
  const contact = { role: "contact", name: "Aino", placeholder: false, clauses: [] } as const;

  test.each<[string, Partial<Notice>, string, boolean]>([
    ["nobody can be reached", { controllers: [reached] }, "controller-contact", true],
    [
      "an e-mail address alone",
      { controllers: [{ ...reached, email: "a@b.fi" }] },
      "controller-address",
      true,
    ],
    [
      "a phone beside it",
      { controllers: [{ ...reached, email: "a@b.fi", phone: "040" }] },
      "controller-address",
      false,
    ],
    [
      "a wrong business id",
      { controllers: [{ ...reached, phone: "1", businessId: "1234567-8" }] },
      "business-id",
      true,
    ],
    [
      "a right one",
      { controllers: [{ ...reached, phone: "1", businessId: "2344421-0" }] },
      "business-id",
      false,
    ],
    ["no contact", { contacts: [] }, "contact-missing", true],
    ["a contact who cannot be reached", { contacts: [contact] }, "contact-missing", true],
    ["one with a phone", { contacts: [{ ...contact, phone: "040" }] }, "contact-missing", false],
    [
      "one with an address",
      { contacts: [{ ...contact, address: "Katu 1" }] },
      "contact-missing",
      false,
    ],
    ["no special category, no officer", {}, "dpo-undecided", false],
    ["a notice that is over", { validUntil: asDay("2026-11-26") }, "over", true],
    ["its last day", { validUntil: TODAY }, "over", false],
  ])("%s", (_, changes, rule, is) => {
    expect(rules(changes).includes(rule)).toBe(is);
  });

  test("without a last day nothing is over", () => {
    const { validUntil: _gone, ...open } = CLUB;
    const found = lintNotice({ notice: open, lists: LISTS, today: TODAY });
    expect(found.map(({ rule }) => rule)).not.toContain("over");
  });

  test("an officer is a decision", () => {
    const special = CLUB.categories.map((one) => ({ ...one, specialCategory: true }));
    expect(rules({ categories: special })).toContain("dpo-undecided");
    const officer = { ...contact, role: "dpo" } as const;
    expect(rules({ categories: special, contacts: [officer] })).not.toContain("dpo-undecided");
  });
});

test.each([
  ["2344421-0", true],
  ["2344421-1", false],
  // 7·1 + 9·0 + 10·0 + 5·0 + 8·0 + 4·0 + 2·8 = 23, and 23 leaves 1 over 11: never given.
  ["1000008-0", false],
  // 7·1 + 2·2 = 11, and nothing is left.
  ["1000002-0", true],
])("the check digit of %s", (id, right) => {
  expect(rightBusinessId(id)).toBe(right);
});

describe("what is told", () => {
  const says = { state: "says", clauses: ["s2.members"] } as const;
  const basis = {
    basis: "contract",
    purposes: [],
    categories: [],
    groups: [],
    clause: "s2.members",
  } as const;

  test("a basis for all leaves no purpose without", () => {
    expect(rules({ legalBases: [basis] })).not.toContain("legal-basis-of-purpose");
    expect(rules({ legalBases: [] })).not.toContain("legal-basis-of-purpose");
  });

  test("a basis for another purpose does", () => {
    const found = lint({ legalBases: [{ ...basis, purposes: ["other"] }] });
    expect(found).toContainEqual({
      rule: "legal-basis-of-purpose",
      place: { purpose: "membership" },
      facts: { purpose: "membership" },
    });
  });

  test("a legitimate interest is said", () => {
    const interests = { ...basis, basis: "legitimate-interests" } as const;
    expect(rules({ legalBases: [interests] })).toContain("interest-silent");
    const interest = { fi: "x", sv: "x", en: "x" };
    expect(rules({ legalBases: [{ ...interests, interest }] })).not.toContain("interest-silent");
  });

  test("as long as needed is no criterion, an event is one", () => {
    const rule = {
      id: "all",
      categories: [],
      fields: [],
      groups: [],
      mode: "as-needed",
      periods: [],
      afterErasure: false,
      clause: "s2.members",
    } as const;
    expect(rules({ retention: [rule] })).toContain("retention-loose");
    const until = { ...rule, periods: [{ from: "end-of-membership" } as const] };
    expect(rules({ retention: [until] })).not.toContain("retention-loose");
  });

  test.each<[string, Partial<Notice>]>([
    ["a basis", { legalBases: [{ ...basis, basis: "consent" }] }],
    [
      "a source with evidence",
      { sources: CLUB.sources.map((one) => ({ ...one, evidence: true })) },
    ],
    [
      "explicit consent",
      {
        categories: CLUB.categories.map((one) => ({
          ...one,
          art9: { ground: "explicit-consent", clause: one.clause },
        })),
      },
    ],
    ["a form", { claims: [{ kind: "consentByUse", clause: "s2.members" }] }],
  ])("where %s rests on consent, its withdrawal is told", (_, changes) => {
    expect(rules(changes)).toContain("withdrawal-silent");
    const statements = { ...CLUB.statements, withdrawal: says };
    expect(rules({ ...changes, statements })).not.toContain("withdrawal-silent");
  });

  test("nothing is told of withdrawing what nobody gave", () => {
    expect(rules()).not.toContain("withdrawal-silent");
  });
});

describe("what is held", () => {
  const [email] = CLUB.fields.filter(({ id }) => id === "email");
  if (email === undefined) throw new Error("the club holds e-mail addresses");

  test("an identity code has its ground", () => {
    const code = { ...email, id: "hetu", kind: "identityCode" } as const;
    expect(rules({ fields: [code] })).toContain("identity-code-ground");
    expect(rules({ fields: [{ ...code, ground: "s2.members" }] })).not.toContain(
      "identity-code-ground",
    );
  });

  test("a field that no purpose needs, where every purpose says what it needs", () => {
    const [purpose] = CLUB.purposes;
    if (purpose === undefined) throw new Error("the club has a purpose");
    const needing = { ...purpose, needs: ["email", "name"] };
    const found = lint({ purposes: [needing] }).flatMap(({ rule, facts }) =>
      rule === "field-unneeded" ? [facts["field"]] : [],
    );
    expect(found).toEqual(["boat", "fees"]);
    expect(rules({ purposes: [{ ...purpose, needs: ["basics"] }] })).not.toContain(
      "field-unneeded",
    );
    expect(rules({ purposes: [needing, purpose] })).not.toContain("field-unneeded");
  });

  test("the day a service ended is the first on which it is found", () => {
    const skype = { ...email, id: "skype", identifier: "account" } as const;
    expect(rules({ fields: [skype] }, asDay("2025-05-05"))).toContain("ended-service");
    expect(rules({ fields: [skype] }, asDay("2025-05-04"))).not.toContain("ended-service");
    expect(rules({ fields: [{ ...skype, id: "teams" }] })).not.toContain("ended-service");
  });
});

describe("what the sentences say", () => {
  const [first, ...others] = CLUB.clauses;
  if (first === undefined) throw new Error("the club says something");
  const saying = (fi: string, sv = fi, en = fi): Partial<Notice> => ({
    clauses: [{ ...first, text: { fi, sv, en } }, ...others],
  });

  test.each([
    ["by its Finnish name, inflected", "Noudatamme henkilötietolain säännöksiä."],
    ["by its Swedish name", "Vi följer personuppgiftslagen."],
    ["by its number", "Se 523/1999."],
  ])("a repealed act is found %s", (_, text) => {
    expect(rules(saying(text))).toContain("repealed-act-named");
  });

  test("an act that is cited is not named once more", () => {
    const claims = [{ kind: "citedAct", act: "523/1999", clause: first.id } as const];
    const found = rules({ ...saying("henkilötietolaki"), claims });
    expect(found).toContain("repealed-act");
    expect(found).not.toContain("repealed-act-named");
    const other = [{ kind: "citedAct", act: "1050/2018", clause: first.id } as const];
    expect(rules({ claims: other })).not.toContain("repealed-act");
  });

  test("the law of its own day is no fault", () => {
    expect(rules(saying("henkilötietolaki"), asDay("2018-12-31"))).not.toContain(
      "repealed-act-named",
    );
  });

  test.each(["Privacy Shield", "privacy-shield", "Safe Harbour"])("%s is found", (name) => {
    expect(rules(saying(`Siirrämme tietoja, ${name}.`))).toContain("dead-safeguard");
  });

  test.each(["Ota yhteyttä: [nimi].", "TODO", "Y-tunnus 1234567-8", "puh. ____", "<osoite>"])(
    "what is still to be filled in is found: %s",
    (text) => {
      expect(rules(saying(text))).toContain("placeholder-text");
    },
  );

  test("claims that rule nothing are nothing to find", () => {
    const kinds = ["aiUse", "collection", "externalLinks"] as const;
    const claims = kinds.map((kind) => ({ kind, clause: first.id }));
    expect(rules({ claims })).toEqual(rules({ claims: [] }));
  });

  test("responsibility for links is another matter than for processors", () => {
    const kind = "liabilityDisclaimed";
    const links = rules({ claims: [{ kind, for: "externalLinks", clause: first.id }] });
    expect(links).toContain("links-disclaimed");
    expect(links).not.toContain("processors-disclaimed");
  });

  test.each([
    ["a figure", ["72 tunnissa", "inom 24 timmar", "within 72 hours"], ["sv"]],
    ["an address", ["a@example.fi", "b@example.fi", "a@example.fi"], ["sv"]],
    ["a month", ["10.1.2018", "10 januari 2018", "10 February 2018"], ["en"]],
    ["nothing: one day in three ways", ["10.1.2018", "10 januari 2018", "10 January 2018"], []],
    ["nothing: may is no month alone", ["saa", "får", "it may be"], []],
    ["nothing: May beside a day is one", ["1.5.2020", "1 maj 2020", "1 May 2020"], []],
  ] as const)("language versions differ in %s", (_, [fi, sv, en], languages) => {
    const found = lint(saying(fi, sv, en)).filter(({ rule }) => rule === "language-facts");
    expect(found.map(({ facts }) => facts["language"])).toEqual(languages);
  });

  test("a notice of no language has no versions", () => {
    expect(rules({ ...saying("1", "2", "3"), languages: [] })).not.toContain("language-facts");
  });
});

describe("where data goes", () => {
  const [federation] = CLUB.recipients;
  if (federation === undefined) throw new Error("the club has a recipient");
  const abroad = { ...federation, countries: ["FI", "US"] };
  const published = [
    { fields: ["name"], groups: [], permission: true, clause: "s2.members" },
  ] as const;

  test("not disclosed and yet published", () => {
    const otherRecipients = {
      regular: "none",
      consentFirst: false,
      clauses: ["s2.members"],
    } as const;
    expect(rules({ publications: published, otherRecipients })).toContain("disclosed-published");
    const none = { state: "none", clauses: ["s2.members"] } as const;
    const statements = { ...CLUB.statements, recipients: none };
    expect(rules({ publications: published, statements })).toContain("disclosed-published");
    expect(rules({ publications: published })).not.toContain("disclosed-published");
  });

  test("a recipient or a server outside the EEA beside no transfer", () => {
    // The club's notice says that nothing is transferred.
    expect(lint({ recipients: [abroad] })).toContainEqual({
      rule: "outside-eea",
      place: { clause: "s2.members" },
      facts: { countries: "US" },
    });
    const servers = { countries: ["US"], clause: "s2.members" };
    expect(rules({ locations: [servers] })).toContain("outside-eea");
    expect(rules({ locations: [{ ...servers, countries: ["NO", "FI"] }] })).not.toContain(
      "outside-eea",
    );
  });

  test("said by the rule itself, and not said at all", () => {
    const statements = { ...CLUB.statements, transfers: { state: "silent" } as const };
    expect(rules({ recipients: [abroad], statements })).not.toContain("outside-eea");
    const transfers = {
      outsideEea: "none",
      consentFirst: false,
      to: [],
      clauses: ["s2.members"],
    } as const;
    expect(rules({ recipients: [abroad], statements, transfers })).toContain("outside-eea");
  });

  test.each([
    ["privacy-shield", "dead-safeguard"],
    ["unnamed", "unnamed-safeguard"],
    ["scc", undefined],
  ] as const)("a transfer on %s", (safeguard, rule) => {
    const transfers = {
      outsideEea: "possible",
      consentFirst: false,
      to: [{ countries: [], recipients: [], safeguards: [safeguard], clause: "s2.members" }],
      clauses: ["s2.members"],
    } as const;
    const found = rules({ transfers });
    expect(found.filter((one) => one.endsWith("-safeguard"))).toEqual(
      rule === undefined ? [] : [rule],
    );
  });
});

describe("what goes beyond the law", () => {
  const [promise] = CLUB.breachPromises;
  if (promise === undefined) throw new Error("the club makes a promise");

  test.each<[string, Partial<typeof promise>, boolean]>([
    ["hours for data subjects, of which Art. 34 gives none", {}, true],
    ["the 72 hours of Art. 33", { to: "authority", hours: 72, threshold: "risk" }, false],
    ["fewer hours for the authority", { to: "authority", hours: 48, threshold: "risk" }, true],
    ["every breach to the authority", { to: "authority", hours: 72, threshold: "none" }, true],
    ["from detection", { to: "authority", hours: 72, threshold: "risk", from: "detection" }, true],
  ])("%s", (_, changes, is) => {
    const found = rules({ breachPromises: [{ ...promise, ...changes }] });
    expect(found.includes("stricter-breach")).toBe(is);
  });

  test.each([
    [{ count: 2, unit: "weeks" }, true],
    [{ count: 29, unit: "days" }, true],
    [{ count: 30, unit: "days" }, false],
    [{ count: 1, unit: "months" }, false],
    [{ count: 1, unit: "years" }, false],
    [{ count: 48, unit: "hours" }, true],
    [{ count: 90, unit: "minutes" }, true],
  ] as const)("an answer within %o", (replyWithin, is) => {
    const procedure = {
      needs: [],
      replyWithin,
      refusalInWriting: false,
      tellsRecipients: false,
      clauses: ["s2.members"],
    };
    expect(rules({ procedure }).includes("stricter-reply")).toBe(is);
  });

  test("nothing where nothing is promised", () => {
    const found = rules({
      breachPromises: [],
      manualMaterial: { exists: true, clause: "s2.members" },
    });
    expect(found.filter((rule) => rule.startsWith("stricter-"))).toEqual([]);
  });
});

test("every rule can be found, each with its level", () => {
  for (const rule of Object.keys(LINT_RULES)) expect(rule).toMatch(/^[a-z0-9-]+$/u);
  expect(new Set(Object.values(LINT_RULES))).toEqual(new Set(["must", "should", "note"]));
});
