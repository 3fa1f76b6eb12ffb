/** How names of columns are compared. */
import { foldWord } from "../subject/values.ts";

/** A column name as it is compared: without case, diacritics, double spaces and a byte order mark. */
export function foldName(name: string): string {
  return foldWord(name.replace(/^\uFEFF/u, ""));
}

/**
 * A test of whether a column name holds one of the words. A word stands alone unless it is marked:
 * `hälso*` begins a word, `*terveys*` may stand anywhere. So `ip` is in `OPTIN_IP` and `ipAddress`
 * and not in `shipping`.
 */
export function wordTest(words: readonly string[]): (name: string) => boolean {
  const wanted = words.map((word) => {
    const before = word.startsWith("*") ? "" : " ";
    const after = word.endsWith("*") ? "" : " ";
    return before + foldWord(word.replaceAll("*", "")) + after;
  });
  return (name) => {
    const text = spaced(name);
    return wanted.some((word) => text.includes(word));
  };
}

/** The words of a name, each between spaces. */
function spaced(name: string): string {
  const parted = name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return ` ${(foldWord(parted).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
}
