import type {
  EntryFault,
  RectificationFaults,
  WordsFault,
} from "../../domain/subject/rectification-faults.ts";
import type { FaultTexts } from "../catalogue.ts";

const entries: Readonly<Record<EntryFault, string>> = {
  none: "no such entry is held",
  key: "the part that tells entries apart is not corrected",
  whole: "an entry has no value of its own; its parts have",
};

const words: Readonly<Record<WordsFault, string>> = {
  empty: "nothing is written",
  "too-long": "it is longer than 10,000 characters",
  "control-characters": "it holds characters that a text does not have",
  "identity-code": "it holds a personal identity code (tietosuojalaki 29 §)",
};

export const rectificationTexts = {
  struckForGood:
    "The old value is taken out of the history as well, for good; only that it was there stays.",
  banned: "Marketing is forbidden at the new address or number as well.",
  nothing: "nothing",
  before: "Before",
  after: "After",
  corrected: (id: string) => `Data subject ${id} corrected.`,
  struck: (id: string) => `Data subject ${id}: a value of another person was taken out.`,
  toStrike: "To be taken out of the history, because it was another person's:",
  unchanged: (fields: string) => `Held as given already, so not a correction: ${fields}.`,
  nothingRecorded: "Nothing was changed and nothing was recorded.",
  recipients: (fields: string) =>
    `By the notice these may be given what was corrected: ${fields}. Nothing on record says that they were; tell each of those who got it otherwise (Art. 19).`,
  had: (named: string) =>
    `These were given what was corrected: ${named}. Tell each of them (Art. 19); check reminds of it.`,
  noRecipients: "The notice names nobody who is given what was corrected (Art. 19).",
  sharing: (ids: string) =>
    `Another data subject has the same: ${ids}. They may be one person, or one of them may be wrong.`,
  tellOld: "Tell the old address of the change as well: somebody else may have asked for it.",
  unfindable: "Nothing is held any more by which this data subject could be found, but the id.",
  wrongPerson:
    "A value of another person stood here. That may be a personal data breach (Art. 4(12), 33): log it.",
  prompts: {
    field: "What is wrong",
    done: "nothing more",
    item: "Under which label",
    entry: "Which one",
    part: "What of it",
    value: (label: string) => `${label}, as it should be (empty: remove what is held)`,
    ground: "Why is it corrected, such as: asked by e-mail 20.11.2026",
    askedBy: "Who asked (empty: do not say)",
    reference: "The message or record it rests on (empty: none)",
    confirm: "Correct it so",
  },
  history: {
    none: "Nothing was ever changed, and nothing is held.",
    closed: (count: number) =>
      `${count} ${count === 1 ? "entry" : "entries"} on special categories not shown: --include-special and --purpose.`,
    first: "First entered",
    changed: "Changed",
    removed: "Removed",
    struck: "A value of another person was taken out",
    takenOut: "taken out",
    number: (nr: string) => `number ${nr}`,
    by: "How",
    source: "Source",
    evidence: "Evidence",
    file: "File",
    ground: "Ground",
    askedBy: "Asked by",
    reference: "Reference",
    identity: "Identity checked",
    acts: { import: "import", add: "entered by hand", correct: "correction" },
  },
};

