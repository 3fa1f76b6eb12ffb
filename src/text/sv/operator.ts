import type { RegisterFaults } from "../../domain/register/faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import type * as en from "../en/operator.ts";

type Ours = Extract<keyof RegisterFaults, `operator.${string}` | `recovery.${string}`>;

const drawers = {
  casework: "ärenden",
  personal: "personuppgifter",
  special: "särskilda kategorier",
};

export const operatorFaults: FaultTexts<Ours> = {
  "operator.name": () => ({
    what: "Det duger inte som användarens namn. Ingenting gjordes.",
    next: "Ett namn har 1–32 av a-z, 0-9 och -, börjar med en bokstav och är inte recovery; init håller watch för cron.",
  }),
  "operator.taken": () => ({
    what: "En användare med det namnet finns eller har funnits. Ingenting ändrades.",
    next: "Loggen nämner användare, så ett namn ges bara en gång. Ta ett annat: seloste operator list --all",
  }),
  "operator.unknown": () => ({
    what: "Det finns ingen sådan användare. Ingenting ändrades.",
    next: "Se vilka som finns: seloste operator list",
  }),
  "operator.self": () => ({
    what: "Du kan inte ta bort dig själv. Ingenting ändrades.",
    next: "En annan contact kan: seloste operator remove",
  }),
  "operator.last": ({ drawer }) => ({
    what: `Ingen annan kunde mera öppna lådan för ${drawers[drawer]}. Ingenting ändrades.`,
    next: "Lägg först till någon: seloste operator add <namn> --role contact",
  }),
  "operator.ended": ({ operator, until }) => ({
    what: `${operator} fick öppna registret till och med ${until}, och den dagen är förbi. Ingenting öppnades.`,
    next: "En contact kan lägga till dig igen under ett annat namn och borde ta bort detta.",
  }),
  "operator.until": () => ({
    what: "Den dagen är redan förbi. Ingenting ändrades.",
    next: "Ange den sista dagen då användaren får öppna registret: --until 2026-12-31",
  }),
  "operator.recipient": () => ({
    what: "Det är ingen mottagare som age läser. Ingenting ändrades.",
    next: "Den börjar med age1 och är den rad som age-keygen kallar public key.",
  }),
  "operator.recipient-known": () => ({
    what: "Den mottagaren hör redan till en användare. Ingenting ändrades.",
    next: "Varje användare har en egen nyckel, annars kunde loggen inte skilja dem åt.",
  }),
  "operator.no-passphrase": () => ({
    what: "Din nyckel finns i en egen fil, inte bakom en lösenfras i registret. Ingenting ändrades.",
    next: "För en ny nyckel: en contact lägger till dig under ett annat namn och tar bort detta.",
  }),
  "recovery.differs": () => ({
    what: "Det är inte återställningsnyckelns sista tecken. Ingenting ändrades.",
    next: "Kör det igen; det visar en ny återställningsnyckel.",
  }),
  "recovery.wrong": () => ({
    what: "Den nyckeln öppnar inte detta register. Ingenting ändrades.",
    next: "Återställningsnyckeln börjar med AGE-SECRET-KEY-1. Den som förnyade den senast har den som gäller.",
  }),
  "recovery.not-contact": () => ({
    what: "Den användaren är ingen contact, och återställningsnyckeln gör en contact. Ingenting ändrades.",
    next: "Nämn den contact som förlorade lösenfrasen, eller ett nytt namn.",
  }),
};

export const operatorTexts: typeof en.operatorTexts = {
  columns: ["Namn", "Roll", "Öppnar", "Läge", "Sedan", "Till och med", "Nyckel"],
  states: { active: "gäller", ended: "SLUT: ta bort", removed: "borttagen" },
  byPassphrase: "lösenfras",
  byIdentity: "nyckelfil",
  roles: {
    contact: "allt, också användare",
    support: "ärenden och personuppgifter, inga särskilda kategorier",
    auditor: "bara ärenden, för en person",
    watch: "bara ärenden, för cron och övervakning",
  },
  askRole: "Vad får användaren öppna?",
  askRecovery: "Återställningsnyckeln (AGE-SECRET-KEY-1…):",
  askRemove: (name) => `Skriv ${name} för att ta bort denna användare:`,
  added: (name, role) => `${name} kan nu öppna registret (${role}).`,
  drawers: "Öppnar",
  until: "Sista dag",
  identity: "Nyckelfil",
  tellOfLog: "Berätta att varje titt på en persons uppgifter och varje åtgärd antecknas med namn.",
  keyStays:
    "En nyckel går inte ut av sig själv: seloste vägrar den efter den sista dagen, andra program gör det inte. Ta bort användaren då; seloste check påminner.",
  removes: (name, list) =>
    `Tar bort ${name} och ger nya nycklar åt: ${list}. Det kan inte tas tillbaka.`,
  removed: (name) => `${name} är borttagen, och lådorna har nya nycklar.`,
  oldCopies: (name) => `En gammal kopia av registret öppnas ännu med nyckeln som ${name} hade.`,
  backups: "Säkerhetskopior från den tiden:",
  recoveryRenewed:
    "Återställningsnyckeln är ny, och den förra öppnar ingenting mera i detta register. Förstör den.",
  passphraseChanged: (name) => `${name} har en ny lösenfras.`,
  rotated: "Också nyckeln och alla lådors nycklar är nya.",
  oldFile:
    "En gammal kopia av registret, eller bara av användarens fil, öppnas ännu med den förra lösenfrasen. Såg någon den? I så fall: seloste operator passphrase --new-identity",
  oldCopy:
    "Gamla kopior av registret och gamla säkerhetskopior öppnas ännu med de förra nycklarna.",
  recovered: (name) => `${name} öppnar nu registret med den nya lösenfrasen.`,
  opensAll: "Detta är återställningsnyckeln, och den öppnar alla lådor.",
  notRecovery:
    "Denna nyckel öppnar alla lådor, men den är en användares och inte återställningsnyckeln.",
  handover: "Öppna ärenden",
  handoverNone: "Ingenting är öppet.",
  handoverOperators: (name, until) => `${name} får öppna registret till och med ${until}.`,
};

