import type * as en from "../en/terminal.ts";

export const terminal: typeof en.terminal = {
  warning: "obs",
  next: "härnäst",
  usage: "Användning",
  verb: "handling",
  anyFlags: "[flaggor]",
  commands: "Kommandon",
  examples: "Exempel",
  flags: "Flaggor",
  globalFlags: "Flaggor för alla kommandon",
  nodeOptions: (names) =>
    `NODE_OPTIONS har ${names}: andra program kunde läsa nycklarna och uppgifterna i minnet. Ta bort det.`,
  stopped: "Avbrutet. Ingenting ändrades.",
  exit: (code) => `returkod ${code}; seloste help exit-codes`,
  defect: {
    what: "Felet ligger i seloste, inte i det du gjorde. Ingenting ändrades.",
    next: "Kör samma sak med SELOSTE_DEBUG=1 för att se var, och berätta för utvecklarna.",
  },
};

export const globalFlags: typeof en.globalFlags = {
  register: "registrets mapp (annars SELOSTE_REGISTER, annars kontots egen plats)",
  operator: "vem som öppnar registret, när flera kan göra det",
  identity: "en age-identitetsfil i stället för en lösenfras",
  passphraseFile: "läs lösenfrasen från filens första rad",
  passphraseCommand: 'läs den från ett kommando, som en lista: ["program","argument"]',
  json: "ett JSON-dokument på standard ut",
  ndjson: "en lista med ett JSON-dokument per rad",
  quiet: "inga meddelanden om att det lyckades och inga råd om nästa steg",
  noInput: "fråga aldrig; vägra i stället och nämn flaggan",
  noColor: "inga färger",
  lang: "språket som människor läser",
  wait: "hur länge en annan process väntas ut, till exempel 30s",
  acceptOlder:
    "namnge id:t för ett register som är äldre än det som senast användes här, eller fick nya nycklar någon annanstans, för att gå vidare med det",
};

export const daily = `seloste: registerkontaktpersonens arbetsbord.

  Någon frågar vad vi har?         seloste subject find <ord>
  Se allt om en person             seloste subject show <registrerad>
  Ge personen en kopia             seloste subject export <registrerad>
  Rätta det som är fel             seloste subject correct <registrerad>
  Stoppa marknadsföringen          seloste ban set <registrerad eller adress>
  Rensa en sändlista               seloste ban scrub <lista.csv>
  Något har läckt                  seloste breach log
  Någon ny skriver                 seloste subject add
  Ta in en lista från webbutiken   seloste import <fil>
  Vad ska göras?                   seloste check
  Hur mår registret?               seloste status

Alla kommandon: seloste --help
`;

export function rootHelp(list: string): string {
  return `Ett krypterat register som håller vad den publicerade beskrivningen lovar.

Användning: seloste <sak> <handling> [flaggor]

Kommandon:
${list}
Hjälp om ett kommando: seloste <kommando> --help
Ämnen: seloste help places | cron | exit-codes | trust |
        passphrase | recovery | stolen
`;
}

export const prompts: typeof en.prompts = {
  passphrase: (operator) => `Lösenfras (${operator}):`,
  whoOpens: "Vem är du?",
  wrongPassphrase:
    "Den lösenfrasen öppnar inte nyckeln. Kontrollera Caps Lock och tangentbordslayouten.",
  newPassphrase: "En ny lösenfras, minst 15 tecken (tomt: seloste gör en av ord):",
  madePassphrase:
    "En lösenfras av sju ord. Den visas bara denna gång: skriv upp den och förvara den på annat håll än den här datorn.",
  repeatPassphrase: "Samma lösenfras en gång till:",
  operator: "Ditt namn som den som öppnar registret, till exempel anna:",
  recoveryWritten:
    "Skriv upp återställningsnyckeln nu och förvara den på annat håll än den här datorn. Ange dess 8 sista tecken:",
  value: (label) => `${label} (tomt: ingenting):`,
  identityChecked: "Hur kontrollerade du vem som frågar?",
  source: "Varifrån kommer uppgifterna?",
  art9: "På vilken grund i artikel 9.2 innehas de särskilda kategorierna?",
  evidence: "Var finns beviset, till exempel en blankett eller ett meddelande?",
  words: "Namn, e-post, telefon, Skypenamn eller kundnummer:",
  acceptColumns: "Ska kolumnerna tas på detta sätt?",
  column: (name) => `Vad är kolumnen "${name}"?`,
  ignoreColumn: "ingenting: lämna bort den",
  purpose: "För vilket ändamål öppnar du uppgifterna?",
};

/** The library's own words around a prompt. */
export const promptWords: typeof en.promptWords = {
  yes: "Ja",
  no: "Nej",
  yesOrNo: (yes, no) => `Svara ”${yes}” eller ”${no}”.`,
  secretKeys: "Ctrl+T visar det du skriver",
  chooseKeys: "↑↓ flyttar, Enter väljer",
};
