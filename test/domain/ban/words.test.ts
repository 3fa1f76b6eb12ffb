import { expect, test } from "vitest";
import { readBanWords } from "../../../src/domain/ban/words.ts";
import { refusalOf } from "../refusal.ts";

test("what a person writes down is kept trimmed, and may be nothing", () => {
  expect(readBanWords("--how", " soitti,\r\npuhui Annan kanssa ")).toBe(
    "soitti,\npuhui Annan kanssa",
  );
  expect(readBanWords("--how", "  ")).toBe("");
});

test("an identity code is not written down", () => {
  expect(refusalOf(() => readBanWords("--wish", "010190-123M toivoi"))).toEqual({
    code: "ban.words",
    facts: { flag: "--wish", because: "identity-code" },
  });
});
