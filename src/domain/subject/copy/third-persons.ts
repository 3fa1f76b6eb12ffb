/** Free text may speak of third persons; a copy must not harm their rights (Art. 15(4)). */
import { findHeldField } from "../../notice/lookup.ts";
import type { FieldKind } from "../../notice/field.ts";
import type { Notice } from "../../notice/notice.ts";
import type { Holdings } from "../holdings.ts";

/** How it was checked that the copy harms no third person. */
export interface ThirdPersons {
  readonly decided: string;
}

const FREE_TEXT: readonly FieldKind[] = ["note", "labelled"];

/**
 * The fields with free text, held now or earlier, each once. A field that no version of the
 * notice declares counts as free text: nobody knows what it was for.
 */
export function listFreeText(holdings: Holdings, notice: Notice): readonly string[] {
  const fields = [...holdings.values, ...holdings.past].map(({ field }) => field);
  return [...new Set(fields)].filter((id) => {
    const field = findHeldField(notice, id);
    return field === undefined || FREE_TEXT.includes(field.kind);
  });
}

/** The text of the decision; undefined while nothing is decided. */
export function thirdPersonsDecided(thirdPersons: ThirdPersons | undefined): string | undefined {
  const text = thirdPersons?.decided.trim() ?? "";
  return text === "" ? undefined : text;
}
