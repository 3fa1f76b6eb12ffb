import type {
  EntryFault,
  RectificationFaults,
  WordsFault,
} from "../../domain/subject/rectification-faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import type * as en from "../en/rectification.ts";

const entries: Readonly<Record<EntryFault, string>> = {
  none: "det finns ingen sådan post",
  key: "den del som skiljer posterna åt rättas inte",
  whole: "posten har inget eget värde, det har dess delar",
};

const words: Readonly<Record<WordsFault, string>> = {
  empty: "ingenting är skrivet",
  "too-long": "det är längre än 10 000 tecken",
  "control-characters": "det innehåller tecken som en text inte har",
  "identity-code": "det innehåller en personbeteckning (dataskyddslagen 29 §)",
};

export const rectificationTexts: typeof en.rectificationTexts = {
  struckForGood:
    "Det gamla värdet tas för gott bort också ur historiken; där står bara att det har funnits.",
  banned: "Marknadsföring är förbjuden också till den nya adressen eller det nya numret.",
  nothing: "ingenting",
  before: "Före",
  after: "Efter",
  corrected: (id) => `Uppgifterna om den registrerade ${id} har rättats.`,
  struck: (id) => `Den registrerade ${id}: en annan persons uppgift har tagits bort ur historiken.`,
  toStrike: "Tas bort ur historiken, eftersom uppgiften var en annan persons:",
  unchanged: (fields) => `Uppgiften är redan sådan, så detta är ingen rättelse: ${fields}.`,
  nothingRecorded: "Ingenting ändrades och ingenting antecknades.",
  recipients: (fields) =>
    `Enligt beskrivningen kan de här få det som rättades: ${fields}. Enligt anteckningarna har de inte fått det; meddela var och en som fått det på annat sätt (art. 19).`,
  had: (named) =>
    `De här har fått det som rättades: ${named}. Meddela var och en (art. 19); check påminner om det.`,
  noRecipients: "Enligt beskrivningen lämnas det som rättades inte ut till någon (artikel 19).",
  sharing: (ids) =>
    `Samma uppgift finns hos en annan registrerad: ${ids}. Det kan vara samma person, eller så är den ena uppgiften fel.`,
  tellOld: "Meddela ändringen också till den gamla adressen: någon annan kan ha begärt den.",
  unfindable: "Utöver id finns ingenting kvar som den registrerade kan sökas med.",
  wrongPerson:
    "Här stod en annan persons uppgift. Det kan vara en personuppgiftsincident (artikel 4.12 och 33): anteckna den.",
  prompts: {
    field: "Vad är fel",
    done: "inget mer",
    item: "Under vilken rubrik",
    entry: "Vilken av dem",
    part: "Vad i den",
    value: (label) => `${label}, som det ska vara (tomt: uppgiften tas bort)`,
    ground: "Varför rättas uppgiften, till exempel: begärt per e-post 20.11.2026",
    askedBy: "Vem begärde det (tomt: anges inte)",
    reference: "Meddelandet eller handlingen som rättelsen bygger på (tomt: ingen)",
    confirm: "Ska det rättas så här",
  },
  history: {
    none: "Ingenting har ändrats, och ingenting är lagrat.",
    closed: (count) =>
      `${count} ${count === 1 ? "post" : "poster"} om särskilda kategorier visas inte: --include-special och --purpose.`,
    first: "Första anteckning",
    changed: "Ändrad",
    removed: "Borttagen",
    struck: "En annan persons uppgift togs bort",
    takenOut: "borttaget",
    number: (nr) => `nummer ${nr}`,
    by: "Hur",
    source: "Källa",
    evidence: "Bevis",
    file: "Fil",
    ground: "Grund",
    askedBy: "Begärd av",
    reference: "Referens",
    identity: "Kontroll av identiteten",
    acts: { import: "import", add: "införd för hand", correct: "rättelse" },
  },
};