export const operatorHelp: typeof en.operatorHelp = {
  "operator add": {
    summary: "Låt någon annan öppna registret",
    about: [
      "Rollen är vad nyckeln öppnar: contact allt, support ärenden och personuppgifter, auditor och watch bara ärenden. Bara en contact lägger till användare.",
      "Den nya användaren skriver sin lösenfras två gånger, eller den görs av ord. --recipient tar age1… av den som gjort en egen nyckel; --identity-out gör en åt en maskin.",
      "--until är för en vikarie. En nyckel går inte ut av sig själv: seloste vägrar den efter den dagen, och check påminner om att ta bort den.",
    ],
    flags: {
      role: "vad användaren får öppna",
      until: "den sista dagen då registret får öppnas",
      recipient: "användarens egen age-mottagare i stället för en lösenfras",
      identityOut: "gör en nyckel åt en maskin i denna fil (0600)",
      newPassphraseFile: "den nya användarens lösenfras: filens första rad",
      newPassphraseCommand: 'samma från ett kommando, som en lista: ["program","argument"]',
    },
    examples: {
      deputy: "En semestervikarie, utan särskilda kategorier",
      machine: "En nyckel åt en annan övervakningsmaskin",
    },
  },
  "operator list": {
    summary: "Visa vem som kan öppna registret",
    about: ["Namn, roller och dagar; kommandot öppnar bara ärendena."],
    flags: { all: "också de borttagna" },
    examples: { now: "Vem kan nu", all: "Vem har någonsin kunnat" },
  },
  "operator passphrase": {
    summary: "Byt din lösenfras",
    about: [
      "En gammal kopia av registret öppnas ännu med den förra lösenfrasen. Om någon kan ha sett den gör --new-identity en ny nyckel och ger alla lådor nya nycklar.",
    ],
    flags: {
      newIdentity: "också nya nycklar, så att den förra lösenfrasen öppnar bara gamla kopior",
      newPassphraseFile: "den nya lösenfrasen: filens första rad",
      newPassphraseCommand: 'samma från ett kommando, som en lista: ["program","argument"]',
    },
    examples: { plain: "Bara lösenfrasen", seen: "När någon kan ha sett den" },
  },
  "operator remove": {
    summary: "Ta bort någons tillgång och ge lådorna nya nycklar",
    about: [
      "Varje låda som användaren kunde öppna får en ny nyckel, och de som stannar får den; deras lösenfraser står kvar. Med en contact förnyas också återställningsnyckeln. Det kan inte tas tillbaka, så namnet skrivs en gång till.",
      "Kopior av filerna som gjorts tidigare öppnas ännu med de gamla nycklarna; kända säkerhetskopior räknas upp.",
    ],
    flags: {
      confirm: "användarens namn en gång till, när ingen kan tillfrågas",
      recoveryOut: "med en contact: skriv den nya återställningsnyckeln i denna fil (0600)",
    },
    examples: { support: "När någon slutar" },
  },
  "recovery test": {
    summary: "Pröva om återställningsnyckeln öppnar allt",
    about: [
      "Frågar efter återställningsnyckeln och ändrar ingenting. Ingen lösenfras behövs. Gör det en gång om året: en nyckel som ingen har prövat är ett hopp.",
    ],
    flags: { recoveryFile: "läs återställningsnyckeln från denna fil" },
    examples: { file: "Från filen som init skrev" },
  },
  "recovery use": {
    summary: "Kom in igen med återställningsnyckeln när en lösenfras är borta",
    about: [
      "Ger en contact (eller en ny) en ny nyckel bakom en ny lösenfras, alla lådor nya nycklar och en ny återställningsnyckel. Den nyckel som används här öppnar sedan ingenting.",
    ],
    flags: {
      recoveryFile: "läs återställningsnyckeln från denna fil",
      newPassphraseFile: "den nya lösenfrasen: filens första rad",
      newPassphraseCommand: 'samma från ett kommando, som en lista: ["program","argument"]',
      recoveryOut: "skriv den nya återställningsnyckeln i denna fil (0600)",
    },
    examples: { lost: "Annas lösenfras är borta" },
  },
  "recovery renew": {
    summary: "Gör en ny återställningsnyckel; den förra öppnar ingenting mera",
    about: [
      "När någon kan ha sett återställningsnyckeln, eller den är borta. Alla lådor får nya nycklar.",
    ],
    flags: { recoveryOut: "skriv den nya återställningsnyckeln i denna fil (0600)" },
    examples: { plain: "I en fil som du sedan för till ett annat ställe" },
  },
};
