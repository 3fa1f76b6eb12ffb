import type { Catalogue } from "../catalogue.ts";

const leavingFlags = {
  to: "id:t för en antecknad mottagare",
  purpose: "för vad: ett ändamål i beskrivningen",
  derogation:
    "ett undantag enligt art. 49.1 för den här gången; kräver --why. a: samtycke, b och c: ett avtal, d: allmänintresse, e: rättsliga anspråk, f: grundläggande intressen, g: ett offentligt register",
  why: "varför, i ord; ingen nämns vid namn",
};

export const disclosureHelp: Pick<
  Catalogue["help"],
  | "disclosure make"
  | "disclosure record"
  | "disclosure check"
  | "disclosure list"
  | "consent record"
  | "consent withdraw"
  | "consent list"
> = {
  "disclosure make": {
    summary: "Lämna uppgifter om många till en mottagare; någon annan väg finns inte",
    about: [
      "Porten frågar allt på en gång: är mottagaren känd och avtalet i kraft, får den enligt beskrivningen fälten, kräver ändamålet dem, tillåter lagen och beskrivningen landet. Den som förbjudit marknadsföring (när ändamålet är sådan) eller inte samtyckt till en överföring hålls tillbaka och räknas.",
      "--subjects är en fil med id, kundnummer eller e-post per rad; ett värde som language=sv; sökord; eller - för standard in. Det antecknas vad som lämnades ut om vem.",
    ],
    flags: {
      ...leavingFlags,
      subjects: "om vem: en fil, ett värde eller sökord",
      all: "om alla; kräver --why och att antalet skrivs",
      fields: "bara det som behövs, till exempel customerId,email",
      channel: "för marknadsföring: bara förbud för den här kanalen (alla förbud)",
      out: "filen som skrivs (0600)",
      format: "csv om inget annat sägs",
      encrypt: "kryptera till mottagarens age-nyckel; inget skrivs i klartext",
      confirm: "hur många alla är, i stället för att skriva det",
      yes: "fråga inte",
      dryRun: "visa bara planen",
    },
    examples: {
      plan: "Vilka som skulle vara med och vilka inte",
      list: "De på en lista, som CSV",
      all: "Alla",
    },
  },
  "disclosure record": {
    summary: "Anteckna vad som gavs för hand, eller att en rättelse meddelats",
    about: [
      "Ett samtal, ett beslut av en myndighet: vad som lämnats ut antecknas vad porten än hade sagt; meningarna det bröt mot visas.",
      "--kind correction kvitterar det som check påminner om: mottagare som hade det som rättats (art. 19).",
    ],
    flags: {
      kind: "hand om inget annat sägs",
      to: "en antecknad mottagare",
      named: "en annan: dess namn",
      country: "dess land: två bokstäver",
      subject: "om vem; flera gånger för flera personer",
      fields: "vad som gavs",
      at: "när (nu)",
      why: "varför det gavs, eller hur de meddelades",
      purpose: "ett ändamål i beskrivningen, om det tjänade ett",
      derogation: "undantaget i art. 49.1 som bar det",
      notTold: "varför det är omöjligt eller oproportionerligt att meddela",
    },
    examples: { order: "Polisen bad med ett beslut", told: "Mottagaren meddelades" },
  },
  "disclosure check": {
    summary: "Gå igenom en lista innan den sänds på annat sätt: utgångskod 0 eller 3",
    about: [
      "Varje CSV som ska sändas hålls mot samma port: kolumnerna efter namn och innehåll, personerna, förbud, och nummer som inte borde stå där. Utgångskod 3 säger att något står i vägen. Inget antecknas som utlämnat.",
      "Rader om personer som inte finns i registret nämns också: ingen vet om de har samtyckt. Det gör också rader som blandar två personer, och adresser som inte längre finns i registret.",
    ],
    flags: {
      ...leavingFlags,
      channel: "för marknadsföring: bara förbud för den här kanalen (alla)",
    },
    examples: { list: "En sista blick före nyhetsbrevet" },
  },
  "disclosure list": {
    summary: "Visa vad som lämnats till vem, när och varför",
    about: [
      "För en registrerad visas vad som lämnats ut om personen: de faktiska mottagarna (art. 15.1 c). För en mottagare visas om hur många personer den har vad: omfattningen av en incident där.",
    ],
    flags: {
      to: "bara till den här mottagaren",
      subject: "bara om den här registrerade",
      since: "bara från den här dagen",
      until: "bara till den här dagen",
      purpose: "för vilket ändamål: access eller ett ändamål i beskrivningen",
    },
    examples: {
      all: "Allt",
      subject: "Vem som har uppgifter om en person",
      scope: "Vad en incident hos en mottagare gäller",
    },
  },
  "consent record": {
    summary: "Anteckna att någon samtycker till att uppgifter lämnas ut",
    about: [
      "Det gäller mottagaren i det land där den nu är. Utanför EES krävs vad personen fått veta om riskerna (art. 49.1 a).",
    ],
    flags: {
      to: "mottagarens id",
      informed: "vad personen fick veta om riskerna",
      evidence: "var samtycket syns",
      givenAt: "när (nu)",
      purpose: "för vilket ändamål uppgifterna ses",
    },
    examples: { transfer: "Till ett personuppgiftsbiträde i USA" },
  },
  "consent withdraw": {
    summary: "Anteckna att någon inte längre samtycker",
    about: ["Inget mer lämnas ut på grund av det. Det som lämnats ut står kvar."],
    flags: {
      to: "mottagarens id",
      how: "hur personen bad om det",
      purpose: "för vilket ändamål uppgifterna ses",
    },
    examples: { wish: "Personen ringde" },
  },
  "consent list": {
    summary: "Visa vem som samtycker till utlämnande till vem",
    about: ["Samtycken till marknadsföring som en import påstår visas med den registrerade."],
    flags: {
      to: "bara för den här mottagaren",
      subject: "bara av den här registrerade",
      all: "också återkallade",
      purpose: "för vilket ändamål uppgifterna ses",
    },
    examples: { now: "De som gäller", one: "Alla som en person gett" },
  },
};
