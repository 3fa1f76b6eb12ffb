/** Language versions that differ in facts: figures, addresses and acts of one sentence. */
import type { Language } from "../language.ts";
import type { Clause } from "../notice.ts";
import { found, type LintFinding, type Linted } from "./finding.ts";

/** The months by their names, so that `10.1.2018` and `10 January 2018` are one day. */
const MONTHS: readonly RegExp[] = [
  /^tammiku|^januari$|^january$/u,
  /^helmiku|^februari$|^february$/u,
  /^maalisku|^mars$|^march$/u,
  /^huhtiku|^april$/u,
  /^toukoku|^maj$|^may$/u,
  /^kesäku|^juni$|^june$/u,
  /^heinäku|^juli$|^july$/u,
  /^eloku|^augusti$|^august$/u,
  /^syysku|^september$/u,
  /^lokaku|^oktober$|^october$/u,
  /^marrasku|^november$/u,
  /^jouluku|^december$/u,
];

export function checkLanguages({ notice }: Linted): readonly LintFinding[] {
  const [original, ...others] = notice.languages;
  if (original === undefined) return [];
  return notice.clauses.flatMap((clause) => {
    const differing = others.filter((other) => differs(clause, original, other));
    return differing.map((language) =>
      found("language-facts", { clause: clause.id }, { language, original }),
    );
  });
}

function differs({ text }: Clause, one: Language, other: Language): boolean {
  const [first, second] = [factsIn(text[one]), factsIn(text[other])];
  return first.join(" ") !== second.join(" ");
}

/** Addresses, numbers and the months that stand in a text, in order of themselves. */
function factsIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const addresses = lower.match(/[^\s@,;()]+@[^\s@,;()]+[^\s@,;().]/gu) ?? [];
  const rest = addresses.reduce((left, address) => left.replace(address, " "), lower);
  const numbers = (rest.match(/\d+/gu) ?? []).map((digits) => String(Number(digits)));
  const months = (rest.match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const at = MONTHS.findIndex((month) => month.test(word));
    // "May" is a month only beside a number.
    return at < 0 || (word === "may" && !/\d+\s+may|may\s+\d+/u.test(rest)) ? [] : [String(at + 1)];
  });
  return [...addresses, ...numbers, ...months].toSorted();
}
