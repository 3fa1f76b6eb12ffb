import { damage } from "./damage.ts";
import type * as en from "../en/check.ts";

export const checkTexts: typeof en.checkTexts = {
  columns: ["Läge", "Nummer", "Klocka", "Tid kvar", "Senast"],
  clocks: { authority: "myndigheten", promise: "löftet", subjects: "de registrerade" },
  open: "öppen",
  soon: "SNART",
  urgent: "BRÅTTOM",
  overdue: "FÖRSENAD",
  late: (span) => `${span} försenad`,
  since: (span) => `öppen i ${span}`,
  whole: "Varje sida som din nyckel öppnar lästes: ingenting är skadat, ingenting har ändrats.",
  nothing: "Ingen tidsfrist är nära eller har gått ut.",
  asOf: (moment) => `Så skulle det vara ${moment}:`,
  zone: (zone) => `Tiderna är i tidszonen ${zone}.`,
  because: {
    "over-target":
      "timmarna har gått, den yttersta gränsen inte. Anmäl nu och ange varför det dröjde",
    "working-day": "mindre än en arbetsdag återstår till dess",
    investigation:
      "utredd längre än en kort utredning tar. Avgör om det är en personuppgiftsincident",
    "without-delay":
      "risken är hög. De registrerade ska informeras utan onödigt dröjsmål (artikel 34)",
  },
  audit: {
    empty: "Loggen är tom, fast varje register har raden om hur det skapades.",
    cut: "Rader saknas i slutet av loggen. Någon kan ha ändrat filen.",
  },
  contact: {
    missing: "Beskrivningen nämner ingen kontaktperson i registerärenden.",
    invented: "Beskrivningen nämner ännu en påhittad kontaktperson.",
  },
  attestation: {
    ends: (promise: string, until: string) =>
      `Intyget om ${promise} upphör ${until}. Granska på nytt i tid.`,
    ended: (promise: string, until: string) =>
      `Intyget om ${promise} upphörde ${until}. Ingen går nu i god för löftet.`,
  },
  deep: {
    pages: (file, count) =>
      `${file} är skadad: sigillet stämmer inte för ${count === 1 ? "en sida" : `${count} sidor`}.`,
    structure: (file) => `${file} är skadad: dess tabeller passar inte ihop.`,
    references: (file, count) =>
      `${file}: ${count === 1 ? "en post hänvisar" : `${count} poster hänvisar`} till något som inte finns.`,
    chain: (file, count) =>
      `${file}: loggen har ändrats på ${count} ställen. Se: seloste audit verify`,
    "key-file": (file) => `${file} är inte den fil som skrevs senast.`,
    "operator-file": (file) => `${file} är inte den fil som skrevs senast.`,
  },
  damage,
  reading: (drawer) => `Läser: ${drawer} …`,
  operator: {
    ended: (operator, until) =>
      `Den sista dagen för ${operator} var ${until}. Ta bort nyckeln: den går inte ut av sig själv.`,
    "two-keys": (operator) => `${operator} har två nycklar: ett byte avbröts. Gör det igen.`,
  },
  written: (path) => `Skriven: ${path}`,
  reminder: (number, clock, others) =>
    `${number} är öppen; ${clock}${others === 0 ? "" : `; ytterligare ${others} öppna`}. Se: seloste check`,
  reminderLeft: (clock, span, moment) => `${clock}: ${span} kvar, senast ${moment}`,
  reminderLate: (clock, span, moment) => `${clock}: ${span} försenad, tidsfristen var ${moment}`,
  reminderSince: (clock, span) => `${clock}: öppen i ${span}`,
  reminderUncounted:
    "En incident eller risk är öppen, men dess tid kunde inte räknas. Se: seloste check",
  calendar: {
    authority: (number) => `Incidentförteckningen ${number}: anmälan till tillsynsmyndigheten`,
    promises: {
      subjects: (number) =>
        `Incidentförteckningen ${number}: informera de registrerade så som beskrivningen lovar`,
      authority: (number) =>
        `Incidentförteckningen ${number}: informera tillsynsmyndigheten så som beskrivningen lovar`,
    },
    before: (summary, span) => `${summary} (${span} kvar)`,
    authorityBy: (moment) =>
      `Anmälan till tillsynsmyndigheten senast ${moment}, om inte en risk är osannolik (artikel 33 i dataskyddsförordningen).`,
    promiseBy: (moment) => `Senast ${moment}, så som beskrivningen lovar.`,
    look: (number) => `Se: seloste breach show ${number}`,
  },
};

export const checkHelp: typeof en.checkHelp = {
  check: {
    summary: "Säg vilka tidsfrister som är nära eller har gått ut: för dig och för cron",
    about: [
      "Räknar upp alla öppna tidsfrister. Returkod 3 när en är nära eller har gått ut, också när mindre än en arbetsdag återstår; annars 0. Med --quiet är det tyst när ingen är nära.",
      "Det öppnar bara lådan för ärenden: övervakningens nyckelfil räcker, ingen lösenfras behövs. Det visar nummer, klockor och lägen, aldrig rubriker eller namn.",
      "--format nagios skriver en rad och slutar med 0 till 3 som ett övervakningstillägg; en annan process väntas ut högst så länge som --wait säger. De andra formaten skriver en fil över den förra. Recept: seloste help cron",
    ],
    flags: {
      deep: "läs varje sida i varje låda som din nyckel öppnar, och granska allt som ska passa ihop",
      breachWarn: "hur lång tid före en tidsfrist är nära (24h)",
      breachCrit: "hur lång tid före det är bråttom (6h)",
      at: "hur det är då, till exempel 2026-11-23T08:00",
      format: "ett tilläggs rad, mätvärden för en textfil eller en kalender",
      output: "filen som skrivs, med --format prometheus (0644) eller ics (0600)",
    },
    examples: {
      deep: "En gång i veckan: ingenting är skadat, ingenting har ändrats",
      morning: "På morgonen",
      later: "Hur det är vid en annan tid",
      monitoring: "Från Nagios eller Icinga",
    },
  },
};

export const cronTexts: typeof en.cronTexts = {
  title: "Från cron och övervakning",
  about: [
    "seloste check säger vilka tidsfrister som är nära eller har gått ut. Med --quiet är",
    "det annars tyst, så att cron skickar post bara när det finns något att göra.",
    "Det behöver ingen lösenfras och öppnar inga personuppgifter med övervakningens",
    "nyckelfil: den som seloste init --watch-identity skrev (rättigheter 0600).",
    "Returkod 0: ingen är nära. 3: någon är nära eller har gått ut. Annars: det gick",
    "inte att se.",
  ],
  crontab: "crontab -e, för kontot som registret hör till:",
  mail: "vart posten går",
  hourly: "varje timme: post när en tidsfrist är nära eller har gått ut",
  metrics: "varje kvart: mätvärden för node_exporter",
  calendar: "varje timme: tidsfristerna som kalender",
  systemd:
    "Samma sak med systemd, som tar igen det när datorn har varit av (som root; sedan systemctl enable --now seloste-check.timer):",
  alert: "en egen enhet som säger till någon när det inte gick att se",
  due: "3: en tidsfrist är nära eller har gått ut; också det berättar mätvärdena",
  nagios: "Nagios eller Icinga, genom NRPE och sudo:",
  alerts: "Larm för Prometheus:",
  folder: "Kontot måste få skriva i mätvärdenas mapp.",
};
