import type { DisclosureFaults } from "../../domain/disclosure/faults.ts";
import type { Barrier, BarrierReason } from "../../domain/disclosure/gate.ts";
import type { FaultTexts } from "../catalogue.ts";
import { saySentence } from "./door.ts";
import { processorTexts } from "./processor.ts";

const why: Readonly<Record<BarrierReason, string>> = {
  recipient: "The notice does not know this recipient.",
  contract: "The contract stands in the way.",
  field: "The notice does not let this recipient have it",
  purpose: "The purpose does not need it",
  uncovered:
    "The adequacy decision covers only some in that country, and nobody has recorded that it covers this one (Art. 45).",
  "no-ground":
    "The law carries no transfer to that country: no adequacy, no safeguard, no derogation (Art. 45, 46, 49).",
  country: "The notice names other countries.",
  safeguard: "The notice says that something else binds such a transfer.",
  "no-transfer": "The notice promises that nothing leaves the EU and the EEA.",
  silent: "The notice does not speak of transfers outside the EU and the EEA (Art. 13(1)(f)).",
  everybody: "A derogation of Art. 49 is for single cases, not for everybody.",
  advertiser:
    "The notice lets no advertising platform have anything; a hash of an address is personal data too.",
};

const next: Readonly<Partial<Record<BarrierReason, string>>> = {
  contract: "See what is lacking: seloste processor show <id>",
  field: "Leave the field out: --fields",
  purpose: "Leave the field out: --fields",
  uncovered: "Say how you saw that it is covered: seloste processor update <id> --covered <text>",
  "no-ground":
    "Record what binds it (seloste processor update <id> --safeguard scc), or a decision newer than the lists (--covered).",
  everybody: "Name whom it is about: --subjects",
};

/** What stands in the way, without the sentences. */
function sayBarrier({ because, fields = [], allowed = [], lack }: Barrier): string {
  const about = fields.length === 0 ? "" : `: ${fields.join(", ")}.`;
  const may = allowed.length === 0 ? "" : ` May: ${allowed.join(", ")}.`;
  const lacking =
    lack === undefined
      ? ""
      : ` ${processorTexts.lacks[lack.because]("items" in lack ? lack.items.join(", ") : "")}`;
  return `${why[because]}${about}${may}${lacking}`;
}

export const disclosureFaults: FaultTexts<keyof DisclosureFaults> = {
  "disclosure.unknown-recipient": ({ sentences, known }) => ({
    what: [
      "No recipient on record has that id. Nothing was changed.",
      ...sentences.map(saySentence),
    ].join("\n"),
    next:
      known.length === 0
        ? "Record who it is: seloste processor add <id>"
        : `On record: ${known.join(", ")}. Another one: seloste processor add <id>`,
  }),
  "disclosure.closed": ({ barriers }) => ({
    what: [
      "This may not leave the register. Nothing was written or changed.",
      ...barriers.flatMap((one) => [sayBarrier(one), ...one.sentences.map(saySentence)]),
    ].join("\n"),
    next:
      [...new Set(barriers.flatMap(({ because }) => next[because] ?? []))].join(" ") ||
      "See what the notice promises: seloste notice show",
  }),
  "disclosure.unknown-fields": ({ known }) => ({
    what: "The notice declares no such field. Nothing was changed.",
    next: `Those it does: ${known.join(", ")}`,
  }),
  "disclosure.field-kind": ({ fields }) => ({
    what: `These cannot stand in such a list: ${fields.join(", ")}. Nothing was written.`,
    next: "Entries want --format json; bans leave with: seloste ban export",
  }),
  "disclosure.strangers": ({ lines, total }) => ({
    what: `${total} of the list are not one data subject each: line ${lines.join(", ")}. Nothing was written or changed.`,
    next: "Take these lines out, or look them up: seloste subject find",
  }),
  "disclosure.nobody": () => ({
    what: "Nobody is meant by that. Nothing was written or changed.",
    next: "Give a file of ids, a value such as language=sv, or words as for subject find.",
  }),
  "disclosure.none-left": ({ sentences }) => ({
    what: [
      "Everybody is held back, so that nobody is left to send. Nothing was written or changed.",
      ...sentences.map(saySentence),
    ].join("\n"),
    next: "See why with --dry-run.",
  }),
  "disclosure.overtaken": () => ({
    what: "The notice, the recipient or who is in the register was changed meanwhile. Nothing was written or changed.",
    next: "Give the same command again.",
  }),
  "disclosure.no-age": ({ recipient }) => ({
    what: `No age recipient is on record for ${recipient}. Nothing was written.`,
    next: `Ask them for it: seloste processor update ${recipient} --age age1…`,
  }),
  "disclosure.future": () => ({
    what: "That time has not come. Nothing was changed.",
    next: "Record it once it has been done.",
  }),
  "disclosure.never": () => ({
    what: "Nothing is on record that was given there. Nothing was changed.",
    next: "Say what you know: --subjects, --data-categories",
  }),
  "disclosure.nothing-to-tell": () => ({
    what: "No correction waits to be told there. Nothing was changed.",
    next: "See what waits: seloste check",
  }),
  "consent.none": () => ({
    what: "The data subject has no consent in force for that recipient. Nothing was changed.",
    next: "See all of them: seloste consent list --all",
  }),
};

