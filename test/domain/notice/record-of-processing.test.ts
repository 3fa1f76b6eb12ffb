/** The record of Art. 30(1): each point as the notice gives it, and gaps named as gaps. */
import { describe, expect, test } from "vitest";
import { gapsOf } from "../../../src/domain/notice/account.ts";
import type { RetentionRule } from "../../../src/domain/notice/keeping.ts";
import type { Notice } from "../../../src/domain/notice/notice.ts";
import { recordOfProcessing } from "../../../src/domain/notice/record-of-processing.ts";
import { AGENCY, CLUB, findingsIn, GUILD, linesOf, OURS, TRANSLATORS } from "./accounts.ts";

function record(notice: Notice) {
  return recordOfProcessing(notice, findingsIn(notice));
}

/** One section of a club that says little, with something changed. */
function said(section: "a" | "b" | "c" | "d" | "e" | "f" | "g", changes: Partial<Notice> = {}) {
  return linesOf(record({ ...CLUB, ...changes }), section);
}

test("goes by the points of Art. 30(1), all of them", () => {
  expect(record(OURS).sections.map(({ section }) => section)).toEqual([
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
    "g",
  ]);
});

describe("the record of our own notice", () => {
  const own = record(OURS);

  test("(a) names the controller; an invented contact is no fact, an officer undecided on a gap", () => {
    expect(linesOf(own, "a")).toEqual([
      "controller Oy OmaParantola Ab",
      "gap contact-placeholder",
      "gap dpo-undecided",
    ]);
  });

  test("(b) lists eight purposes and says that none tells what it needs", () => {
    const lines = linesOf(own, "b");
    expect(lines).toHaveLength(9);
    expect(lines[0]).toBe("purpose customer-care");
    expect(lines.at(-1)).toBe("note whole-register");
  });

  test("(c) marks the special category without a ground, and what orders tell", () => {
    expect(linesOf(own, "c")).toEqual([
      "heading subjects",
      "gap subjects",
      "heading categories",
      "category userData First name Last name E-mail address Skype name Phone number Postal address Date of birth Language Other data",
      "category special Substance use Personal notes Results of learning tests",
      "gap art9-ground.special",
      "category customership Orders Customer number Customer status Marketing ban Payment method",
      "inference Orders",
    ]);
  });

  test("(d) lists the subcontractors with their three fields", () => {
    expect(linesOf(own, "d")).toEqual([
      "recipient subcontractors E-mail address Skype name Customer number",
      "quote s7.no-other-disclosures",
      "quote s8.consent-first",
    ]);
  });

  test("(e) says that nothing is transferred", () => {
    expect(linesOf(own, "e")).toEqual([
      "none transfers",
      "quote s8.no-transfer",
      "quote s8.consent-first",
    ]);
  });

  test("(f) has a gap for every category", () => {
    expect(linesOf(own, "f")).toEqual([
      "gap time-limit.userData",
      "gap time-limit.special",
      "gap time-limit.customership",
    ]);
  });

  test("(g) holds the promises on protection and the paper, each once", () => {
    expect(linesOf(own, "g")).toEqual([
      "quote s9.confidential",
      "quote s9.firewall",
      "quote s9.encryption",
      "quote s9.server-practice",
      "quote s9.access-credentials",
      "quote s9.restricted-use",
      "quote s9.no-manual-material",
      "quote s10.login",
    ]);
  });

  test("has gaps whose ids differ", () => {
    const ids = gapsOf(own).map(({ id }) => id);
    expect(ids).toHaveLength(7);
    expect(new Set(ids).size).toBe(7);
  });
});

