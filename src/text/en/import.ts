import type { Because } from "../../domain/import/column-plan.ts";
import type { FileFaults, ImportFaults, MappingProblem } from "../../domain/import/faults.ts";
import type { Channel, NeverReason } from "../../domain/import/form.ts";
import { DELIMITERS, ENCODINGS } from "../../domain/import/layout.ts";
import type { RowReason } from "../../domain/import/reading.ts";
import type { AddressPart } from "../../domain/import/target.ts";
import type { ValueFault } from "../../domain/subject/values.ts";
import type { FaultTexts } from "../catalogue.ts";
import { sayHeld, saySentence } from "./door.ts";

const reasons: Readonly<Record<RowReason | ValueFault, string>> = {
  empty: "there is no value",
  "too-long": "the value is longer than 10,000 characters",
  "control-characters":
    "the cell holds control characters or marks that turn the direction of text",
  "identity-code": "the cell holds a personal identity code; the register has no place for it",
  "not-an-identity-code": "not a personal identity code",
  "several-addresses": "several e-mail addresses in one cell",
  "not-an-email": "not an e-mail address",
  "not-a-phone": "a phone number has 5 to 15 digits",
  "excel-number":
    "a spreadsheet has rounded the number (such as 3.58E+11); its last digits are lost",
  "not-a-day": "not a day, such as 2026-03-27 or 27.3.2026",
  "ambiguous-day": "day and month cannot be told apart; write 2026-03-27 or 27.3.2026",
  "not-a-language": "not a language of the register",
  "not-a-choice": "not one of the values that the notice allows",
  "not-an-amount": "not an amount of money",
  "ambiguous-amount": "a thousands mark and a decimal mark cannot be told apart; write 1234.50",
  "ban-by-hand": "the marketing ban is not written as a value; set or lift a ban instead",
  "records-by-hand": "this holds entries with several parts, not one value",
  "no-identifier": "nothing tells whose data the row is",
  "record-without-key": "an entry without its number",
  "ban-unclear": "the cell of a ban column says neither yes nor no",
  "two-values": "two different values for a field that holds one",
  "cell-without-column": "a value below an empty heading",
  "conflict-in-file": "another row of this file says something else",
  "several-subjects": "several data subjects have this identifier",
  "unknown-subject":
    "nobody in the register has this identifier, and from this source the notice takes data on known people only",
  "holds-card": "the text holds the number of a payment card: --hygiene card=store, or drop",
  "holds-iban": "the text holds the number of a bank account: --hygiene iban=store, or drop",
  "holds-email":
    "the text holds an e-mail address of somebody else: --hygiene email=store, or drop",
  "holds-phone": "the text holds a phone number of somebody else: --hygiene phone=store, or drop",
  short: "fewer cells than columns",
  long: "more cells than columns",
  nul: "a NUL byte in the row",
  "cell-too-long": "a cell is far too long",
  unreadable: "the row cannot be read: wrong quotes or damaged characters",
};

const because: Readonly<Record<Because, string>> = {
  mapped: "as you mapped it",
  form: "proposal for this export",
  name: "by its name",
  synonym: "by its name",
  ignored: "ignored, as you said",
  unnamed: "no name; must be empty",
  secret: "a password or a key: never imported",
  network: "a trace of the network, such as an IP address: never imported",
  location: "a place or a time zone: never imported",
  "identity-code": "a personal identity code: never imported",
  business: "a number of a business",
  "third-person": "data about somebody else",
  "free-text": "free text, which may speak of health; map it if it belongs in the register",
  "not-consent": "no consent: time and wording are missing",
  duplicate: "said by another column or list",
  empty: "always empty",
  "not-needed": "not needed for the purposes of the notice",
};

const channels: Readonly<Record<Channel, string>> = {
  email: "e-mail",
  sms: "text messages",
  phone: "phone calls",
  post: "post",
  skype: "Skype",
  profiling: "profiling for marketing",
  all: "all direct marketing",
};

const addressParts: Readonly<Record<AddressPart, string>> = {
  street: "street",
  extra: "further line",
  box: "PO box",
  postcode: "postcode",
  city: "town",
  region: "region",
  country: "country",
};

const never: Readonly<Record<NeverReason, string>> = {
  "identity-code": "personal identity code",
  secret: "password or key",
  network: "trace of the network",
  location: "place or time zone",
  health: "health",
};

const expectations: Readonly<Record<MappingProblem["expected"], string>> = {
  syntax: "not well-formed YAML or JSON",
  text: "a text is expected",
  list: "a list is expected",
  object: "keys with values are expected",
  channel: `a channel is expected: ${Object.keys(channels).join(", ")}`,
  delimiter: `a delimiter is expected: ${DELIMITERS.join("  ")}`,
  encoding: `an encoding is expected: ${ENCODINGS.join(", ")}`,
  "known-key": "there is a key that is not known",
};

function list(names: readonly string[]): string {
  const shown = names.slice(0, 30).map((name) => `“${name}”`);
  return shown.join(", ") + (names.length > 30 ? ` and ${names.length - 30} more` : "");
}

