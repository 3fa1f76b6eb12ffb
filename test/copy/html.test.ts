import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { renderHtml } from "../../src/copy/html.ts";
import { planCopy } from "../../src/domain/subject/copy/plan.ts";
import { LANGUAGES } from "../../src/domain/notice/language.ts";
import { holdings, value, written } from "../domain/subject/copy/holdings.ts";
import { order } from "../domain/subject/copy/order.ts";

const page = (changes: Parameters<typeof order>[0] = {}): string =>
  renderHtml(planCopy(order(changes)));

/** What a reader sees, with the tags taken away. */
const seen = (html: string): string =>
  html
    .slice(html.indexOf("<body>"))
    .replaceAll(/<[^>]+>/gu, "|")
    .replaceAll("&quot;", '"');

describe("the page", () => {
  test.each(LANGUAGES)("says its language (%s)", (language) => {
    expect(page({ language })).toMatch(
      new RegExp(`^<!doctype html>\n<html lang="${language}">`, "u"),
    );
  });

  test.each([
    ["fi", "Jäljennös henkilötiedoistasi", "Kyllä, henkilötietojasi käsitellään."],
    ["sv", "Kopia av dina personuppgifter", "Ja, personuppgifter om dig behandlas."],
    ["en", "Copy of your personal data", "Yes, personal data on you is processed."],
  ] as const)("has its title and confirms the processing (%s)", (language, title, confirmed) => {
    const html = page({ language });
    expect(html).toContain(`<title>${title}</title>`);
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(seen(html)).toContain(confirmed);
  });

  test("holds every value, entry, earlier value, ban and claim", () => {
    const text = seen(page());
    for (const one of [
      "Åsa",
      "Mäkelä",
      "asa.makela@example.fi",
      "+358 40 0123 456",
      "3.2.1979",
      "Kengännumero",
      "Soittaa mieluummin iltaisin",
      "A-1001",
      "Kävi tapaamisessa.\nSisko Liisa tuli mukaan.",
      "30.11.2025",
      "-12.50",
      "asa@example.com",
      "column Newsletter: no",
      "column SMS: yes",
      "letter of 14.1.2025, folder 12",
      "wrote from the old address",
    ]) {
      expect(text).toContain(one);
    }
  });

  test("tells each item of Art. 15(1) and 15(2) under a heading of its own", () => {
    const headings = Array.from(
      page({ language: "en" }).matchAll(/<h3>([^<]+)<\/h3>/gu),
      ([, text]) => text,
    );
    for (const heading of [
      "What it is used for",
      "What kinds of data are processed",
      "Who receives it",
      "Outside the EU and the EEA",
      "How long it is kept",
      "Where it comes from",
      "Automated decisions and profiling",
      "If you are not satisfied",
      "Is this everything?",
    ]) {
      expect(headings).toContain(heading);
    }
  });

  test("says when the data was looked at in the zone of the notice, with act and purpose", () => {
    const text = seen(page({ language: "en" }));
    expect(text).toContain("20 November 2026, 10:15");
    expect(text).toContain("opened and read");
    expect(text).toContain("Customer care");
    expect(text).toContain("answering your request for access");
  });

  test("names no operator and no act it does not know otherwise than by its id", () => {
    const looks = [{ at: "2026-11-20T08:15:00.000Z", act: "reviewed", purpose: "audit" }];
    const text = seen(page({ holdings: holdings({ looks }) }));
    expect(text).toContain("reviewed");
    expect(text).toContain("audit");
  });

  test("says so where nothing is recorded", () => {
    const bare = holdings({
      values: [],
      records: [],
      past: [],
      bans: [],
      claims: [],
      looks: [],
      copies: [],
    });
    const text = seen(page({ holdings: bare, language: "en" }));
    for (const sentence of [
      "Nothing is held in this category.",
      "No value has been changed or removed.",
      "No ban on direct marketing is recorded.",
      "No consent to marketing is recorded.",
      "No look at your data is recorded.",
      "No copy has been made for you before.",
      "No passage was left out of your data.",
    ]) {
      expect(text).toContain(sentence);
    }
  });

  test("shows what was left out with its ground and reason, and what the mark means", () => {
    const text = seen(
      page({
        language: "en",
        withheld: [
          { field: "personalNotes", passage: "Sisko Liisa", ground: "15(4)" },
          { field: "testResults", ground: "34 §", reason: "The doctor advised so." },
        ],
      }),
    );
    expect(text).not.toContain("Liisa");
    expect(text).not.toContain("Testi 1");
    expect(text).toContain("Article 15(4) GDPR");
    expect(text).toContain("section 34 of the Finnish Data Protection Act (1050/2018)");
    expect(text).toContain("The doctor advised so.");
    expect(text).toContain("[…] stands for words that were left out.");
    expect(text).toContain("Left out: Results of learning tests.");
  });
});

