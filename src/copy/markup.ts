/** HTML that cannot be broken out of: every value is escaped unless it is markup already. */

/** HTML as it stands in the page; only `markup` makes it. */
export interface Markup {
  readonly written: string;
}

/** Text is escaped; nothing stands for undefined. */
export type Insert = string | number | Markup | readonly Markup[] | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/**
 * Control characters but tab and line feed, half surrogates, line separators, and the bidirectional
 * marks that could end the isolation of a value or turn it round.
 */
const UNSAFE = /[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]|(?![\t\n])\p{Cc}/gu;

/** Text for an element or a quoted attribute. Line ends become line feeds, what is unsafe U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(UNSAFE, "\uFFFD")
    .replaceAll(/[&<>"'`]/gu, (sign) => ESCAPES[sign] ?? "");
}

/** A template whose inserts are escaped. Attributes are to be quoted in it. */
export function markup(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  return { written: parts.map((part, place) => part + write(inserts[place])).join("") };
}

function write(insert: Insert): string {
  if (insert === undefined) return "";
  if (typeof insert === "string") return escapeHtml(insert);
  if (typeof insert === "number") return String(insert);
  if ("written" in insert) return insert.written;
  return insert.map(({ written }) => written).join("");
}

/** A word that may be broken anywhere: shorter ones keep their columns wide enough. */
const LONG_WORD = /\S{30}/u;

/** A value somebody wrote, kept apart from the direction of the text around it. */
export function value(text: string): Markup {
  return LONG_WORD.test(text)
    ? markup`<bdi class="long">${text}</bdi>`
    : markup`<bdi>${text}</bdi>`;
}
