import { expect, test } from "vitest";
import { copyName } from "../../src/copy/name.ts";

test.each([
  ["fi", false, "jaljennos-s-7k2m9q4x"],
  ["sv", false, "kopia-s-7k2m9q4x"],
  ["en", false, "copy-s-7k2m9q4x"],
  ["fi", true, "LUONNOS-jaljennos-s-7k2m9q4x"],
  ["sv", true, "UTKAST-kopia-s-7k2m9q4x"],
  ["en", true, "DRAFT-copy-s-7k2m9q4x"],
] as const)("the name of a copy in %s, draft %s, is %s", (language, draft, name) => {
  expect(copyName("s-7k2m9q4x", language, draft)).toBe(name);
});
