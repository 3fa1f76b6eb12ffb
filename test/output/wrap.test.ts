import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinWords, widthOf, wrap } from "../../src/output/wrap.ts";

describe("breaking into lines", () => {
  test("goes between words", () => {
    expect(wrap("tiedot on kerätty lupauksin", 11)).toEqual(["tiedot on", "kerätty", "lupauksin"]);
  });

  test("leaves a text that fits as it is, its spaces as well", () => {
    expect(wrap("  a  b ", 7)).toEqual(["  a  b "]);
    expect(wrap("  a  b ", Infinity)).toEqual(["  a  b "]);
  });

  test("keeps a word whole that is too long, for it is what is copied", () => {
    expect(wrap("see /a/long/path now", 8)).toEqual(["see", "/a/long/path", "now"]);
  });

  test("counts cells, not characters", () => {
    expect(widthOf("日本")).toBe(4);
    expect(wrap("日本 日本", 5)).toEqual(["日本", "日本"]);
    // A letter and its combining accent take one cell.
    expect(widthOf("e\u0301")).toBe(1);
  });

  test("loses no word, and is too long only for a single word", () => {
    const words = fc.array(fc.stringMatching(/^[a-zäö日]{1,12}$/u), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (list, width) => {
        const lines = joinWords(list, width);
        expect(lines.join(" ")).toBe(list.join(" "));
        for (const line of lines) expect(widthOf(line) <= width || !line.includes(" ")).toBe(true);
      }),
    );
  });
});