export const rectificationHelp = {
  "subject correct": {
    summary: "Correct what is held about a data subject (Art. 16)",
    about: [
      "Shows each value before and after and asks. What was held, the ground and the time stay in the history, and in the data subject's copy: write the ground so that they may read it, and nothing about health.",
      'A field is written email, a label of other data other.Company, a part of an order orders[#2006].status; --unset orders[#2006] removes the order. An empty value removes. Values typed as arguments stay in the shell\'s history; --from - reads JSON from standard input, such as {"email": "new@example.fi", "skype": null, "orders": {"#2006": {"status": "paid"}}}.',
      "What the data subject is found by (names, e-mail, phone, Skype name, customer number) needs --identity-checked; bans go along to the new address or number. A later import that brings the old value back does not undo the correction.",
      "--wrong-person takes a value that was never theirs out of the history as well: that it was there, when and why it went stays. With --past it takes out an earlier value, by the number that subject history shows.",
    ],
    flags: {
      set: "a field and its value, such as lastName=Mäkinen",
      unset: "a field whose value is removed",
      from: "a JSON file of fields and values; - reads standard input",
      ground: "why it is corrected",
      askedBy: "who asked, such as the data subject or a guardian",
      reference: "the message or record it rests on",
      identityChecked: "how it was checked who asks; for what people are found by",
      source: "where the value comes from (else as the data subject came)",
      evidence: "where the evidence is, for a source that needs it, such as consent",
      group: "a group of data subjects of the notice they belong to, where it has any",
      met: "a field whose condition in the notice is met",
      hygiene:
        "keep free text although it holds this: card, iban, email or phone, such as phone=store",
      art9: "the exception of Art. 9(2), where special categories have none yet",
      wrongPerson: "the old value was never theirs: take it out of the history",
      past: "with --wrong-person: the number of the change whose old value goes",
      purpose: "for what purpose: rectification, or a purpose of the notice",
      yes: "correct without asking",
    },
    examples: {
      email: "A new e-mail address",
      order: "The status of an order",
      wrong: "A phone number that was somebody else's",
    },
  },
  "subject history": {
    summary: "Show every change of what is held about a data subject",
    about: [
      "Newest first: what was held before and after, when, by which act and from which source; of corrections also the ground, who asked and how identity was checked. A value that was never changed stands with the day it was entered.",
      "Changes of special categories (health, substance use) only with --include-special and a purpose; without it they are only counted.",
    ],
    flags: {
      purpose: "for what purpose: a purpose of the notice",
      includeSpecial: "show the special categories as well; needs --purpose",
    },
    examples: { number: "By customer number", script: "For a script" },
  },
};

export const rectificationFaults: FaultTexts<keyof RectificationFaults> = {
  "rectification.ban-by-hand": ({ fields }) => ({
    what: `${fields.join(", ")} follows the bans and is never written by hand. Nothing was changed.`,
    next: "Set a ban: seloste ban set <subject>. Lift one: seloste ban lift",
  }),
  "rectification.twice": ({ fields }) => ({
    what: `Given more than once: ${fields.join(", ")}. Nothing was changed.`,
    next: "Say each thing once: --set, --unset or in --from",
  }),
  "rectification.entry": ({ field, because }) => ({
    what: `${field}: ${entries[because]}. Nothing was changed.`,
    next: `A part is written ${field}[<number>].<part>=…; see the entries: seloste subject show <subject>`,
  }),
  "rectification.number-taken": ({ ids }) => ({
    what: `That number is held of ${ids.join(", ")} and belongs to one data subject only. Nothing was changed.`,
    next: "Find out whose it is, and correct the wrong one first: seloste subject show <id>",
  }),
  "rectification.words": ({ flag, because }) => ({
    what: `${flag} cannot be kept as it was written: ${words[because]}. Nothing was changed.`,
    next: `Write it otherwise: ${flag} "asked by e-mail 20.11.2026"`,
  }),
  "rectification.overtaken": () => ({
    what: "What is held was changed meanwhile. Nothing was changed by this.",
    next: "Look again and repeat: seloste subject history <subject>",
  }),
  "rectification.nothing-wrong": () => ({
    what: "Nothing is held there that could be another person's. Nothing was changed.",
    next: "Leave --wrong-person out, or name the field that holds the wrong value.",
  }),
  "rectification.no-past": () => ({
    what: "The history has no change of that number with an earlier value. Nothing was changed.",
    next: "See the numbers: seloste subject history <subject>",
  }),
  "rectification.held-now": ({ field }) => ({
    what: `That value is held now as ${field}. Nothing was changed.`,
    next: `Correct what is held first: --set ${field}=… --wrong-person`,
  }),
};
