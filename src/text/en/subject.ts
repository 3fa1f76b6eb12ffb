import type { Basis9 } from "../../domain/subject/basis.ts";
import type { SubjectFaults } from "../../domain/subject/faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import { sayHeld } from "./door.ts";
import { hygieneTexts } from "./hygiene.ts";
import { importTexts } from "./import.ts";

const channels: Readonly<Record<string, string>> = importTexts.channels;

const bases: Readonly<Record<Basis9, string>> = {
  "explicit-consent": "explicit consent, Art. 9(2)(a)",
  employment: "employment and social protection law, Art. 9(2)(b)",
  "vital-interests": "vital interests, Art. 9(2)(c)",
  "non-profit": "members of an association, Art. 9(2)(d)",
  "made-public": "made public by the data subject, Art. 9(2)(e)",
  "legal-claims": "legal claims, Art. 9(2)(f)",
  "public-interest": "substantial public interest, Art. 9(2)(g)",
  "health-care": "health or social care, Art. 9(2)(h)",
  "public-health": "public health, Art. 9(2)(i)",
  research: "archiving, research, statistics, Art. 9(2)(j)",
  unknown: "ground of Art. 9 unknown",
};
const basisOf: Readonly<Record<string, string>> = bases;

export const subjectTexts = {
  columns: { id: "Id", name: "Name", email: "E-mail", number: "Customer number" },
  nobody: "Nobody was found.",
  more: (limit: number) => `More than ${limit} were found. Type more words, or --limit.`,
  groups: "Groups",
  whole:
    "Only whole names, addresses and numbers are looked up: the list of all people tells of a special category, and is open to a contact only.",
  subject: (id: string) => `Data subject ${id}`,
  specialClosed: "Special categories were not opened: --include-special and --purpose.",
  noBan: "none",
  bans: "Marketing bans",
  claims: "Consent that was claimed, not demonstrated",
  channel: (channel: string) => channels[channel] ?? channel,
  basis: (basis: string) => basisOf[basis] ?? basis,
  added: (id: string) => `Data subject ${id} added.`,
  sameValue: (ids: string) => `The same e-mail or phone is held of ${ids}.`,
  exported: (path: string) => `Copy written: ${path}`,
  clearText: "The copy is clear text. Send it protected, then delete it.",
  recentChange: (days: number) =>
    `An identifier of this data subject was changed ${days} days ago. Somebody may have taken the address over: check again who is asking.`,
  draft: "This is a draft: it may not be handed out before the following is settled.",
};

export const subjectFaults: FaultTexts<keyof SubjectFaults> = {
  "subject.none": () => ({
    what: "No data subject was found by that.",
    next: "An id, a customer number or an e-mail address is meant. Look up by words: seloste subject find",
  }),
  "subject.several": ({ ids }) => ({
    what: `Several data subjects match: ${ids.join(", ")}. Nothing was opened.`,
    next: "Take one of these ids.",
  }),
  "subject.unknown-fields": ({ fields, allowed, sentences }) => ({
    what: `The notice does not declare all the given fields (${fields.length} missing). Nothing was changed.\n${sayHeld(sentences)}`,
    next: `Fields: ${allowed.join(", ")}`,
  }),
  "subject.bad-values": ({ faults }) => ({
    what: `Not accepted: ${faults.map(({ field, reason }) => `${field} (${importTexts.reasons[reason]})`).join("; ")}. Nothing was changed.`,
    next: "Mend these values and give them all again.",
  }),
  "subject.nothing-given": () => ({
    what: "Nothing was given to hold, or nothing the data subject could be found by. Nothing was changed.",
    next: "Give at least a name, an e-mail address or a phone number.",
  }),
  "subject.exists": ({ ids }) => ({
    what: `The same e-mail, phone or customer number is held of ${ids.join(", ")}. Nothing was changed.`,
    next: "If it is another person: --anyway. Else see: seloste subject show <id>",
  }),
  "subject.identity-ground": ({ because }) => ({
    what: {
      short: "It must be said how it was checked who is asking.",
      "code-or-name":
        "A personal identity code, alone or with a name, does not show who is asking (tietosuojalaki 29 §).",
      "holds-code": "A personal identity code may not be written here (tietosuojalaki 29 §).",
    }[because],
    next: 'Say what was done, such as --identity-checked "wrote from the address we hold"',
  }),
  "subject.hygiene": ({ findings }) => ({
    what: `Free text holds what should not stand there unseen: ${findings
      .map(
        ({ field, kinds }) =>
          `${field} (${kinds.map((kind) => hygieneTexts.kinds[kind]).join(", ")})`,
      )
      .join("; ")}. Nothing was changed.`,
    next: `Write it without that, or decide to keep it: ${[
      ...new Set(findings.flatMap(({ kinds }) => kinds)),
    ]
      .map((kind) => `--hygiene ${kind}=store`)
      .join(" ")}`,
  }),
  "subject.copy-shape": () => ({
    what: "That is not how a copy is asked for. Nothing was written.",
    next: "--fill gap=text and --withhold field=ground, where a ground is 15(4) or 34 §. See: seloste subject export --help",
  }),
};
