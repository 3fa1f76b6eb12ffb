import { describe, expect, test } from "vitest";
import { checkIdentityGround } from "../../../../src/domain/subject/copy/identity.ts";

describe("a stated check of identity (tietosuojalaki 29.5 §)", () => {
  test.each([
    "hetu",
    "Hetu + nimi",
    "hetulla ja nimellä",
    "kysyttiin henkilötunnus",
    "Henkilötunnus ja koko nimi tarkistettu puhelimessa",
    "pyydettiin hetun loppuosa",
    "henkilötunnuksen neljä viimeistä merkkiä",
    "hetu, nimi ja syntymäaika",
    "nimi",
    "asiakas kertoi nimensä",
    "personbeteckning",
    "personbeteckning och namn",
    "Kontrollerade kundens personbeteckning",
    "de sista fyra siffrorna i personbeteckningen",
    "namn och födelsetid",
    "identity code",
    "personal identity code and name",
    "asked for the last four digits of the identity code",
    "Social security number",
    "name and date of birth",
    "ID",
    "full name",
  ])("that is only the code, or the code and the name, is refused: %s", (text) => {
    expect(checkIdentityGround(text)).toBe("code-or-name");
  });

  test.each(["", "   ", "ok", "yes!", "1234567890", "joo", "kysyin", "checked", "asked by phone"])(
    "that says nothing is refused: %j",
    (text) => {
      expect(checkIdentityGround(text)).toBe("short");
    },
  );

  test("that holds a personal identity code is refused, whatever else it says", () => {
    expect(checkIdentityGround("hetu 131052-308T ja vanha osoite")).toBe("holds-code");
  });

  test.each([
    "wrote from the old address",
    "wrote from the address we hold",
    "kirjoitti vanhasta osoitteestaan",
    "kirjautui omalle tililleen",
    "henkilötunnus ja viimeisin tilausnumero",
    "asiakastunnus ja nimi",
    "tunnussana",
    "skrev från den gamla adressen",
    "kundnummer och namn",
    "telefonnumret är det som vi har",
    "customer number and name",
    "phone number in the register",
    "strong identification with bank codes",
    "showed a driving licence",
  ])("that names another circumstance may stand: %s", (text) => {
    expect(checkIdentityGround(text)).toBeUndefined();
  });

  test("written with separate dots above letters counts the same", () => {
    expect(checkIdentityGround("henkilötunnus".normalize("NFD"))).toBe("code-or-name");
  });
});
