import type { BanFaults } from "../../domain/ban/faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import type * as en from "../en/ban.ts";
import { importTexts } from "./import.ts";

const channels: Readonly<Record<string, string>> = importTexts.channels;

const NO_PERMISSION =
  "Att förbud saknas är inget tillstånd. E-post, textmeddelanden och automatiska samtal till fysiska personer kräver samtycke på förhand (lagen 917/2014, 200 § 1 mom.) eller att personen har köpt en liknande produkt av samma försäljare (200 § 3 mom.).";

export const banTexts: typeof en.banTexts = {
  columns: { subject: "Registrerad", channel: "Förbud", since: "Från", how: "Hur" },
  nobody: "inte i registret",
  none: "Det finns inga förbud.",
  whom: (ids) => (ids.length === 0 ? "den angivna adressen eller numret" : ids.join(", ")),
  set: (whom, channel, since) => `Förbud antecknat: ${channel}; ${whom}; från ${since}.`,
  is: (whom, channel) => `Förbudet gäller redan: ${channel}; ${whom}. Ingenting ändrades.`,
  shared: (ids) =>
    `${ids} har en adress eller ett nummer gemensamt med den registrerade; förbudet gäller det också där.`,
  several: (ids) =>
    `Uppgiften finns hos ${ids}. Förbudet gäller själva adressen eller numret, alltså dem alla.`,
  notHeld:
    "Ingen i registret har uppgiften. Förbudet sparas som ett nycklat hashvärde och hittas när adressen eller numret kommer in.",
  lifted: (whom, channel) => `Förbudet hävt: ${channel}; ${whom}.`,
  noConsent: `Att häva ett förbud är inget samtycke. ${NO_PERMISSION}`,
  still:
    "Ett förbud gäller fortfarande: det gäller en adress eller ett nummer, eller någon annan med samma uppgift har det. Se: seloste ban list --subject <vem>",
  banned: (list) => `Förbjudet: ${list}.`,
  free: "Inget förbud.",
  noPermission: NO_PERMISSION,
  sinceHow: (day, how) => {
    if (how === undefined)
      return `från ${day}; gäller en adress eller ett nummer som även andra har`;
    return how === "" ? `från ${day}` : `från ${day}; ${how}`;
  },
  bannedBefore: "Förbud från tidigare",
  bannedBeforeWarning: (count) =>
    count === 1
      ? "En rad har en adress eller ett nummer som redan var förbjudet; förbudet gäller."
      : `${count} rader har en adress eller ett nummer som redan var förbjudet; förbudet gäller.`,
  addedBanned: "Ett tidigare förbud gäller en adress eller ett nummer som den registrerade har.",
  heldAgainst: (banned, columns) =>
    `Jämfört med förbuden: ${banned}. Granskade kolumner: ${columns}.`,
  written: (path, which) =>
    which === "free"
      ? `Rader utan förbud skrivna (0600): ${path}`
      : `Förbjudna rader skrivna (0600): ${path}`,
  counts: (counts) => [
    ["Utan förbud", String(counts.free)],
    ["Förbjudna", String(counts.banned)],
    ["Kvarhållna: ingen adress", String(counts.noAddress)],
    ["Kvarhållna: adressen går inte att läsa", String(counts.unreadable)],
    ["Kvarhållna: för många eller för få celler, eller fel citattecken", String(counts.damaged)],
    ["Tomma rader", String(counts.blank)],
  ],
  heldBack: (count, lines, more) =>
    `${count === 1 ? "En rad hölls kvar" : `${count} rader hölls kvar`}, eftersom ingen kan veta vem ${count === 1 ? "den" : "de"} gäller: rad ${lines}${more ? " …" : ""}`,
  ownServer: "ett program på egen server",
  exported: (path, persons, rows) =>
    `Förbud av ${persons} ${persons === 1 ? "person" : "personer"} på ${rows} ${rows === 1 ? "rad" : "rader"} skrivna (0600): ${path}`,
  exportHeldBack: (count) =>
    `${count} ${count === 1 ? "person har" : "personer har"} inte samtyckt till att något om dem går dit: deras förbud finns inte på listan. Rensa det ni sänder: seloste ban scrub`,
  exportUnheld: (count) =>
    `${count} förbud minns registret bara som nyckelkondensat, och de kan inte skrivas ut. Rensa det ni sänder: seloste ban scrub`,
  exportExpires:
    "Postal låter spärrar gå ut: lita inte på dem. Rensa det ni sänder: seloste ban scrub",
  imported: (counts) => [
    ["Förbud antecknade", String(counts.set)],
    ["Av dem för ingen i registret", String(counts.notHeld)],
    ["Redan förbjudet", String(counts.unchanged)],
    ["Ingen med det namnet på den adressen", String(counts.unmatched)],
    ["Gick inte att läsa", String(counts.unreadable)],
  ],
  notRemembered:
    "Den som inte finns i registret med det namnet och den adressen minns det inte: ta emot listan igen efter en import.",
  unreadable: (count, lines, more) =>
    `${count} ${count === 1 ? "rad säger" : "rader säger"} inte vems förbud det är: rad ${lines}${more ? " …" : ""}`,
  prompts: {
    source: "Varifrån är listan, och från vilken dag",
    for: "För vilket program eller vilken plattform?",
    export: (name) => `De förbjudna adresserna och numren går till ${name}. Ska listan skrivas?`,
    who: "Id, kundnummer, e-postadress eller telefonnummer",
    how: "Hur bad personen om förbudet, till exempel: ringde, talade med Anna (tomt: inte känt)",
    channel: "Vilket förbud hävs",
    wish: "Personens egen nya önskan, när och hur: e-post 20.11.2026",
    output: "Filen som skrivs",
  },
};

