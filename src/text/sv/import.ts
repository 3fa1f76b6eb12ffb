import type { Because } from "../../domain/import/column-plan.ts";
import type { FileFaults, ImportFaults, MappingProblem } from "../../domain/import/faults.ts";
import type { Channel, NeverReason } from "../../domain/import/form.ts";
import { DELIMITERS, ENCODINGS } from "../../domain/import/layout.ts";
import type { RowReason } from "../../domain/import/reading.ts";
import type { AddressPart } from "../../domain/import/target.ts";
import type { ValueFault } from "../../domain/subject/values.ts";
import type { FaultTexts } from "../catalogue.ts";
import { sayHeld, saySentence } from "./door.ts";
import type { importTexts as english } from "../en/import.ts";

const reasons: Readonly<Record<RowReason | ValueFault, string>> = {
  empty: "värde saknas",
  "too-long": "värdet är längre än 10 000 tecken",
  "control-characters": "cellen innehåller styrtecken eller tecken som vänder textens riktning",
  "identity-code": "cellen innehåller en personbeteckning; den har ingen plats i registret",
  "not-an-identity-code": "inte en personbeteckning",
  "several-addresses": "flera e-postadresser i samma cell",
  "not-an-email": "är inte en e-postadress",
  "not-a-phone": "ett telefonnummer har 5–15 siffror",
  "excel-number":
    "kalkylprogrammet har avrundat talet (till exempel 3,58E+11); de sista siffrorna har gått förlorade",
  "not-a-day": "är inte en dag, till exempel 2026-03-27 eller 27.3.2026",
  "ambiguous-day": "dag och månad går inte att skilja åt; skriv 2026-03-27 eller 27.3.2026",
  "not-a-language": "är inte ett av registrets språk",
  "not-a-choice": "är inte ett värde som beskrivningen tillåter",
  "not-an-amount": "är inte ett penningbelopp",
  "ambiguous-amount": "tusentalsavgränsare och decimaltecken går inte att skilja åt; skriv 1234,50",
  "ban-by-hand":
    "marknadsföringsförbudet skrivs inte som ett värde; registrera eller häv ett förbud",
  "records-by-hand": "här finns poster med flera delar, inte ett enda värde",
  "no-identifier": "det framgår inte vems uppgifter raden gäller",
  "record-without-key": "posten saknar nummer",
  "ban-unclear": "det framgår inte av cellen i förbudskolumnen om förbudet gäller",
  "two-values": "två olika värden för en uppgift som bara kan ha ett",
  "cell-without-column": "ett värde i en kolumn utan rubrik",
  "conflict-in-file": "en annan rad i filen säger något annat",
  "several-subjects": "flera registrerade har samma identifieringsuppgift",
  "unknown-subject":
    "ingen i registret har denna identifierare, och från denna källa tas uppgifter bara om dem som redan finns i registret",
  "holds-card": "texten innehåller ett betalkortsnummer: --hygiene card=store eller drop",
  "holds-iban": "texten innehåller ett kontonummer: --hygiene iban=store eller drop",
  "holds-email": "texten innehåller någon annans e-postadress: --hygiene email=store eller drop",
  "holds-phone": "texten innehåller någon annans telefonnummer: --hygiene phone=store eller drop",
  short: "raden har färre celler än det finns kolumner",
  long: "raden har fler celler än det finns kolumner",
  nul: "raden innehåller en NUL-byte",
  "cell-too-long": "en cell är alldeles för lång",
  unreadable: "raden går inte att läsa: fel citattecken eller skadade tecken",
};

