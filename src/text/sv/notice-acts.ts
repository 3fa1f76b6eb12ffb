import type * as en from "../en/notice-acts.ts";

/** Att ladda en ny version av beskrivningen, och att intyga det som inget program kan mäta. */
export const noticeImport: typeof en.noticeImport = {
  confirm: "Ska denna version laddas?",
  same: (version) => `Detta är version ${version}, som redan gäller. Ingenting ändrades.`,
  planned: () => "Bara en plan. Ingenting ändrades.",
  saved: (version) => `Laddad som version ${version}. Den gäller nu.`,
  nothing: "För de uppgifter som finns ändras ingenting.",
  appear: "Nya fält",
  special: " (särskild kategori)",
  disappear: "Fält som inte längre nämns; det som finns står kvar, och inget mer tas emot",
  moves: "Fält som flyttas till en annan låda med sin historik",
  rereadings: "Fält som får en annan form",
  lookups: "Sökning",
  lookup: "hur man hittar en person på detta ändras",
  held: ({ subjects, values, past }) =>
    subjects === 0 && past === 0
      ? "inga uppgifter finns"
      : `${subjects} registrerade, ${values} värden, ${past} tidigare värden`,
  changed: (count) => `${count} skrivna i den nya formen`,
  otherId: "Beskrivningen har ett annat id. Är det detta registers beskrivning?",
};

export const noticeAttest: typeof en.noticeAttest = {
  ask: {
    promise: "Vilket löfte?",
    until: "Till vilken dag, den dagen medräknad?",
    by: "Vem granskade?",
    evidence: "Vad granskades, och var kan det ses?",
  },
  attested: (promise, until) => `Intygat: ${promise}, till ${until}.`,
};

export const noticeActsHelp: typeof en.noticeActsHelp = {
  "notice import": {
    summary: "Ladda en ny version av beskrivningen; den gäller därefter",
    about: [
      "Om registret har uppgifter visas först en plan: fält som är nya, fält som inte längre nämns (det som finns i dem står kvar och räknas upp), fält vars värden får en annan form och fält som flyttas till lådan för särskilda kategorier eller därifrån, med sin historik. Allt sker på en gång eller inte alls.",
      "Svaret säger vad de registrerade måste få veta. En version som gäller först från en senare dag laddas den dagen. Kommandot öppnar alla lådor.",
    ],
    flags: { dryRun: "visa planen och ändra ingenting", yes: "utan att fråga" },
    examples: { plan: "Bara planen", load: "Planen är läst: ladda" },
  },
  "notice attest": {
    summary: "Anteckna att ett löfte hålls som inget program kan mäta, såsom en brandvägg",
    about: [
      "En människa intygar det till en viss dag och säger vad som granskades. seloste check påminner två veckor före den dagen och efter den; seloste notice show visar vilka löften som är intygade.",
      "Ingendera texten får peka på en registrerad.",
    ],
    flags: {
      until: "den sista dagen då intyget gäller, såsom 2027-06-30",
      by: "vem som granskade: ett namn eller en uppgift",
      evidence: "vad som granskades, och var det kan ses",
    },
    examples: { firewall: "Brandväggen till nästa granskning" },
  },
};
