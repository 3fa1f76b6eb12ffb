/** Four notices as companies and authorities publish them: all that such notices say can be data. */
import { readFile } from "node:fs/promises";

import { describe, expect, test } from "vitest";

import { rightBusinessId } from "../../src/domain/notice/business-id.ts";
import { TOPICS } from "../../src/domain/notice/claim.ts";
import { fieldsFor, fieldsOf, findField } from "../../src/domain/notice/lookup.ts";
import type { Notice } from "../../src/domain/notice/notice.ts";
import { loadNotice } from "../../src/notice-file/load.ts";
import { ids, textsIn } from "./reading.ts";

async function load(name: string): Promise<Notice> {
  return loadNotice(await readFile(new URL(name, import.meta.url), "utf8"), name);
}

const agency = await load("agency.yaml");
const teacherApp = await load("teacher-app.yaml");
const translators = await load("translators.yaml");
const datingApp = await load("dating-app.yaml");

function fieldIdsOf(notice: Notice, category: string): readonly string[] {
  return ids(fieldsOf(notice, category));
}

/** The wording of a clause in the language in which the notice was first written. */
function said(notice: Notice, clause: string): string {
  const [original = "fi"] = notice.languages;
  return notice.clauses.find(({ id }) => id === clause)?.text[original] ?? "";
}

function silentTopics(notice: Notice): readonly string[] {
  return TOPICS.filter((topic) => notice.statements[topic].state === "silent");
}

describe.each([
  { name: "agency", notice: agency },
  { name: "teacher's app", notice: teacherApp },
  { name: "register of translators", notice: translators },
  { name: "dating app", notice: datingApp },
])("every one, as the $name,", ({ notice }) => {
  test("has clauses whose ids begin with the number of their section", () => {
    const astray = notice.clauses.filter(({ id, section }) => !id.startsWith(`s${section}.`));

    expect(ids(astray)).toEqual([]);
  });

  test("has no clause without a fact, but the date of the text", () => {
    const { clauses, sections: _sections, ...facts } = notice;
    const cited = new Set(textsIn(facts));

    expect(ids(clauses).filter((id) => id !== "s0.date" && !cited.has(id))).toEqual([]);
  });

  test("is invented: contacts are placeholders, and business ids are well formed", () => {
    expect(notice.contacts.map(({ placeholder }) => placeholder)).not.toContain(false);
    const given = notice.controllers.flatMap(({ businessId }) => businessId ?? []);
    expect(given.filter((id) => !rightBusinessId(id))).toEqual([]);
  });
});

