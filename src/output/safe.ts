/**
 * Makes a value harmless for a terminal: control characters could move the cursor or write the
 * clipboard, bidirectional marks could make a name read as another. Each becomes U+FFFD.
 */
const UNSAFE =
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** One line of text, safe to show; tabs become spaces. */
export function safe(text: string): string {
  return text.replaceAll(UNSAFE, "\uFFFD").replaceAll("\t", " ");
}

/** A value as JSON on one line: what `safe` replaces is escaped, so nothing is lost. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(UNSAFE, escape);
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
