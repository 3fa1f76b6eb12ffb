import type { RegisterFaults } from "../../domain/register/faults.ts";
import type { UsageFaults } from "../../domain/usage-faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import { damage } from "./damage.ts";

const kinds: Readonly<Record<string, string>> = {
  link: "den är en länk",
  kind: "den är av fel slag",
  owner: "den hör till ett annat konto",
};

const drawers = {
  casework: "ärendelådan",
  personal: "personuppgiftslådan",
  special: "lådan för särskilda kategorier",
};

export const usageFaults: FaultTexts<keyof UsageFaults> = {
  "usage.unknown-command": ({ nearest }) => ({
    what: "Det finns inget sådant kommando. Ingenting gjordes.",
    next: nearest === undefined ? "Se: seloste --help" : `Menade du: ${nearest}`,
  }),
  "usage.unknown-flag": ({ flag, command, nearest }) => ({
    what: `${command} har ingen flagga ${flag}. Ingenting gjordes.`,
    next: nearest === undefined ? `Se: ${command} --help` : `Menade du: ${nearest}`,
  }),
  "usage.missing-argument": ({ argument, command }) => ({
    what: `${command} behöver <${argument}>. Ingenting gjordes.`,
    next: `Se: ${command} --help`,
  }),
  "usage.missing-value": ({ flag, command }) => ({
    what: `${flag} behöver ett värde. Ingenting gjordes.`,
    next: `Se: ${command} --help`,
  }),
  "usage.too-many-arguments": ({ command }) => ({
    what: `${command} fick mer än det tar emot. Ingenting gjordes.`,
    next: `Sätt ord med mellanslag inom citattecken. Se: ${command} --help`,
  }),
  "usage.needs-flag": ({ flag, command }) => ({
    what: `${command} behöver ${flag}, för här kan ingen tillfrågas. Ingenting gjordes.`,
    next: `Lägg till ${flag}, eller kör det i en terminal utan --no-input. Se: ${command} --help`,
  }),
  "usage.bad-value": ({ flag, command, allowed }) => ({
    what: `Värdet på ${flag} är inget som ${command} tar emot. Ingenting gjordes.`,
    next: `Tillåtet: ${allowed}`,
  }),
  "usage.repeated-flag": ({ flag, command }) => ({
    what: `${flag} har getts flera gånger men tar bara ett värde. Inget gjordes.`,
    next: `Ge den en gång, eller ge kommandot på nytt för varje värde. Se: ${command} --help`,
  }),
  "usage.only-with": ({ flag, other }) => ({
    what: `${flag} säger något bara tillsammans med ${other}. Inget gjordes.`,
    next: `Lägg till ${other} eller ta bort ${flag}.`,
  }),
  "usage.on-screen": ({ command }) => ({
    what: "Raderna skulle bli kvar i terminalens minne. Inget gjordes.",
    next: `Ange en fil: ${command} … -o <fil>`,
  }),
  "usage.file-only": ({ command }) => ({
    what: "Resultatet är inte text och skrivs bara till en fil. Inget gjordes.",
    next: `Ange en fil: ${command} … -o <fil>`,
  }),
  "usage.contradiction": ({ flags }) => ({
    what: `${flags.join(" och ")} motsäger varandra. Ingenting gjordes.`,
    next: "Ange bara en av dem.",
  }),
  "usage.unconfirmed": ({ flag, word }) => ({
    what: "Det som nämndes är inte det som detta skulle ändra. Ingenting ändrades.",
    next: `För att gå vidare: ${flag} ${word}`,
  }),
  "usage.unknown-topic": ({ topics }) => ({
    what: "Det finns inget sådant hjälpämne.",
    next: `Ämnen: ${topics.join(", ")}`,
  }),
};

type Ours = Exclude<keyof RegisterFaults, `operator.${string}` | `recovery.${string}`>;