describe("the marketing agency", () => {
  test("publishes in Finnish only and dates its text", () => {
    expect(agency.languages).toEqual(["fi"]);
    expect(agency.validFrom).toBe("2025-09-01");
    expect(said(agency, "s0.date")).toContain("1.9.2025");
  });

  test("lists data by situation, each with its group", () => {
    expect(agency.categories.map(({ id, groups }) => [id, groups])).toEqual([
      ["contactDetails", ["enquirers", "bookers", "applicants", "customers"]],
      ["enquiry", ["enquirers"]],
      ["booking", ["bookers"]],
      ["application", ["applicants"]],
      ["customership", ["customers"]],
      ["accounts", ["customers"]],
      ["siteUse", ["visitors"]],
    ]);
    expect(findField(agency, "siteLog")?.marks).toEqual(["log"]);
  });

  test("gives each of seven purposes its own basis", () => {
    expect(ids(agency.purposes)).toHaveLength(7);
    expect(agency.legalBases.map(({ purposes, basis }) => [...purposes, basis])).toEqual([
      ["enquiries", "contract"],
      ["bookings", "contract"],
      ["recruitment", "legitimate-interests"],
      ["customer-work", "contract"],
      ["accounting", "legal-obligation"],
      ["marketing", "legitimate-interests"],
      ["measurement", "consent"],
    ]);
  });

  test("takes company contacts also from company sites and the trade register", () => {
    expect(ids(agency.sources.filter(({ from }) => from === "data-subject"))).toEqual([
      "person",
      "site",
    ]);
    const others = agency.sources.filter(({ from }) => from === "other");
    expect(others.map(({ id, brings }) => [id, brings])).toEqual([
      ["company-sites", ["contactDetails", "company"]],
      ["trade-register", ["contactDetails", "company"]],
    ]);
  });

  test("has cookies that live 180 days, 2 years and 90 days, the first without consent", () => {
    expect(agency.cookies.map(({ service, consent, life }) => [service, consent, life])).toEqual([
      ["Mainosmylly Esimerkki Oy", false, { count: 180, unit: "days" }],
      ["Kävijälaskuri Esimerkki Inc", true, { count: 2, unit: "years" }],
      ["Kaverikehä Esimerkki Inc", true, { count: 90, unit: "days" }],
    ]);
  });

  test("names its processors", () => {
    const processors = agency.recipients.filter(({ processor }) => processor);

    expect(processors.map(({ id, names }) => [id, ...names])).toEqual([
      ["mail", "Postipilvi Esimerkki Inc"],
      ["calendar", "Kalenteri Esimerkki Inc"],
      ["crm", "Kontaktikirja Esimerkki Inc"],
      ["analytics", "Kävijälaskuri Esimerkki Inc"],
    ]);
  });

  test("shares the pixel with a joint controller and leaves the rest to that one's notice", () => {
    expect(agency.controllers.map(({ name, joint }) => [name, joint])).toEqual([
      ["Mainosmylly Esimerkki Oy", false],
      ["Kaverikehä Esimerkki Inc", true],
    ]);
    expect(agency.controllers[0]?.part).toBeUndefined();
    expect(agency.controllers[1]?.part?.fi).toBe("Mainospikselin tiedot");
    expect(agency.pointers.map(({ to }) => to)).toEqual(["Kaverikehä Esimerkki Inc"]);
  });

  test("transfers to five in the USA, under the framework or else standard clauses", () => {
    expect(agency.transfers?.outsideEea).toBe("possible");
    expect(agency.transfers?.to).toMatchObject([
      {
        countries: ["US"],
        recipients: ["mail", "calendar", "crm", "analytics", "pixel"],
        safeguards: ["dpf", "scc"],
      },
    ]);
  });

  test("keeps each situation for a time of its own", () => {
    expect(agency.retention.map(({ id, mode, periods }) => [id, mode, ...periods])).toEqual([
      ["contacts", "at-most", { from: "last-contact", length: { count: 12, unit: "months" } }],
      ["bookings", "at-most", { from: "event-day", length: { count: 12, unit: "months" } }],
      ["applications", "at-most", { from: "collection", length: { count: 2, unit: "years" } }],
      ["customers", "at-most", { from: "end-of-relationship" }],
      [
        "books",
        "at-least",
        { from: "end-of-financial-year", length: { count: 10, unit: "years" } },
      ],
      [
        "vouchers",
        "at-least",
        { from: "end-of-calendar-year", length: { count: 6, unit: "years" } },
      ],
      ["analytics", "at-most", { from: "collection", length: { count: 14, unit: "months" } }],
    ]);
    expect(agency.retention[0]?.groups).toEqual(["enquirers"]);
  });

  test("rests two starts on one act, and makes only analytics unidentifiable", () => {
    const statutory = agency.retention.filter(({ act }) => act === "1336/1997");
    expect(ids(statutory)).toEqual(["books", "vouchers"]);
    const anonymised = agency.retention.filter(({ end }) => end === "anonymise");
    expect(ids(anonymised)).toEqual(["analytics"]);
    expect(agency.retention.map(({ end }) => end)).not.toContain(undefined);
  });

  test("tells of all rights, the ban among them, and replies within a month", () => {
    expect(agency.rights.map(({ right }) => right)).toEqual([
      "access",
      "rectification",
      "erasure",
      "restriction",
      "portability",
      "objection",
      "marketingObjection",
      "withdrawal",
    ]);
    expect(findField(agency, "marketingBan")?.kind).toBe("ban");
    expect(said(agency, "s9.withdrawal")).toContain("Jo tehty jää voimaan");
    expect(agency.procedure?.replyWithin).toEqual({ count: 1, unit: "months" });
  });

  test("decides nothing automatically, names the authority and is silent of obligation", () => {
    expect(agency.automatedDecisions?.decisions).toBe(false);
    expect(agency.statements.automatedDecisions.state).toBe("none");
    expect(agency.complaint?.authority).toBe("Tietosuojavaltuutettu");
    expect(silentTopics(agency)).toEqual(["obligation"]);
  });
});

