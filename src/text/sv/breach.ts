import type { BreachDeskFaults, WordsProblem } from "../../domain/breach/desk-faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import type * as en from "../en/breach.ts";
import { breachAsk } from "./breach-ask.ts";
import { breachClocks } from "./breach-clocks.ts";

const problems: Readonly<Record<WordsProblem, string>> = {
  empty: "ingenting är skrivet",
  "too-long": "det är längre än 10 000 tecken",
  "control-characters": "det innehåller tecken som en text inte har",
  "identity-code": "det innehåller en personbeteckning (dataskyddslagen 29 §)",
  identifier:
    "det innehåller en registrerads e-postadress, telefonnummer, kundnummer eller fullständiga namn",
};

export const breachTexts: typeof en.breachTexts = {
  kinds: { breach: "personuppgiftsincident", risk: "datasäkerhetsrisk" },
  origins: {
    own: "egen iakttagelse",
    processor: "ett personuppgiftsbiträde meddelade",
    subject: "en registrerad meddelade",
    outsider: "en utomstående meddelade",
    press: "medierna",
    other: "på annat sätt",
  },
  effects: {
    confidentiality: "konfidentialitet",
    integrity: "integritet",
    availability: "tillgänglighet",
  },
  certainties: { exact: "exakt", estimate: "uppskattning", unknown: "okänt" },
  risks: { none: "osannolikt att det medför en risk", risk: "risk", high: "hög risk" },
  phases: {
    preliminary: "preliminär anmälan",
    supplement: "kompletterande anmälan",
    final: "slutlig anmälan",
    withdrawal: "återtagande av anmälan",
  },
  channels: {
    email: "e-post",
    sms: "textmeddelande",
    phone: "telefon",
    post: "brev",
    skype: "Skype",
    "in-person": "personligen",
    public: "information till allmänheten",
  },
  contents: {
    nature: "vad som hände",
    contact: "kontaktpunkt",
    consequences: "sannolika konsekvenser",
    measures: "åtgärder",
  },
  grounds: {
    "34(3)(a)": "artikel 34.3 a",
    "34(3)(b)": "artikel 34.3 b",
    "34(3)(c)": "artikel 34.3 c",
  },
  encryption: {
    full: "alla uppgifter var krypterade",
    partial: "en del av uppgifterna var krypterade",
    none: "uppgifterna var inte krypterade",
    unknown: "kryptering okänd",
  },
  key: {
    safe: "nyckeln är i säkerhet",
    exposed: "nyckeln är röjd",
    none: "det finns ingen nyckel",
    unknown: "nyckel okänd",
  },
  backup: {
    exists: "det finns en säkerhetskopia",
    none: "ingen säkerhetskopia",
    unknown: "säkerhetskopia okänd",
  },

  facts: {
    kind: "Slag",
    title: "Rubrik",
    detectedAt: "Upptäckt",
    processorDetectedAt: "Upptäckt av ett personuppgiftsbiträde",
    aware: "Vetskap (artikel 33.1)",
    occurred: "Inträffade",
    origin: "Hur det kom fram",
    effects: "Vad som drabbades",
    nature: "Art",
    systems: "System",
    subjectCategories: "Kategorier av registrerade",
    subjects: "Antal registrerade",
    records: "Antal poster",
    dataCategories: "Uppgifter",
    measuresBefore: "Åtgärder före",
    measuresAfter: "Vidtagna eller föreslagna åtgärder",
  },
  gaps: {
    aware: "tidpunkten för vetskap",
    occurred: "när det inträffade",
    origin: "hur det kom fram",
    effects: "vad som drabbades",
    nature: "art",
    systems: "system",
    subjectCategories: "kategorier av registrerade",
    subjects: "antal registrerade",
    records: "antal poster",
    dataCategories: "uppgifter",
    measuresBefore: "åtgärder före",
    measuresAfter: "vidtagna eller föreslagna åtgärder",
    awareBy: "vem som fick vetskap",
    awareWhy: "varför vetskapen kom efter upptäckten",
    assessment: "riskbedömning",
    consequences: "sannolika konsekvenser",
    safeguard: "skydd av uppgifterna",
    contactPoint: "kontaktpunkt",
  },

  heading: (number, kind, title) => `${number}: ${kind}. ${title}`,
  states: { open: "öppen", closed: "avslutad" },
  state: "Läge",
  logged: "Antecknad",
  clocksHeading: "Tidsfrister",
  zone: (zone) => `Tiderna är lokal tid i ${zone}.`,
  factsHeading: "Vad man vet",
  missing: (gaps) => `Ännu inte antecknat: ${gaps}.`,
  assessmentsHeading: "Riskbedömningar",
  notificationsHeading: "Anmälningar till tillsynsmyndigheten",
  communicationsHeading: "Information till de registrerade",
  exemptionsHeading: "Beslut att inte informera (artikel 34.3)",
  decisionsHeading: "Löften som inte hålls",
  closingsHeading: "Avslutande",
  changesHeading: "Ändringar",
  why: "Motivering",
  by: "Beslutat av",
  consequences: "Sannolika konsekvenser",
  safeguard: "Skydd av uppgifterna",
  contactPoint: "Kontaktpunkt",
  reference: "Diarienummer",
  delayReason: "Orsak till förseningen",
  channel: "Kanal",
  reached: "Nådda",
  again: "Nådda på nytt",
  contentsHeld: "Innehåll",
  messageText: "Text",
  ground: "Grund",
  promise: "Löfte",
  recorded: "Antecknat",
  recordedBy: (moment, operator) => `${moment}, ${operator}`,
  change: (fact, old, now) => `${fact}: ${old} → ${now}`,
  time: "<tid>",
  nothing: "ingenting",
  since: (moment) => `sedan ${moment}`,
  period: (from, until) => `${from} – ${until}`,
  estimate: (period) => `${period} (uppskattning)`,
  about: (count) => `cirka ${count}`,
  unknown: "okänt",
  special: (label) => `${label} (särskild kategori, artikel 9)`,
  awareness: (moment, by, why) =>
    [
      moment,
      ...(by === undefined ? [] : [`vem: ${by}`]),
      ...(why === undefined ? [] : [`varför först då: ${why}`]),
    ].join("; "),
  everyone: "alla kunder i registret",

  ...breachClocks,

  done: {
    logged: (number) => `Antecknad med numret ${number}.`,
    updated: (number) => `${number}: uppgifterna ändrades.`,
    unchanged: (number) =>
      `${number}: uppgiften är redan antecknad. Ingenting ändrades eller antecknades.`,
    assessed: (number) => `${number}: riskbedömningen antecknad.`,
    notified: (number) => `${number}: anmälan till tillsynsmyndigheten antecknad.`,
    communicated: (number) => `${number}: informationen till de registrerade antecknad.`,
    decided: (number) => `${number}: beslutet antecknat.`,
    closed: (number) => `${number} avslutad.`,
  },
  warnings: {
    "awareness-late":
      "Vetskapen kom klart senare än upptäckten, efter mer än en kort undersökning. Myndigheten kommer att fråga varför (EDPB 9/2022).",
    "awareness-unexplained": "Ange varför vetskapen kom senare än upptäckten: --aware-why.",
    "delay-reasons-wise":
      "Timmarna i artikel 33.1 hade gått. Den yttersta gränsen var inte passerad, men ange orsaken till förseningen ändå.",
    "exempt-after-measures":
      "Enligt dataombudsmannens byrå ska de registrerade alltid informeras om en hög risk, även om åtgärder efter upptäckten har undanröjt den (8.11.2023). Enbart artikel 34.3 b räcker kanske inte.",
    "exempt-needs-public":
      "Artikel 34.3 c kräver i stället att allmänheten informeras eller en lika effektiv åtgärd; ingen sådan är antecknad. Skyldigheten förblir öppen.",
    "promise-still-open":
      "Den här grunden upphäver inte beskrivningens eget löfte att informera kunderna. Håll löftet eller anteckna att det inte hålls: --promise-broken.",
    "notification-not-final":
      "Den senaste anmälan är inte slutlig. Myndigheten kan vänta på en komplettering.",
    "opened-again": "Incidenten var avslutad och är öppen igen.",
    "later-decision-stands":
      "Ett beslut från en senare tidpunkt är redan antecknat, och det gäller.",
    "assess-as-breach":
      "Det som beslutades om risken säger inget om incidenten. Besluta på nytt: seloste breach assess.",
    "more-than-affected": "Fler har nåtts än man trott vara berörda. Rätta antalet: --subjects.",
  },
  contentsMissing: (contents) =>
    `Artikel 34.2 kräver mer: ${contents}. Den här informationen uppfyller inte skyldigheten.`,

  list: {
    number: "Nummer",
    kind: "Slag",
    title: "Rubrik",
    detected: "Upptäckt",
    state: "Läge",
    next: "Härnäst",
    none: "Förteckningen över incidenter är tom.",
    noneOpen: "Ingen incident eller risk är öppen.",
    late: (clock, span) => `${clock}: ${span} försenat`,
    left: (clock, span) => `${clock}: ${span} kvar`,
    open: (clock) => `${clock}: öppet`,
    authority: "tillsynsmyndigheten",
    promise: "löftet",
    subjects: "de registrerade",
    decide: "bedöm risken",
    close: "kan avslutas",
  },
  csv: {
    number: "Nummer",
    state: "Läge",
    loggedAt: "Antecknad",
    loggedBy: "Antecknad av",
    authority: "Tillsynsmyndigheten (artikel 33)",
    outerLimit: "Yttersta gräns",
    promise: "Beskrivningens löfte",
    subjects: "De registrerade (artikel 34)",
    risk: "Risk",
    riskWhy: "Motivering av riskbedömningen",
    riskBy: "Beslutat av",
    riskAt: "Bedömd",
    notifications: "Anmälningar till tillsynsmyndigheten",
    communications: "Information till de registrerade",
    exemptions: "Grunder för att inte informera",
    decisions: "Löften som inte hålls",
    closing: "Avslutad",
    missing: "Inte antecknat",
  },

  ask: breachAsk,
};

export const breachDeskFaults: FaultTexts<keyof BreachDeskFaults> = {
  "casework.words": ({ flag, because }) => ({
    what: `${flag} kan inte stå bland ärendena: ${problems[because]}. Ingenting ändrades.`,
    next: "Skriv så att texten inte pekar ut någon registrerad, till exempel: en kund, 120 kunder.",
  }),
  "breach.nothing-given": () => ({
    what: "Ingenting att ändra angavs. Ingenting ändrades.",
    next: "Säg vad som har kommit fram, till exempel --subjects 120. Se: seloste breach update --help",
  }),
  "breach.file": ({ wrong, unknownKeys, keys }) => ({
    what: `${[
      ...(unknownKeys ? ["Filen har nycklar som förteckningen inte har"] : []),
      ...(wrong.length > 0 ? [`Filen har värden som inte kan läsas: ${wrong.join(", ")}`] : []),
      ...(wrong.length === 0 && !unknownKeys
        ? ["Filen är ingen lista med nycklar och värden"]
        : []),
    ].join(". ")}. Ingenting ändrades.`,
    next: `Nycklar: ${keys.join(", ")}`,
  }),
};
