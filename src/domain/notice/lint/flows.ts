/** Where data goes, held against what else the notice says. */
import type { Notice } from "../notice.ts";
import { found, type LintFinding, type Linted } from "./finding.ts";

export function checkFlows(linted: Linted): readonly LintFinding[] {
  const { notice } = linted;
  return [...published(notice), ...outside(linted), ...safeguards(linted)];
}

/** "Not disclosed" beside "may be published". */
function published({ otherRecipients, statements, publications }: Notice): readonly LintFinding[] {
  const none = otherRecipients !== undefined || statements.recipients.state === "none";
  return none ? publications.map(({ clause }) => found("disclosed-published", { clause })) : [];
}

/** A processor, a recipient or a server outside the EEA beside "no transfer". */
function outside({ notice, lists }: Linted): readonly LintFinding[] {
  const none =
    notice.transfers?.outsideEea === "none" || notice.statements.transfers.state === "none";
  if (!none) return [];
  const eea = new Set(lists.eea);
  const foreign = (countries: readonly string[]) => countries.filter((code) => !eea.has(code));
  const places = [...notice.recipients, ...notice.locations];
  return places.flatMap(({ countries, clause }) => {
    const beyond = foreign(countries);
    return beyond.length === 0
      ? []
      : [found("outside-eea", { clause }, { countries: beyond.join(", ") })];
  });
}

/** What makes a transfer lawful no longer, or was never named. */
function safeguards({ notice, lists, today }: Linted): readonly LintFinding[] {
  const dead = new Map(
    lists.deadSafeguards
      .filter(({ invalidOn }) => invalidOn <= today)
      .map((safeguard) => [safeguard.safeguard, safeguard]),
  );
  return (notice.transfers?.to ?? []).flatMap((transfer) =>
    transfer.safeguards.flatMap((safeguard) => {
      const gone = dead.get(safeguard);
      const place = { clause: transfer.clause };
      if (safeguard === "unnamed") return [found("unnamed-safeguard", place)];
      if (gone === undefined) return [];
      const { names, invalidOn, by } = gone;
      return [found("dead-safeguard", place, { safeguard: names[0], day: invalidOn, by })];
    }),
  );
}