describe("the teacher's app", () => {
  test("is kept by a private person without a business id", () => {
    expect(teacherApp.controllers).toMatchObject([{ name: "Toini Esimerkki", kind: "person" }]);
    expect(teacherApp.controllers[0]?.businessId).toBeUndefined();
  });

  test("rests on consent alone, for all of the register", () => {
    expect(teacherApp.legalBases).toEqual([
      { basis: "consent", purposes: [], categories: [], groups: [], clause: "s2.consent" },
    ]);
  });

  test("tells the user's own data from the pseudonymised", () => {
    expect(teacherApp.categories.map(({ id, identity }) => [id, identity])).toEqual([
      ["user", "identified"],
      ["usageData", "pseudonymised"],
      ["technical", "pseudonymised"],
    ]);
    expect(fieldIdsOf(teacherApp, "user")).toEqual([
      "name",
      "email",
      "personalisation",
      "receipts",
    ]);
    expect(fieldIdsOf(teacherApp, "usageData")).toEqual([
      "usage",
      "phoneModel",
      "area",
      "assessments",
    ]);
    expect(fieldIdsOf(teacherApp, "technical")).toEqual(["logs"]);
  });

  test("knows that assessments are about pupils", () => {
    const marked = teacherApp.fields.filter(({ marks }) => marks.includes("third-person"));

    expect(ids(marked)).toEqual(["assessments"]);
  });

  test("gets data from the user and from the quality service", () => {
    expect(teacherApp.sources.map(({ id, from }) => [id, from])).toEqual([
      ["person", "data-subject"],
      ["quality-service", "other"],
    ]);
  });

  test("discloses what identifies somebody to authorities alone, under legal duty", () => {
    const user = new Set(fieldIdsOf(teacherApp, "user"));
    const identifying = teacherApp.recipients.filter((recipient) =>
      fieldsFor(teacherApp, recipient).some((id) => user.has(id)),
    );

    expect(identifying).toMatchObject([
      { id: "authorities", regular: false, ground: "legal-duty", processor: false },
    ]);
    expect(teacherApp.recipients[0]?.never).toEqual(["user"]);
  });

  test("transfers under a safeguard that is void", () => {
    expect(teacherApp.transfers?.to).toMatchObject([
      { recipients: ["quality-service"], safeguards: ["privacy-shield"] },
    ]);
  });

  test("keeps user data until the account or a request ends it, and logs for 12 months", () => {
    expect(teacherApp.retention.slice(0, 2)).toMatchObject([
      {
        categories: ["user"],
        mode: "first-of",
        periods: [{ from: "end-of-relationship" }, { from: "erasure" }],
        end: "delete",
        afterErasure: false,
      },
      {
        categories: ["technical"],
        mode: "at-most",
        periods: [{ from: "collection", length: { count: 12, unit: "months" } }],
      },
    ]);
  });

  test("keeps the pseudonymised for good, even after erasure", () => {
    const stays = teacherApp.retention.filter(({ afterErasure }) => afterErasure);

    expect(stays).toMatchObject([{ categories: ["usageData"], mode: "for-good", periods: [] }]);
  });

  test("has nothing on paper and its server in Finland", () => {
    expect(teacherApp.manualMaterial?.exists).toBe(false);
    expect(teacherApp.locations.map(({ countries }) => countries)).toEqual([["FI"]]);
    expect(teacherApp.protections.map(({ proof }) => proof)).toEqual(["attested", "attested"]);
  });

  test("profiles nobody", () => {
    expect(teacherApp.automatedDecisions).toMatchObject({ decisions: false, profiling: false });
  });

  test("tells of eight rights with the complaint, each by e-mail or letter", () => {
    expect(teacherApp.rights.map(({ right }) => right)).toEqual([
      "access",
      "rectification",
      "erasure",
      "restriction",
      "objection",
      "portability",
      "withdrawal",
    ]);
    expect(teacherApp.complaint?.clauses).toEqual(["s7.complaint"]);
    const ways = teacherApp.rights.map(({ channels }) => channels.map(({ by }) => by).join(" "));
    expect(new Set(ways)).toEqual(new Set(["email post"]));
  });

  test("tells of changes only when use is widened, in the app", () => {
    expect(teacherApp.changes).toEqual([{ told: "widened", clause: "s8.changes" }]);
    expect(said(teacherApp, "s8.changes")).toContain("sovelluksessa");
  });
});

