import { describe, expect, test } from "vitest";
import { COMMANDS } from "../src/command-list.ts";
import { nearestOf, unknownCommand } from "../src/suggestion.ts";

const PATHS = COMMANDS.map(({ path }) => path);

function suggested(words: string, paths: readonly string[] = PATHS): unknown {
  const { code, facts } = unknownCommand(words.split(" "), paths).fault;
  expect(code).toBe("usage.unknown-command");
  return "nearest" in facts ? facts.nearest : undefined;
}

describe("words people try first", () => {
  test.each([
    ["etsi", "seloste subject find"],
    ["hae", "seloste subject find"],
    ["sök", "seloste subject find"],
    ["search", "seloste subject find"],
    ["näytä", "seloste subject show"],
    ["visa", "seloste subject show"],
    ["lisää", "seloste subject add"],
    ["kopio", "seloste subject export"],
    ["kopia", "seloste subject export"],
    ["tuo", "seloste import"],
    ["importera", "seloste import"],
    ["perusta", "seloste init"],
    ["tila", "seloste status"],
    ["läge", "seloste status"],
    ["apua", "seloste help"],
    ["hjälp", "seloste help"],
  ])("%s means %s", (word, command) => {
    expect(suggested(word)).toBe(command);
  });

  test.each([["ETSI"], ["Etsi"], ["etsi aino"], ["etsi aino mäkinen"]])("%s as well", (words) => {
    expect(suggested(words)).toBe("seloste subject find");
  });

  test("letters with their dots written apart", () => {
    expect(suggested("näytä".normalize("NFD"))).toBe("seloste subject show");
  });

  test("in the place of the verb", () => {
    expect(suggested("subject etsi")).toBe("seloste subject find");
    expect(suggested("rekisteröity näytä")).toBe("seloste subject show");
  });

  test.each([
    ["kielto", "ban set"],
    ["förbud", "ban set"],
    ["tietomurto", "breach log"],
    ["tarkista", "check"],
  ])("%s means %s, where the version has it", (word, path) => {
    expect(suggested(word)).toBe(`seloste ${path}`);
    expect(
      suggested(
        word,
        PATHS.filter((known) => known !== path),
      ),
    ).not.toBe(`seloste ${path}`);
  });
});

describe("slips", () => {
  test.each([
    ["subjct find", "seloste subject find"],
    ["subject fnd", "seloste subject find"],
    ["subject ad", "seloste subject add"],
    ["subject exprot", "seloste subject export"],
    ["statsu", "seloste status"],
    ["imprt", "seloste import"],
    ["inti", "seloste init"],
    ["hlep", "seloste help"],
  ])("%s: %s", (words, command) => {
    expect(suggested(words)).toBe(command);
  });

  test.each([["xyzzy"], ["frobnicate subject"], ["x"]])("%s is like nothing", (words) => {
    expect(suggested(words)).toBeUndefined();
  });
});

describe("nearestOf", () => {
  test("takes the one that differs least", () => {
    expect(nearestOf("--purpos", ["--propose", "--purpose"])).toBe("--purpose");
  });

  test("takes none that differs by half", () => {
    expect(nearestOf("ab", ["cd"])).toBeUndefined();
  });

  test("knows nothing where nothing is known", () => {
    expect(nearestOf("a", [])).toBeUndefined();
  });
});
