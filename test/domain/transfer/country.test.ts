/** What the law says of countries; the lists are held against law.md by hand. */
import { beforeAll, describe, expect, test } from "vitest";
import { asDay } from "../../../src/domain/time.ts";
import { type Countries, isCountry, standingOf } from "../../../src/domain/transfer/country.ts";
import { loadCountries } from "../../../src/law-file/countries.ts";
import { loadLintLists } from "../../../src/law-file/lint-lists.ts";

const DATA = new URL("../../../data", import.meta.url).pathname;
const TODAY = asDay("2026-11-20");
let countries: Countries;

beforeAll(async () => {
  countries = await loadCountries(DATA);
});

const standing = (code: string, day = TODAY) => standingOf(code, countries, day).standing;

describe("a country", () => {
  test.each(["FI", "SE", "IS", "LI", "NO"])("%s is in the EEA", (code) => {
    expect(standing(code)).toBe("eea");
  });

  test.each(["AD", "AR", "FO", "GG", "IL", "IM", "JE", "NZ", "CH", "UY"])(
    "%s is adequate",
    (code) => {
      expect(standing(code)).toBe("adequate");
    },
  );

  test.each(["CA", "JP", "KR", "US", "BR"])("%s is so in part, and for whom is said", (code) => {
    const found = standingOf(code, countries, TODAY);
    expect(found).toMatchObject({ standing: "partly", only: { fi: expect.any(String) } });
  });

  test("the United Kingdom is adequate up to and including 27 December 2031", () => {
    expect(standing("GB", asDay("2031-12-27"))).toBe("adequate");
    expect(standing("GB", asDay("2031-12-28"))).toBe("ended");
  });

  test.each(["RU", "CN", "IN", "AU"])("%s is neither", (code) => {
    expect(standing(code)).toBe("none");
  });
});

test("the EEA has 30 countries, and a notice is held against the same list", async () => {
  expect(countries.eea).toHaveLength(30);
  expect(countries.eea).toEqual((await loadLintLists(DATA)).eea);
});

test.each([
  ["FI", true],
  ["US", true],
  ["fi", false],
  ["EU", false],
  ["ZZ", false],
  ["QX", false],
  ["", false],
  ["FIN", false],
])("%j is a country: %s", (code, is) => {
  expect(isCountry(code)).toBe(is);
});