describe("a draft", () => {
  test.each([
    ["fi", "LUONNOS"],
    ["sv", "UTKAST"],
    ["en", "DRAFT"],
  ] as const)("is marked in the title, at the top and on paper (%s)", (language, mark) => {
    const html = page({ language, fills: {} });
    expect(html).toContain(`<title>${mark} – `);
    expect(html).toContain(`<h1>${mark} – `);
    expect(html).toMatch(
      new RegExp(`<div class="draft" role="alert">\\s*<p class="mark">${mark}</p>`, "u"),
    );
    expect(html).toContain(`<div class="stamp" aria-hidden="true">${mark}</div>`);
  });

  test("says each reason as a sentence, and the gap where the answer would stand", () => {
    const { thirdPersons: _, ...undecided } = order({
      language: "en",
      fills: {},
      holdings: holdings({ complete: false }),
      columns: [...order().columns, { table: "held", column: "mood" }],
    });
    const text = seen(renderHtml(planCopy(undecided)));
    expect(text).toContain(
      "The published notice does not say how long the data is kept. A text for this copy is missing.",
    );
    expect(text).toContain(
      "Nobody has decided yet whether the free text speaks of other persons: Other data, Personal notes, Results of learning tests.",
    );
    expect(text).toContain("The drawer with special categories of personal data was closed");
    expect(text).toContain("held.mood");
    expect(text).toContain("Still to be completed by the controller.");
  });

  test("a finished copy bears no mark", () => {
    expect(seen(page({ language: "en" }))).not.toMatch(/DRAFT|draft –/u);
  });
});

describe("the page is safe to open", () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\u001b[2J\`'&`;
  const poisoned = holdings({
    values: [
      { ...value("other", evil, { ...written, evidence: evil, file: evil }), item: evil },
      { ...value("personalNotes", evil, written), drawer: "special", basis: evil },
      value("testResults", "x", written),
      value(evil, evil, { ...written, source: evil }),
    ],
    records: [
      {
        field: "orders",
        key: evil,
        parts: { number: evil, [evil]: evil },
        drawer: "personal",
        origin: written,
      },
    ],
    past: [
      {
        field: evil,
        item: evil,
        old: evil,
        new: evil,
        at: evil,
        drawer: "personal",
        origin: written,
      },
    ],
    bans: [
      { channel: evil, since: evil, recordedAt: evil, how: evil, origin: written, hashes: [evil] },
    ],
    claims: [{ channel: evil, evidence: evil, origin: written }],
    looks: [{ at: evil, act: evil, purpose: evil }],
    copies: [{ at: evil, formats: [evil], identityChecked: evil, draft: true }],
  });
  const html = page({
    holdings: poisoned,
    fills: { storagePeriod: evil, automatedDecisions: evil },
    withheld: [{ field: "testResults", ground: "15(4)", reason: evil }],
  });

  /** With the values of attributes taken away. */
  const bare = html.replaceAll(/"[^"]*"/gu, '""');

  test("no value becomes an element or an attribute", () => {
    const tags = new Set(Array.from(html.matchAll(/<\/?([a-z][a-z0-9]*)/gu), ([, name]) => name));
    expect(tags).not.toContain("script");
    expect(tags).not.toContain("img");
    expect(bare).not.toMatch(/<[^>]*\son[a-z]+=/u);
    expect(html).not.toContain("\u001b");
    expect(html).not.toContain("\u202e");
  });

  test("every element that is opened is closed in its order", () => {
    const open: string[] = [];
    const closed: (string | undefined)[] = [];
    for (const [, slash, name = ""] of bare.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gu)) {
      if (["meta", "br"].includes(name)) continue;
      if (slash === "") open.push(name);
      else closed.push(open.pop() === name ? undefined : name);
    }
    expect(open).toEqual([]);
    expect(closed.filter((name) => name !== undefined)).toEqual([]);
  });

  test("nothing is loaded: no scripts, no addresses but the authority's, a policy that forbids the rest", () => {
    expect(bare).not.toMatch(/<[^>]*\s(?:src|style|action|background)=|@import|url\(/u);
    const links = Array.from(html.matchAll(/href="([^"#][^"]*)"/gu), ([, address]) => address);
    expect(links).toEqual(["mailto:tietosuoja@om.fi", "https://tietosuoja.fi"]);
    const [, style = ""] = /<style>([\s\S]*)<\/style>/u.exec(html) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    const policy = /Content-Security-Policy" content="([^"]+)"/u
      .exec(html)?.[1]
      ?.replaceAll("&#39;", "'");
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });
});

describe("the page is accessible", () => {
  const html = page({
    fills: {},
    withheld: [{ field: "testResults", ground: "34 §", reason: "x" }],
  });

  test("headings come in order, beginning with one of the first level", () => {
    const levels = Array.from(html.matchAll(/<h([1-6])[ >]/gu), ([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    levels.forEach((level, place) => {
      expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test("the first link skips to the content", () => {
    expect(/<a [^>]*>/u.exec(html)?.[0]).toBe('<a class="skip" href="#content">');
    expect(html).toContain('<main id="content" tabindex="-1">');
  });

  test("every table has a caption, headers with a scope, and as many cells as headers", () => {
    const tables = Array.from(html.matchAll(/<table[\s\S]*?<\/table>/gu), ([table]) => table);
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      expect(table).toMatch(/<caption[^>]*>[^<]+<\/caption>/u);
      const columns = table.match(/scope="col"/gu)?.length ?? 0;
      for (const [row] of table.slice(table.indexOf("<tbody")).matchAll(/<tr[\s\S]*?<\/tr>/gu)) {
        expect(row.match(/scope="row"/gu)).toHaveLength(1);
        expect(1 + (row.match(/<td /gu)?.length ?? 0)).toBe(columns);
      }
    }
  });

  test("ids are there once, and every link and label within the page finds its own", () => {
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/gu), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/gu))
      expect(ids).toContain(id);
  });
});
