import type { Basis9 } from "../../domain/subject/basis.ts";
import type { SubjectFaults } from "../../domain/subject/faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import type * as en from "../en/subject.ts";
import { sayHeld } from "./door.ts";
import { hygieneTexts } from "./hygiene.ts";
import { importTexts } from "./import.ts";

const channels: Readonly<Record<string, string>> = importTexts.channels;

const bases: Readonly<Record<Basis9, string>> = {
  "explicit-consent": "uttryckligt samtycke, art. 9.2 a",
  employment: "arbetsrätt och socialt skydd, art. 9.2 b",
  "vital-interests": "grundläggande intressen, art. 9.2 c",
  "non-profit": "medlemmar i en förening, art. 9.2 d",
  "made-public": "offentliggjorts av den registrerade, art. 9.2 e",
  "legal-claims": "rättsliga anspråk, art. 9.2 f",
  "public-interest": "viktigt allmänt intresse, art. 9.2 g",
  "health-care": "hälso- eller socialvård, art. 9.2 h",
  "public-health": "folkhälsa, art. 9.2 i",
  research: "arkivering, forskning, statistik, art. 9.2 j",
  unknown: "grund enligt artikel 9 okänd",
};
const basisOf: Readonly<Record<string, string>> = bases;

export const subjectTexts: typeof en.subjectTexts = {
  columns: { id: "Id", name: "Namn", email: "E-post", number: "Kundnummer" },
  nobody: "Ingen hittades.",
  more: (limit) => `Fler än ${limit} hittades. Skriv fler ord, eller använd --limit.`,
  groups: "Grupper",
  whole:
    "Bara hela namn, adresser och nummer söks: förteckningen över alla berättar om en särskild kategori och är öppen bara för kontaktpersonen.",
  subject: (id) => `Registrerad ${id}`,
  specialClosed: "Särskilda kategorier öppnades inte: --include-special och --purpose.",
  noBan: "inget förbud",
  bans: "Marknadsföringsförbud",
  claims: "Samtycke som påståtts, inte visats",
  channel: (channel) => channels[channel] ?? channel,
  basis: (basis) => basisOf[basis] ?? basis,
  added: (id) => `Den registrerade ${id} lades till.`,
  sameValue: (ids) => `Samma e-post eller telefon finns redan hos ${ids}.`,
  exported: (path) => `Kopian skriven: ${path}`,
  clearText: "Kopian är klartext. Skicka den skyddad och radera den sedan.",
  recentChange: (days) =>
    `En identifieringsuppgift om den registrerade ändrades för ${days} dagar sedan. Någon kan ha tagit över adressen: kontrollera på nytt vem som frågar.`,
  draft: "Detta är ett utkast: det får inte lämnas ut innan följande är avgjort.",
};

export const subjectFaults: FaultTexts<keyof SubjectFaults> = {
  "subject.none": () => ({
    what: "Ingen registrerad hittades med det.",
    next: "Ange ett id, ett kundnummer eller en e-postadress. Sök med ord: seloste subject find",
  }),
  "subject.several": ({ ids }) => ({
    what: `Flera registrerade passar: ${ids.join(", ")}. Ingenting öppnades.`,
    next: "Ta något av dessa id.",
  }),
  "subject.unknown-fields": ({ fields, allowed, sentences }) => ({
    what: `Beskrivningen nämner inte alla givna fält (${fields.length} saknas). Ingenting ändrades.\n${sayHeld(sentences)}`,
    next: `Fält: ${allowed.join(", ")}`,
  }),
  "subject.bad-values": ({ faults }) => ({
    what: `Godtas inte: ${faults.map(({ field, reason }) => `${field} (${importTexts.reasons[reason]})`).join("; ")}. Ingenting ändrades.`,
    next: "Rätta dessa värden och ange alla på nytt.",
  }),
  "subject.nothing-given": () => ({
    what: "Inget att lagra angavs, eller inget som den registrerade kan hittas med. Ingenting ändrades.",
    next: "Ange minst ett namn, en e-postadress eller ett telefonnummer.",
  }),
  "subject.exists": ({ ids }) => ({
    what: `Samma e-post, telefon eller kundnummer finns redan hos ${ids.join(", ")}. Ingenting ändrades.`,
    next: "Om det är en annan person: --anyway. Annars se: seloste subject show <id>",
  }),
  "subject.identity-ground": ({ because }) => ({
    what: {
      short: "Det ska sägas hur det kontrollerades vem som frågar.",
      "code-or-name":
        "En personbeteckning, ensam eller med namn, visar inte vem som frågar (dataskyddslagen 29 §).",
      "holds-code": "En personbeteckning får inte skrivas här (dataskyddslagen 29 §).",
    }[because],
    next: 'Säg vad som gjordes, till exempel --identity-checked "skrev från adressen i registret"',
  }),
  "subject.hygiene": ({ findings }) => ({
    what: `Fri text innehåller något som inte ska stå där obemärkt: ${findings
      .map(
        ({ field, kinds }) =>
          `${field} (${kinds.map((kind) => hygieneTexts.kinds[kind]).join(", ")})`,
      )
      .join("; ")}. Ingenting ändrades.`,
    next: `Skriv den utan det, eller besluta att behålla det: ${[
      ...new Set(findings.flatMap(({ kinds }) => kinds)),
    ]
      .map((kind) => `--hygiene ${kind}=store`)
      .join(" ")}`,
  }),
  "subject.copy-shape": () => ({
    what: "Så beställs inte en kopia. Ingenting skrevs.",
    next: "--fill punkt=text och --withhold fält=grund, där grunden är 15(4) eller 34 §. Se: seloste subject export --help",
  }),
};
