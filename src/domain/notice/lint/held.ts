/** What the notice says is held, and on which ground. */
import type { Notice } from "../notice.ts";
import { fieldsNamed } from "../lookup.ts";
import { found, type LintFinding, type Linted } from "./finding.ts";

export function checkHeld({ notice, lists, today }: Linted): readonly LintFinding[] {
  const ended = lists.endedServices.filter(({ endedOn }) => endedOn <= today);
  return [
    ...notice.categories
      .filter(({ specialCategory, art9 }) => specialCategory && art9 === undefined)
      .map(({ id }) => found("art9-ground", { category: id }, { category: id })),
    ...notice.fields
      .filter(({ kind, ground }) => kind === "identityCode" && ground === undefined)
      .map(({ id }) => found("identity-code-ground", { field: id }, { field: id })),
    ...catchAllClauses(notice).map((clause) => found("catch-all", { clause })),
    ...checkNeeds(notice),
    ...notice.fields.flatMap(({ id, identifier, label }) => {
      if (identifier !== "account") return [];
      const words = [id, ...Object.values(label)].join(" ").toLowerCase();
      return ended
        .filter(({ name }) => words.includes(name.toLowerCase()))
        .map(({ name, endedOn }) =>
          found("ended-service", { field: id }, { field: id, service: name, day: endedOn }),
        );
    }),
  ];
}

function catchAllClauses({ fields }: Notice): readonly string[] {
  return [...new Set(fields.flatMap(({ catchAll, clause }) => (catchAll ? [clause] : [])))];
}

/** Only where the notice says of any purpose what it needs. */
function checkNeeds(notice: Notice): readonly LintFinding[] {
  if (notice.purposes.every(({ needs }) => needs.length === 0)) return [];
  // A purpose that does not say what it needs may need anything.
  if (notice.purposes.some(({ needs }) => needs.length === 0)) return [];
  const needed = new Set(notice.purposes.flatMap(({ needs }) => fieldsNamed(notice, needs)));
  return notice.fields
    .filter(({ id, kind }) => !needed.has(id) && kind !== "ban")
    .map(({ id }) => found("field-unneeded", { field: id }, { field: id }));
}
