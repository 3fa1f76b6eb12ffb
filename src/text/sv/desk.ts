import type * as en from "../en/desk.ts";

export const drawers: typeof en.drawers = {
  casework: "ärenden",
  personal: "personuppgifter",
  special: "särskilda kategorier",
};

export const initTexts: typeof en.initTexts = {
  recovery:
    "Återställningsnyckeln. Den ensam öppnar allt om lösenfrasen går förlorad. Den visas bara denna gång:",
  made: (folder) => `Registret skapat: ${folder}`,
  operator: "Öppnas av (contact)",
  notice: "Beskrivning",
  watch: "Nyckel för cron",
  noContact:
    "Beskrivningen nämner ännu en påhittad kontaktperson. Sätt in den riktiga med init --contact eller i filen.",
  contactName: "ett namn på en rad",
  next: (source) => `seloste import <fil> --source ${source}`,
};

export const statusTexts: typeof en.statusTexts = {
  register: "Register",
  operator: "Öppnat av",
  drawers: "Öppna lådor",
  subjects: "Registrerade",
  records: "Händelser",
  bans: "Marknadsföringsförbud",
  specialValues: "Uppgifter i särskilda kategorier",
  auditLines: "Loggrader",
  notice: "Beskrivning",
  version: (nr, from, promises) => `version ${nr}, gäller från ${from}, ${promises} löften`,
  backup: "Senaste säkerhetskopia",
  none: "finns inte",
  noBackup: "Ingen säkerhetskopia: en stöld eller en trasig disk förlorar allt.",
  noContact: "Beskrivningen nämner ännu en påhittad kontaktperson.",
  basisUnknown: (count) =>
    `${count} uppgifter i särskilda kategorier saknar antecknad grund enligt artikel 9.2.`,
  promise:
    "Den som bara har en kopia av filerna får veta deras storlek och tider och namnen på dem som öppnar registret, inget mer. Den som kan en lösenfras eller sitter vid detta konto hålls inte ute: seloste help trust",
};

export const topics: typeof en.topics = {
  places: `Var en registermapp får finnas

En registermapp hör till ett konto på en dator, på datorns egen disk, helst en
krypterad. Förvalet är ~/.local/share/seloste/register; --register eller
SELOSTE_REGISTER anger en annan.

Inte i en synkroniserad mapp (OneDrive, Dropbox, iCloud, Nextcloud, Google
Drive): sådana program kopierar enskilda filer mitt i en skrivning och behåller
gamla, och de tre lådorna passar då inte längre ihop.
Inte på en nätverksdisk (SMB, NFS): låsen som håller två personer isär är inte
tillförlitliga där.
Inte i en mapp som andra får läsa: seloste vägrar (returkod 17).

Flytta ett register bara när inget kommando körs och det senaste slutade väl.
`,
  "exit-codes": `Returkoder

  0  gjort; också en tom lista
  1  misslyckades: ett fel i programmet
  2  kommandoraden duger inte, eller något saknas och ingen kan tillfrågas
  3  kördes till slut, och det finns något att göra
  4  hittades inte
  5  flera registrerade passar
  6  en regel förbjuder det, eller din nyckel öppnar inte lådan
 10  inget register
 11  en annan process håller det
 12  fel lösenfras eller identitet
 13  ingen lösenfras kunde fås
 14  skadat
 15  inte det register som den här datorn känner
 16  skrivet av en nyare seloste
 17  osäkra rättigheter
 18  resultatet kunde inte skrivas
130  avbrutet (Ctrl-C); 143 avslutat av systemet

Varje annan kod är också ett misslyckande.
`,
  trust: `Vad seloste lovar och inte lovar

Lovas: den som bara har en kopia av filerna (en förlorad dator, en stulen
disk) får veta deras storlek och tider och namnen på dem som öppnar registret,
inget annat. De tre lådorna har var sin nyckel; den som inte kan öppna en
lådas nyckel kan inte öppna lådan. En ändrad bit avvisas när den läses. Ett
kommando som säger att det är klart har skrivit allt, och ett som avbröts har
inte skrivit något. Varje handling lämnar sin rad i loggen, i samma skrivning.
Varje rad är bunden till den föregående och förseglad: seloste audit verify
visar om en rad har ändrats, tagits bort eller förfalskats. En äldre kopia av
registret avvisas på en maskin som har sett den nyare, och den som har en
utskriven kontrollpunkt (seloste audit checkpoint) kan visa det var som helst.

Lovas inte: något mot den som kan en lösenfras, som behärskar datorn eller
kontot medan du arbetar (roller håller ute en stulen nyckel eller kopia, inte
en kollega på samma konto), eller som har en gammal kopia av filerna och dess
nyckel: den som togs bort öppnar ännu de kopior som gjordes innan. Den som har
alla nycklar och tid kan skriva hela loggen på nytt: bara en kontrollpunkt som
förvaras någon annanstans visar det. Loggen visar vad personalen gör; berätta
det för dem. En kopia du lämnar ut är klartext, och det som lämnats ut är i
andras händer: registret vet vem som har det men skyddar det inte längre.
Nycklar raderas ur minnet när programmet kan göra det; en skriven lösenfras
stannar i minnet tills kommandot slutar. Minne som systemet skriver på disken
är bara så säkert som disken: kryptera den.

En skadad låda lagas aldrig på en gissning: den avvisas och lämnas som den är.
`,
};
