import type * as en from "../en/help.ts";

export const help: typeof en.help = {
  init: {
    summary: "Skapa ett nytt krypterat register",
    about: [
      "Gör mappen med tre krypterade lådor, den första som öppnar registret (du), en återställningsnyckel och, om du vill, en nyckel för cron som inte öppnar några personuppgifter.",
      "Registerbeskrivningen säger vad registret får innehålla. Utan --notice är det den som följer med seloste; --contact sätter in ditt namn.",
    ],
    flags: {
      notice: "beskrivningen som YAML, eller en färdig grund: clinic, club",
      contact: "kontaktpersonens namn i registerärenden, så som beskrivningen ska säga det",
      recoveryOut: "skriv återställningsnyckeln i denna fil (0600); förvara den på annat håll",
      watchIdentity: "gör också en nyckel för cron och övervakning, i denna fil (0600)",
    },
    examples: {
      first: "Vid arbetsbordet: frågar lösenfrasen, visar återställningsnyckeln en gång",
      script: "I ett skript, när SELOSTE_PASSPHRASE_FILE är satt",
    },
  },
  import: {
    summary: "Ta in en lista från en webbutik, ett nyhetsbrevsverktyg eller ett kalkylblad",
    about: [
      "Läser CSV, JSON och NDJSON, hittar avgränsaren och teckenkodningen och känner igen vanliga webbutikers exporter. Hittar en registrerad med kundnumret, annars med e-postadressen, aldrig med namnet. Alla rader eller inga, om inte --partial.",
      "Ett tillstånd till utskick i en fil är aldrig ett samtycke; en avanmälan blir ett förbud. Inget i en fil häver ett förbud eller raderar ett värde.",
    ],
    flags: {
      source: "varifrån uppgifterna kommer: en källa i beskrivningen",
      evidence: "var beviset finns, för en källa som kräver det, såsom samtycke",
      map: "ett fält och dess kolumn, till exempel email=Sähköposti eller phone=#7",
      ignore: "lämna bort en kolumn med avsikt",
      mapping: "läs sådana beslut från denna fil",
      saveMapping: "skriv denna körnings beslut i denna fil",
      format: "filens slag, när det inte framgår",
      delimiter: "avgränsaren, när den inte framgår",
      encoding: "teckenkodningen, när den inte framgår",
      group: "en grupp av registrerade i beskrivningen som de hör till, om den har sådana",
      met: "ett fält vars villkor i beskrivningen är uppfyllt",
      hygiene:
        "vad som görs med fri text som innehåller identity-code, card, iban eller andras email eller phone: store (behåll), drop (lämna bort) eller reject (avvisa)",
      art9: "undantaget i artikel 9.2 för särskilda kategorier",
      purpose: "för vilket ändamål: ett ändamål i beskrivningen",
      partial: "ta de goda raderna; skriv de andra i en fil med skälet",
      rejects: "den filen (0600); annars den importerade filens namn med .rejected.csv",
      dryRun: "visa bara vad som skulle hända",
      output: "skriv hela planen med värden i denna fil (0600)",
      yes: "ta de föreslagna kolumnerna utan att fråga",
    },
    examples: {
      plan: "Se efter först; ingenting ändras",
      shop: "Ta in en webbutiks kunder",
      map: "En egen lista, där en kolumn lämnas bort",
    },
  },
  status: {
    summary: "Säg hur registret mår: lådor, antal, beskrivning, säkerhetskopia",
    about: ["Öppnar det som din nyckel öppnar och visar inga personuppgifter."],
    flags: { handover: "det som är öppet, för någon som tar över" },
    examples: {
      handover: "Åt en vikarie före semestern",
      plain: "Vid arbetsbordet",
      machine: "För ett skript",
    },
  },
  "subject find": {
    summary: "Sök en registrerad",
    about: [
      "Med namn, e-post, telefon, Skypenamn eller kundnummer, eller början av dem; flera ord avgränsar. Versaler, prickar på bokstäver och mellanslag i telefonnummer spelar ingen roll.",
      "Ord på kommandoraden blir kvar i historiken och syns i processlistan. Utan ord frågar kommandot; - läser dem från standard in.",
    ],
    flags: {
      limit: "hur många som högst räknas upp (50)",
      purpose: "för vilket ändamål: ett ändamål i beskrivningen",
    },
    examples: {
      name: "Med ett namn; också Mäkinen hittas",
      two: "Med början av två namn",
      number: "Med kundnummer",
    },
  },
  "subject show": {
    summary: "Visa allt om en registrerad",
    about: [
      "Den registrerade anges med id, kundnummer eller e-postadress. Särskilda kategorier (hälsa, rusmedel) visas bara med --include-special och ett ändamål.",
    ],
    flags: {
      purpose: "för vilket ändamål: ett ändamål i beskrivningen",
      includeSpecial: "öppna också de särskilda kategorierna; kräver --purpose",
    },
    examples: { number: "Med kundnummer", special: "Med särskilda kategorier" },
  },
  "subject add": {
    summary: "Lägg till en registrerad som skriver utan kundkonto",
    about: [
      "Fälten är beskrivningens. I en terminal frågas vart och ett; ett skript ger --set eller ett JSON-objekt med --from, där - är standard in.",
    ],
    flags: {
      set: "ett fält och dess värde, till exempel lastName=Mäkinen",
      from: "en JSON-fil med fält och värden; - läser standard in",
      source: "varifrån uppgifterna kommer: en källa i beskrivningen",
      evidence: "var beviset finns, för en källa som kräver det, såsom samtycke",
      group: "en grupp av registrerade i beskrivningen som de hör till, om den har sådana",
      met: "ett fält vars villkor i beskrivningen är uppfyllt",
      hygiene:
        "behåll fri text fastän den innehåller card, iban, email eller phone, såsom phone=store",
      art9: "undantaget i artikel 9.2 för särskilda kategorier",
      purpose: "för vilket ändamål: ett ändamål i beskrivningen",
      anyway: "lägg till fast en annan registrerad har samma e-post eller telefon",
    },
    examples: { set: "Från ett skript" },
  },
  "subject export": {
    summary: "Gör den registrerades kopia av alla uppgifter (artikel 15)",
    about: [
      "En mapp med en sida att läsa (HTML) och uppgifterna (JSON), om inte --format säger annat. Filerna är klartext: skicka dem skyddade och radera dem sedan.",
      "Där beskrivningen tiger om något som kopian ska säga, eller fri text kan gälla andra, är kopian ett utkast tills --fill och --third-persons-checked avgör saken.",
    ],
    flags: {
      format: "json, csv eller html; flera med komman",
      copyLang: "kopians språk, om det är ett annat än ditt",
      output: "filen eller mappen som skrivs (0600)",
      identityChecked: "hur det kontrollerades vem som frågar",
      thirdPersonsChecked: "hur den fria texten granskades för det som gäller andra",
      withhold: "lämna bort ett fält med sin grund, till exempel personalNotes=34 §",
      fill: "säg det som beskrivningen lämnar öppet, till exempel storagePeriod=…",
      purpose: "för vilket ändamål: access, eller ett ändamål i beskrivningen",
      force: "skriv över det som finns",
    },
    examples: { folder: "En mapp med sidan och uppgifterna", json: "Bara uppgifterna" },
  },
  help: {
    summary: "Förklara ett ämne: places, cron, exit-codes, trust, passphrase, recovery, stolen",
    about: [],
    flags: {},
    examples: {
      places: "Var en registermapp får finnas",
      cron: "Recept för cron, systemd och övervakning",
    },
  },
};
