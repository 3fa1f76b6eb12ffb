import type { ProcessorFaults } from "../../domain/processor/faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import type * as en from "../en/processor.ts";

export const processorFaults: FaultTexts<keyof ProcessorFaults> = {
  "processor.id": () => ({
    what: "Det duger inte som id för ett personuppgiftsbiträde. Ingenting ändrades.",
    next: "Ett id har 1–32 av a-z, 0-9 och - och börjar med en bokstav, såsom mailer.",
  }),
  "processor.taken": () => ({
    what: "Ett biträde med det id:t är känt. Ingenting ändrades.",
    next: "Lägg till det du vet nu: seloste processor update <id>",
  }),
  "processor.unknown": () => ({
    what: "Inget biträde har det id:t. Ingenting ändrades.",
    next: "Se vilka som finns: seloste processor list --all",
  }),
  "processor.ended": () => ({
    what: "Det biträdets tjänst har slutat. Ingenting ändrades.",
    next: "För ett nytt avtal lägg till det under ett annat id: seloste processor add",
  }),
  "processor.recipient": ({ recipients }) => ({
    what: "Beskrivningen lämnar inga uppgifter till en sådan mottagare. Inget ändrades.",
    next:
      recipients.length === 0
        ? "Den nämner inga mottagare alls; se: seloste notice show"
        : `De den gör det till: ${recipients.join(", ")}`,
  }),
  "processor.age": () => ({
    what: "Det är ingen age-mottagare. Inget ändrades.",
    next: "Den börjar med age1 och har 62 tecken; mottagaren gör den med age-keygen.",
  }),
  "processor.country": () => ({
    what: "Inget land har den koden. Ingenting ändrades.",
    next: "Ange två bokstäver enligt ISO 3166-1: FI, SE, DE, US.",
  }),
  "processor.item": () => ({
    what: "Det är ingen punkt i avtalet med sitt svar. Ingenting ändrades.",
    next: "Såsom --item a=yes,g=no,h=unknown eller --item all=yes (artikel 28.3 a–h).",
  }),
  "processor.future": ({ flag }) => ({
    what: `${flag} nämner en dag som inte har kommit. Ingenting ändrades.`,
    next: "Anteckna det den dagen.",
  }),
  "processor.nothing-given": () => ({
    what: "Ingenting sades som kunde ändras. Ingenting ändrades.",
    next: "Se: seloste processor update --help",
  }),
};

export const processorTexts: typeof en.processorTexts = {
  ask: {
    name: "Dess namn:",
    country: "I vilket land behandlar det uppgifterna (två bokstäver)?",
    task: "Vad gör det för er?",
    recipient: "Som vilken mottagare i beskrivningen?",
    covered: (only) => `Hur såg du att den omfattas (${only}; tomt: vet inte)?`,
  },
  id: "Id",
  name: "Namn",
  task: "Gör",
  country: "Land",
  listsOf: "Landslistor per",
  contract: "Avtal av",
  breachContact: "Vid en incident",
  subProcessors: "Underbiträden",
  atEnd: "Till slut",
  safeguard: "Skyddsåtgärd",
  covered: "Omfattas, så som man såg det",
  controller:
    "Den bestämmer själv vad den gör med uppgifterna (inget biträde, art. 28 kräver inget avtal).",
  decided: "Beslutat",
  ended: "Slutat",
  none: "finns inte",
  ends: { delete: "uppgifterna raderas", return: "uppgifterna återlämnas" },
  itemColumns: ["Artikel", "Avtalet säger", "Känt"],
  items: {
    a: "bara på dokumenterade instruktioner, också överföringar",
    b: "tystnadsplikt för dem som behandlar",
    c: "säkerhet enligt artikel 32",
    d: "underbiträden bara med tillstånd och samma skyldigheter",
    e: "hjälp med registrerades begäranden",
    f: "hjälp med artiklarna 32–36, också incidenter",
    g: "uppgifterna raderas eller återlämnas till slut",
    h: "information och granskningar",
  },
  answers: { yes: "ja", no: "NEJ", unknown: "okänt" },
  may: "Får ges det som beskrivningen tillåter.",
  lacks: {
    ended: () => "Tjänsten har slutat: det får ingenting.",
    contract: () => "Inget avtal är antecknat: det får ingenting (artikel 28.3).",
    no: (items) => `Avtalet saknar ${items}: det får ingenting (artikel 28.3).`,
    undecided: (items) =>
      `Ingen vet om avtalet har ${items}: det får ingenting förrän någon beslutar (--decided).`,
  },
  standings: {
    eea: "i EES",
    none: "utanför EES, utan beslut om adekvat skydd (artikel 46 eller 49)",
    adequate: (decision) => `adekvat: ${decision}`,
    ended: (decision) => `beslutet om adekvat skydd ${decision} har slutat gälla`,
    partly: (decision, only) => `${decision}, ${only}`,
  },
  unconfirmed: (on) => `${on}; vad som hände med uppgifterna är inte bekräftat`,
  confirmed: (on, confirmed, how) => `${on}; bekräftat ${confirmed}${how === "" ? "" : `: ${how}`}`,
  columns: ["Id", "Namn", "Land", "Gör", "Läge"],
  nobody: "Inget biträde är antecknat.",
  added: (id) => `${id} lades till.`,
  updated: (id) => `${id} ändrades.`,
  endedLine: (id) => `Tjänsten hos ${id} har slutat.`,
  found: {
    recipient: (id) =>
      `Den gällande beskrivningen känner ingen sådan mottagare som ${id}: den får inget.`,
    contract: (id) => `${id} har inget antecknat avtal (artikel 28.3).`,
    no: (id) => `Avtalet med ${id} saknar något som artikel 28.3 kräver.`,
    undecided: (id) => `Ingen vet om avtalet med ${id} är fullständigt (artikel 28.3).`,
    unconfirmed: (id) =>
      `Tjänsten hos ${id} har slutat, och ingen har bekräftat att uppgifterna raderades eller återlämnades.`,
  },
};