export const rectificationHelp: typeof en.rectificationHelp = {
  "subject correct": {
    summary: "Rätta uppgifter om en registrerad (artikel 16)",
    about: [
      "Visar varje värde före och efter och frågar. Det tidigare värdet, grunden och tiden stannar i historiken och syns i den registrerades kopia: skriv grunden så att den registrerade kan läsa den, och ingenting om hälsa.",
      'Ett fält skrivs email, en rubrik bland övriga uppgifter other.Company, en del av en beställning orders[#2006].status; --unset orders[#2006] tar bort beställningen. Ett tomt värde tar bort. Värden på kommandoraden stannar i skalets historik; --from - läser JSON från standardinmatningen, till exempel {"email": "new@example.fi", "skype": null, "orders": {"#2006": {"status": "paid"}}}.',
      "Det som en registrerad hittas med (namn, e-post, telefon, Skypenamn, kundnummer) kräver --identity-checked; förbuden följer med till den nya adressen eller det nya numret. En senare import som för tillbaka det gamla värdet upphäver inte rättelsen.",
      "--wrong-person tar också ur historiken bort ett värde som aldrig var den registrerades: att det fanns, när och varför det togs bort står kvar. Med --past tas ett tidigare värde bort med det nummer som subject history visar.",
    ],
    flags: {
      set: "ett fält och dess värde, till exempel lastName=Mäkinen",
      unset: "ett fält vars värde tas bort",
      from: "en JSON-fil med fält och värden; - läser standardinmatningen",
      ground: "varför uppgiften rättas",
      askedBy: "vem som begärde det, till exempel den registrerade eller en intressebevakare",
      reference: "meddelandet eller handlingen som rättelsen bygger på",
      identityChecked: "hur det kontrollerades vem som begär; för det som man söks med",
      source: "varifrån värdet kommer (annars som den registrerade själv)",
      evidence: "var beviset finns, för en källa som kräver det, såsom samtycke",
      group: "en grupp av registrerade i beskrivningen som de hör till, om den har sådana",
      met: "ett fält vars villkor i beskrivningen är uppfyllt",
      hygiene:
        "behåll fri text fastän den innehåller card, iban, email eller phone, såsom phone=store",
      art9: "undantaget i artikel 9.2, där särskilda kategorier ännu inte har något",
      wrongPerson: "det gamla värdet var aldrig den registrerades: ta bort det ur historiken",
      past: "med --wrong-person: numret på den ändring vars gamla värde tas bort",
      purpose: "för vilket ändamål: rectification eller ett ändamål i beskrivningen",
      yes: "rätta utan att fråga",
    },
    examples: {
      email: "En ny e-postadress",
      order: "Status för en beställning",
      wrong: "Ett telefonnummer som var någon annans",
    },
  },
  "subject history": {
    summary: "Visa alla ändringar av uppgifterna om en registrerad",
    about: [
      "Det nyaste först: vad som stod före och efter, när, genom vilken åtgärd och från vilken källa; för rättelser också grunden, vem som begärde dem och hur identiteten kontrollerades. Ett värde som aldrig ändrats står med den dag då det infördes.",
      "Ändringar av särskilda kategorier (hälsa, bruk av rusmedel) endast med --include-special och ett ändamål; annars räknas de bara.",
    ],
    flags: {
      purpose: "för vilket ändamål: ett ändamål i beskrivningen",
      includeSpecial: "visa också särskilda kategorier; kräver --purpose",
    },
    examples: { number: "Med kundnummer", script: "För ett skript" },
  },
};

export const rectificationFaults: FaultTexts<keyof RectificationFaults> = {
  "rectification.ban-by-hand": ({ fields }) => ({
    what: `${fields.join(", ")} följer förbuden och skrivs aldrig för hand. Ingenting ändrades.`,
    next: "Anteckna ett förbud: seloste ban set <registrerad>. Häv ett: seloste ban lift",
  }),
  "rectification.twice": ({ fields }) => ({
    what: `Angivet mer än en gång: ${fields.join(", ")}. Ingenting ändrades.`,
    next: "Säg varje sak en gång: --set, --unset eller --from",
  }),
  "rectification.entry": ({ field, because }) => ({
    what: `${field}: ${entries[because]}. Ingenting ändrades.`,
    next: `En del skrivs ${field}[<nummer>].<del>=…; posterna ser du med: seloste subject show <registrerad>`,
  }),
  "rectification.number-taken": ({ ids }) => ({
    what: `Numret finns redan hos ${ids.join(", ")} och hör till endast en registrerad. Ingenting ändrades.`,
    next: "Ta reda på vems numret är och rätta först det felaktiga: seloste subject show <id>",
  }),
  "rectification.words": ({ flag, because }) => ({
    what: `${flag} kan inte lagras så som det skrevs: ${words[because]}. Ingenting ändrades.`,
    next: `Skriv det på annat sätt: ${flag} "begärt per e-post 20.11.2026"`,
  }),
  "rectification.overtaken": () => ({
    what: "Uppgifterna ändrades under tiden. Den här rättelsen ändrade ingenting.",
    next: "Se efter och gör om: seloste subject history <registrerad>",
  }),
  "rectification.nothing-wrong": () => ({
    what: "Där finns inget som kunde vara en annan persons. Inget ändrades.",
    next: "Ta bort --wrong-person, eller ange fältet som har det felaktiga värdet.",
  }),
  "rectification.no-past": () => ({
    what: "Historiken har ingen ändring med det numret och ett tidigare värde. Ingenting ändrades.",
    next: "Numren ser du med: seloste subject history <registrerad>",
  }),
  "rectification.held-now": ({ field }) => ({
    what: `Samma värde är nu lagrat i fältet ${field}. Ingenting ändrades.`,
    next: `Rätta först det nuvarande värdet: --set ${field}=… --wrong-person`,
  }),
};
