/** What was given by hand, as it was recorded, and the promises it broke. */
import { sayMoment } from "../../copy/moment.ts";
import type { DisclosureFacts } from "../../domain/disclosure/disclosure.ts";
import type { Field } from "../../domain/notice/field.ts";
import type { Sentence } from "../../domain/notice/sentence.ts";
import type { Instant } from "../../domain/time.ts";
import type { View, Warning } from "../../output/view.ts";
import type { Catalogue } from "../../text/catalogue.ts";

export interface ByHand {
  readonly id: string;
  readonly facts: DisclosureFacts;
  readonly at: Instant;
  readonly zone: string;
  readonly fields: readonly Field[];
  /** Sentences of the notice that it broke. */
  readonly broken: readonly Sentence[];
  /** What the notice says of recipients that it does not name, where this is one. */
  readonly others: readonly Sentence[];
}

export function handView({ id, facts, at, zone, fields, broken, others }: ByHand): View {
  return {
    kind: "disclosure.record",
    data: {
      id,
      at,
      to: facts.to.id ?? null,
      name: facts.to.name,
      country: facts.to.country,
      purpose: facts.purpose ?? null,
      fields: fields.map((field) => field.id),
      persons: facts.persons,
      broke: broken.map((one) => one.id),
    },
    blocks: (t) => [
      { line: t.disclosureTexts.recorded(id) },
      {
        fields: [
          [t.disclosureTexts.to, facts.to.name],
          [t.disclosureTexts.at, sayMoment(at, zone, t.language)],
          [t.disclosureTexts.fields, fields.map(({ label }) => label[t.language]).join(", ")],
          [t.disclosureTexts.sent, String(facts.persons)],
        ],
      },
    ],
    warnings: [
      ...said("disclosure.broke", broken, (t) => t.disclosureTexts.broke),
      ...said("disclosure.others", others, (t) => t.disclosureTexts.others),
    ],
    next: () => (broken.length === 0 ? [] : ["seloste breach log"]),
  };
}

function said(
  code: string,
  sentences: readonly Sentence[],
  heading: (t: Catalogue) => string,
): readonly Warning[] {
  if (sentences.length === 0) return [];
  const say = (t: Catalogue) =>
    [heading(t), ...sentences.map((one) => t.disclosureTexts.sentence(one).trim())].join(" ");
  return [{ code, say }];
}