const because: Readonly<Record<Because, string>> = {
  mapped: "som du har angett",
  form: "förslag för denna exportfil",
  name: "enligt namnet",
  synonym: "enligt namnet",
  ignored: "utelämnas, som du har angett",
  unnamed: "inget namn; kolumnen måste vara tom",
  secret: "lösenord eller nyckel: importeras aldrig",
  network: "spår från nätet, till exempel IP-adress: importeras aldrig",
  location: "plats eller tidszon: importeras aldrig",
  "identity-code": "personbeteckning: importeras aldrig",
  business: "ett företags nummer",
  "third-person": "uppgifter om någon annan",
  "free-text": "fri text som kan handla om hälsa; ange ett fält om uppgiften hör till registret",
  "not-consent": "inget samtycke: tidpunkt och ordalydelse saknas",
  duplicate: "samma uppgift finns i en annan kolumn eller lista",
  empty: "alltid tom",
  "not-needed": "behövs inte för ändamålen i beskrivningen",
};

const channels: Readonly<Record<Channel, string>> = {
  email: "e-post",
  sms: "textmeddelanden",
  phone: "telefonsamtal",
  post: "post",
  skype: "Skype",
  profiling: "profilering för marknadsföring",
  all: "all direktmarknadsföring",
};

const addressParts: Readonly<Record<AddressPart, string>> = {
  street: "gatuadress",
  extra: "tilläggsrad",
  box: "postbox",
  postcode: "postnummer",
  city: "postort",
  region: "region",
  country: "land",
};

const never: Readonly<Record<NeverReason, string>> = {
  "identity-code": "personbeteckning",
  secret: "lösenord eller nyckel",
  network: "spår från nätet",
  location: "plats eller tidszon",
  health: "hälsa",
};

const expectations: Readonly<Record<MappingProblem["expected"], string>> = {
  syntax: "är inte korrekt YAML eller JSON",
  text: "här ska det stå en text",
  list: "här ska det stå en lista",
  object: "här ska det stå nycklar med värden",
  channel: `här ska det stå en kanal: ${Object.keys(channels).join(", ")}`,
  delimiter: `här ska stå en avgränsare: ${DELIMITERS.join("  ")}`,
  encoding: `här ska stå en teckenkodning: ${ENCODINGS.join(", ")}`,
  "known-key": "det finns en okänd nyckel",
};

function list(names: readonly string[]): string {
  const shown = names.slice(0, 30).map((name) => `”${name}”`);
  return shown.join(", ") + (names.length > 30 ? ` och ${names.length - 30} till` : "");
}

function sayProblem({ path, line, expected }: MappingProblem): string {
  const where = line === undefined ? path : `rad ${line}`;
  return where === "" ? expectations[expected] : `${where}: ${expectations[expected]}`;
}

export const importTexts: typeof english = {
  reasons,
  allowed: (values) => `Tillåtna: ${values.join(", ")}`,
  verdicts: {
    field: (label) => label,
    part: (label, part) => `${label} (${addressParts[part]})`,
    record: (label, part) => `${label}: ${part}`,
    fills: (target) => `${target}, om uppgiften saknas`,
    ban: (channel) => `förbud: ${channels[channel]}`,
    claim: (channel) => `påstått samtycke, används inte: ${channels[channel]}`,
    nothing: "utelämnas",
  },
  because,
  channels,
  never,
  warnings: {
    "name-not-split": (columns) =>
      `Kolumnen ${list(columns)} innehåller hela namn. De sparas bland övriga uppgifter och personen hittas inte med namn. ` +
      "Om du vill hitta personen med namn, ange hela namnet som efternamn: --map lastName=<kolumn>",
    "consent-claimed": (columns) =>
      `${list(columns)}: ett ja antecknas som ett påstått samtycke och används aldrig, ` +
      "eftersom filen inte visar vad personen har samtyckt till och med vilka ord (artikel 7.1).",
    stood: (count) =>
      count === 1
        ? "En uppgift var olika på rader om samma registrerade; den första raden gäller."
        : `${count} uppgifter var olika på rader om samma registrerade; den första raden gäller.`,
    corrected: (count) =>
      `${count === 1 ? "Ett värde i filen har" : `${count} värden i filen har`} tidigare rättats bort för hand; rättelsen gäller. Låt rätta uppgiften också vid källan, eller rätta den här: seloste subject correct`,
  },
};

