/** What free text must not hold unseen: found in every way of writing it, and in nothing else. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownIdentifiers, scanText } from "../../../src/domain/hygiene/scan.ts";

describe("is found", () => {
  test.each([
    // Numbers that the schemes publish for testing; the account numbers are those of ISO 13616 examples.
    ["4111 1111 1111 1111", "card"],
    ["kortti 5555-5555-5555-4444, voimassa", "card"],
    ["378282246310005", "card"],
    ["3056 930902 5904", "card"],
    ["6011111111111117", "card"],
    ["3530111333300000", "card"],
    ["2223003122003222", "card"],
    ["6200000000000005", "card"],
    ["4222222222222", "card"],
    ["FI21 1234 5600 0007 85", "iban"],
    ["tili: fi2112345600000785.", "iban"],
    ["GB29 NWBK 6016 1331 9268 19", "iban"],
    ["DE89-3704-0044-0532-0130-00", "iban"],
    ["EE38 2200 2210 2014 5685", "iban"],
    ["siskon osoite liisa.laine@example.fi", "email"],
    ["<a.b+c@xn--bcher-kva.example>", "email"],
    ["soita 040 123 4567", "phone"],
    ["040-1234567", "phone"],
    ["+358 40 1234567", "phone"],
    ["+358 (0)40 123 4567", "phone"],
    ["00358401234567", "phone"],
    ["09 1234567 iltaisin", "phone"],
    ["+46 70 123 45 67", "phone"],
    // Days and signs of every century, as the decree of 2023 has them; 131052-308T is the agency's own.
    ["131052-308T", "identity-code"],
    ["henkilötunnus 131052-308t", "identity-code"],
    ["010594Y9032", "identity-code"],
    ["131052+308T", "identity-code"],
  ])("%s as %s", (text, kind) => {
    expect(scanText(text)).toEqual([kind]);
  });

  test("several kinds in one text, each once", () => {
    const text = "Ville 040 123 4567, 050 123 4567, ville@example.fi, FI21 1234 5600 0007 85";
    expect(scanText(text)).toEqual(["iban", "email", "phone"]);
  });
});

describe("is not found", () => {
  test.each([
    "",
    "Soittaa mieluummin iltaisin.",
    "Tilaus 20061234, lasku 4111 111",
    "tilaus #0401234567",
    "12.3.2026 klo 12.00–14.30",
    "2026-11-27T10:00:00+02:00",
    "3.12.2025 ja 14.1.2026",
    "1 234 567,50 €",
    "0,1234567",
    "Y-tunnus 0112038-9",
    "00100 Helsinki",
    "viite 1234 56789",
    "4111 1111 1111 1112",
    "9999 9999 9999 9995",
    "FI22 1234 5600 0007 85",
    "FI21 1234 5600 0007 8",
    "XX21 1234 5600 0007 85",
    "FI21 1234 5600 0007 85A",
    "FI21  1234 5600 0007 85",
    "a@b",
    "@nimimerkki",
    "131052-308U",
    "320152-308T",
    "v1.0.12345678",
    "0/1234567",
  ])("%s", (text) => {
    expect(scanText(text)).toEqual([]);
  });

  test("in words", () => {
    const words = fc.array(
      fc.constantFrom("kipu", "uni", "24", "v.", "7/10", "ok,", "åtta", "12:30"),
    );
    fc.assert(
      fc.property(words, (all) => {
        expect(scanText(all.join(" "))).toEqual([]);
      }),
    );
  });
});

describe("the data subject's own", () => {
  const own = ownIdentifiers([
    { kind: "email", value: "Aino.Makinen@example.fi" },
    { kind: "phone", value: "+358 40 123 4567" },
  ]);

  test("address and number are no finding, however they are written", () => {
    expect(scanText("aino.makinen@EXAMPLE.fi, 040 1234567 tai 0358", own)).toEqual([]);
    expect(scanText("00358 40 123 4567", own)).toEqual([]);
  });

  test("those of somebody else beside them are", () => {
    expect(scanText("040 123 4567 ja 050 123 4567", own)).toEqual(["phone"]);
    expect(scanText("aino.makinen@example.fi, liisa@example.fi", own)).toEqual(["email"]);
  });
});

test("a card with any check digit but the right one is none", () => {
  const number = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(number, (digit) => {
      expect(scanText(`411111111111111${digit}`)).toEqual(digit === 1 ? ["card"] : []);
    }),
  );
});
