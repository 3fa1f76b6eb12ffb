import type { BreachDeskFaults, WordsProblem } from "../../domain/breach/desk-faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import type * as en from "../en/breach.ts";
import { breachAsk } from "./breach-ask.ts";
import { breachClocks } from "./breach-clocks.ts";

const problems: Readonly<Record<WordsProblem, string>> = {
  empty: "mitään ei ole kirjoitettu",
  "too-long": "se on pidempi kuin 10 000 merkkiä",
  "control-characters": "siinä on merkkejä, joita tekstissä ei ole",
  "identity-code": "siinä on henkilötunnus (tietosuojalaki 29 §)",
  identifier: "siinä on rekisteröidyn sähköpostiosoite, puhelinnumero, asiakasnumero tai koko nimi",
};

export const breachTexts: typeof en.breachTexts = {
  kinds: { breach: "henkilötietojen tietoturvaloukkaus", risk: "tietoturvariski" },
  origins: {
    own: "oma havainto",
    processor: "henkilötietojen käsittelijä ilmoitti",
    subject: "rekisteröity ilmoitti",
    outsider: "ulkopuolinen ilmoitti",
    press: "tiedotusvälineet",
    other: "muulla tavalla",
  },
  effects: {
    confidentiality: "luottamuksellisuus",
    integrity: "eheys",
    availability: "käytettävyys",
  },
  certainties: { exact: "tarkasti", estimate: "arviolta", unknown: "ei tiedossa" },
  risks: { none: "ei todennäköistä riskiä", risk: "riski", high: "korkea riski" },
  phases: {
    preliminary: "alustava ilmoitus",
    supplement: "täydentävä ilmoitus",
    final: "lopullinen ilmoitus",
    withdrawal: "ilmoituksen peruutus",
  },
  channels: {
    email: "sähköposti",
    sms: "tekstiviesti",
    phone: "puhelin",
    post: "kirje",
    skype: "Skype",
    "in-person": "henkilökohtaisesti",
    public: "julkinen tiedonanto",
  },
  contents: {
    nature: "mitä tapahtui",
    contact: "yhteyspiste",
    consequences: "todennäköiset seuraukset",
    measures: "toimenpiteet",
  },
  grounds: {
    "34(3)(a)": "34 artiklan 3 kohdan a alakohta",
    "34(3)(b)": "34 artiklan 3 kohdan b alakohta",
    "34(3)(c)": "34 artiklan 3 kohdan c alakohta",
  },
  encryption: {
    full: "kaikki tiedot oli salattu",
    partial: "osa tiedoista oli salattu",
    none: "tietoja ei ollut salattu",
    unknown: "salaus ei tiedossa",
  },
  key: {
    safe: "avain on turvassa",
    exposed: "avain on paljastunut",
    none: "avainta ei ole",
    unknown: "avain ei tiedossa",
  },
  backup: {
    exists: "varmuuskopio on",
    none: "varmuuskopiota ei ole",
    unknown: "varmuuskopio ei tiedossa",
  },

  facts: {
    kind: "Laji",
    title: "Otsikko",
    detectedAt: "Havaittu",
    processorDetectedAt: "Käsittelijä havaitsi",
    aware: "Ilmitulo (33 artiklan 1 kohta)",
    occurred: "Tapahtunut",
    origin: "Miten tuli tietoon",
    effects: "Mihin kohdistui",
    nature: "Luonne",
    systems: "Järjestelmät",
    subjectCategories: "Rekisteröityjen ryhmät",
    subjects: "Rekisteröityjen määrä",
    records: "Tietueiden määrä",
    dataCategories: "Tiedot",
    measuresBefore: "Toimenpiteet ennen",
    measuresAfter: "Toteutetut tai ehdotetut toimenpiteet",
  },
  gaps: {
    aware: "ilmitulon aika",
    occurred: "tapahtuma-aika",
    origin: "miten tuli tietoon",
    effects: "mihin kohdistui",
    nature: "luonne",
    systems: "järjestelmät",
    subjectCategories: "rekisteröityjen ryhmät",
    subjects: "rekisteröityjen määrä",
    records: "tietueiden määrä",
    dataCategories: "tiedot",
    measuresBefore: "toimenpiteet ennen",
    measuresAfter: "toteutetut tai ehdotetut toimenpiteet",
    awareBy: "kenen tietoon loukkaus tuli",
    awareWhy: "miksi ilmitulo oli havaitsemista myöhemmin",
    assessment: "riskiarvio",
    consequences: "todennäköiset seuraukset",
    safeguard: "tietojen suojaus",
    contactPoint: "yhteyspiste",
  },

  heading: (number, kind, title) => `${number}: ${kind}. ${title}`,
  states: { open: "avoin", closed: "suljettu" },
  state: "Tila",
  logged: "Kirjattu",
  clocksHeading: "Määräajat",
  zone: (zone) => `Ajat ovat vyöhykkeen ${zone} aikaa.`,
  factsHeading: "Mitä tiedetään",
  missing: (gaps) => `Kirjaamatta: ${gaps}.`,
  assessmentsHeading: "Riskiarviot",
  notificationsHeading: "Ilmoitukset valvontaviranomaiselle",
  communicationsHeading: "Ilmoitukset rekisteröidyille",
  exemptionsHeading: "Päätökset jättää ilmoittamatta (34 artiklan 3 kohta)",
  decisionsHeading: "Pitämättä jäävät lupaukset",
  closingsHeading: "Sulkeminen",
  changesHeading: "Muutokset",
  why: "Perustelut",
  by: "Päättäjä",
  consequences: "Todennäköiset seuraukset",
  safeguard: "Tietojen suojaus",
  contactPoint: "Yhteyspiste",
  reference: "Diaarinumero",
  delayReason: "Viivästyksen syy",
  channel: "Kanava",
  reached: "Tavoitettu",
  again: "Tavoitettu uudelleen",
  contentsHeld: "Sisältö",
  messageText: "Teksti",
  ground: "Peruste",
  promise: "Lupaus",
  recorded: "Kirjattu",
  recordedBy: (moment, operator) => `${moment}, ${operator}`,
  change: (fact, old, now) => `${fact}: ${old} → ${now}`,
  time: "<aika>",
  nothing: "ei mitään",
  since: (moment) => `${moment} alkaen`,
  period: (from, until) => `${from} – ${until}`,
  estimate: (period) => `${period} (arvio)`,
  about: (count) => `noin ${count}`,
  unknown: "ei tiedossa",
  special: (label) => `${label} (erityinen henkilötietoryhmä, 9 artikla)`,
  awareness: (moment, by, why) =>
    [
      moment,
      ...(by === undefined ? [] : [`kenelle: ${by}`]),
      ...(why === undefined ? [] : [`miksi vasta silloin: ${why}`]),
    ].join("; "),
  everyone: "kaikki rekisterin asiakkaat",

  ...breachClocks,

  done: {
    logged: (number) => `Kirjattu numerolla ${number}.`,
    updated: (number) => `${number}: tiedot muutettu.`,
    unchanged: (number) => `${number}: tieto on jo kirjattu. Mitään ei muutettu eikä kirjattu.`,
    assessed: (number) => `${number}: riskiarvio kirjattu.`,
    notified: (number) => `${number}: ilmoitus valvontaviranomaiselle kirjattu.`,
    communicated: (number) => `${number}: ilmoitus rekisteröidyille kirjattu.`,
    decided: (number) => `${number}: päätös kirjattu.`,
    closed: (number) => `${number} suljettu.`,
  },
  warnings: {
    "awareness-late":
      "Ilmitulo oli selvästi havaitsemista myöhemmin, pidempään kuin lyhyt selvitys kestää. Viranomainen kysyy, miksi (EDPB 9/2022).",
    "awareness-unexplained": "Kerro, miksi ilmitulo oli havaitsemista myöhemmin: --aware-why.",
    "delay-reasons-wise":
      "33 artiklan 1 kohdan tunnit olivat kuluneet. Takarajaan oli vielä aikaa, mutta kerro viivästyksen syy silti.",
    "exempt-after-measures":
      "Tietosuojavaltuutetun toimiston mukaan korkeasta riskistä ilmoitetaan rekisteröidyille aina, vaikka havaitsemisen jälkeiset toimenpiteet olisivat poistaneet sen (8.11.2023). Pelkkä 34 artiklan 3 kohdan b alakohta ei ehkä riitä.",
    "exempt-needs-public":
      "34 artiklan 3 kohdan c alakohta edellyttää julkista tiedonantoa tai muuta yhtä tehokasta keinoa, eikä sellaista ole kirjattu. Velvollisuus jää avoimeksi.",
    "promise-still-open":
      "Tämä peruste ei poista selosteen omaa lupausta kertoa asiakkaille. Pidä lupaus tai kirjaa, ettei sitä pidetä: --promise-broken.",
    "notification-not-final":
      "Viimeisin ilmoitus ei ole lopullinen. Viranomainen voi odottaa täydennystä.",
    "opened-again": "Loukkaus oli suljettu, ja nyt se on taas avoin.",
    "later-decision-stands": "Myöhemmältä ajalta on jo päätös, ja se on voimassa.",
    "assess-as-breach":
      "Riskistä päätetty ei koske loukkausta. Päätä uudelleen: seloste breach assess.",
    "more-than-affected":
      "Tavoitettuja on enemmän kuin niitä, joita asian on arvioitu koskevan. Korjaa määrä: --subjects.",
  },
  contentsMissing: (contents) =>
    `34 artiklan 2 kohta edellyttää vielä: ${contents}. Tämä ilmoitus ei täytä velvollisuutta.`,

  list: {
    number: "Numero",
    kind: "Laji",
    title: "Otsikko",
    detected: "Havaittu",
    state: "Tila",
    next: "Seuraavaksi",
    none: "Loukkausten luettelo on tyhjä.",
    noneOpen: "Yhtään loukkausta tai riskiä ei ole avoinna.",
    late: (clock, span) => `${clock}: ${span} myöhässä`,
    left: (clock, span) => `${clock}: jäljellä ${span}`,
    open: (clock) => `${clock}: avoinna`,
    authority: "valvontaviranomainen",
    promise: "lupaus",
    subjects: "rekisteröidyt",
    decide: "arvioi riski",
    close: "voidaan sulkea",
  },
  csv: {
    number: "Numero",
    state: "Tila",
    loggedAt: "Kirjattu",
    loggedBy: "Kirjaaja",
    authority: "Valvontaviranomainen (33 artikla)",
    outerLimit: "Takaraja",
    promise: "Selosteen lupaus",
    subjects: "Rekisteröidyt (34 artikla)",
    risk: "Riski",
    riskWhy: "Riskiarvion perustelut",
    riskBy: "Päättäjä",
    riskAt: "Arvioitu",
    notifications: "Ilmoitukset valvontaviranomaiselle",
    communications: "Ilmoitukset rekisteröidyille",
    exemptions: "Perusteet jättää ilmoittamatta",
    decisions: "Pitämättä jäävät lupaukset",
    closing: "Suljettu",
    missing: "Kirjaamatta",
  },

  ask: breachAsk,
};

