import type { ProcessorFaults } from "../../domain/processor/faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import type * as en from "../en/processor.ts";

export const processorFaults: FaultTexts<keyof ProcessorFaults> = {
  "processor.id": () => ({
    what: "Se ei kelpaa käsittelijän tunnukseksi. Mitään ei muutettu.",
    next: "Tunnuksessa on 1–32 merkkiä a-z, 0-9 ja -, ja se alkaa kirjaimella, esimerkiksi mailer.",
  }),
  "processor.taken": () => ({
    what: "Sillä tunnuksella on jo käsittelijä. Mitään ei muutettu.",
    next: "Lisää, mitä nyt tiedät: seloste processor update <tunnus>",
  }),
  "processor.unknown": () => ({
    what: "Sillä tunnuksella ei ole käsittelijää. Mitään ei muutettu.",
    next: "Katso, keitä on: seloste processor list --all",
  }),
  "processor.ended": () => ({
    what: "Sen käsittelijän palvelu on päättynyt. Mitään ei muutettu.",
    next: "Uutta sopimusta varten lisää se toisella tunnuksella: seloste processor add",
  }),
  "processor.recipient": ({ recipients }) => ({
    what: "Seloste ei anna tietoja sellaiselle vastaanottajalle. Mitään ei muutettu.",
    next:
      recipients.length === 0
        ? "Se ei nimeä vastaanottajia lainkaan; katso: seloste notice show"
        : `Ne, joille se antaa: ${recipients.join(", ")}`,
  }),
  "processor.age": () => ({
    what: "Se ei ole age-vastaanottaja. Mitään ei muutettu.",
    next: "Se alkaa merkeillä age1 ja siinä on 62 merkkiä; vastaanottaja tekee sen ohjelmalla age-keygen.",
  }),
  "processor.country": () => ({
    what: "Millään maalla ei ole sitä koodia. Mitään ei muutettu.",
    next: "Anna kaksi kirjainta, ISO 3166-1: FI, SE, DE, US.",
  }),
  "processor.item": () => ({
    what: "Se ei ole sopimuksen kohta vastauksineen. Mitään ei muutettu.",
    next: "Esimerkiksi --item a=yes,g=no,h=unknown tai --item all=yes (28 artiklan 3 kohdan a–h).",
  }),
  "processor.future": ({ flag }) => ({
    what: `${flag} nimeää päivän, joka ei ole vielä tullut. Mitään ei muutettu.`,
    next: "Kirjaa se sinä päivänä.",
  }),
  "processor.nothing-given": () => ({
    what: "Mitään muutettavaa ei sanottu. Mitään ei muutettu.",
    next: "Katso: seloste processor update --help",
  }),
};

export const processorTexts: typeof en.processorTexts = {
  ask: {
    name: "Sen nimi:",
    country: "Missä maassa se käsittelee tietoja (kaksi kirjainta)?",
    task: "Mitä se tekee puolestanne?",
    recipient: "Minä selosteen vastaanottajana?",
    covered: (only) => `Mistä näit, että päätös koskee sitä (${only}; tyhjä: ei tiedetä)?`,
  },
  id: "Tunnus",
  name: "Nimi",
  task: "Tekee",
  country: "Maa",
  listsOf: "Maaluettelot päivältä",
  contract: "Sopimus",
  breachContact: "Loukkauksessa",
  subProcessors: "Alikäsittelijät",
  atEnd: "Lopuksi",
  safeguard: "Suojatoimi",
  covered: "Päätös koskee sitä",
  controller:
    "Se päättää itse, mitä tiedoilla tekee (ei käsittelijä, 28 artikla ei vaadi sopimusta).",
  decided: "Päätetty",
  ended: "Päättynyt",
  none: "ei ole",
  ends: { delete: "tiedot poistetaan", return: "tiedot palautetaan" },
  itemColumns: ["Artikla", "Sopimus sanoo", "Tieto"],
  items: {
    a: "vain dokumentoitujen ohjeiden mukaan, myös siirrot",
    b: "käsittelevien salassapito",
    c: "turvallisuus 32 artiklan mukaan",
    d: "alikäsittelijät vain luvalla ja samoin velvollisuuksin",
    e: "apu rekisteröityjen pyynnöissä",
    f: "apu 32–36 artiklan asioissa, myös loukkauksissa",
    g: "tiedot poistetaan tai palautetaan lopuksi",
    h: "tiedot ja tarkastukset",
  },
  answers: { yes: "kyllä", no: "EI", unknown: "ei tiedossa" },
  may: "Sille saa antaa sen, minkä seloste sallii.",
  lacks: {
    ended: () => "Palvelu on päättynyt: sille ei anneta mitään.",
    contract: () => "Sopimusta ei ole kirjattu: sille ei anneta mitään (28 artiklan 3 kohta).",
    no: (items) => `Sopimuksesta puuttuu ${items}: sille ei anneta mitään (28 artiklan 3 kohta).`,
    undecided: (items) =>
      `Ei tiedetä, onko sopimuksessa ${items}: sille ei anneta mitään, ennen kuin joku päättää (--decided).`,
  },
  standings: {
    eea: "ETA-alueella",
    none: "ETA-alueen ulkopuolella ilman päätöstä riittävyydestä (46 tai 49 artikla)",
    adequate: (decision) => `riittävä: ${decision}`,
    ended: (decision) => `päätös riittävyydestä ${decision} on päättynyt`,
    partly: (decision, only) => `${decision}, ${only}`,
  },
  unconfirmed: (on) => `${on}; tietojen kohtaloa ei ole vahvistettu`,
  confirmed: (on, confirmed, how) =>
    `${on}; vahvistettu ${confirmed}${how === "" ? "" : `: ${how}`}`,
  columns: ["Tunnus", "Nimi", "Maa", "Tekee", "Tila"],
  nobody: "Yhtään käsittelijää ei ole kirjattu.",
  added: (id) => `${id} lisättiin.`,
  updated: (id) => `${id} muutettiin.`,
  endedLine: (id) => `Käsittelijän ${id} palvelu on päättynyt.`,
  found: {
    recipient: (id) => `Voimassa oleva seloste ei tunne vastaanottajaa ${id}: se ei saa mitään.`,
    contract: (id) => `Käsittelijällä ${id} ei ole kirjattua sopimusta (28 artiklan 3 kohta).`,
    no: (id) => `Käsittelijän ${id} sopimuksesta puuttuu 28 artiklan 3 kohdan vaatimaa.`,
    undecided: (id) =>
      `Ei tiedetä, onko käsittelijän ${id} sopimus täydellinen (28 artiklan 3 kohta).`,
    unconfirmed: (id) =>
      `Käsittelijän ${id} palvelu on päättynyt, eikä kukaan ole vahvistanut tietojen poistoa tai palautusta.`,
  },
};

