import type * as en from "../en/breach-help.ts";

const facts = {
  kind: "en personuppgiftsincident, eller en risk som inte har lett till någon incident",
  title: "en rubrik utan namn",
  detectedAt: "när det upptäcktes",
  processorDetectedAt: "när ett personuppgiftsbiträde upptäckte det",
  awareAt:
    "när den personuppgiftsansvarige fick vetskap: rimligt säkert att uppgifter har äventyrats",
  awareBy: "vem som fick vetskap",
  awareWhy: "varför vetskapen kom senare än upptäckten",
  occurred: "hur exakt man vet när det inträffade",
  occurredFrom: "när det inträffade eller började",
  occurredUntil: "när det slutade",
  origin: "hur det kom fram",
  effects: "vad som drabbades; flera med komma emellan",
  nature: "vad som hände",
  systems: "systemen, med komma emellan eller flera gånger",
  subjectCategories: "kategorierna av registrerade, med komma emellan eller flera gånger",
  subjects: "hur många registrerade: 120, cirka:120 eller okänt",
  records: "hur många poster: 120, cirka:120 eller okänt",
  dataCategories: "beskrivningens kategorier eller fält, med komma emellan eller flera gånger",
  measuresBefore: "hur uppgifterna var skyddade före",
  measuresAfter: "vad som har gjorts eller planeras",
  atRecipient: "mottagaren där det hände: vad den fått säger hur många och vilka uppgifter",
  from: "en YAML- eller JSON-fil med detta; - läser standardinmatningen",
};

const act = { at: "när, om det inte var nu", by: "vem som beslutade" };

export const breachHelp: typeof en.breachHelp = {
  "breach log": {
    summary: "Anteckna en personuppgiftsincident eller en risk; tidsfristerna börjar",
    about: [
      "Nu behövs bara en rubrik och tidpunkten för upptäckten; i en terminal frågas resten, och breach update lägger till det som kommer fram senare. Utan --aware-at löper fristen till myndigheten inte: saken undersöks ännu.",
      'Tiderna är beskrivningens lokala tid: 2026-11-20T08:00 eller "20.11.2026 kl. 8.00"; även 2026-11-20T08:00+02:00 går bra.',
      "Förteckningen innehåller ingenting som pekar ut en registrerad. Texterna kontrolleras för personbeteckningar och för adresser, nummer och fullständiga namn på dem som finns i registret; böjda namn känns inte alltid igen. Nycklarna i en fil skrivs som flaggorna: detectedAt, awareBy.",
    ],
    flags: facts,
    examples: {
      laptop: "Från ett skript",
      risk: "En risk som ett personuppgiftsbiträde upptäckte först",
    },
  },
  "breach list": {
    summary: "Visa förteckningen över incidenter (artikel 33.5)",
    about: [
      "Varje incident och risk med dess nästa tidsfrist. --json och --csv ger allt som har dokumenterats, också om dem som inte anmäldes, med det motiverade beslutet.",
    ],
    flags: {
      open: "bara de öppna",
      csv: "hela förteckningen som CSV",
      excel: "med --csv: semikolon och ett inledande märke för Excel",
    },
    examples: { open: "Vad som är öppet", csv: "Förteckningen för myndigheten" },
  },
  "breach show": {
    summary: "Visa en incident med alla dess tidsfrister",
    about: [
      "E: tillsynsmyndigheten, räknat från vetskapen (artikel 33). L: den yttersta gränsen enligt förordning 1182/71. P: beskrivningens löfte till kunderna. Artikel 34: de registrerade, när risken är hög.",
    ],
    flags: { explain: "visa regel och steg för varje tidsfrist, med källor" },
    examples: { show: "En incident", explain: "Hur dess tidsfrister räknas" },
  },
  "breach update": {
    summary: "Lägg till eller ändra vad man vet om en incident",
    about: [
      "Det tidigare står kvar som en ändring. En risk som visar sig vara en incident blir en sådan med --kind breach och behåller sitt nummer.",
    ],
    flags: facts,
    examples: { aware: "Nu är det säkert", number: "Nu är antalet känt" },
  },
  "breach assess": {
    summary: "Anteckna beslutet om risken för de registrerade",
    about: [
      "none avslutar fristen till myndigheten utan anmälan; motiveringen står kvar. high öppnar skyldigheten att informera de registrerade (artikel 34). Se saken från de registrerades sida. Ett nytt beslut öppnar en avslutad incident igen; tidigare beslut står kvar.",
    ],
    flags: {
      risk: "osannolikt att det medför en risk, en risk eller en hög risk",
      why: "motiveringen",
      ...act,
      consequences: "de sannolika konsekvenserna för de registrerade",
      encryption: "om uppgifterna var krypterade",
      keyState: "om nyckeln är i säkerhet",
      backup: "om det finns en säkerhetskopia",
      contactPoint: "var man kan fråga mer (artikel 33.3 b)",
    },
    examples: { none: "Anmäls inte, med motivering", high: "En hög risk" },
  },
  "breach notify": {
    summary: "Anteckna en anmälan till tillsynsmyndigheten (artikel 33)",
    about: [
      "Antecknar det som har skickats; seloste skickar ingenting. En anmälan får göras i omgångar (artikel 33.4). Efter tidsfristen behövs orsaken till förseningen.",
    ],
    flags: {
      at: "när den skickades, om det inte var nu",
      phase: "vilken anmälan",
      reference: "myndighetens diarienummer",
      delayReason: "varför den var försenad",
    },
    examples: { first: "Den första", final: "Den sista" },
  },
  "breach communicate": {
    summary: "Anteckna att de registrerade informerades, eller varför inte (artikel 34)",
    about: [
      "Antecknar det som har skickats; seloste skickar ingenting. Beskrivningens löfte är hållet först när alla berörda har informerats; om antalet är okänt, alla kunder (--reached alla).",
      "En grund i artikel 34.3 avslutar skyldigheten i artikel 34 och aldrig beskrivningens löfte: det kräver --promise-broken med ett eget --why.",
    ],
    flags: {
      at: "när, om det inte var nu",
      channel: "genom vilken kanal",
      reached: "hur många nåddes som inte hade informerats, eller alla: varje kund",
      again: "hur många nåddes som redan hade fått veta något",
      contents: "vad den innehöll av artikel 34.2; flera med komma emellan",
      text: "vad det stod",
      textFile: "en fil med det som stod; - läser standardinmatningen",
      ground: "informera ingen, på den här grunden i artikel 34.3",
      promiseBroken: "anteckna att beskrivningens löfte inte hålls",
      promise: "vilket löfte, om beskrivningen ger flera",
      why: "motiveringen till --ground eller --promise-broken",
      by: "vem som beslutade det",
    },
    examples: {
      all: "Alla berörda kunder per e-post",
      ground: "Ingen, eftersom uppgifterna var krypterade",
      broken: "Löftet kan inte hållas",
    },
  },
  "breach close": {
    summary: "Avsluta en incident när ingenting återstår",
    about: ["Varje tidsfrist ska vara uppfylld eller ha ett antecknat och motiverat beslut."],
    flags: { why: "en anmärkning, till exempel vad man lärde sig", ...act },
    examples: { close: "När allt är gjort" },
  },
};
