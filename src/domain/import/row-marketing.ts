/** Steps that read marketing columns. A ban is taken; a "yes" is only a claim; nothing lifts a ban. */
import { cleanText } from "../subject/clean-text.ts";
import { foldWord } from "../subject/values.ts";
import type { Meaning, PlannedColumn } from "./column-plan.ts";
import type { When } from "./form.ts";
import { columnName, readCell } from "./row-step.ts";
import type { Cell, Step } from "./row-step.ts";

/** Words that answer a marketing column, in the languages of shops and of people, one text each. */
const YES = split("yes y true 1 x kyllä ja");
const NO = split("no n false 0 - ei nej none");
const SUBSCRIBED = split(
  "subscribed opted-in opt-in tilaaja tilattu sallittu prenumererar tillåten",
);
const BANNED = [
  ...split("unsubscribed blacklisted blocklisted blocked suppressed opted-out opt-out optout"),
  ...split("estetty kielto kielletty kieltänyt peruttu"),
  ...split("spärrad förbud förbjuden avregistrerad avprenumererad"),
];

const BANS = wordSet([...YES, ...BANNED]);
const CLAIMS = wordSet([...YES, ...SUBSCRIBED]);
/** Words of which it is certain what they mean, whichever way round a column is asked. */
const KNOWN = wordSet([...YES, ...NO, ...SUBSCRIBED, ...BANNED]);

/** Whether a cell of a ban column tells of a ban; `unclear` is refused rather than guessed. */
type BanTest = (cell: string) => boolean | "unclear";

/**
 * Reads a ban. An empty cell is none, unless every row of the file is one. A word that is neither a
 * ban nor a known other answer refuses the row: a ban missed is worse than a question asked.
 *
 * @see GDPR Art. 21(2) and (3); laki sähköisen viestinnän palveluista 200 §
 */
export function banStep(
  column: PlannedColumn,
  { channel, when }: Extract<Meaning, { to: "ban" }>,
): Step {
  const at = column.position - 1;
  const ban = { channel, column: columnName(column) };
  const test = banTest(when);
  return (row, draft) => {
    const banned = test(row[at] ?? "");
    if (banned === "unclear") draft.faults.push({ reason: "ban-unclear", column: ban.column });
    else if (banned) draft.bans.push(ban);
  };
}

function banTest(when: When | undefined): BanTest {
  if (when === "always") return () => true;
  if (when === "filled") return (cell) => cell.trim() !== "";
  const banned = when === undefined ? BANS : wordSet(when);
  return remember((cell) => {
    const word = asAnswer(cell);
    if (banned.has(word)) return true;
    return word === "" || KNOWN.has(word) ? false : "unclear";
  });
}

/**
 * Reads a claimed consent. Only a "yes" is one, or with `filled` any cell, such as a time; a "no"
 * is neither a consent nor a ban.
 *
 * @see GDPR Art. 7(1)
 */
export function claimStep(
  column: PlannedColumn,
  { channel, when }: Extract<Meaning, { to: "claim" }>,
): Step {
  const name = columnName(column);
  const cell: Cell = {
    at: column.position - 1,
    column: name,
    read: (text) => cleanText(text, false),
  };
  const words = when === undefined || when === "filled" ? CLAIMS : wordSet(when);
  const claimed = when === "filled" ? () => true : remember((text) => words.has(asAnswer(text)));
  return (row, draft) => {
    if (!claimed(row[cell.at] ?? "")) return;
    const value = readCell(cell, "", row, draft);
    if (value !== undefined) draft.claims.push({ channel, column: name, value });
  };
}

/** Answers seen once; a column has a handful of them and a million rows. */
const REMEMBERED = 256;

function remember<Answer>(test: (cell: string) => Answer): (cell: string) => Answer {
  const seen = new Map<string, Answer>();
  return (cell) => {
    const known = seen.get(cell);
    if (known !== undefined) return known;
    const answer = test(cell);
    if (seen.size < REMEMBERED) seen.set(cell, answer);
    return answer;
  };
}

/** `Opted out`, `opted_out` and `OPTED-OUT` are one answer. */
function asAnswer(text: string): string {
  return foldWord(text).replace(/[ _]/gu, "-");
}

function wordSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(asAnswer));
}

function split(words: string): string[] {
  return words.split(" ");
}