export const banHelp: typeof en.banHelp = {
  "ban set": {
    summary: "Anteckna ett förbud mot direktmarknadsföring (artikel 21.2)",
    about: [
      "För en registrerad (id, kundnummer) gäller förbudet alla adresser och nummer, nu och framöver. För den som inte finns i registret sparas e-postadressen eller telefonnumret som ett nycklat hashvärde. Förbudet gäller genast, alla kanaler och profilering, om inte --channel begränsar det.",
      "En adress på kommandoraden stannar i skalets historik och syns i processlistan. Utan argument frågar kommandot; med - läser det standardinmatningen.",
    ],
    flags: {
      channel: "vad som förbjöds (all)",
      how: "hur personen bad om förbudet",
      askedAt: "när personen bad om det: 2026-11-20, 20.11.2026 kl. 9.30 (nu)",
      purpose: "för vilket ändamål: objection eller ett ändamål i beskrivningen",
    },
    examples: {
      all: "All marknadsföring, med kundnummer",
      email: "Bara e-post, begärt i går",
      unknown: "Någon som inte finns i registret",
    },
  },
  "ban lift": {
    summary: "Häv ett förbud på personens egen nya önskan",
    about: [
      "Bara personens egen nya önskan häver ett förbud, och den antecknas. Av ett förbud mot allt kan en kanal hävas; de andra är fortfarande förbjudna. Att häva är inget samtycke: marknadsföring per e-post eller textmeddelande kräver ändå ett.",
      "Med - läses argumentet från standardinmatningen.",
    ],
    flags: {
      channel: "vilket förbud",
      wish: "personens egen nya önskan: när, hur och med vilka ord",
      purpose: "för vilket ändamål: objection eller ett ändamål i beskrivningen",
    },
    examples: { email: "Nyhetsbrevet önskas igen" },
  },
  "ban list": {
    summary: "Lista de förbud som gäller",
    about: [
      "Förbud för dem som inte finns i registret har inget namn: bara ett nycklat hashvärde sparas.",
    ],
    flags: {
      subject: "bara de som gäller denna registrerade, e-postadress eller telefon",
      purpose: "för vilket ändamål: objection eller ett ändamål i beskrivningen",
    },
    examples: { all: "Alla", one: "En registrerads förbud" },
  },
  "ban check": {
    summary: "Kontrollera en person före marknadsföring: 0 inget förbud, 3 förbud",
    about: [
      "Slutkod 0 är inget förbud och 3 ett förbud; ta varje annan slutkod för ett förbud. Fungerar också för dem som inte finns i registret. Att förbud saknas är inget tillstånd: se lagen 917/2014, 200 §.",
      "En adress på kommandoraden stannar i skalets historik och syns i processlistan; med - läses den från standardinmatningen.",
    ],
    flags: {
      channel: "bara förbud mot detta (vilket förbud som helst)",
      purpose: "för vilket ändamål: objection eller ett ändamål i beskrivningen",
    },
    examples: {
      email: "Före ett nyhetsbrev",
      unknown: "Någon som kanske inte finns i registret",
    },
  },
  "ban export": {
    summary: "Skriv förbuden så som andra program tar dem",
    about: [
      "Varje program får sina egna kolumner; annonsplattformar får osaltade kondensat, som ändå är personuppgifter. Att ge listan vidare är ett utlämnande: det går genom porten, och det antecknas vad som lämnats ut om vem.",
      "Förbud av personer som inte finns i registret minns det som nyckelkondensat, och de kan inte skrivas ut. En lista ersätter alltså aldrig ban scrub.",
    ],
    flags: {
      for: "programmet eller plattformen",
      to: "id:t för den antecknade mottagare som driver det",
      own: "det körs på egen server: inget lämnas ut (listmonk, postal, generic)",
      channel: "bara det som kanalen sänds till, till exempel email",
      out: "filen som skrivs (0600)",
      purpose: "för vad: objection eller ett ändamål i beskrivningen",
      derogation:
        "ett undantag enligt art. 49.1 för den här gången; kräver --why. a: samtycke, b och c: ett avtal, d: allmänintresse, e: rättsliga anspråk, f: grundläggande intressen, g: ett offentligt register",
      why: "varför, i ord",
      yes: "fråga inte",
    },
    examples: { mailchimp: "För ett nyhetsbrevsprogram", own: "För ett eget program" },
  },
  "ban import": {
    summary: "Ta emot en lista över dem som förbjudit marknadsföring",
    about: [
      "Filer med avregistrerade från nyhetsbrevsprogram och förbudslistor med e-postadresser eller telefonnummer. Att stå på listan är förbudet; Brevos kolumner per kanal och tiderna i Mailchimp, MailUp och Postal läses. Ingen läggs till i registret: någon annans förbud minns det som nyckelkondensat.",
      "En lista med namn och postadresser förbjuder post till dem i registret som har samma namn och adress. Med --until upphör förbuden av sig själva efter den dagen. Utgångskod 3 om en rad inte säger vem.",
    ],
    flags: {
      source: "varifrån listan är, och från vilken dag",
      until: "sista dagen listan gäller",
      channel: "vad som förbjöds; för telefonnummer måste det sägas",
      column: "kolumnen med adressen, med namn eller som #2",
      purpose: "för vilket ändamål: objection eller ett ändamål i beskrivningen",
      dryRun: "visa bara antalen",
    },
    examples: {
      tool: "De som avregistrerat sig",
      phones: "Telefonförbud för tre år",
      post: "En förbudslista för post",
    },
  },
  "ban scrub": {
    summary: "Ta bort de förbjudna ur vilken sändlista som helst",
    about: [
      "Läser listor av rader (CSV med kommatecken, semikolon eller tabbar, eller en adress per rad) och skriver raderna utan förbud som de är, byte för byte: teckenkodning, avgränsare, citattecken och rubrikrad bevaras. Rader vars adress inte går att läsa hålls kvar och släpps aldrig igenom. Slutkoden är 0 även när rader togs bort.",
      "Kolumnerna känns igen på namnet; --column anger en annan. En e-postlista jämförs med förbud mot e-post och mot allt, en lista med telefonnummer med förbud mot textmeddelanden, samtal och allt, om inte --channel säger annat. Utan --output går raderna till standardutmatningen om den inte är en terminal.",
    ],
    flags: {
      output: "filen som skrivs (0600); - är standardutmatningen",
      onlyBanned: "skriv i stället de förbjudna raderna",
      channel: "vad listan är till för",
      column: "kolumnen med adressen, med namn eller som #2",
      force: "skriv över det som finns",
      purpose: "för vilket ändamål: objection eller ett ändamål i beskrivningen",
    },
    examples: {
      list: "Listan som får användas",
      banned: "De som ska tas bort på annat håll",
    },
  },
};

