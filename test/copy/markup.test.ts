import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeHtml, markup, value } from "../../src/copy/markup.ts";

describe("escaping for HTML", () => {
  test.each([
    ["an element", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["quotes of every kind", `"a" 'b' \`c\``, "&quot;a&quot; &#39;b&#39; &#96;c&#96;"],
    ["what is escaped already, again", "&lt;", "&amp;lt;"],
    ["letters stay", "Åsa Mäkelä – Ö", "Åsa Mäkelä – Ö"],
    ["a tab and a line feed stay", "a\tb\nc", "a\tb\nc"],
    ["other line ends become line feeds", "a\r\nb\rc", "a\nb\nc"],
    ["an escape sequence for a terminal", "\u001b[31mred", "\uFFFD[31mred"],
    ["NUL, delete and C1 controls", "\u0000\u007f\u009b", "\uFFFD\uFFFD\uFFFD"],
    ["overrides and isolates", "\u202egnp.exe\u2066x\u2069", "\uFFFDgnp.exe\uFFFDx\uFFFD"],
    ["line and paragraph separators", "a\u2028b\u2029c", "a\uFFFDb\uFFFDc"],
    ["half of a surrogate pair", "a\ud83db", "a\uFFFDb"],
    ["a whole pair and a right-to-left mark stay", "😀 אבג\u200f", "😀 אבג\u200f"],
  ])("%s", (_, text, written) => {
    expect(escapeHtml(text)).toBe(written);
  });

  test("nothing that is escaped can open an element, close an attribute or end an entity", () => {
    assert(
      property(string({ unit: "binary" }), (text) => {
        const written = escapeHtml(text);
        expect(written).not.toMatch(/[<>"'`\r\0\u202e\u2069]/u);
        expect(written.replaceAll(/&(?:amp|lt|gt|quot|#39|#96);/gu, "")).not.toContain("&");
      }),
    );
  });
});

describe("a template", () => {
  test("escapes texts, keeps numbers and markup, and leaves out what is undefined", () => {
    const inner = [markup`<li>${"<b>"}</li>`, markup`<li>${7}</li>`];
    expect(markup`<ul class="${'"x'}">${inner}</ul>${undefined}`.written).toBe(
      '<ul class="&quot;x"><li>&lt;b&gt;</li><li>7</li></ul>',
    );
  });
});

describe("a value", () => {
  test("is isolated from the direction of the text around it", () => {
    expect(value("אבג").written).toBe("<bdi>אבג</bdi>");
  });

  test("with a word of thirty letters may be broken anywhere", () => {
    expect(value("x".repeat(29)).written).not.toContain("long");
    expect(value("x".repeat(30)).written).toBe(`<bdi class="long">${"x".repeat(30)}</bdi>`);
  });
});