describe("the register of translators", () => {
  test("is published in Finnish and Swedish, each clause in both", () => {
    expect(translators.languages).toEqual(["fi", "sv"]);
    expect(ids(translators.clauses.filter(({ text }) => text.fi === text.sv))).toEqual([]);
  });

  test("is kept by a public body with a data protection officer", () => {
    expect(translators.controllers.map(({ kind }) => kind)).toEqual(["public-body"]);
    expect(translators.contacts.map(({ role }) => role)).toEqual(["contact", "dpo"]);
  });

  test("rests on a statute, and on consent for publication and enquiries", () => {
    const bases = translators.legalBases.map(({ basis, purposes, act }) => [basis, purposes, act]);

    expect(bases).toEqual([
      ["legal-obligation", ["register", "renewal"], "1231/2007"],
      ["consent", ["publication"], undefined],
      ["consent", ["enquiries"], undefined],
    ]);
    expect(said(translators, "s2.statute")).toContain("15 §");
  });

  test("holds nothing of those who search, and different things of the two other groups", () => {
    expect(translators.groups.map(({ id, holdsNothing }) => [id, holdsNothing])).toEqual([
      ["enquirers", false],
      ["searchers", true],
      ["translators", false],
    ]);
    expect(translators.categories.map(({ id, groups }) => [id, groups])).toEqual([
      ["contactDetails", ["enquirers", "translators"]],
      ["enquiry", ["enquirers"]],
      ["authorisation", ["translators"]],
    ]);
    expect(fieldIdsOf(translators, "authorisation")).toEqual([
      "identityCode",
      "address",
      "place",
      "entitlement",
      "languagePairs",
    ]);
  });

  test("gives a ground for the identity code", () => {
    expect(findField(translators, "identityCode")).toMatchObject({
      kind: "identityCode",
      ground: "s3.identity-code",
    });
  });

  test("publishes name, place and language pair only, with permission", () => {
    expect(translators.publications).toMatchObject([
      {
        fields: ["name", "place", "languagePairs"],
        groups: ["translators"],
        permission: true,
      },
    ]);
  });

  test("discloses as a public document, for research and to processors", () => {
    expect(translators.recipients.map(({ id, ground }) => [id, ground])).toEqual([
      ["anyone", "public-document"],
      ["research", "research"],
      ["service-providers", "service"],
    ]);
    expect(translators.recipients[0]?.conditions).toEqual(["s4.secret"]);
    expect(translators.claims).toContainEqual({
      kind: "citedAct",
      act: "621/1999",
      clause: "s4.documents",
    });
  });

  test("rules direct marketing out", () => {
    expect(translators.excludedPurposes).toMatchObject([
      { marketing: true, clause: "s2.no-marketing" },
    ]);
    expect(translators.purposes.filter(({ marketing }) => marketing)).toEqual([]);
  });

  test("keeps enquiries 6 months and translators 2 months after their authorisation", () => {
    expect(translators.retention.map(({ groups, periods }) => [...groups, ...periods])).toEqual([
      ["enquirers", { from: "collection", length: { count: 6, unit: "months" } }],
      ["translators", { from: "other", length: { count: 2, unit: "months" } }],
    ]);
    expect(said(translators, "s5.archive-plan")).toContain("joka vuosi");
  });

  test("reminds of renewal 3 months before the end", () => {
    expect(ids(translators.purposes)).toContain("renewal");
    expect(said(translators, "s2.renewal")).toContain("3 kuukautta");
  });

  test("takes requests by post, with name and identity code", () => {
    const ways = translators.rights.flatMap(({ channels }) => channels.map(({ by }) => by));

    expect(new Set(ways)).toEqual(new Set(["post"]));
    expect(translators.procedure?.needs.map(({ fi, sv }) => [fi, sv])).toEqual([
      ["Nimi", "Namn"],
      ["Henkilötunnus", "Personbeteckning"],
    ]);
  });

  test("may charge within a year of the last inspection, and tells recipients", () => {
    expect(translators.procedure).toMatchObject({
      fee: "charged-within-a-year",
      tellsRecipients: true,
    });
  });

  test("erases only what rests on consent", () => {
    const limited = translators.rights.filter(({ limits }) => limits.length > 0);

    expect(limited.map(({ right }) => right)).toEqual(["erasure"]);
    expect(limited[0]?.limits).toEqual([
      { kind: "basis", bases: ["consent"], clause: "s6.erasure" },
    ]);
  });

  test("is silent of five topics", () => {
    expect(silentTopics(translators)).toEqual([
      "transfers",
      "withdrawal",
      "complaint",
      "obligation",
      "automatedDecisions",
    ]);
  });
});

