/** Claims that bind nobody, and words of acts and safeguards that are gone. */
import { foldText } from "../../text-fold.ts";
import type { Claim } from "../claim.ts";
import { LANGUAGES } from "../language.ts";
import type { Clause } from "../notice.ts";
import { found, type LintFinding, type Linted, type RepealedAct } from "./finding.ts";

export function checkClaims(linted: Linted): readonly LintFinding[] {
  const { notice } = linted;
  return [
    ...notice.claims.flatMap((claim) => checkClaim(claim, linted)),
    ...notice.clauses.flatMap((clause) => [
      ...namedActs(clause, linted),
      ...namedSafeguards(clause, linted),
      ...placeholders(clause),
    ]),
  ];
}

function checkClaim(claim: Claim, linted: Linted): readonly LintFinding[] {
  const place = { clause: claim.clause };
  switch (claim.kind) {
    case "consentByUse":
      return [found("bundled-consent", place)];
    case "accuracyUndertaking":
      return [found("accuracy-undertaken", place)];
    case "governingLaw":
      return [found("governing-law", place)];
    case "liabilityDisclaimed":
      return [
        found(claim.for === "processors" ? "processors-disclaimed" : "links-disclaimed", place),
      ];
    case "citedAct":
      return repealed(linted)
        .filter(({ act }) => act === claim.act)
        .map((act) => found("repealed-act", place, factsOf(act)));
    case "aiUse":
    case "collection":
    case "externalLinks":
      return [];
  }
}

function repealed({ lists, today }: Linted): readonly RepealedAct[] {
  return lists.repealedActs.filter(({ repealedOn }) => repealedOn <= today);
}

function factsOf({ act, repealedOn, replacedBy }: RepealedAct): Readonly<Record<string, string>> {
  return { act, day: repealedOn, replacedBy };
}

/** An act that the wording names and no claim cites. */
function namedActs({ id, text }: Clause, linted: Linted): readonly LintFinding[] {
  const cited = new Set(
    linted.notice.claims.flatMap((claim) =>
      claim.kind === "citedAct" && claim.clause === id ? [claim.act] : [],
    ),
  );
  return repealed(linted)
    .filter(({ act }) => !cited.has(act))
    .filter(({ act, names }) =>
      LANGUAGES.some((language) => mentions(text[language], [act, names[language]])),
    )
    .map((act) => found("repealed-act-named", { clause: id }, factsOf(act)));
}

function namedSafeguards({ id, text }: Clause, linted: Linted): readonly LintFinding[] {
  return linted.lists.deadSafeguards
    .filter(({ invalidOn }) => invalidOn <= linted.today)
    .filter(({ names }) => LANGUAGES.some((language) => mentions(text[language], names)))
    .map(({ names: [name], invalidOn, by }) =>
      found("dead-safeguard", { clause: id }, { safeguard: name, day: invalidOn, by }),
    );
}

/** Whether a text has one of the names, as the beginning of a word: Finnish goes on behind it. */
function mentions(text: string, names: readonly string[]): boolean {
  const folded = ` ${foldText(text)}`;
  return names.some((name) => folded.includes(` ${foldText(name)}`));
}

/** What people write where something is still to come. */
const PLACEHOLDER = /\b(?:TODO|TBD|XXX+|lorem ipsum)\b|\[[^\]]*\]|<[^>]*>|_{3,}|\.{4,}|1234567-8/iu;

function placeholders({ id, text }: Clause): readonly LintFinding[] {
  const is = LANGUAGES.some((language) => PLACEHOLDER.test(text[language]));
  return is ? [found("placeholder-text", { clause: id })] : [];
}