const factFlags = {
  name: "sen nimi",
  recipient: "minä selosteen vastaanottajana sille annetaan tietoja",
  country: "missä se käsittelee tietoja: kaksi kirjainta, kuten FI",
  task: "mitä se tekee puolestanne",
  contract: "sopimuksen päivä",
  item: "mitä sopimuksessa on, 28 artiklan 3 kohdan a–h, kuten a=yes,g=no tai all=yes",
  decided: "miksi sille annetaan tietoja, vaikka jokin kohta ei ole tiedossa, ja kuka niin päätti",
  subProcessor: "joku, jolle se antaa tietoja edelleen",
  breachContact: "kenet loukkauksesta tavoittaa",
  atEnd: "mitä tiedoille lopuksi tehdään",
  safeguard: "ETA:n ulkopuolella: mikä sitä sitoo (46 art.)",
  safeguardReference: "missä se on kirjoitettu, kuten lausekkeiden päiväys",
  covered:
    "mistä näit, että riittävyyspäätös koskee sitä: vain osaa maan toimijoista koskeva tai luetteloita uudempi",
  age: "age1…-vastaanottaja, jolle sen saamat tiedot salataan",
};

export const processorHelp: typeof en.processorHelp = {
  "processor add": {
    summary: "Kirjaa, kuka käsittelee tietoja puolestanne (28 artikla)",
    about: [
      "Käsittelijälle, jolla ei ole sopimusta tai jonka sopimuksesta puuttuu 28 artiklan 3 kohdan vaatimaa, ei anneta mitään; jos asiaa ei tiedetä, joku päättää ja sanoo miksi.",
      "Maata verrataan ETA-alueeseen ja komission päätöksiin riittävyydestä.",
    ],
    flags: factFlags,
    examples: { mailer: "Sopimus, jossa on kaikki" },
  },
  "processor update": {
    summary: "Muuta, mitä käsittelijästä tiedetään",
    about: ["Vain nimetty muuttuu; loki kertoo, kuka muutti mitä."],
    flags: factFlags,
    examples: { item: "Sopimus katsottiin uudelleen" },
  },
  "processor list": {
    summary: "Näytä, kuka käsittelee tietoja puolestanne ja keneltä mitä puuttuu",
    about: ["Komento avaa vain asiainhoidon."],
    flags: { all: "myös ne, joiden palvelu on päättynyt" },
    examples: { now: "Ketkä nyt", all: "Ketkä koskaan" },
  },
  "processor show": {
    summary: "Näytä yksi käsittelijä sopimuksineen kohta kohdalta",
    about: ["Komento avaa vain asiainhoidon."],
    flags: {},
    examples: { one: "Kaikki, mitä siitä tiedetään" },
  },
  "processor end": {
    summary: "Kirjaa palvelun päättyminen ja mitä tiedoille tapahtui",
    about: [
      "Kunnes on vahvistettu, että tiedot on poistettu tai palautettu (28 artiklan 3 kohdan g alakohta), check muistuttaa siitä.",
    ],
    flags: {
      on: "viimeinen päivä (tänään)",
      confirmed: "päivä, jona se vahvistettiin",
      how: "miten se vahvistettiin",
    },
    examples: { end: "Palvelu päättyy", confirmed: "He vahvistivat sen" },
  },
};
