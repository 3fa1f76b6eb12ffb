import type { TellingTexts } from "../notice-diff.ts";

const telling: TellingTexts = {
  purpose: {
    law: "Art. 13(3), 14(4)",
    say: (name, fields) =>
      `before it begins: data held already is used for the purpose ${name}: ${fields.join(", ")}`,
  },
  controller: {
    law: "Art. 13(1)(a)",
    say: (names) => `the controller is now ${names}`,
  },
  recipient: {
    law: "Art. 13(1)(e)",
    say: (name, fields) => `the recipient ${name} gets data held already: ${fields.join(", ")}`,
  },
  "outside-eea": {
    law: "Art. 13(1)(f)",
    say: () => "data may now go outside the EU and the EEA",
  },
  promise: {
    law: "Art. 5(1)(a)",
    say: (_, clauses) => `data was collected under promises that change: ${clauses.join(", ")}`,
  },
};

/** What changes from one version of the notice to the next. */
export const noticeDiff = {
  same: "Nothing changes.",
  clauses: "Sentences",
  fields: "Fields",
  tell: "Tell the data subjects",
  own: "What the notice itself says of changes",
  change: { new: "new", gone: "gone", changed: "changed" },
  promise: "(now a promise)",
  noPromise: "(no promise any more)",
  facts: "(what is enforced under it changes)",
  detail: {
    kind: "another kind",
    drawer: "another drawer",
    category: "another category",
    identifier: "looked up by it in another way",
    matches: "matched by in an import, or no longer",
    catchAll: "under the catch-all or no longer",
    values: "other values",
    parts: "other parts",
  },
  telling,
};