describe("who answers", () => {
  const contact = { role: "dpo", name: "Aino", placeholder: false, clauses: [] } as const;

  test("an officer is named, and then nothing is said of there being none", () => {
    expect(said("a", { contacts: [contact] })).toEqual([
      "controller Soutajat ry",
      "contact dpo",
      "gap controller-contact.Soutajat ry",
      "gap contact-missing",
    ]);
  });

  test("where no officer is needed, that none is named is no gap", () => {
    expect(said("a").at(-1)).toBe("note dpo-unnamed");
  });

  test("another name that is still invented is a gap too, and its sentence no name", () => {
    expect(linesOf(record(TRANSLATORS), "a")).toEqual([
      "controller Kääntäjävirasto Esimerkki",
      "gap invented.dpo",
      "gap contact-placeholder",
    ]);
  });

  test("joint controllers stand beside the first", () => {
    expect(linesOf(record(AGENCY), "a").slice(0, 2)).toEqual([
      "controller Mainosmylly Esimerkki Oy",
      "controller Kaverikehä Esimerkki Inc",
    ]);
  });
});

describe("purposes", () => {
  test("say what they need where the notice does, and what is ruled out", () => {
    expect(linesOf(record(GUILD), "b")).toEqual([
      "purpose membership",
      "purpose activities",
      "purpose statistics Home municipality",
      "purpose marketing",
      "excluded s7.no-sale",
      "note other-purposes",
    ]);
  });

  test("that all say what they need leave nothing to note", () => {
    const purposes = CLUB.purposes.map((purpose) => ({ ...purpose, needs: ["basics"] }));
    const [first] = said("b", { purposes });
    expect(first).toMatch(/^purpose membership Name E-mail/u);
    expect(said("b", { purposes })).not.toContain("note other-purposes");
  });

  test("stand without a sentence where there is none", () => {
    const purposes = CLUB.purposes.map((purpose) => ({ ...purpose, clause: "s9.gone" }));
    const { sections } = record({ ...CLUB, purposes });
    expect(sections[1]?.parts[0]).not.toHaveProperty("sentence");
  });
});

describe("categories", () => {
  test("of data subjects are the groups of the notice", () => {
    expect(linesOf(record(TRANSLATORS), "c").slice(0, 4)).toEqual([
      "heading subjects",
      "group enquirers",
      "group searchers",
      "group translators",
    ]);
  });

  test("stand under their register where there are several", () => {
    const label = { fi: "Veneet", sv: "Båtar", en: "Boats" };
    const registers = [{ id: "boats", label, clause: "s2.members" }];
    const [basics] = CLUB.categories;
    const boats = { ...basics!, id: "boats", register: "boats" };
    expect(said("c", { registers, categories: [...CLUB.categories, boats] }).slice(-2)).toEqual([
      "heading Boats",
      "category boats",
    ]);
  });
});

describe("recipients and transfers", () => {
  const transfer = {
    countries: ["US"],
    recipients: ["boats"],
    safeguards: ["unnamed"],
    clause: "s2.members",
  } as const;
  const recipient = {
    id: "boats",
    label: { fi: "Veistämö", sv: "Varv", en: "Boatyard" },
    names: [],
    processor: false,
    regular: true,
    ground: "service",
    never: [],
    groups: [],
    countries: ["SE"],
    clause: "s2.members",
    conditions: [],
  } as const;

  test("a recipient has its own countries and those of its transfers, each once", () => {
    const transfers = { outsideEea: "possible", consentFirst: false, clauses: [] } as const;
    const to = [transfer, { ...transfer, recipients: [] }];
    const changes = { recipients: [recipient], transfers: { ...transfers, to } };
    expect(said("d", changes)).toContain("recipient boats any SE US");
    expect(said("e", changes)).toContain("transfer US Boatyard");
    expect(said("e", changes)).toContain("gap unnamed-safeguard.s2.members");
  });

  test("silence on both is a gap", () => {
    const silent = { state: "silent" } as const;
    const statements = { ...CLUB.statements, transfers: silent };
    expect(said("d", { statements, recipients: [] })).toEqual(["gap recipients-silent"]);
    expect(said("e", { statements })).toEqual(["gap transfers-silent"]);
  });

  test("none is said as none, and what is published is told", () => {
    const statements = {
      ...CLUB.statements,
      recipients: { state: "none", clauses: ["s2.members"] },
    } as const;
    const publications = [{ fields: ["name"], groups: [], permission: true, clause: "s2.members" }];
    expect(said("d", { statements, publications, recipients: [] })).toEqual([
      "none recipients",
      "quote s2.members",
      "publication s2.members",
    ]);
  });

  test("where servers stand is quoted", () => {
    const locations = [{ countries: ["FI"], clause: "s1.controller" }];
    expect(said("e", { locations })).toContain("quote s1.controller");
  });
});

