import { recipients } from "./copy-recipients.ts";
import type * as en from "../en/copy.ts";

const gaps: typeof en.copyTexts.use.gaps = {
  purposes: "Julkaistussa selosteessa ei kerrota, mihin tietoja käytetään.",
  recipients: "Julkaistussa selosteessa ei kerrota, kuka saa tietoja.",
  transfers:
    "Julkaistussa selosteessa ei kerrota, siirretäänkö tietoja EU- ja ETA-alueen ulkopuolelle.",
  storagePeriod: "Julkaistussa selosteessa ei kerrota, kuinka kauan tietoja säilytetään.",
  automatedDecisions: "Julkaistussa selosteessa ei kerrota, tehdäänkö päätöksiä automaattisesti.",
};

export const copyTexts: typeof en.copyTexts = {
  title: "Jäljennös henkilötiedoistasi",
  fileName: "jaljennos",
  draftMark: "LUONNOS",
  draftTitle: (title) => `LUONNOS – ${title}`,
  draftNotice:
    "Tämä jäljennös on luonnos. Sitä ei voi antaa, ennen kuin seuraavat kohdat on ratkaistu:",
  draftReasons: {
    gap: (gap) => `${gap} Jäljennökseen tarvittava teksti puuttuu.`,
    thirdPersons: (fields) =>
      `Vielä ei ole ratkaistu, kertooko vapaa teksti muista henkilöistä: ${fields.join(", ")}.`,
    incomplete:
      "Erityisten henkilötietoryhmien lokero oli suljettu, joten sen tietoja ei ole tässä.",
    undecidedColumns: (columns) =>
      `Vielä ei ole ratkaistu, kuuluvatko nämä jäljennökseen: ${columns.join(", ")}.`,
  },
  skip: "Siirry sisältöön",
  contents: "Sisällys",
  day: (day, month, year) => `${day}.${month}.${year}`,
  moment: (day, hour, minute) => `${day} klo ${Number(hour)}.${minute}`,
  lead: (controller, register) =>
    `Tässä on kaikki, mitä ${controller} on tallentanut sinusta rekisteriin ”${register}”, ja se, mitä sinulle on lain mukaan kerrottava tietojesi käsittelystä (EU:n yleisen tietosuoja-asetuksen 15 artikla).`,
  madeAt: "Laadittu",
  group: "Rekisteröityjen ryhmä",
  reference: "Viitteesi",
  controller: "Rekisterinpitäjä",
  businessId: "Y-tunnus",
  contact: "Yhteyshenkilö",
  notice: "Julkaistu seloste",
  noticeFrom: (title, day) => `${title}, voimassa ${day} alkaen`,
  clearText: "Tätä tiedostoa ei ole salattu. Säilytä se niin, etteivät muut pääse lukemaan sitä.",
  times: (zone) => `Kellonajat ovat aikavyöhykkeen ${zone} mukaisia.`,
  yes: "kyllä",
  no: "ei",

  summary: {
    heading: "Lyhyesti",
    confirmed: "Kyllä, henkilötietojasi käsitellään.",
    added: (day, source) => `Olet ollut rekisterissä ${day} alkaen. Tietolähde: ${source}.`,
    groups: (names) => `Olet rekisterissä ryhmässä: ${names}.`,
    held: (values, entries) =>
      `Sinusta on nyt tallennettuna: ${values} ${values === 1 ? "tieto" : "tietoa"} ja taulukoissa ${entries} ${entries === 1 ? "merkintä" : "merkintää"}.`,
    past: (count) => `Kirjattuja tietojen muutoksia: ${count}.`,
    looks: (count) => `Kertoja, joina tietojasi on katsottu tai muutettu: ${count}.`,
    leftOut: (count) =>
      `Tästä jäljennöksestä pois jätettyjä kohtia: ${count}. Perusteet ovat jäljempänä.`,
  },

  held: {
    heading: "Tietosi",
    intro:
      "Kaikki sinusta tallennetut tiedot julkaistun selosteen mukaan ryhmiteltyinä. Kunkin tiedon vieressä on sen lähde ja tallennuspäivä.",
    undeclared: "Tiedot, joita voimassa oleva seloste ei mainitse",
    special:
      "Erityisiä henkilötietoryhmiä, kuten terveyttä koskevia tietoja (tietosuoja-asetuksen 9 artikla). Ne ovat omassa lokerossaan, jolla on oma avain.",
    empty: (labels) => `Näistä ei ole tallennettu mitään: ${labels.join(", ")}.`,
    nothing: "Tässä ryhmässä ei ole tallennettuja tietoja.",
    field: "Mikä tieto",
    value: "Sisältö",
    source: "Lähde",
    recorded: "Tallennettu",
    basis: "9 artiklan 2 kohdan poikkeus",
    bases: {
      "explicit-consent": "nimenomainen suostumus (a alakohta)",
      employment: "työ- ja sosiaaliturvalainsäädäntö (b alakohta)",
      "vital-interests": "elintärkeä etu (c alakohta)",
      "non-profit": "yhdistyksen tai säätiön toiminta (d alakohta)",
      "made-public": "olet itse julkistanut tiedon (e alakohta)",
      "legal-claims": "oikeusvaade (f alakohta)",
      "public-interest": "tärkeä yleinen etu (g alakohta)",
      "health-care": "terveyden- tai sosiaalihuolto (h alakohta)",
      "public-health": "kansanterveys (i alakohta)",
      research: "arkistointi, tutkimus tai tilastointi (j alakohta)",
      unknown: "ei tiedossa",
    },
    evidence: (text) => `Näyttö: ${text}`,
    file: (name) => `Tiedosto: ${name}`,
    leftOut:
      "Merkintä […] on pois jätettyjen sanojen paikalla. Peruste on kohdassa ”Mitä tästä puuttuu”.",
    leftOutFields: (labels) =>
      `Jätetty pois: ${labels.join(", ")}. Peruste on kohdassa ”Mitä tästä puuttuu”.`,
    acts: { import: "tiedostosta", add: "käsin lisätty", correct: "oikaistu" },
  },

  history: {
    heading: "Aiemmat tiedot",
    intro: "Millainen tieto oli ennen muutosta ja millaiseksi se muutettiin.",
    none: "Yhtään tietoa ei ole muutettu eikä poistettu.",
    at: "Milloin",
    old: "Ennen",
    new: "Jälkeen",
    nothing: "ei mitään",
    wrongPerson: "poistettu tai tyhjä: tässä oli toisen henkilön tieto",
  },

  corrections: {
    ground: (text) => `Peruste: ${text}`,
    askedBy: (text) => `Pyytäjä: ${text}`,
    reference: (text) => `Viite: ${text}`,
    identityChecked: (text) => `Henkilöllisyyden tarkistus: ${text}`,
  },

  marketing: {
    heading: "Suoramarkkinointi",
    bans: "Kiellot",
    noBans: "Suoramarkkinointikieltoa ei ole kirjattu.",
    bansIntro:
      "Sinulle ei lähetetä suoramarkkinointia näillä tavoilla, paitsi jos kielto on merkitty poistetuksi omasta toivomuksestasi.",
    how: "Miten pyysit kieltoa",
    howUnknown: "ei kirjattu",
    shared: "Kielto koskee osoitetta tai numeroa, joka ei ole yksin sinun.",
    lifted: "Poistettu",
    wish: "Toivomuksesi",
    entered: "Kielto kirjattu",
    hashes: "Osoitteidesi ja numeroidesi avaimelliset tiivisteet",
    hashesIntro:
      "Kiellosta säilytetään myös jokaisen osoitteesi ja numerosi avaimellinen tiiviste (HMAC-SHA-256), jotta kielto löytyy, jos jokin niistä palaa rekisteriin muualta (tietosuoja-asetuksen 21 artiklan 3 kohta). Ilman rekisterin salaista avainta tiivisteestä ei voi päätellä, kenen se on. Sinun kannaltasi tiivisteet ovat pseudonymisoituja henkilötietoja.",
    channel: "Tapa",
    since: "Alkaen",
    evidence: "Näyttö",
    claims: "Pelkästään väitetyt suostumukset",
    claimsIntro:
      "Tiedoston mukaan olet suostunut näihin, mutta siinä ei ole, milloin ja millä sanoin. Suostumus on voitava osoittaa (tietosuoja-asetuksen 7 artiklan 1 kohta). Näitä on väitetty mutta ei osoitettu, eikä niitä käytetä.",
    noClaims: "Suostumusta markkinointiin ei ole kirjattu.",
    channels: {
      email: "sähköposti",
      sms: "tekstiviestit",
      phone: "puhelin",
      post: "posti",
      skype: "Skype",
      profiling: "profilointi markkinointia varten",
      all: "kaikki suoramarkkinointi",
    },
  },

  use: {
    heading: "Miten tietojasi käytetään",
    intro: (title) =>
      `Vastaukset ovat julkaistusta selosteesta ”${title}”. Jos seloste vaikenee asiasta, rekisterinpitäjä on lisännyt vastauksen tai jäljennös on luonnos.`,
    purposes: "Mihin niitä käytetään",
    categories: "Mitä henkilötietoryhmiä käsitellään",
    recipients: "Kuka niitä saa",
    noDisclosures:
      "Rekisterissä ei ole merkintää siitä, että tietojasi olisi luovutettu kenellekään.",
    ...recipients,
    recipientsIntro:
      "Selosteen mukaan tietojasi voidaan luovuttaa seuraaville, eikä enempää kuin tässä sanotaan:",
    processor: "toimii rekisterinpitäjän lukuun",
    transfers: "EU- ja ETA-alueen ulkopuolella",
    storagePeriod: "Kuinka kauan niitä säilytetään",
    source: "Mistä ne on saatu",
    sourceText: "Tietolähde on edellä kunkin tiedon vieressä.",
    automatedDecisions: "Automaattiset päätökset ja profilointi",
    section: (number) => `Selosteen kohta ${number}`,
    preamble: "Selosteen alku",
    addition: "Rekisterinpitäjän vastaus:",
    gap: "Rekisterinpitäjä täydentää tämän.",
    gaps,
    none: {
      purposes: "Selosteen mukaan tietoja ei käytetä mihinkään.",
      recipients: "Selosteen mukaan kukaan ei saa tietoja.",
      transfers: "Selosteen mukaan tietojasi ei siirretä EU- ja ETA-alueen ulkopuolelle.",
      storagePeriod: "Selosteen mukaan säilytysaikaa ei ole määritelty.",
      automatedDecisions: "Selosteen mukaan sinusta ei tehdä pelkästään automaattisia päätöksiä.",
    },
  },

  rights: {
    heading: "Oikeutesi",
    intro: "Voit pyytää rekisterinpitäjältä seuraavaa. Pyyntö on maksuton.",
    write: (address) => `Kirjoita osoitteeseen ${address}`,
    complaint: "Jos olet tyytymätön",
    visit: "Käyntiosoite",
    post: "Postiosoite",
    phone: "Vaihde",
    registry: "Kirjaamo",
    email: "Sähköposti",
    web: "Verkkosivut",
  },

  looks: {
    heading: "Milloin tietojasi on katsottu",
    intro:
      "Jokainen kerta, jona joku rekisterinpitäjän työntekijä on nähnyt, muuttanut tai kopioinut tietojasi, ja mitä varten. Työntekijöiden nimiä ei kerrota.",
    none: "Tietojesi katselua ei ole kirjattu.",
    at: "Milloin",
    act: "Mitä tehtiin",
    purpose: "Tarkoitus",
    noPurpose: "ei ilmoitettu",
    acts: {
      created: "rekisteri perustettu",
      imported: "tuotu tiedostosta",
      listed: "näkynyt hakutulosten luettelossa",
      opened: "avattu ja luettu",
      added: "lisätty käsin",
      corrected: "oikaistu",
      copied: "tehty jäljennös sinulle",
      banned: "suoramarkkinointikielto kirjattu",
      "ban-lifted": "suoramarkkinointikielto poistettu",
      checked: "tarkistettu suoramarkkinointikielto",
      disclosed: "luovutettu vastaanottajalle",
      told: "oikaisusta ilmoitettu vastaanottajalle",
      consented: "suostumus luovutukseen kirjattu",
      "consent-withdrawn": "suostumus luovutukseen peruutettu",
      "bans-exported": "kieltoluettelo luovutettu vastaanottajalle",
      failed: "yritetty, mutta ei onnistuttu",
    },
    purposes: {
      access: "vastaaminen tarkastuspyyntöösi",
      rectification: "oikaisupyyntöösi vastaaminen",
      objection: "suoramarkkinointia koskevan kielto-oikeutesi noudattaminen",
    },
    copies: "Aiemmat jäljennökset",
    noCopies: "Sinulle ei ole tehty jäljennöstä aiemmin.",
    formats: "Muodot",
    identity: "Miten henkilöllisyytesi tarkistettiin",
    draft: "Luonnos",
  },

  rest: {
    heading: "Mitä tästä puuttuu",
    leftOut: "Pois jätetyt kohdat",
    noneLeftOut: "Tiedoistasi ei ole jätetty pois yhtään kohtaa.",
    passages: "Kohtia",
    ground: "Peruste",
    reason: "Syy",
    thirdPersons:
      "Vapaa teksti on tarkistettu ennen jäljennöksen tekemistä, jotta se ei loukkaa muiden oikeuksia (tietosuoja-asetuksen 15 artiklan 4 kohta).",
    completeness: "Onko tässä kaikki?",
    completenessIntro: (columns, copied) =>
      `Rekisterin tauluissa on yhteensä ${columns} saraketta. Jokaisesta on ratkaistu, kuuluuko se jäljennökseesi: ${copied} kuuluu. Loput on jätetty pois seuraavilla perusteilla.`,
    technical: "Sarakkeiden nimet rekisterissä",
    copied: (part) => `Tässä jäljennöksessä: ${part}`,
    notCopied: (ground) => `Ei jäljennöksessä: ${ground}`,
    part: "Missä kohdassa",
    columns: "Sarakkeet",
    parts: {
      subject: "Viitteesi alussa",
      values: "Tietosi: yksittäiset tiedot",
      records: "Tietosi: taulukot",
      source: "Kunkin tiedon lähde ja päivä",
      history: "Aiemmat tiedot",
      bans: "Suoramarkkinointikiellot",
      claims: "Pelkästään väitetyt suostumukset",
      looks: "Milloin tietojasi on katsottu",
      copies: "Aiemmat jäljennökset",
      disclosures: "Miten tietojasi käytetään: kenelle niitä on luovutettu",
      notice: "Miten tietojasi käytetään",
    },
    grounds: {
      derived:
        "Hakusanat ja vertailumuodot, esimerkiksi nimesi pienin kirjaimin. Ne on johdettu tässä näkyvistä tiedoista, eivätkä ne kerro sinusta enempää.",
      link: "Juoksevat numerot, jotka vain osoittavat, mikä rivi kuuluu mihinkin.",
      log: "Katselun tai muutoksen tekniset yksityiskohdat, jotka eivät koske sen aikaa, laatua tai tarkoitusta, kuten komennon nimi.",
      staff:
        "Rekisterinpitäjän työntekijöiden nimet. Sinulla on oikeus tietää, milloin ja mitä varten tietojasi on katsottu. Katsojan nimi kerrotaan vain, jos tarvitset sitä oikeuksiesi käyttämiseen (unionin tuomioistuin, C-579/21).",
      others:
        "Muistiinpanot siitä, miten muiden henkilöiden oikeudet on otettu huomioon. Ne voivat kertoa näistä henkilöistä.",
      told: "Mitä aiemmasta jäljennöksestä jätettiin pois. Siitä kerrottiin siinä jäljennöksessä.",
      register:
        "Koko rekisteriä koskevat tiedot, kuten varmuuskopiot. Ne ovat kaikille rekisteröidyille samat.",
      keys: "Salausavaimet ja niiden varmisteet. Ne suojaavat tietojasi eivätkä kerro sinusta mitään.",
    },
    groundNames: {
      derived: "Hakumuodot",
      link: "Juoksevat numerot",
      log: "Lokin tekniset yksityiskohdat",
      staff: "Työntekijöiden nimet",
      others: "Muita henkilöitä koskevat muistiinpanot",
      told: "Aiemmista jäljennöksistä pois jätetyt",
      register: "Koko rekisteriä koskevat tiedot",
      keys: "Salausavaimet",
    },
    undecided: "Vielä ratkaisematta",
  },

  tables: {
    item: "Kohta",
    text: "Teksti",
    label: "Nimike",
    fieldId: "Kenttä",
    category: "Ryhmä",
    act: "Miten tallennettu",
    file: "Tiedosto",
    correction: "Oikaisu",
  },
};
