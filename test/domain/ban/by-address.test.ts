/** Whom in the register a line of a postal ban list means. */
import { describe, expect, test } from "vitest";
import { meansSame, planByAddress } from "../../../src/domain/ban/by-address.ts";
import { loadImportForms } from "../../../src/import-forms/load.ts";
import { DATA } from "../calendar/law.ts";
import { OURS } from "../disclosure/leaving.ts";

const { synonyms } = loadImportForms(DATA);

function plan(...first: readonly string[]) {
  const found = planByAddress(first, OURS, synonyms);
  return found === undefined
    ? undefined
    : {
        names: found.names,
        address: found.address,
        held: [...found.nameFields, found.addressField].map(({ id }) => id),
      };
}

describe("a list of names and addresses", () => {
  test("is known by its headings, in parts or whole", () => {
    const held = ["firstName", "lastName", "postalAddress"];
    expect(plan("Sukunimi", "Etunimi", "Katuosoite", "Postinumero", "Huom")).toEqual({
      names: [0, 1],
      address: [2, 3],
      held,
    });
    expect(plan("Nimi", "Osoite")).toEqual({ names: [0], address: [1], held });
  });

  test.each([
    ["an e-mail address beside them", ["Nimi", "Osoite", "Sähköposti"]],
    ["no address", ["Nimi", "Huom"]],
    ["no name", ["Osoite", "Postinumero"]],
    ["entries of something else", ["orders.number", "Osoite"]],
    ["the ban as a column", ["Markkinointikielto", "Nimi"]],
  ])("is none with %s", (_, first) => {
    expect(plan(...first)).toBeUndefined();
  });
});

describe("a line", () => {
  const aino = { names: "Aino Mäkinen", address: "Mäntykatu 4 B 12, 00100 Helsinki" };

  test.each([
    ["the same as it is written", "Aino Mäkinen", "Mäntykatu 4 B 12, 00100 Helsinki"],
    ["another order, case and spelling", "MAKINEN, AINO", "mantykatu 4 b 12"],
    ["less of the address, with a number", "Aino Mäkinen", "Mäntykatu 4 00100"],
  ])("means somebody with %s", (_, names, address) => {
    expect(meansSame({ names, address }, aino)).toBe(true);
  });

  test.each([
    ["another name", "Aino Mäkelä", "Mäntykatu 4 B 12"],
    ["one name of two", "Mäkinen", "Mäntykatu 4 B 12"],
    ["another house", "Aino Mäkinen", "Mäntykatu 5"],
    ["nothing but a town", "Aino Mäkinen", "Helsinki"],
    ["no name", "", "Mäntykatu 4"],
  ])("means nobody with %s", (_, names, address) => {
    expect(meansSame({ names, address }, aino)).toBe(false);
  });
});
