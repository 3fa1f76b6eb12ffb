/** Breaking texts into lines by the cells they take on a terminal. */

const NO_WIDTH = /^[\p{M}\p{Cf}]$/u;
const DOUBLE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]$/u;

/** How many cells of a terminal a text takes. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => {
    if (NO_WIDTH.test(character)) return sum;
    return sum + (DOUBLE.test(character) ? 2 : 1);
  }, 0);
}

/**
 * Lines of at most so many cells, broken between words only: a longer word is a line of its own, so
 * that it can be copied whole.
 */
export function wrap(text: string, width: number): readonly string[] {
  return widthOf(text) <= width ? [text] : joinWords(text.split(" "), width);
}

/** Lines of at most so many cells, broken between the words. */
export function joinWords(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  for (const word of words) {
    const cells = widthOf(word);
    if (taken > 0 && taken + 1 + cells > width) {
      lines.push(line);
      line = word;
      taken = cells;
    } else {
      line = taken === 0 ? word : `${line} ${word}`;
      taken += taken === 0 ? cells : cells + 1;
    }
  }
  return [...lines, line];
}