export const banFaults: FaultTexts<keyof BanFaults> = {
  "ban.asked-in-future": ({ today }) => ({
    what: `Tidpunkten ligger i framtiden; i dag är det ${today}. Ingenting ändrades.`,
    next: "Ett förbud gäller genast. Säg när personen bad om det, eller lämna bort --asked-at.",
  }),
  "ban.nobody": () => ({
    what: "Ingen avses: varken en registrerad, en läsbar e-postadress eller ett telefonnummer. Ingenting ändrades.",
    next: "Om du frågade före marknadsföring: ta det för ett förbud. Sök med ord: seloste subject find",
  }),
  "ban.words": ({ flag, because }) => ({
    what: `${flag} kan inte sparas som det skrevs: ${importTexts.reasons[because]}. Ingenting ändrades.`,
    next: `Skriv på annat sätt: ${flag} "ringde 20.11.2026"`,
  }),
  "ban.none": ({ channel }) => ({
    what: `Det finns inget sådant förbud att häva: ${channels[channel] ?? channel}. Ingenting ändrades.`,
    next: "Se förbuden: seloste ban list",
  }),
  "ban.shared": () => ({
    what: "Förbudet är inte den registrerades eget: det gäller en adress eller ett nummer som är gemensamt med någon annan. Ingenting ändrades.",
    next: "Ange adressen, numret eller den andra registrerade: seloste ban list --subject <vem>",
  }),
  "ban.no-address-column": ({ columns }) => ({
    what: "Ingen kolumn är känd för att innehålla e-postadresser, telefonnummer eller kundnummer. Ingenting skrevs.",
    next:
      columns.length === 0
        ? "Säg vilken det är: --column #1"
        : `Säg vilken det är: --column och någon av: ${columns.slice(0, 30).join(", ")}`,
  }),
  "ban.column-unknown": ({ count }) => ({
    what: "Listan har ingen sådan kolumn. Ingenting skrevs.",
    next: `Ange den som i rubriken, eller med platsen: #1–#${count}`,
  }),
  "ban.nothing-to-write": () => ({
    what: "Det finns inget förbud att skriva ut. Inget skrevs eller ändrades.",
    next: "Se förbuden: seloste ban list. De som bara minns som kondensat hittas av: seloste ban scrub",
  }),
  "ban.list-ended": () => ({
    what: "Listans sista dag är över. Inget ändrades.",
    next: "Skaffa listan på nytt, eller lämna bort --until.",
  }),
  "ban.not-lines": ({ file }) => ({
    what: `${file} är JSON. Bara listor av rader förs vidare som de är. Ingenting skrevs.`,
    next: "Exportera listan som CSV och ge den filen.",
  }),
};