export const breachDeskFaults: FaultTexts<keyof BreachDeskFaults> = {
  "casework.words": ({ flag, because }) => ({
    what: `${flag} ei kelpaa asiainhoitoon: ${problems[because]}. Mitään ei muutettu.`,
    next: "Kirjoita niin, ettei teksti viittaa keneenkään rekisteröityyn, esimerkiksi: eräs asiakas, 120 asiakasta.",
  }),
  "breach.nothing-given": () => ({
    what: "Mitään muutettavaa ei annettu. Mitään ei muutettu.",
    next: "Sano, mitä on selvinnyt, esimerkiksi --subjects 120. Katso: seloste breach update --help",
  }),
  "breach.file": ({ wrong, unknownKeys, keys }) => ({
    what: `${[
      ...(unknownKeys ? ["Tiedostossa on avaimia, joita loukkausten luettelossa ei ole"] : []),
      ...(wrong.length > 0
        ? [`Tiedostossa on arvoja, joita ei voi lukea: ${wrong.join(", ")}`]
        : []),
      ...(wrong.length === 0 && !unknownKeys
        ? ["Tiedosto ei ole luettelo avaimista ja arvoista"]
        : []),
    ].join(". ")}. Mitään ei muutettu.`,
    next: `Avaimet: ${keys.join(", ")}`,
  }),
};
