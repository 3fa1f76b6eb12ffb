import type { ProcessorFaults } from "../../domain/processor/faults.ts";
import type { FaultTexts } from "../catalogue.ts";

export const processorFaults: FaultTexts<keyof ProcessorFaults> = {
  "processor.id": () => ({
    what: "That is no id of a processor. Nothing was changed.",
    next: "An id has 1 to 32 of a-z, 0-9 and - and begins with a letter, such as mailer.",
  }),
  "processor.taken": () => ({
    what: "A processor of that id is known. Nothing was changed.",
    next: "Add what you know now with: seloste processor update <id>",
  }),
  "processor.unknown": () => ({
    what: "No processor has that id. Nothing was changed.",
    next: "See who there is: seloste processor list --all",
  }),
  "processor.ended": () => ({
    what: "The service of that processor has ended. Nothing was changed.",
    next: "For a new contract add it under another id: seloste processor add",
  }),
  "processor.recipient": ({ recipients }) => ({
    what: "The notice gives data to no such recipient. Nothing was changed.",
    next:
      recipients.length === 0
        ? "It names no recipients at all; see: seloste notice show"
        : `Those it does: ${recipients.join(", ")}`,
  }),
  "processor.age": () => ({
    what: "That is no age recipient. Nothing was changed.",
    next: "It begins with age1 and has 62 signs; the recipient makes it with age-keygen.",
  }),
  "processor.country": () => ({
    what: "No country has that code. Nothing was changed.",
    next: "Give two letters as in ISO 3166-1: FI, SE, DE, US.",
  }),
  "processor.item": () => ({
    what: "That is no item of the contract with its answer. Nothing was changed.",
    next: "Such as --item a=yes,g=no,h=unknown or --item all=yes (Art. 28(3)(a) to (h)).",
  }),
  "processor.future": ({ flag }) => ({
    what: `${flag} names a day that has not come. Nothing was changed.`,
    next: "Record it on that day.",
  }),
  "processor.nothing-given": () => ({
    what: "Nothing was said that could change. Nothing was changed.",
    next: "See: seloste processor update --help",
  }),
};

export const processorTexts = {
  ask: {
    name: "Its name:",
    country: "In which country does it process the data (two letters)?",
    task: "What does it do for you?",
    recipient: "As which recipient of the notice?",
    covered: (only: string) => `How did you see that it is covered (${only}; empty: not known)?`,
  },
  id: "Id",
  name: "Name",
  task: "Does",
  country: "Country",
  listsOf: "Lists of countries as of",
  contract: "Contract of",
  breachContact: "On a breach",
  subProcessors: "Sub-processors",
  atEnd: "At the end",
  safeguard: "Safeguard",
  covered: "Covered, as seen",
  controller:
    "It decides itself what it does with the data (no processor, Art. 28 asks for no contract).",
  decided: "Decided",
  ended: "Ended",
  none: "none",
  ends: { delete: "the data is deleted", return: "the data is returned" },
  itemColumns: ["Article", "The contract says", "Known"],
  items: {
    a: "only on documented instructions, transfers included",
    b: "confidentiality of those who process",
    c: "security as Art. 32 asks",
    d: "sub-processors only with authorisation, on the same duties",
    e: "help with requests of data subjects",
    f: "help with Art. 32 to 36, breaches included",
    g: "data is deleted or returned at the end",
    h: "information and audits",
  },
  answers: { yes: "yes", no: "NO", unknown: "unknown" },
  may: "May be given what the notice allows.",
  lacks: {
    ended: () => "The service has ended: it gets nothing.",
    contract: () => "No contract is on record: it gets nothing (Art. 28(3)).",
    no: (items: string) => `The contract lacks ${items}: it gets nothing (Art. 28(3)).`,
    undecided: (items: string) =>
      `Nobody knows whether the contract has ${items}: it gets nothing until somebody decides (--decided).`,
  },
  standings: {
    eea: "in the EEA",
    none: "outside the EEA, without an adequacy decision (Art. 46 or 49)",
    adequate: (decision: string) => `adequate: ${decision}`,
    ended: (decision: string) => `the adequacy decision ${decision} has ended`,
    partly: (decision: string, only: string) => `${decision}, ${only}`,
  },
  unconfirmed: (on: string) => `${on}; what became of the data is not confirmed`,
  confirmed: (on: string, confirmed: string, how: string) =>
    `${on}; confirmed ${confirmed}${how === "" ? "" : `: ${how}`}`,
  columns: ["Id", "Name", "Country", "Does", "State"],
  nobody: "No processor is on record.",
  added: (id: string) => `${id} was added.`,
  updated: (id: string) => `${id} was changed.`,
  endedLine: (id: string) => `The service of ${id} has ended.`,
  found: {
    recipient: (id: string) =>
      `The notice in force knows no such recipient as ${id}: it gets nothing.`,
    contract: (id: string) => `${id} has no contract on record (Art. 28(3)).`,
    no: (id: string) => `The contract of ${id} lacks what Art. 28(3) asks for.`,
    undecided: (id: string) =>
      `Nobody knows whether the contract of ${id} is complete (Art. 28(3)).`,
    unconfirmed: (id: string) =>
      `The service of ${id} has ended, and nobody has confirmed that the data was deleted or returned.`,
  },
};

const factFlags = {
  name: "its name",
  recipient: "as which recipient of the notice it is given data",
  country: "where it processes the data: two letters, such as FI",
  task: "what it does for you",
  contract: "the day of the contract",
  item: "what the contract holds, a to h of Art. 28(3), such as a=yes,g=no or all=yes",
  decided: "why it is given data though an item is unknown, and who decided so",
  subProcessor: "somebody it passes data on to",
  breachContact: "whom it reaches about a breach",
  atEnd: "what becomes of the data at the end",
  safeguard: "outside the EEA: what binds it (Art. 46)",
  safeguardReference: "where that is written, such as the date of the clauses",
  covered:
    "how you saw that an adequacy decision covers it: one for some of a country, or newer than the lists",
  age: "the age1… recipient to which what it gets is encrypted",
};

export const processorHelp = {
  "processor add": {
    summary: "Record who processes data for you (Art. 28)",
    about: [
      "A processor without a contract, or with an item of Art. 28(3) that the contract lacks, is to be given nothing; where nobody knows, somebody decides and says why.",
      "The country is held against the EEA and the adequacy decisions of the Commission.",
    ],
    flags: factFlags,
    examples: { mailer: "With a contract that holds everything" },
  },
  "processor update": {
    summary: "Change what is known of a processor",
    about: ["Only what is named changes; the audit trail says who changed what."],
    flags: factFlags,
    examples: { item: "The contract was looked at again" },
  },
  "processor list": {
    summary: "Show who processes data for you, and who lacks what",
    about: ["It opens casework alone."],
    flags: { all: "those whose service has ended as well" },
    examples: { now: "Who does now", all: "Who ever did" },
  },
  "processor show": {
    summary: "Show one processor with its contract, item by item",
    about: ["It opens casework alone."],
    flags: {},
    examples: { one: "Everything known of it" },
  },
  "processor end": {
    summary: "Record the end of a service, and what became of the data",
    about: [
      "Until it is confirmed that the data was deleted or returned (Art. 28(3)(g)), check reminds of it.",
    ],
    flags: {
      on: "the last day (today)",
      confirmed: "the day on which it was confirmed",
      how: "how it was confirmed",
    },
    examples: { end: "The service ends", confirmed: "They confirmed it" },
  },
};
