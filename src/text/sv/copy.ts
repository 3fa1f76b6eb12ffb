import { recipients } from "./copy-recipients.ts";
import type * as en from "../en/copy.ts";

const gaps: typeof en.copyTexts.use.gaps = {
  purposes: "I den publicerade beskrivningen sägs inte vad uppgifterna används till.",
  recipients: "I den publicerade beskrivningen sägs inte vem som får uppgifterna.",
  transfers:
    "I den publicerade beskrivningen sägs inte om uppgifter överförs till länder utanför EU och EES.",
  storagePeriod: "I den publicerade beskrivningen sägs inte hur länge uppgifterna bevaras.",
  automatedDecisions: "I den publicerade beskrivningen sägs inte om beslut fattas automatiskt.",
};

export const copyTexts: typeof en.copyTexts = {
  title: "Kopia av dina personuppgifter",
  fileName: "kopia",
  draftMark: "UTKAST",
  draftTitle: (title) => `UTKAST – ${title}`,
  draftNotice:
    "Denna kopia är ett utkast. Den kan inte lämnas ut förrän följande punkter har avgjorts:",
  draftReasons: {
    gap: (gap) => `${gap} En text för kopian saknas.`,
    thirdPersons: (fields) =>
      `Det är ännu inte avgjort om den fria texten handlar om andra personer: ${fields.join(", ")}.`,
    incomplete:
      "Lådan med särskilda kategorier av personuppgifter var stängd, så ingenting ur den finns här.",
    undecidedColumns: (columns) =>
      `Det är ännu inte avgjort om detta hör till kopian: ${columns.join(", ")}.`,
  },
  skip: "Hoppa till innehållet",
  contents: "Innehåll",
  day: (day, month, year) => `${day}.${month}.${year}`,
  moment: (day, hour, minute) => `${day} kl. ${Number(hour)}.${minute}`,
  lead: (controller, register) =>
    `Här finns allt som ${controller} har registrerat om dig i ”${register}” och det som du enligt lag ska få veta om behandlingen (artikel 15 i EU:s allmänna dataskyddsförordning).`,
  madeAt: "Upprättad",
  group: "Grupp av registrerade",
  reference: "Din referens",
  controller: "Personuppgiftsansvarig",
  businessId: "FO-nummer",
  contact: "Kontaktperson",
  notice: "Publicerad beskrivning",
  noticeFrom: (title, day) => `${title}, gäller från ${day}`,
  clearText: "Denna fil är inte krypterad. Förvara den så att andra inte kan läsa den.",
  times: (zone) => `Klockslagen följer tidszonen ${zone}.`,
  yes: "ja",
  no: "nej",

  summary: {
    heading: "I korthet",
    confirmed: "Ja, personuppgifter om dig behandlas.",
    added: (day, source) => `Du har funnits i registret sedan ${day}. Källa: ${source}.`,
    groups: (names) => `Du finns i registret som: ${names}.`,
    held: (values, entries) =>
      `Registrerat om dig just nu: ${values} ${values === 1 ? "uppgift" : "uppgifter"} och ${entries} ${entries === 1 ? "post" : "poster"} i tabeller.`,
    past: (count) => `Antecknade ändringar av uppgifter: ${count}.`,
    looks: (count) => `Gånger då dina uppgifter har lästs eller ändrats: ${count}.`,
    leftOut: (count) => `Avsnitt som utelämnats ur kopian: ${count}. Grunderna anges nedan.`,
  },

  held: {
    heading: "Dina uppgifter",
    intro:
      "Allt som har registrerats om dig, enligt kategorierna i den publicerade beskrivningen. Bredvid varje uppgift anges källan och dagen då uppgiften registrerades.",
    undeclared: "Uppgifter som den gällande beskrivningen inte nämner",
    special:
      "Särskilda kategorier av personuppgifter, till exempel uppgifter om hälsa (artikel 9 i dataskyddsförordningen). De förvaras i en egen låda med en egen nyckel.",
    empty: (labels) => `Ingenting har registrerats om följande: ${labels.join(", ")}.`,
    nothing: "Ingenting har registrerats i denna kategori.",
    field: "Uppgift",
    value: "Innehåll",
    source: "Källa",
    recorded: "Registrerad",
    basis: "Undantag enligt artikel 9.2",
    bases: {
      "explicit-consent": "uttryckligt samtycke (led a)",
      employment: "arbetsrätt och social trygghet (led b)",
      "vital-interests": "grundläggande intressen (led c)",
      "non-profit": "en förenings eller stiftelses verksamhet (led d)",
      "made-public": "du har själv offentliggjort uppgiften (led e)",
      "legal-claims": "rättsliga anspråk (led f)",
      "public-interest": "viktigt allmänt intresse (led g)",
      "health-care": "hälso- och sjukvård eller socialvård (led h)",
      "public-health": "folkhälsa (led i)",
      research: "arkivering, forskning eller statistik (led j)",
      unknown: "inte känt",
    },
    evidence: (text) => `Bevis: ${text}`,
    file: (name) => `Fil: ${name}`,
    leftOut:
      "Tecknet […] står för ord som utelämnats. Grunden anges under ”Vad som saknas i kopian”.",
    leftOutFields: (labels) =>
      `Utelämnat: ${labels.join(", ")}. Grunden anges under ”Vad som saknas i kopian”.`,
    acts: { import: "från en fil", add: "införd för hand", correct: "rättad" },
  },

  history: {
    heading: "Tidigare uppgifter",
    intro: "Vad en uppgift var före ändringen och vad den ändrades till.",
    none: "Ingen uppgift har ändrats eller tagits bort.",
    at: "När",
    old: "Före",
    new: "Efter",
    nothing: "ingenting",
    wrongPerson: "borttagen eller tom: här stod en annan persons uppgift",
  },

  corrections: {
    ground: (text) => `Grund: ${text}`,
    askedBy: (text) => `Begärd av: ${text}`,
    reference: (text) => `Referens: ${text}`,
    identityChecked: (text) => `Kontroll av identiteten: ${text}`,
  },

  marketing: {
    heading: "Direktmarknadsföring",
    bans: "Förbud",
    noBans: "Inget förbud mot direktmarknadsföring har antecknats.",
    bansIntro:
      "Du får ingen direktmarknadsföring på dessa sätt, utom där det står att förbudet har hävts på din egen önskan.",
    how: "Hur du bad om förbudet",
    howUnknown: "inte antecknat",
    shared: "Förbudet gäller en adress eller ett nummer som inte bara är ditt.",
    lifted: "Hävt",
    wish: "Din önskan",
    entered: "Förbudet antecknat",
    hashes: "Nycklade hashvärden av dina adresser och nummer",
    hashesIntro:
      "Av ett förbud sparas också ett nycklat hashvärde (HMAC-SHA-256) av varje adress och nummer du har, så att förbudet hittas om något av dem kommer tillbaka från annat håll (artikel 21.3 i dataskyddsförordningen). Utan registrets hemliga nyckel går det inte att se vem värdet gäller. För dig är hashvärdena pseudonymiserade personuppgifter.",
    channel: "Kanal",
    since: "Sedan",
    evidence: "Bevis",
    claims: "Samtycken som bara påståtts",
    claimsIntro:
      "Enligt en fil har du samtyckt till detta, men där sägs inte när och med vilka ord. Ett samtycke måste kunna visas (artikel 7.1 i dataskyddsförordningen). Dessa är påstådda men inte visade, och de används inte.",
    noClaims: "Inget samtycke till marknadsföring har antecknats.",
    channels: {
      email: "e-post",
      sms: "textmeddelanden",
      phone: "telefon",
      post: "post",
      skype: "Skype",
      profiling: "profilering för marknadsföring",
      all: "all direktmarknadsföring",
    },
  },

  use: {
    heading: "Hur dina uppgifter används",
    intro: (title) =>
      `Svaren kommer ur den publicerade beskrivningen ”${title}”. Där den inte säger något har den personuppgiftsansvarige lagt till ett svar, eller så är kopian ett utkast.`,
    purposes: "Vad de används till",
    categories: "Vilka kategorier av personuppgifter som behandlas",
    recipients: "Vem som får dem",
    noDisclosures:
      "Registret har ingen anteckning om att dina uppgifter skulle ha lämnats ut till någon.",
    ...recipients,
    recipientsIntro:
      "Enligt beskrivningen kan dina uppgifter lämnas ut till följande, och inte i större omfattning än så här:",
    processor: "handlar för den personuppgiftsansvariges räkning",
    transfers: "Utanför EU och EES",
    storagePeriod: "Hur länge de bevaras",
    source: "Varifrån de kommer",
    sourceText: "Källan anges ovan bredvid varje uppgift.",
    automatedDecisions: "Automatiserade beslut och profilering",
    section: (number) => `Beskrivningen, punkt ${number}`,
    preamble: "Beskrivningens början",
    addition: "Den personuppgiftsansvariges svar:",
    gap: "Den personuppgiftsansvarige kompletterar detta.",
    gaps,
    none: {
      purposes: "Enligt beskrivningen används uppgifterna inte till någonting.",
      recipients: "Enligt beskrivningen får ingen uppgifterna.",
      transfers:
        "Enligt beskrivningen överförs dina uppgifter inte till länder utanför EU och EES.",
      storagePeriod: "Enligt beskrivningen har ingen bevaringstid fastställts.",
      automatedDecisions:
        "Enligt beskrivningen fattas inga beslut om dig enbart på automatisk väg.",
    },
  },

  rights: {
    heading: "Dina rättigheter",
    intro: "Du kan begära följande av den personuppgiftsansvarige. Begäran kostar ingenting.",
    write: (address) => `Skriv till ${address}`,
    complaint: "Om du är missnöjd",
    visit: "Besöksadress",
    post: "Postadress",
    phone: "Växel",
    registry: "Registratorskontor",
    email: "E-post",
    web: "Webbplats",
  },

  looks: {
    heading: "När dina uppgifter har lästs",
    intro:
      "Varje gång någon som arbetar för den personuppgiftsansvarige har sett, ändrat eller kopierat dina uppgifter, och för vilket ändamål. De anställdas namn lämnas inte ut.",
    none: "Ingen läsning av dina uppgifter har antecknats.",
    at: "När",
    act: "Vad som gjordes",
    purpose: "Ändamål",
    noPurpose: "inte angivet",
    acts: {
      created: "registret grundades",
      imported: "hämtade från en fil",
      listed: "visade i en lista med sökresultat",
      opened: "öppnade och lästa",
      added: "införda för hand",
      corrected: "rättade",
      copied: "kopierade för dig",
      banned: "förbud mot direktmarknadsföring antecknat",
      "ban-lifted": "förbud mot direktmarknadsföring hävt",
      checked: "kontrollerade för förbud mot direktmarknadsföring",
      disclosed: "lämnat till en mottagare",
      told: "en mottagare meddelad om en rättelse",
      consented: "ett samtycke till utlämnande antecknat",
      "consent-withdrawn": "ett samtycke till utlämnande återkallat",
      "bans-exported": "en lista med förbud lämnad till en mottagare",
      failed: "försök som misslyckades",
    },
    purposes: {
      access: "svar på din begäran om tillgång",
      rectification: "svar på din begäran om rättelse",
      objection: "iakttagande av din rätt att förbjuda direktmarknadsföring",
    },
    copies: "Tidigare kopior",
    noCopies: "Ingen kopia har tidigare gjorts för dig.",
    formats: "Format",
    identity: "Hur din identitet kontrollerades",
    draft: "Utkast",
  },

  rest: {
    heading: "Vad som saknas i kopian",
    leftOut: "Utelämnade avsnitt",
    noneLeftOut: "Inget avsnitt har utelämnats ur dina uppgifter.",
    passages: "Avsnitt",
    ground: "Grund",
    reason: "Skäl",
    thirdPersons:
      "Den fria texten har kontrollerats innan kopian gjordes, så att den inte kränker andras rättigheter (artikel 15.4 i dataskyddsförordningen).",
    completeness: "Är detta allt?",
    completenessIntro: (columns, copied) =>
      `Registrets tabeller har sammanlagt ${columns} kolumner. För var och en har det avgjorts om den hör till din kopia: ${copied} gör det. De övriga har utelämnats på följande grunder.`,
    technical: "Kolumnernas namn i registret",
    copied: (part) => `I kopian: ${part}`,
    notCopied: (ground) => `Inte i kopian: ${ground}`,
    part: "Var i kopian",
    columns: "Kolumner",
    parts: {
      subject: "Din referens i början",
      values: "Dina uppgifter: enskilda uppgifter",
      records: "Dina uppgifter: tabellerna",
      source: "Källan och dagen bredvid varje uppgift",
      history: "Tidigare uppgifter",
      bans: "Förbud mot direktmarknadsföring",
      claims: "Samtycken som bara påståtts",
      looks: "När dina uppgifter har lästs",
      copies: "Tidigare kopior",
      disclosures: "Hur dina uppgifter används: vem som har fått dem",
      notice: "Hur dina uppgifter används",
    },
    grounds: {
      derived:
        "Sökord och jämförelseformer, till exempel ditt namn med små bokstäver. De är härledda ur de uppgifter som du ser här och säger ingenting mer om dig.",
      link: "Löpnummer som bara visar vilken rad som hör till vilken.",
      log: "Tekniska detaljer om en läsning eller ändring utöver tid, art och ändamål, till exempel kommandots namn.",
      staff:
        "Namn på dem som arbetar för den personuppgiftsansvarige. Du har rätt att få veta när och varför dina uppgifter har lästs. Vem som läste dem lämnas ut bara om du behöver det för att utöva dina rättigheter (EU-domstolen, C-579/21).",
      others:
        "Anteckningar om hur andra personers rättigheter har beaktats. De kan handla om dessa personer.",
      told: "Vad som utelämnades ur en tidigare kopia. Det angavs i den kopian.",
      register:
        "Uppgifter om registret som helhet, till exempel dess säkerhetskopior. De är desamma för alla registrerade.",
      keys: "Krypteringsnycklar och det som säkrar dem. De skyddar dina uppgifter och säger ingenting om dig.",
    },
    groundNames: {
      derived: "Sökformer",
      link: "Löpnummer",
      log: "Tekniska detaljer i loggen",
      staff: "De anställdas namn",
      others: "Anteckningar om andra personer",
      told: "Vad tidigare kopior saknade",
      register: "Uppgifter om hela registret",
      keys: "Krypteringsnycklar",
    },
    undecided: "Ännu inte avgjort",
  },

  tables: {
    item: "Punkt",
    text: "Text",
    label: "Benämning",
    fieldId: "Fält",
    category: "Kategori",
    act: "Hur registrerad",
    file: "Fil",
    correction: "Rättelse",
  },
};
