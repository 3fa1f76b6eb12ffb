/** A disclosure, planned or made, as a person and a program read it. */
import type { DisclosureFacts, Receiver } from "../../domain/disclosure/disclosure.ts";
import type { Leaving } from "../../domain/disclosure/gate.ts";
import { holdingBack } from "../../domain/disclosure/persons.ts";
import type { Field } from "../../domain/notice/field.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Processor } from "../../domain/processor/processor.ts";
import { judgeLaw } from "../../domain/transfer/law.ts";
import type { Block, Json, View, Warning } from "../../output/view.ts";
import type { Catalogue } from "../../text/catalogue.ts";
import type { Tally } from "./sift.ts";

export interface Made {
  readonly id: string;
  readonly facts: DisclosureFacts;
  readonly path: string;
  /** How many corrections the recipient is told of by it. */
  readonly told: number;
  readonly hygiene: Tally["hygiene"];
}

/** What a view says of an order. */
interface Shown {
  readonly notice: Notice;
  readonly leaving: Leaving;
  readonly fields: readonly Field[];
  readonly selection: { readonly count: number };
}

export function receiverOf({ id, facts }: Processor): Receiver {
  return { id, name: facts.name, country: facts.country };
}

/** A transfer; the recipient may be on record nowhere. */
type Transferred = Pick<Leaving, "standing" | "derogation"> & {
  readonly recipient?: Processor | undefined;
};

/** What carries it out of the EEA; nothing is said of what stays. */
export function carrierOf({
  recipient,
  standing,
  derogation,
}: Transferred): Pick<DisclosureFacts, "carrier" | "derogation"> {
  const { covered, safeguard } = recipient?.facts ?? {};
  const { carrier } = judgeLaw({ standing, covered, safeguard, derogation });
  if (carrier === undefined || carrier === "eea") return {};
  return carrier === "derogation" && derogation !== undefined
    ? { carrier, derogation }
    : { carrier };
}

export function plannedView(shown: Shown, tally: Tally): View {
  const { leaving, fields, selection } = shown;
  return {
    kind: "disclosure.plan",
    data: {
      to: leaving.recipient.id,
      purpose: leaving.purpose?.id ?? null,
      fields: fields.map(({ id }) => id),
      selected: selection.count,
      persons: tally.persons,
      heldBack: heldBackJson(tally.heldBack),
      hygiene: Object.fromEntries(tally.hygiene),
    },
    warnings: hygieneWarnings(tally.hygiene),
    blocks: (t) => [{ line: t.disclosureTexts.planned }, ...countsOf(shown, tally, t)],
  };
}

export function madeView({ id, facts, path, told, hygiene }: Made, shown: Shown): View {
  return {
    kind: "disclosure.make",
    data: {
      id,
      to: facts.to.id ?? null,
      purpose: facts.purpose ?? null,
      fields: shown.fields.map((field) => field.id),
      selected: shown.selection.count,
      persons: facts.persons,
      heldBack: heldBackJson(facts.heldBack),
      path,
      sha256: facts.file?.sha256 ?? null,
      format: facts.file?.format ?? null,
      encrypted: facts.file?.encrypted ?? false,
      carrier: facts.carrier ?? null,
      told,
      hygiene: Object.fromEntries(hygiene),
    },
    blocks: (t) => [
      { line: t.disclosureTexts.made(id, path) },
      ...countsOf(shown, facts, t),
      ...(told === 0 ? [] : [{ line: t.disclosureTexts.toldBy(told) }]),
    ],
    warnings: hygieneWarnings(hygiene),
    next: () => [`seloste disclosure list --to ${facts.to.id ?? ""}`],
  };
}

function hygieneWarnings(hygiene: Tally["hygiene"]): readonly Warning[] {
  return Array.from(hygiene, ([kind, count]): Warning => ({
    code: "disclosure.hygiene",
    say: (t) => t.disclosureTexts.hygiene(t.hygieneTexts.kinds[kind], count),
  }));
}

export function heldBackJson(heldBack: DisclosureFacts["heldBack"]): Json {
  const { ban = 0, consent = 0, group = 0, empty = 0 } = heldBack;
  return { ban, consent, group, empty };
}

/** How many go and how many do not; each reason with the sentence that holds them back. */
function countsOf(
  { notice, leaving, fields, selection }: Shown,
  { persons, heldBack }: Pick<DisclosureFacts, "persons" | "heldBack">,
  t: Catalogue,
): readonly Block[] {
  const { disclosureTexts: texts, language } = t;
  const sentences = holdingBack(notice, leaving, heldBack).map((one) => ({
    line: texts.sentence(one),
  }));
  return [
    {
      fields: [
        [texts.to, leaving.recipient.facts.name],
        [texts.purpose, leaving.purpose?.label[language] ?? ""],
        [texts.fields, fields.map(({ label }) => label[language]).join(", ")],
        [texts.selected, String(selection.count)],
        [texts.sent, String(persons)],
        ...heldBackFields(heldBack, t),
      ],
    },
    ...sentences,
  ];
}

/** The reasons that hold anybody back. */
export function heldBackFields(
  heldBack: DisclosureFacts["heldBack"],
  { disclosureTexts: texts }: Catalogue,
): readonly (readonly [string, string])[] {
  return (["ban", "consent", "group", "empty"] as const).flatMap((reason) => {
    const count = heldBack[reason] ?? 0;
    return count === 0 ? [] : [[texts.heldBack[reason], String(count)] as const];
  });
}
