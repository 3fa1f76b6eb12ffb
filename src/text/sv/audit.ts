import type { AuditFaults } from "../../domain/audit/faults.ts";
import type { ChainFault } from "../../domain/audit/chain.ts";
import type { FaultTexts } from "../catalogue.ts";
import type * as en from "../en/audit.ts";

const because: Readonly<Record<ChainFault, string>> = {
  gap: "före denna saknas rader",
  changed: "raden är inte den som skrevs",
  forged: "raden har skrivits av någon utan nyckeln till personuppgifterna",
  unsealed: "en användare utan nyckeln till personuppgifterna bytte lösenfras: inget sigill",
  time: "daterad före raden innan: en klocka har ställts tillbaka",
  cut: "från och med denna rad saknas allt",
  dropped: "raden gick med sitt år och kan inte jämföras",
  checkpoint: "inte den rad som kontrollpunkten nämner",
};

export const auditTexts: typeof en.auditTexts = {
  columns: ["Rad", "När", "Användare", "Kommando", "Registrerade", "För", "Fält"],
  acts: {
    failed: "misslyckades",
    rotated: "nya nycklar",
    "accepted-older": "ett äldre register godtogs",
    "accepted-key": "andra nycklar godtogs",
  },
  none: "Ingen rad passar.",
  because,
  special: "det som hör till den i lådan för särskilda kategorier har ändrats",
  good: (lines) => `Loggen är hel: ${lines} rader, ingen saknas, ingen har ändrats.`,
  bad: "Loggen är inte den som skrevs. Någon har ändrat registret, eller en del av det har lagts tillbaka.",
  more: (count) => `och ${count} till`,
  noSeal:
    "Kedjan granskades, men inte dess sigill: det kräver nyckeln till personuppgifterna. Den som har nyckeln till ärendena hade kunnat skriva en helt ny kedja.",
  gone: (year, first, last, ground) =>
    `Raderna ${first}–${last} (till slutet av ${year}) har tagits bort: ${ground}. Deras slut binder ännu det som följer.`,
  closed: (year, first, last) =>
    `Loggen till slutet av ${year} är stängd: raderna ${first}–${last}. Den slutar med`,
  dropped: (year, first, last) =>
    `Raderna ${first}–${last} (till slutet av ${year}) har tagits bort ur alla lådor.`,
  askGround: "På vilken grund tas dessa rader bort?",
  askDrop: (year, lines) =>
    `${lines} rader försvinner för gott. Skriv ${year} för att ta bort dem:`,
  keep: "Skriv ut dessa rader eller skicka dem till någon: den som har dem kan senare visa att ingenting före dem har ändrats eller tagits bort.",
};

export const auditFaults: FaultTexts<keyof AuditFaults> = {
  "register.older": ({ register, seen, newest }) => ({
    what: `Detta register är äldre än det som senast användes på denna maskin: dess logg slutar med rad ${newest}, och rad ${seen} har setts här. Ingenting ändrades.`,
    next: `Om du lade tillbaka en äldre kopia med avsikt, säg det med ett kommando som gäller personer: --accept-older ${register}. Det antecknas. Det som gjorts sedan dess saknas: rättelser, förbud, raderingar.`,
  }),
  "audit.year-open": ({ year }) => ({
    what: `År ${year} är inte slut. Ingenting ändrades.`,
    next: "Bara ett år som är slut kan stängas.",
  }),
  "audit.no-lines": ({ year }) => ({
    what: `Ingen öppen rad finns till slutet av ${year}. Ingenting ändrades.`,
    next: "Se vad som finns: seloste audit verify",
  }),
  "audit.not-closed": ({ year }) => ({
    what: `Loggen för ${year} är inte stängd. Ingenting ändrades.`,
    next: `Stäng den först: seloste audit close ${year}`,
  }),
  "audit.dropped": ({ year }) => ({
    what: `Raderna för ${year} har redan tagits bort. Ingenting ändrades.`,
    next: "Se: seloste audit verify",
  }),
  "audit.earlier-kept": ({ year }) => ({
    what: `Raderna för ${year} är äldre och finns kvar. Ingenting ändrades.`,
    next: `Ta bort det äldsta först: seloste audit close ${year} --drop`,
  }),
  "audit.no-checkpoint": () => ({
    what: "Filen innehåller ingen kontrollpunkt. Ingenting granskades.",
    next: "En kontrollpunkt är de tre rader som seloste audit checkpoint skriver ut.",
  }),
  "audit.other-register": () => ({
    what: "Kontrollpunkten gäller ett annat register. Ingenting granskades.",
    next: "Namnge rätt register: --register <mapp>",
  }),
};

export const auditHelp: typeof en.auditHelp = {
  "audit list": {
    summary: "Visa vem som gjorde vad och när",
    about: [
      "De nyaste raderna sist. En rad har id och fältnamn, aldrig värden: vem som såg på vem, för vilket ändamål och vad som ändrades. Kommandot öppnar bara ärendena.",
      "En dag ensam betyder dess början (--from) eller dess slut (--until).",
    ],
    flags: {
      subject: "om denna registrerade, enligt det pseudonyma id:t",
      by: "av denna användare",
      act: 'med detta kommando, såsom "subject show"',
      from: "från och med denna tid eller dag",
      until: "till denna tid, eller till slutet av denna dag",
      last: "så många av de nyaste (50)",
    },
    examples: {
      last: "De nyaste raderna",
      subject: "Allt om en registrerad",
      day: "En förmiddag",
    },
  },
  "audit verify": {
    summary: "Visa att ingenting i loggen har ändrats eller tagits bort",
    about: [
      "Varje rad är bunden till den föregående och förseglad med en hemlighet som finns i lådan för personuppgifter. Slutkod 3 när en rad har ändrats, saknas eller är förfalskad. Med bara nyckeln till ärendena granskas kedjan men inte sigillet.",
      "En kontrollpunkt som förvaras någon annanstans visar det som registret självt inte kan: att slutet har skurits av, eller att någon med alla nycklar har skrivit loggen på nytt.",
    ],
    flags: { checkpoint: "jämför med dessa tre rader; - läser standardinmatningen" },
    examples: { plain: "Hela loggen", checkpoint: "Mot rader som har förvarats någon annanstans" },
  },
  "audit close": {
    summary: "Stäng ett år av loggen, eller ta bort ett stängt",
    about: [
      "Lagringsminimering gäller också loggar. Ett stängt år slutar med ett kondensat som kan skrivas ut; med --drop försvinner dess rader för gott, på en grund som antecknas. Det som följer förblir bundet till dess slut, och verify säger att det togs bort.",
      "Kommandot tar varje öppen rad till slutet av året; år tas bort äldst först.",
    ],
    flags: {
      drop: "ta bort ett stängt års rader",
      ground: "på vilken grund de tas bort",
      confirm: "året en gång till, när ingen kan tillfrågas",
    },
    examples: { close: "När året är slut", drop: "När dess tid har kommit" },
  },
  "audit checkpoint": {
    summary: "Skriv ut tre rader som senare visar att ingenting före dem har ändrats",
    about: [
      "Skriv ut dem eller skicka dem till någon som inte arbetar här. De innehåller inga personuppgifter.",
    ],
    flags: {},
    examples: { print: "I en fil som förvaras någon annanstans" },
  },
};
