/** What cannot be so, though each part of it is well formed. */
import type { RetentionMode } from "../domain/notice/keeping.ts";
import type { Found } from "./flaws.ts";
import type { NoticeFile } from "./schema.ts";

/** Every flaw in what the rules of a file say together. */
export function listRuleFlaws(file: NoticeFile): readonly Found[] {
  return [
    ...dayFlaws(file),
    ...periodFlaws(file),
    ...recipientFlaws(file),
    ...inferenceFlaws(file),
  ];
}

function dayFlaws({ validFrom, validUntil }: NoticeFile): readonly Found[] {
  return validUntil !== undefined && validUntil < validFrom
    ? [{ path: ["validUntil"], flaw: { code: "days-disordered" } }]
    : [];
}

/** How many periods each way of keeping data wants; `as-needed` and `for-good` may name none. */
const LEAST: Readonly<Record<RetentionMode, number>> = {
  "at-least": 1,
  "at-most": 1,
  "first-of": 2,
  "last-of": 2,
  "as-needed": 0,
  "for-good": 0,
};

function periodFlaws({ retention }: NoticeFile): readonly Found[] {
  return retention.flatMap(({ mode, periods }, at): readonly Found[] => {
    const least = LEAST[mode];
    if (periods.length >= least) return [];
    return [{ path: ["retention", at, "periods"], flaw: { code: "periods-wanted", least } }];
  });
}

/** What a recipient may get and may never get at once. */
function recipientFlaws({ recipients }: NoticeFile): readonly Found[] {
  return recipients.flatMap(({ fields = [], never }, recipient) =>
    never.flatMap((id, at): readonly Found[] => {
      if (!fields.includes(id)) return [];
      return [
        { path: ["recipients", recipient, "never", at], flaw: { code: "allowed-and-never" } },
      ];
    }),
  );
}

/** A special category needs no inference. */
function inferenceFlaws({ inferences, categories }: NoticeFile): readonly Found[] {
  const special = new Set(
    categories
      .filter(({ specialCategory }) => specialCategory)
      .flatMap(({ id, fields }) => [id, ...fields.map((field) => field.id)]),
  );
  return inferences.flatMap(({ fields }, inference) =>
    fields.flatMap((id, at): readonly Found[] => {
      if (!special.has(id)) return [];
      return [{ path: ["inferences", inference, "fields", at], flaw: { code: "special-already" } }];
    }),
  );
}