describe("time limits", () => {
  const rule: RetentionRule = {
    id: "all",
    categories: [],
    fields: [],
    groups: [],
    mode: "at-most",
    periods: [{ from: "end-of-membership" }],
    afterErasure: false,
    clause: "s2.members",
  };
  const group = (id: string) => ({
    id,
    label: { fi: id, sv: id, en: id },
    minors: false,
    holdsNothing: false,
    clause: "s2.members",
  });

  test("a rule that names nothing speaks of every category", () => {
    expect(said("f", { retention: [rule] })).toEqual(["retention Basics all"]);
  });

  test("a rule for some fields leaves the rest without one", () => {
    const retention = [{ ...rule, fields: ["name", "email"] }];
    const lines = said("f", { retention });
    expect(lines).toEqual(["retention Basics all Name E-mail", "gap time-limit-rest.basics"]);
    const [gap] = gapsOf(record({ ...CLUB, retention }));
    const rest = gapsOf(record({ ...CLUB, retention })).find(
      (one) => one.id === "time-limit-rest.basics",
    );
    expect(gap).toBeDefined();
    expect(rest?.fields.map(({ en }) => en)).toContain("Boat");
    expect(rest?.fields.map(({ en }) => en)).not.toContain("Name");
  });

  test.each<[string, Partial<RetentionRule>]>([
    ["the category", { categories: ["basics"] }],
    ["the category among fields", { fields: ["basics"] }],
  ])("a rule that names %s speaks of all of it", (_, named) => {
    expect(said("f", { retention: [{ ...rule, ...named }] })).toEqual(["retention Basics all"]);
  });

  test("a rule for one group leaves the others, and a second one takes them", () => {
    const groups = [group("rowers"), group("coaches")];
    const first = { ...rule, groups: ["rowers"] };
    expect(said("f", { groups, retention: [first] })).toEqual([
      "retention Basics all",
      "gap time-limit-rest.basics",
    ]);
    const second = { ...rule, id: "others", groups: ["coaches"] };
    expect(said("f", { groups, retention: [first, second] })).toEqual([
      "retention Basics all",
      "retention Basics others",
    ]);
  });

  test("a rule for a group that no category names is none for all", () => {
    expect(said("f", { retention: [{ ...rule, groups: ["rowers"] }] }).at(-1)).toBe(
      "gap time-limit-rest.basics",
    );
  });

  test("of a category that is held of one group, a rule for that group is enough", () => {
    const groups = [group("rowers"), group("coaches")];
    const categories = CLUB.categories.map((one) => ({ ...one, groups: ["rowers"] }));
    const retention = [{ ...rule, groups: ["rowers"] }];
    expect(said("f", { groups, categories, retention })).toEqual(["retention Basics all"]);
  });

  test("a rule for other groups than a category is held of does not concern it", () => {
    const enquiry = linesOf(record(TRANSLATORS), "f").filter((line) =>
      line.includes(" Yhteydenotto "),
    );
    expect(enquiry).toEqual(["retention Yhteydenotto enquirers"]);
  });

  test("as long as needed is a limit without a figure", () => {
    const retention = [{ ...rule, mode: "as-needed", periods: [] } as const];
    expect(said("f", { retention })).toEqual([
      "retention Basics all",
      "gap retention-loose.s2.members",
    ]);
  });
});

describe("security", () => {
  test("of which nothing is said is a gap", () => {
    expect(said("g", { protections: [] })).toEqual(["gap security"]);
  });

  test("is what is said of protection, of paper and of logs", () => {
    expect(linesOf(record(GUILD), "g")).toEqual([
      "quote s7.tls",
      "quote s10a.encryption",
      "quote s10a.login",
      "quote s10b.use-log",
      "quote s10b.training",
      "quote s10b.secrecy",
      "quote s10c.premises",
    ]);
  });
});