describe("the dating app", () => {
  test("is published in Swedish only, with labels in other languages where it wants", () => {
    expect(datingApp.languages).toEqual(["sv"]);
    expect(datingApp.title.sv).toBe("Integritetspolicy för Sjöbris");
    expect(datingApp.name.fi).toBe("Sjöbrisin jäsenet");
  });

  test("names for each processor what it gets and never gets, and when that was checked", () => {
    expect(datingApp.recipients.map(({ id, fields, never }) => [id, fields, never])).toEqual([
      ["hosting", ["account", "orientation"], ["fingerprints", "abuse"]],
      ["mail", ["name", "email"], ["phone", "orientation"]],
      ["sms", ["phone"], ["name", "email", "orientation"]],
    ]);
    expect(datingApp.recipients.map(({ processor }) => processor)).not.toContain(false);
    expect(said(datingApp, "s5.hosting-checked")).toContain("12 januari 2026");
  });

  test("lets the codes go out with a phone number and nothing else", () => {
    const sms = datingApp.recipients.find(({ id }) => id === "sms");

    expect(sms === undefined ? [] : fieldsFor(datingApp, sms)).toEqual(["phone"]);
  });

  test("transfers to the USA under the framework, with standard clauses behind it", () => {
    expect(datingApp.transfers?.to).toMatchObject([
      { countries: ["US"], recipients: ["mail", "sms"], safeguards: ["dpf", "scc"] },
    ]);
  });

  test("holds gender and whom one seeks on explicit consent", () => {
    const special = datingApp.categories.filter(({ specialCategory }) => specialCategory);

    expect(special).toMatchObject([
      { id: "orientation", art9: { ground: "explicit-consent", clause: "s4.explicit-consent" } },
    ]);
    expect(fieldIdsOf(datingApp, "orientation")).toEqual(["gender", "seeks"]);
    expect(findField(datingApp, "gender")?.drawer).toBe("special");
  });

  test("takes that consent back only by deleting the account", () => {
    const withdrawal = datingApp.rights.find(({ right }) => right === "withdrawal");

    expect(withdrawal?.channels).toEqual([{ by: "self-service" }]);
    expect(withdrawal?.limits).toMatchObject([{ kind: "denied", clause: "s8.no-other-way" }]);
  });

  test("erases the account at once", () => {
    expect(datingApp.retention.find(({ id }) => id === "account")).toMatchObject({
      categories: ["account", "orientation"],
      periods: [{ from: "erasure" }],
      end: "delete",
      afterErasure: false,
    });
  });

  test("keeps consent records, abuse data and others' blocks after the account", () => {
    const after = datingApp.retention.filter(({ afterErasure }) => afterErasure);

    expect(after.slice(0, 3)).toMatchObject([
      { id: "consents", mode: "for-good", periods: [], end: "anonymise" },
      { id: "abuse", periods: [{ from: "erasure", length: { count: 2, unit: "years" } }] },
      { id: "blocks", mode: "as-needed" },
    ]);
    expect(datingApp.categories.find(({ id }) => id === "abuse")?.identity).toBe("pseudonymised");
    expect(findField(datingApp, "blocked")).toMatchObject({ marks: ["third-person"] });
    expect(findField(datingApp, "blocked")?.parts?.map(({ id }) => id)).toEqual([
      "name",
      "email",
      "phone",
    ]);
  });

  test("keeps a fingerprint by what was reported of the member", () => {
    const rules = datingApp.retention.filter(({ categories }) =>
      categories.includes("fingerprints"),
    );

    expect(rules.map(({ groups, periods }) => [...groups, ...periods])).toEqual([
      ["unreported", { from: "erasure", length: { count: 30, unit: "days" } }],
      ["reported", { from: "erasure", length: { count: 1, unit: "years" } }],
      ["reported-often", { from: "erasure", length: { count: 2, unit: "years" } }],
    ]);
    expect(rules.map(({ afterErasure }) => afterErasure)).not.toContain(false);
    expect(datingApp.protections).toEqual([{ proof: "attested", clause: "s7.one-way" }]);
  });

  test("suspends nobody before a person has looked", () => {
    expect(datingApp.automatedDecisions).toMatchObject({
      decisions: false,
      review: "granskning@example.se",
    });
    expect(datingApp.rights.map(({ right }) => right)).toContain("humanReview");
  });

  test("has members of 18 years and more only", () => {
    expect(datingApp.groups[0]).toMatchObject({ id: "adults", minors: false });
    expect(said(datingApp, "s2.age-limit")).toContain("18 år");
    expect(datingApp.categories.find(({ id }) => id === "account")?.groups).toEqual(["adults"]);
  });

  test("stores for each account the version of the policy that was accepted", () => {
    const accepted = findField(datingApp, "acceptedPolicy");

    expect(accepted?.key).toBe("version");
    expect(accepted?.parts?.map(({ id, kind }) => [id, kind])).toEqual([
      ["version", "text"],
      ["acceptedOn", "day"],
    ]);
  });
});