export const importFaults: FaultTexts<Exclude<keyof ImportFaults, keyof FileFaults>> = {
  "import.columns-unknown": ({ columns, sentences }) => ({
    what: `Beskrivningen har inget fält för: ${list(columns)}. Ingenting importerades.\n${sayHeld(sentences)}`,
    next: 'Säg vart var och en hör, --map email="Kolumn", eller lämna bort den: --ignore "Kolumn"',
  }),
  "import.classes": ({ field, columns, sentence }) => ({
    what: `Dessa kolumner skulle höra till en allmän klausul, och ingen har valt vad de är: ${list(columns)}. Ingenting importerades.\n${saySentence(sentence)}`,
    next: `Namnge klassen för var och en: --map "${field}.<klass>=Kolumn"; lämna bort den: --ignore "Kolumn"; eller --yes, så att kolumnernas namn är klasser.`,
  }),
  "import.columns-never": ({ columns }) => ({
    what: `Enligt sina namn får dessa kolumner inte importeras: ${columns
      .map(({ column, reason }) => `”${column}” (${never[reason]})`)
      .join(", ")}. Inget importerades.`,
    next: 'Utelämna dem avsiktligt: --ignore "Kolumn". Uppgifter om hälsa får bara föras till ett fält som beskrivningen har för dem.',
  }),
  "import.columns-missing": ({ targets, columns }) => ({
    what: `Filen har ingen sådan kolumn för ${targets.join(", ")}. Inget importerades.`,
    next: `Filens kolumner: ${list(columns)}`,
  }),
  "import.columns-repeated": ({ column, places }) => ({
    what: `Flera kolumner heter ”${column}”. Inget importerades.`,
    next: `Ange kolumnen med dess ordningsnummer: ${places.map((place) => `#${place}`).join(", ")}`,
  }),
  "import.columns-twice": ({ columns }) => ({
    what: `Mer än en sak har angetts om: ${list(columns)}. Inget importerades.`,
    next: "Nämn varje kolumn bara en gång bland --map, --ignore och förbuden.",
  }),
  "import.targets-unknown": ({ columns, allowed }) => ({
    what: `Beskrivningen har inget sådant fält${columns.length === 0 ? "" : ` för ${list(columns)}`}. Inget importerades.`,
    next: `Fält: ${allowed.join(", ")}`,
  }),
  "import.forms-tied": ({ forms }) => ({
    what: "Filen kan vara exporterad från flera olika program. Inget importerades.",
    next: `Ange i mappningsfilen (form) vilket: ${forms.join(", ")}`,
  }),
  "import.form-unknown": ({ forms }) => ({
    what: "Det finns ingen sådan känd exportfil. Inget importerades.",
    next: `Kända: ${forms.join(", ")}, none`,
  }),
  "import.no-identifier": ({ fields }) => ({
    what: "Ingen kolumn visar vems uppgifter en rad gäller. Inget importerades.",
    next: `Ange en kolumn för något av: ${fields.join(", ")}`,
  }),
  "import.no-record-key": ({ target }) => ({
    what: "Poster utan nummer går inte att skilja åt. Inget importerades.",
    next: `Ange numrets kolumn: --map ${target}="Kolumn"`,
  }),
  "import.art9-missing": ({ fields, columns }) => ({
    what: `${list(columns)} innehåller särskilda kategorier av personuppgifter (${fields.join(", ")}). Inget importerades.`,
    next: "Ange med stöd av vilket undantag i artikel 9.2 de behandlas: --art9 <grund> eller --art9 unknown",
  }),
  "import.mapping-invalid": ({ problems }) => ({
    what: `Mappningsfilen kan inte användas: ${problems.map(sayProblem).join("; ")}. Inget importerades.`,
    next: "Den kan innehålla map, ignore, bans, form, delimiter och encoding, var och en vid behov.",
  }),
};
