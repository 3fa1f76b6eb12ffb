import type * as en from "../en/notice-view.ts";

export const noticeView: typeof en.noticeView = {
  head: {
    register: "Register",
    version: "Version",
    valid: "Gäller",
    open: "tills vidare",
    languages: "Språk",
    controller: "Personuppgiftsansvarig",
    contact: "Kontaktperson",
    purposes: "Ändamål",
    sources: "Källor",
    recipients: "Mottagare",
    none: "saknas",
  },
  fields: "Fält",
  columns: ["Fält", "Namn", "Kategori", ""],
  special: "särskild kategori",
  catchAll: "övriga uppgifter",
  paper: "En utskrift är manuellt material, och beskrivningen säger att sådant inte finns.",
  gaps: (count) =>
    `Luckor i beskrivningen: ${count}. Var och en anges på sin plats; inget har fyllts i.`,
  promises: "Löften",
  coverage: {
    door: "hålls vid dörren: inget annat tas in i registret",
    gate: "hålls vid porten: inget annat lämnar registret",
    ban: "hålls med förbud, och listor rensas med dem",
    clock: "bevakas av en klocka",
    right: "utförs av ett kommando",
    measured: "mäts på själva registret",
    attested: "bara en människa kan intyga det",
    none: "ingen regel i denna version gäller detta",
  },
  notAttested: "inte intygat",
  attested: {
    stands: (until: string, by: string) => `intygat till ${until} av ${by}`,
    ended: (until: string, by: string) => `intygat av ${by}, men bara till ${until}`,
  },
  written: (path) => `Skrivet: ${path}`,
};

export const noticeHelp: typeof en.noticeHelp = {
  "notice show": {
    summary: "Visa vad beskrivningen säger och vad som håller varje löfte",
    about: [
      "Den gällande versionen, en annan version enligt nummer eller en fil. Varje löfte har ett id som är detsamma i alla versioner; det som ingen regel gäller sägs vara utan regel.",
      "En fil behöver inget register.",
    ],
    flags: {},
    examples: { own: "Den gällande versionen", file: "En fil, utan register" },
  },
  "notice render": {
    summary: "Skriv beskrivningen som publicerad eller enligt artikel 30 och 13",
    about: [
      "Med egna rubriker och egen numrering, på ett språk den publiceras på. HTML är en enda fil som inte behöver något annat och som kan läsas upp.",
      "Med --as art30 fås registret över behandling (artikel 30.1), med --as art13 den fullständiga informationen till de registrerade (artiklarna 13 och 14), båda ur det som beskrivningen säger. Det som den inte säger anges som en lucka.",
      "En utskrift är manuellt material: tänk på det om beskrivningen lovar att sådant inte finns.",
    ],
    flags: {
      as: "published, art30 eller art13; annars published",
      format: "md, html, txt eller pdf (pdf kräver --output)",
      in: "språket; annars beskrivningens första",
      output: "skriv till den här filen; annars till standard ut",
      force: "skriv över en fil som finns",
    },
    examples: {
      page: "En sida för webbplatsen",
      text: "Den svenska texten på standard ut",
      record: "Registret över behandling",
    },
  },
  "notice lint": {
    summary: "Bedöm beskrivningen: vad som saknas, är föråldrat eller binder",
    about: [
      "Tre nivåer: måste (lagen kräver det), borde och obs (inget är fel, men bra att veta). Varje fynd säger var, enligt vilken lag, varför det är viktigt och vad man ska skriva. Slutar med 3 när ett måste hittas.",
      "Den gällande versionen, en annan version enligt nummer eller en fil. En fil behöver inget register.",
    ],
    flags: { format: "för program: SARIF på filens rader, eller JUnit" },
    examples: {
      own: "Den gällande versionen",
      file: "En fil före publiceringen",
      ci: "På filens rader, för kontinuerlig integration",
    },
  },
  "notice diff": {
    summary: "Säg vad som ändras mellan versioner och vem som ska få veta det",
    about: [
      "Mening för mening och fält för fält, och vad de registrerade därför ska få veta (artikel 13.3 och 14.4). En beskrivning jämförs med den gällande versionen, två med varandra, den tidigare först.",
      "Versionens nummer eller en fil. Två filer behöver inget register.",
    ],
    flags: {},
    examples: {
      next: "Från den gällande versionen till en fil",
      files: "Från en fil till en annan",
    },
  },
};