export const disclosureTexts = {
  ask: {
    to: "To whom?",
    fields: (allowed: string) =>
      allowed === ""
        ? "Which fields (names with commas)?"
        : `Which fields? It may have: ${allowed}`,
    subjects: "Of whom (a file of ids, a value such as language=sv, or words)?",
    out: "The file to write",
    everybody: (count: string, name: string) =>
      `${name} would get data of everybody. Type how many they are (${count}):`,
    agree: (persons: string, selected: string, name: string) =>
      `${name} gets data of ${persons} of ${selected} people. Write the list?`,
    named: "The name of who got it:",
    country: "In which country (two letters)?",
    subject: "Of whom (id, customer number or e-mail)?",
    why: "Why, such as the number of an order:",
    how: "How were they told?",
  },
  progress: (persons: number) => `${persons} people written`,
  planned: "So it would be; nothing was written.",
  made: (id: string, path: string) => `${id} written (0600): ${path}`,
  recorded: (id: string) => `${id} recorded.`,
  toldBy: (count: number) =>
    `It tells the recipient of ${count} ${count === 1 ? "correction" : "corrections"} (Art. 19).`,
  told: (name: string, count: number, told: boolean) => {
    const people = `${count} ${count === 1 ? "person" : "people"}`;
    return told
      ? `${name} was told of corrections of ${people}.`
      : `Recorded why ${name} is not told of corrections of ${people}.`;
  },
  to: "To",
  purpose: "Purpose",
  fields: "Fields",
  selected: "Meant",
  sent: "Given",
  at: "When",
  heldBack: {
    ban: "Held back: forbade marketing",
    consent: "Held back: has not agreed to it",
    group: "Held back: of another group",
    empty: "Left out: nothing of these fields",
  },
  columns: ["Id", "When", "To", "Fields", "People", "Why"],
  none: "Nothing on record has left.",
  scope: (persons: number, fields: string) =>
    `In all ${persons} ${persons === 1 ? "person" : "people"}, ${fields}: this is what a breach there could be about.`,
  broke: "It broke what the notice promises:",
  others: "The notice says of such recipients:",
  barrier: sayBarrier,
  sentence: saySentence,
  check: {
    clean: (path: string, name: string, rows: number) =>
      `${path}: ${rows} ${rows === 1 ? "row" : "rows"}, nothing stands against giving it to ${name}.`,
    found: (path: string, name: string, rows: number) =>
      `${path}: ${rows} ${rows === 1 ? "row" : "rows"}, not to be given to ${name}:`,
    column: (column: string, fields: string) => `Column ${column}: it may not have ${fields}.`,
    unknown: (column: string) => `Column ${column}: nobody knows what it holds.`,
    never: (column: string) => `Column ${column}: such a thing never leaves.`,
    content: (column: string, holds: string, count: number) =>
      `Column ${column}: ${count} cells hold ${holds}.`,
    holds: { email: "e-mail addresses", phone: "telephone numbers" },
    rows: (because: string, count: number, lines: string) =>
      `${count} ${count === 1 ? "row" : "rows"} ${because}: line ${lines}.`,
    because: {
      ban: "of people who forbade marketing",
      consent: "of people who have not agreed to it",
      group: "of people of another group",
      stranger: "of nobody in the register",
      mixed: "whose number and address belong to different people",
      stale: "with a number or an address that is not held (any more)",
      damaged: "that cannot be read",
    },
    hygiene: (column: string, kind: string, count: number, lines: string) =>
      `Column ${column}: ${kind} in ${count} ${count === 1 ? "row" : "rows"}, line ${lines}.`,
  },
  bans: "bans on marketing",
  hygiene: (kind: string, count: number) =>
    `Free text of ${count} ${count === 1 ? "person" : "people"} holds ${kind}.`,
  untold: (name: string, count: number) =>
    `${name} had data of ${count} ${count === 1 ? "person" : "people"} that was corrected since, and nobody has told it (Art. 19).`,
};

export const consentTexts = {
  ask: {
    to: "Consent to give data to whom?",
    informed: "What were they told of the risks (Art. 49(1)(a))?",
    evidence: "Where is it seen that they agreed?",
    how: "How did they ask (empty: not known)?",
  },
  recorded: (subject: string, name: string, country: string) =>
    `${subject} agrees that data goes to ${name} (${country}).`,
  withdrawn: (subject: string, name: string) =>
    `The consent of ${subject} for ${name} is withdrawn; nothing more goes there on it.`,
  columns: ["Data subject", "To", "Given", "Seen in", "Withdrawn"],
  inForce: "in force",
  none: "No such consent is on record.",
};
