/** The notice a clinic may start from: what a small-animal clinic says of its customers. */
import { readFile } from "node:fs/promises";

import { describe, expect, test } from "vitest";

import { rightBusinessId } from "../../src/domain/notice/business-id.ts";
import { TOPICS } from "../../src/domain/notice/claim.ts";
import { fieldsFor, fieldsOf, findField } from "../../src/domain/notice/lookup.ts";
import { loadNotice } from "../../src/notice-file/load.ts";
import { ids } from "./reading.ts";

const FILE = new URL("../../data/notices/clinic.yaml", import.meta.url);
const notice = loadNotice(await readFile(FILE, "utf8"), "clinic.yaml");

function said(clause: string): string {
  return notice.clauses.find(({ id }) => id === clause)?.text.fi ?? "";
}

describe("who", () => {
  test("is a company with an address and a contact person who is invented", () => {
    expect(notice.controllers[0]).toMatchObject({
      name: "Eläinklinikka Esimerkki Oy",
      kind: "organisation",
      address: "Esimerkkikatu 1, 65100 Vaasa",
    });
    expect(notice.contacts).toMatchObject([
      { role: "contact", email: "klinikka@example.fi", phone: "040 0123 401", placeholder: true },
    ]);
  });

  test("is another company for the instalment credit alone", () => {
    expect(notice.controllers.map(({ part, joint }) => [part?.en, joint])).toEqual([
      [undefined, false],
      ["Data on instalment credit", false],
    ]);
  });

  test("has business ids whose check digits are right", () => {
    const given = notice.controllers.flatMap(({ businessId }) => businessId ?? []);

    expect(given).toHaveLength(2);
    expect(given.filter((id) => !rightBusinessId(id))).toEqual([]);
  });
});

describe("purposes", () => {
  test("each have one basis: contract, two acts, or the interest in instalments", () => {
    const bases = notice.legalBases.map(({ basis, act, purposes }) => [basis, act, purposes]);

    expect(bases).toEqual([
      ["contract", undefined, ["communication", "customer-service", "care"]],
      ["legal-obligation", "285/2023", ["veterinary-duties"]],
      ["legal-obligation", "1336/1997", ["accounting"]],
      ["legitimate-interests", undefined, ["instalments"]],
    ]);
    expect(notice.legalBases.flatMap(({ purposes }) => purposes)).toEqual(ids(notice.purposes));
    expect(notice.defaultPurpose).toBe("care");
  });

  test("that rest on an interest say which", () => {
    const told = notice.legalBases.flatMap(({ interest }) => (interest ? [interest.en] : []));

    expect(told).toEqual([expect.stringContaining("pay in smaller sums")]);
  });
});

describe("fields", () => {
  test("of the owner are found by name, phone, e-mail and number", () => {
    const owner = fieldsOf(notice, "owner").map(({ id, identifier }) => [id, identifier]);

    expect(Object.fromEntries(owner)).toEqual({
      customerNumber: "number",
      firstName: "givenName",
      lastName: "familyName",
      phone: "phone",
      address: undefined,
      email: "email",
    });
    expect(notice.matchOrder).toEqual(["customerNumber", "email"]);
  });

  test("about the patient are about an animal, those about the owner are not", () => {
    const aboutAnimals = notice.fields.filter(({ marks }) => marks.includes("animal"));

    expect(ids(aboutAnimals)).toEqual(["animals", "procedures", "findings", "carePlans"]);
  });

  test("of the treatment history are procedures, findings, plans and messages", () => {
    expect(fieldsOf(notice, "treatment").map(({ id, kind }) => [id, kind])).toEqual([
      ["procedures", "records"],
      ["findings", "note"],
      ["carePlans", "note"],
      ["messages", "note"],
    ]);
  });

  test("are held of everybody, but the identity code and the insurance number", () => {
    const held = notice.fields.flatMap(({ id, condition }) =>
      condition === undefined ? [] : [[id, condition.en]],
    );

    expect(held).toEqual([
      ["identityCode", "Only for payment in instalments"],
      ["insuranceNumber", "If it is needed"],
    ]);
  });

  test("have a ground in the act for the identity code", () => {
    expect(findField(notice, "identityCode")).toMatchObject({
      kind: "identityCode",
      ground: "s5.identity-code-ground",
    });
    expect(said("s5.identity-code-ground")).toContain("tietosuojalain (1050/2018) 29 §");
  });
});

