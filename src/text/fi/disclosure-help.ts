import type { Catalogue } from "../catalogue.ts";

const leavingFlags = {
  to: "kirjatun vastaanottajan tunnus",
  purpose: "mihin: selosteen tarkoitus",
  derogation:
    "49 artiklan 1 kohdan poikkeus tämän kerran; vaatii --why. a: suostumus, b ja c: sopimus, d: yleinen etu, e: oikeusvaade, f: elintärkeä etu, g: julkinen rekisteri",
  why: "miksi, sanoin; nimiä siihen ei kirjoiteta",
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
    summary: "Luovuta monen tiedot vastaanottajalle; muuta tietä ei ole",
    about: [
      "Portti kysyy kaiken kerralla: onko vastaanottaja kirjattu ja sopimus voimassa, saako se selosteen mukaan nämä kentät, tarvitseeko tarkoitus niitä, salliiko laki ja seloste sen maan. Markkinoinnin kieltänyt (kun tarkoitus on markkinointi) ja se, joka ei ole suostunut siirtoon, jätetään pois ja lasketaan.",
      "--subjects on tiedosto, jossa on tunnus, asiakastunnus tai sähköposti rivillä; arvo kuten language=sv; hakusanoja; tai - vakiosyötettä varten. Kirjauksesta näkyy, kenestä mitäkin luovutettiin.",
    ],
    flags: {
      ...leavingFlags,
      subjects: "kenestä: tiedosto, arvo tai hakusanoja",
      all: "kaikista; vaatii --why ja lukumäärän kirjoittamisen",
      fields: "vain tarpeellinen, kuten customerId,email",
      channel: "markkinoinnissa: vain tämän kanavan kiellot (mikä tahansa kielto)",
      out: "kirjoitettava tiedosto (0600)",
      format: "csv, ellei muuta sanota",
      encrypt: "salaa vastaanottajan age-avaimella; selväkielistä ei kirjoiteta",
      confirm: "kuinka monta kaikki on, kirjoittamisen sijasta",
      yes: "älä kysy",
      dryRun: "näytä vain suunnitelma",
    },
    examples: {
      plan: "Ketkä olisivat mukana ja ketkä eivät",
      list: "Luettelossa olevat CSV-tiedostoon",
      all: "Kaikki",
    },
  },
  "disclosure record": {
    summary: "Kirjaa käsin annettu tieto tai oikaisusta ilmoittaminen",
    about: [
      "Puhelu tai viranomaisen määräys: annettu kirjataan, sanoisi portti mitä tahansa; rikotut lauseet näytetään.",
      "--kind correction kuittaa sen, mistä check muistuttaa: vastaanottajat, joilla oli oikaistu tieto (19 art.).",
    ],
    flags: {
      kind: "hand, ellei muuta sanota",
      to: "kirjattu vastaanottaja",
      named: "muu: sen nimi",
      country: "sen maa: kaksi kirjainta",
      subject: "kenestä; useasti, jos heitä on useita",
      fields: "mitä annettiin",
      at: "milloin (nyt)",
      why: "miksi annettiin tai miten ilmoitettiin",
      purpose: "selosteen tarkoitus, jos se palveli sellaista",
      derogation: "49 artiklan 1 kohdan poikkeus, johon se perustui",
      notTold: "miksi ilmoittaminen on mahdotonta tai suhteetonta",
    },
    examples: { order: "Poliisi pyysi määräyksellä", told: "Vastaanottajalle ilmoitettiin" },
  },
  "disclosure check": {
    summary: "Katso luettelo läpi, ennen kuin se lähetetään muuten: paluukoodi 0 tai 3",
    about: [
      "Mikä tahansa lähetettävä CSV tutkitaan samassa portissa: sarakkeet nimen ja sisällön mukaan, ihmiset, kiellot ja numerot, joita siinä ei pitäisi olla. Paluukoodi 3 kertoo, että jokin estää lähettämisen. Luovutusta ei kirjata.",
      "Myös rivit, joiden ihmiset eivät ole rekisterissä, kerrotaan: kukaan ei tiedä, ovatko he suostuneet. Samoin rivit, joissa on kahden ihmisen tietoja, ja osoitteet, joita ei enää ole rekisterissä.",
    ],
    flags: {
      ...leavingFlags,
      channel: "markkinoinnissa: vain tämän kanavan kiellot (mikä tahansa)",
    },
    examples: { list: "Viimeinen katse ennen uutiskirjettä" },
  },
  "disclosure list": {
    summary: "Näytä, mitä on luovutettu, kenelle, milloin ja miksi",
    about: [
      "Yhdestä rekisteröidystä se kertoo, mitä hänestä luovutettiin: todelliset vastaanottajat (15 art. 1 kohdan c alakohta). Yhdestä vastaanottajasta se kertoo, kuinka monesta henkilöstä sillä on mitäkin: siellä tapahtuvan loukkauksen laajuuden.",
    ],
    flags: {
      to: "vain tälle vastaanottajalle",
      subject: "vain tästä rekisteröidystä",
      since: "vain tästä päivästä alkaen",
      until: "vain tähän päivään asti",
      purpose: "mihin tarkoitukseen: access tai selosteen tarkoitus",
    },
    examples: {
      all: "Kaikki",
      subject: "Kenellä on yhden ihmisen tietoja",
      scope: "Mitä loukkaus vastaanottajalla koskisi",
    },
  },
  "consent record": {
    summary: "Kirjaa, että joku suostuu tietojensa luovuttamiseen",
    about: [
      "Se koskee tätä vastaanottajaa siinä maassa, jossa se nyt on. ETA:n ulkopuolella on kirjattava, mitä riskeistä kerrottiin (49 art. 1 kohdan a alakohta).",
    ],
    flags: {
      to: "vastaanottajan tunnus",
      informed: "mitä riskeistä kerrottiin",
      evidence: "mistä suostumus näkyy",
      givenAt: "milloin (nyt)",
      purpose: "mihin tarkoitukseen tietoja katsotaan",
    },
    examples: { transfer: "Käsittelijälle Yhdysvalloissa" },
  },
  "consent withdraw": {
    summary: "Kirjaa, ettei joku enää suostu",
    about: ["Sen nojalla ei luovuteta enää mitään. Aiempi jää kirjauksiin."],
    flags: {
      to: "vastaanottajan tunnus",
      how: "miten hän pyysi",
      purpose: "mihin tarkoitukseen tietoja katsotaan",
    },
    examples: { wish: "Hän soitti" },
  },
  "consent list": {
    summary: "Näytä, kuka suostuu luovuttamiseen kenelle",
    about: ["Tuonnin väittämät suostumukset markkinointiin näkyvät rekisteröidyn kohdalla."],
    flags: {
      to: "vain tälle vastaanottajalle",
      subject: "vain tämän rekisteröidyn",
      all: "myös peruutetut",
      purpose: "mihin tarkoitukseen tietoja katsotaan",
    },
    examples: { now: "Voimassa olevat", one: "Kaikki yhden ihmisen antamat" },
  },
};