export const registerFaults: FaultTexts<Ours> = {
  "register.none": ({ folder }) => ({
    what: `Det finns inget register i ${folder}.`,
    next: "Skapa ett: seloste init. Eller säg var det finns: --register <mapp>",
  }),
  "register.not-empty": ({ folder }) => ({
    what: `${folder} finns och är inte tom. Ingenting ändrades.`,
    next: "Ange en ny plats: seloste init --register <mapp>",
  }),
  "register.locked": ({ waitedSeconds }) => ({
    what: `En annan process skriver i registret; väntade ${waitedSeconds} s. Ingenting ändrades.`,
    next: "Försök igen om en stund, eller vänta längre: --wait 2m",
  }),
  "register.damaged": ({ file }) => ({
    what: `${file} är skadad eller är inte vad den borde vara. Ingenting ändrades och ingenting reparerades.`,
    next: damage(file),
  }),
  "register.rolled-back": ({ file }) => ({
    what: `${file} hör inte till detta register så som den här datorn känner det. Ingenting ändrades.`,
    next: "Någon kan ha satt en annan eller en äldre fil i dess ställe. Se: seloste help trust",
  }),
  "register.other-key": ({ register }) => ({
    what: "Ärendena har en annan nyckel än denna maskin känner. Ingenting ändrades.",
    next: `Byttes nycklarna på en annan maskin (operator remove, recovery use)? Säg det i så fall med ett kommando som gäller personer: --accept-older ${register}. Det antecknas. Annars kan någon ha bytt filen: seloste help trust`,
  }),
  "register.rekeying": () => ({
    what: "Registrets nycklar byts just nu, eller det avbröts. Ingenting ändrades.",
    next: "Försök igen om en stund. Om det förblir så slutför en contact det genom att öppna registret en gång: seloste status",
  }),
  "register.rekeyed": () => ({
    what: "Någon bytte registrets nycklar just nu. Ingenting ändrades.",
    next: "Kör kommandot igen.",
  }),
  "register.unfinished": () => ({
    what: "Det antecknades, men alla nycklar kunde inte bytas. Ingenting är förlorat: nästa öppning fortsätter.",
    next: "Se på det lediga utrymmet och vem annan som har registret öppet, sedan: seloste status",
  }),
  "register.newer": ({ format, known }) => ({
    what: `En nyare seloste har skrivit registret (format ${format}; denna känner ${known}). Det rördes inte.`,
    next: "Installera den nyare seloste också på den här datorn.",
  }),
  "register.permissions": ({ path, found }) => ({
    what: `${path} är inte säker: ${kinds[found] ?? `andra kan använda den (rättigheter ${found})`}. Ingenting öppnades.`,
    next: "Ett register och dess hemligheter hör till ett konto: chmod go= <sökväg>",
  }),
  "register.moved": ({ file, from }) => ({
    what: `${file} har en oavslutad skrivning som började i ${from}. Ingenting öppnades.`,
    next: "Flytta mappen tillbaka dit, öppna den en gång (seloste status) och flytta den sedan.",
  }),
  "register.drawer-closed": ({ drawer, role }) => ({
    what: `Detta kräver ${drawers[drawer]} (${drawer}), och din nyckel öppnar den inte. Ingenting ändrades.`,
    next: `Den som har rollen ${role} kan göra det.`,
  }),
  "register.no-operator": ({ operators }) => ({
    what: "Det framgår inte vem som öppnar registret.",
    next: `Säg vem: --operator {${operators.join(" | ")}}`,
  }),
  "register.no-passphrase": ({ tried }) => ({
    what: "Varken lösenfras eller identitetsfil kunde fås.",
    next: `Prövades: ${tried.join(", ")}. Eller kör det i en terminal utan --no-input.`,
  }),
  "register.wrong-passphrase": ({ operator }) => ({
    what: `Lösenfrasen öppnar inte nyckeln (${operator}). Ingenting ändrades.`,
    next: "Kontrollera Caps Lock och tangentbordslayouten, och att detta är ditt eget namn.",
  }),
  "register.wrong-identity": ({ file }) => ({
    what: `${file} innehåller ingen identitet som öppnar detta register. Ingenting ändrades.`,
    next: "Ange den fil som init eller operator add gjorde för detta register.",
  }),
  "register.unknown-operator": () => ({
    what: "Nyckeln öppnar registret, men ingen är känd under den. Ingenting ändrades.",
    next: "Återställningsnyckeln öppnar bara för hand. Använd en lösenfras eller en identitetsfil.",
  }),
  "passphrase.weak": ({ because }) => ({
    what: `Lösenfrasen är ${{ short: "kortare än 15 tecken", long: "längre än 1 024 byte", guessable: "för lätt att gissa" }[because]}. Ingenting ändrades.`,
    next: "Ta fem eller flera ord som inte hör ihop.",
  }),
  "passphrase.unreadable": ({ where }) => ({
    what: `Ingen lösenfras kunde läsas från ${where}.`,
    next: "Första raden ska vara lösenfrasen.",
  }),
  "passphrase.in-environment": () => ({
    what: "SELOSTE_PASSPHRASE läses inte: varje program som startas härifrån skulle se den.",
    next: "Ta bort den och använd SELOSTE_PASSPHRASE_FILE eller SELOSTE_PASSPHRASE_COMMAND.",
  }),
  "passphrase.differs": () => ({
    what: "Lösenfraserna skiljer sig åt. Ingenting ändrades.",
    next: "Kör kommandot igen.",
  }),
  "input.missing": ({ file }) => ({
    what: `Filen ${file} finns inte. Ingenting gjordes.`,
    next: "Kontrollera namnet och mappen: kommandot ls visar vad som finns där.",
  }),
  "input.unreadable": ({ file }) => ({
    what: `${file} kunde inte läsas som text. Ingenting gjordes.`,
    next: "Den ska vara en textfil i UTF-8 på högst 4 MiB.",
  }),
  "output.in-register": ({ path }) => ({
    what: `${path} ligger i registrets mapp. Ingenting skrevs.`,
    next: "Ange en plats på annat håll.",
  }),
  "output.exists": ({ path }) => ({
    what: `${path} finns redan. Ingenting skrevs över.`,
    next: "Ange ett annat namn, eller --force där kommandot har det.",
  }),
  "output.failed": ({ path, reason }) => ({
    what: `${path} kunde inte skrivas (${reason}). Ingen halv fil blev kvar.`,
    next: "Kontrollera platsen och det lediga utrymmet och kör det igen.",
  }),
};
