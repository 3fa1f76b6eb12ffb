/** The actual recipients of a data subject's data, as the copy tells of them (Art. 15(1)(c), 19). */
import { expect, test } from "vitest";
import { renderCsv } from "../../../../src/copy/csv.ts";
import { renderHtml } from "../../../../src/copy/html.ts";
import type { Disclosure } from "../../../../src/domain/disclosure/disclosure.ts";
import { planCopy } from "../../../../src/domain/subject/copy/plan.ts";
import { utc } from "../../calendar/law.ts";
import { holdings } from "./holdings.ts";
import { order } from "./order.ts";

const AT = utc("2026-11-01T08:00:00Z");
const TOLD_AT = utc("2026-11-03T08:00:00Z");

function disclosure(nr: number, more: Partial<Disclosure>): Disclosure {
  return {
    nr,
    at: AT,
    recordedAt: AT,
    operator: "anna",
    notice: 1,
    kind: "bulk",
    to: { id: "mailer", name: "Postimies Oy", country: "FI" },
    fields: [],
    special: false,
    persons: 1,
    heldBack: {},
    ...more,
  };
}

const held = holdings({
  went: [
    { disclosure: disclosure(1, { purpose: "customer-care" }), fields: ["email"], special: [] },
    {
      disclosure: disclosure(2, { to: { name: "Poliisi", country: "FI" }, why: "order 55" }),
      fields: ["phone", "gone"],
      special: [],
    },
    { disclosure: disclosure(3, { purpose: "ended" }), fields: ["skype"], special: [] },
  ],
  agreed: [
    {
      nr: 1,
      subject: "s-7k2m9q4x",
      recipient: "us",
      name: "Bulk Inc",
      country: "US",
      informed: "no remedy",
      evidence: "e-mail of 1.11.",
      givenAt: AT,
      recordedAt: TOLD_AT,
    },
    {
      nr: 2,
      subject: "s-7k2m9q4x",
      recipient: "fi",
      name: "Kirje Oy",
      country: "FI",
      evidence: "form",
      givenAt: AT,
      recordedAt: AT,
      withdrawn: { at: TOLD_AT, how: "phoned" },
    },
  ],
  tellings: [
    { nr: 1, subject: "s-7k2m9q4x", name: "Postimies Oy", fields: ["email"], since: AT },
    {
      nr: 2,
      subject: "s-7k2m9q4x",
      name: "Poliisi",
      fields: ["special"],
      since: AT,
      done: { at: TOLD_AT, told: false },
    },
    {
      nr: 3,
      subject: "s-7k2m9q4x",
      name: "Kirje Oy",
      fields: ["skype"],
      since: AT,
      done: { at: TOLD_AT, told: true },
    },
  ],
});
const copy = planCopy(order({ holdings: held }));

test("who was given what and for what, and nothing of why or by whom", () => {
  expect(copy.recipients.disclosed).toEqual([
    {
      to: "Postimies Oy",
      country: "FI",
      at: AT,
      fields: [{ id: "email", label: "Sähköpostiosoite" }],
      purpose: { id: "customer-care", label: "Asiakassuhteen hoito" },
    },
    {
      to: "Poliisi",
      country: "FI",
      at: AT,
      fields: [
        { id: "phone", label: "Puhelinnumero" },
        { id: "gone", label: "gone" },
      ],
    },
    {
      to: "Postimies Oy",
      country: "FI",
      at: AT,
      fields: [{ id: "skype", label: "Skype-tunnus" }],
      purpose: { id: "ended", label: "ended" },
    },
  ]);
});

test("what was agreed to, with the risks that were told, and what was withdrawn", () => {
  expect(copy.recipients.agreed).toEqual([
    {
      to: "Bulk Inc",
      country: "US",
      givenAt: AT,
      recordedAt: TOLD_AT,
      informed: "no remedy",
      evidence: "e-mail of 1.11.",
    },
    {
      to: "Kirje Oy",
      country: "FI",
      givenAt: AT,
      recordedAt: AT,
      evidence: "form",
      withdrawn: { at: TOLD_AT, how: "phoned" },
    },
  ]);
});

test("who was told of a correction, who waits and who cannot be told", () => {
  expect(
    copy.recipients.told.map(({ to, doneAt, told }) => [to, doneAt ?? null, told ?? null]),
  ).toEqual([
    ["Postimies Oy", null, null],
    ["Poliisi", TOLD_AT, false],
    ["Kirje Oy", TOLD_AT, true],
  ]);
});

test("all of it stands on the page and in the tables", () => {
  const page = renderHtml(copy);
  for (const text of ["Postimies Oy (FI)", "Bulk Inc (US)", "no remedy", "ei vielä"]) {
    expect(page).toContain(text);
  }
  expect(page).not.toContain("order 55");
  const tables = new Map(renderCsv(copy).map(({ name, text }) => [name, text]));
  expect(tables.get("disclosures.csv")).toContain("Postimies Oy (FI);2026-11-01 10:00");
  expect(tables.get("agreements.csv")).toContain("Kirje Oy (FI)");
  expect(tables.get("told.csv")).toContain("ei: mahdotonta tai suhteetonta");
  expect(tables.get("about.csv")).toContain("Poliisi (FI): Puhelinnumero");
});