const factFlags = {
  name: "dess namn",
  recipient: "som vilken mottagare i beskrivningen det ges uppgifter",
  country: "var det behandlar uppgifterna: två bokstäver, såsom FI",
  task: "vad det gör för er",
  contract: "avtalets dag",
  item: "vad avtalet har, artikel 28.3 a–h, såsom a=yes,g=no eller all=yes",
  decided: "varför det ges uppgifter fast en punkt är okänd, och vem som beslutade så",
  subProcessor: "någon som det lämnar uppgifter vidare till",
  breachContact: "vem man når om en incident",
  atEnd: "vad som görs med uppgifterna till slut",
  safeguard: "utanför EES: vad som binder den (art. 46)",
  safeguardReference: "var det står, till exempel klausulernas datum",
  covered:
    "hur du såg att ett beslut om adekvat skydd gäller den: ett för en del av landet, eller nyare än listorna",
  age: "age1…-mottagaren som det den får krypteras till",
};

export const processorHelp: typeof en.processorHelp = {
  "processor add": {
    summary: "Anteckna vem som behandlar uppgifter för er (artikel 28)",
    about: [
      "Ett biträde utan avtal, eller med ett avtal som saknar något i artikel 28.3, ska inte ges någonting; där ingen vet beslutar någon och säger varför.",
      "Landet jämförs med EES och med kommissionens beslut om adekvat skydd.",
    ],
    flags: factFlags,
    examples: { mailer: "Med ett avtal som har allt" },
  },
  "processor update": {
    summary: "Ändra det som är känt om ett biträde",
    about: ["Bara det som nämns ändras; loggen säger vem som ändrade vad."],
    flags: factFlags,
    examples: { item: "Avtalet granskades igen" },
  },
  "processor list": {
    summary: "Visa vem som behandlar uppgifter för er, och vem som saknar vad",
    about: ["Kommandot öppnar bara ärendena."],
    flags: { all: "också de vars tjänst har slutat" },
    examples: { now: "Vilka gör det nu", all: "Vilka har gjort det" },
  },
  "processor show": {
    summary: "Visa ett biträde med sitt avtal, punkt för punkt",
    about: ["Kommandot öppnar bara ärendena."],
    flags: {},
    examples: { one: "Allt som är känt om det" },
  },
  "processor end": {
    summary: "Anteckna slutet på en tjänst, och vad som hände med uppgifterna",
    about: [
      "Tills det är bekräftat att uppgifterna raderades eller återlämnades (artikel 28.3 g) påminner check om det.",
    ],
    flags: {
      on: "den sista dagen (i dag)",
      confirmed: "dagen då det bekräftades",
      how: "hur det bekräftades",
    },
    examples: { end: "Tjänsten slutar", confirmed: "De bekräftade det" },
  },
};