function sayProblem({ path, line, expected }: MappingProblem): string {
  const where = line === undefined ? path : `line ${line}`;
  return where === "" ? expectations[expected] : `${where}: ${expectations[expected]}`;
}

export const importTexts = {
  /** Why a row, or a value written by hand, is refused. */
  reasons,
  allowed: (values: readonly string[]) => `Allowed: ${values.join(", ")}`,
  /** What a column becomes. */
  verdicts: {
    field: (label: string) => label,
    part: (label: string, part: AddressPart) => `${label} (${addressParts[part]})`,
    record: (label: string, part: string) => `${label}: ${part}`,
    fills: (target: string) => `${target}, where nothing is held`,
    ban: (channel: Channel) => `ban: ${channels[channel]}`,
    claim: (channel: Channel) => `claimed consent, not used: ${channels[channel]}`,
    nothing: "left out",
  },
  because,
  channels,
  never,
  warnings: {
    "name-not-split": (columns: readonly string[]) =>
      `${list(columns)} holds whole names. They are kept under other data and are not found by name. ` +
      "To find them, put the whole name into the family name: --map lastName=<column>",
    "consent-claimed": (columns: readonly string[]) =>
      `${list(columns)}: a yes is noted as claimed and is never used as consent, ` +
      "since the file does not show to what and in which words the person agreed (Art. 7(1)).",
    stood: (count: number) =>
      `${count} ${count === 1 ? "value" : "values"} differed between rows of one data subject; the first row stands.`,
    corrected: (count: number) =>
      `${count} ${count === 1 ? "value in the file was" : "values in the file were"} corrected away by hand before; the correction stands. Have it corrected at the source as well, or correct it here: seloste subject correct`,
  },
};

export const importFaults: FaultTexts<Exclude<keyof ImportFaults, keyof FileFaults>> = {
  "import.columns-unknown": ({ columns, sentences }) => ({
    what: `The notice has no field for: ${list(columns)}. Nothing was imported.\n${sayHeld(sentences)}`,
    next: 'Say where each goes, --map email="Column", or leave it out: --ignore "Column"',
  }),
  "import.classes": ({ field, columns, sentence }) => ({
    what: `These columns would fall under a catch-all, and nobody has chosen what they are: ${list(columns)}. Nothing was imported.\n${saySentence(sentence)}`,
    next: `Name the class of each: --map "${field}.<class>=Column"; leave it out: --ignore "Column"; or --yes to take the columns' names as classes.`,
  }),
  "import.columns-never": ({ columns }) => ({
    what: `By their names these columns may not be imported: ${columns
      .map(({ column, reason }) => `“${column}” (${never[reason]})`)
      .join(", ")}. Nothing was imported.`,
    next: 'Leave them out on purpose: --ignore "Column". Health data goes only to a field that the notice has for it.',
  }),
  "import.columns-missing": ({ targets, columns }) => ({
    what: `The file has no such column for ${targets.join(", ")}. Nothing was imported.`,
    next: `Its columns are: ${list(columns)}`,
  }),
  "import.columns-repeated": ({ column, places }) => ({
    what: `Several columns are called “${column}”. Nothing was imported.`,
    next: `Name one by its place: ${places.map((place) => `#${place}`).join(", ")}`,
  }),
  "import.columns-twice": ({ columns }) => ({
    what: `More than one thing is said of: ${list(columns)}. Nothing was imported.`,
    next: "Name each column once among --map, --ignore and the bans.",
  }),
  "import.targets-unknown": ({ columns, allowed }) => ({
    what: `The notice has no such field${columns.length === 0 ? "" : ` for ${list(columns)}`}. Nothing was imported.`,
    next: `Fields: ${allowed.join(", ")}`,
  }),
  "import.forms-tied": ({ forms }) => ({
    what: "The file could be the export of several programs. Nothing was imported.",
    next: `Say which in the mapping file (form): ${forms.join(", ")}`,
  }),
  "import.form-unknown": ({ forms }) => ({
    what: "There is no such known export. Nothing was imported.",
    next: `Known: ${forms.join(", ")}, none`,
  }),
  "import.no-identifier": ({ fields }) => ({
    what: "No column tells whose data a row is. Nothing was imported.",
    next: `Map a column to one of: ${fields.join(", ")}`,
  }),
  "import.no-record-key": ({ target }) => ({
    what: "Entries without a number cannot be told apart. Nothing was imported.",
    next: `Map the column of the number: --map ${target}="Column"`,
  }),
  "import.art9-missing": ({ fields, columns }) => ({
    what: `${list(columns)} holds special categories of personal data (${fields.join(", ")}). Nothing was imported.`,
    next: "Say on which exception of Art. 9(2) they are held: --art9 <ground>, or --art9 unknown",
  }),
  "import.mapping-invalid": ({ problems }) => ({
    what: `The mapping file cannot be used: ${problems.map(sayProblem).join("; ")}. Nothing was imported.`,
    next: "It holds map, ignore, bans, form, delimiter and encoding, each where needed.",
  }),
};