describe("data", () => {
  test("comes from customers, and patient files from other clinics too", () => {
    expect(notice.sources.map(({ id, from, brings }) => [id, from, brings])).toEqual([
      ["customer", "data-subject", []],
      ["other-clinics", "other", ["patient", "treatment"]],
    ]);
  });

  test("goes to specialist vets in a consultation: name, address, patient data, findings", () => {
    const [specialists] = notice.recipients;

    expect(specialists).toMatchObject({ regular: false, conditions: ["s7.consultation"] });
    expect(specialists === undefined ? [] : fieldsFor(notice, specialists)).toEqual([
      "firstName",
      "lastName",
      "address",
      "animals",
      "findings",
    ]);
  });

  test("goes to nobody else unless the customer asks", () => {
    expect(notice.recipients.map(({ id, ground }) => [id, ground])).toEqual([
      ["specialist-vets", "service"],
      ["named-by-customer", "request"],
    ]);
    expect(notice.otherRecipients?.regular).toBe("none");
  });

  test("on patients is kept for at least 3 years from the last visit", () => {
    expect(notice.retention[0]).toMatchObject({
      categories: ["patient", "treatment"],
      mode: "at-least",
      periods: [{ from: "last-visit", length: { count: 3, unit: "years" } }],
    });
  });

  test("in the accounts is kept for 6 years from the end of the financial year", () => {
    expect(notice.retention[1]).toMatchObject({
      fields: ["invoices"],
      mode: "at-least",
      periods: [{ from: "end-of-financial-year", length: { count: 6, unit: "years" } }],
      act: "1336/1997",
    });
  });

  test("of all other kinds is deleted when the relationship ends", () => {
    expect(notice.retention[2]).toMatchObject({
      periods: [{ from: "end-of-relationship" }],
      end: "delete",
    });
    const kept = notice.retention.flatMap(({ categories, fields }) => [
      ...notice.fields.filter(({ category }) => categories.includes(category)).map(({ id }) => id),
      ...fields,
    ]);
    expect(kept.toSorted()).toEqual(ids(notice.fields).toSorted());
  });

  test("stays after an erasure where the law wants it kept", () => {
    const after = notice.retention.filter(({ afterErasure }) => afterErasure);

    expect(ids(after)).toEqual(["patient-files", "accounting"]);
  });

  test("is behind a password and open to authorised staff only", () => {
    expect(notice.protections).toEqual([
      { proof: "measured", clause: "s8.password" },
      { proof: "measured", clause: "s8.staff" },
    ]);
  });
});

describe("rights", () => {
  test("are told in short and in full", () => {
    expect(notice.rights.map(({ right }) => right)).toEqual([
      "access",
      "rectification",
      "erasure",
      "restriction",
      "portability",
      "objection",
      "humanReview",
    ]);
    const short = notice.rights.filter(({ clauses }) => clauses.includes("s10.in-short"));
    expect(short.map(({ right }) => right)).toEqual(["access", "rectification", "erasure"]);
  });

  test("are used with the contact person, who answers in a month", () => {
    const elsewhere = notice.rights.filter(({ clauses }) => !clauses.includes("s11.contact"));

    expect(elsewhere.map(({ right }) => right)).toEqual(["humanReview"]);
    expect(notice.procedure?.replyWithin).toEqual({ count: 1, unit: "months" });
    expect(notice.complaint?.authority).toBe("Tietosuojavaltuutettu");
  });

  test("let data be erased unless the law wants it kept", () => {
    const erasure = notice.rights.find(({ right }) => right === "erasure");

    expect(erasure?.limits).toEqual([{ kind: "law", bases: [], clause: "s11.erasure-limit" }]);
  });

  test("let a credit decision be contested by phone with the credit company", () => {
    const review = notice.rights.find(({ right }) => right === "humanReview");

    expect(notice.automatedDecisions).toMatchObject({
      decisions: true,
      review: "Osamaksu Esimerkki Oy, 040 0123 402",
    });
    expect(review?.channels).toEqual([{ by: "phone", number: "040 0123 402" }]);
    expect(review?.limits.map(({ kind }) => kind)).toEqual(["elsewhere"]);
  });
});

describe("online", () => {
  test("analytics cookies are set only with consent", () => {
    expect(notice.cookies.map(({ name, consent }) => [name, consent])).toEqual([
      ["analytics", true],
    ]);
  });

  test("a chatbot with artificial intelligence answers on WhatsApp", () => {
    expect(notice.claims).toContainEqual({ kind: "aiUse", clause: "s12.chatbot" });
    expect(said("s12.chatbot")).toContain("WhatsApp");
  });

  test("booking is left to the notice of its vendor", () => {
    expect(notice.pointers).toMatchObject([
      { to: "Ajanvaraus Esimerkki Oy", about: { en: "Booking" } },
    ]);
  });
});

test("is silent of transfers and of withdrawal", () => {
  expect(TOPICS.filter((topic) => notice.statements[topic].state === "silent")).toEqual([
    "transfers",
    "withdrawal",
  ]);
  expect(notice.transfers).toBeUndefined();
});
