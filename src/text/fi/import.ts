import type { Because } from "../../domain/import/column-plan.ts";
import type { FileFaults, ImportFaults, MappingProblem } from "../../domain/import/faults.ts";
import type { Channel, NeverReason } from "../../domain/import/form.ts";
import { DELIMITERS, ENCODINGS } from "../../domain/import/layout.ts";
import type { RowReason } from "../../domain/import/reading.ts";
import type { AddressPart } from "../../domain/import/target.ts";
import type { ValueFault } from "../../domain/subject/values.ts";
import type { FaultTexts } from "../catalogue.ts";
import { sayHeld, saySentence } from "./door.ts";
import type { importTexts as english } from "../en/import.ts";

const reasons: Readonly<Record<RowReason | ValueFault, string>> = {
  empty: "arvo puuttuu",
  "too-long": "arvo on yli 10 000 merkkiä pitkä",
  "control-characters": "solussa on ohjausmerkkejä tai tekstin suuntaa kääntäviä merkkejä",
  "identity-code": "solussa on henkilötunnus; rekisterissä ei ole sille paikkaa",
  "not-an-identity-code": "ei ole henkilötunnus",
  "several-addresses": "yhdessä solussa on useita sähköpostiosoitteita",
  "not-an-email": "ei ole sähköpostiosoite",
  "not-a-phone": "puhelinnumerossa on 5–15 numeroa",
  "excel-number":
    "taulukkolaskenta on pyöristänyt luvun (esimerkiksi 3,58E+11); sen viimeiset numerot ovat kadonneet",
  "not-a-day": "ei ole päivä, esimerkiksi 2026-03-27 tai 27.3.2026",
  "ambiguous-day": "päivää ja kuukautta ei voi erottaa; kirjoita 2026-03-27 tai 27.3.2026",
  "not-a-language": "ei ole rekisterin kieli",
  "not-a-choice": "ei ole selosteen sallima arvo",
  "not-an-amount": "ei ole rahasumma",
  "ambiguous-amount": "tuhaterotinta ja desimaalierotinta ei voi erottaa; kirjoita 1234,50",
  "ban-by-hand": "markkinointikieltoa ei kirjoiteta arvona; aseta tai poista kielto",
  "records-by-hand": "tässä on moniosaisia merkintöjä eikä yhtä arvoa",
  "no-identifier": "rivistä ei käy ilmi, kenen tietoja se sisältää",
  "record-without-key": "merkinnältä puuttuu numero",
  "ban-unclear": "kieltosarakkeen solusta ei käy ilmi, onko kielto voimassa",
  "two-values": "kaksi eri arvoa tiedolle, jolla on vain yksi arvo",
  "cell-without-column": "arvo sarakkeessa, jolla ei ole otsikkoa",
  "conflict-in-file": "tiedoston toinen rivi sanoo muuta",
  "several-subjects": "sama tunniste on usealla rekisteröidyllä",
  "unknown-subject":
    "tätä tunnistetta ei ole kenelläkään rekisterissä, ja tästä lähteestä otetaan tietoja vain jo rekisterissä olevista",
  "holds-card": "tekstissä on maksukortin numero: --hygiene card=store tai drop",
  "holds-iban": "tekstissä on tilinumero: --hygiene iban=store tai drop",
  "holds-email": "tekstissä on jonkun muun sähköpostiosoite: --hygiene email=store tai drop",
  "holds-phone": "tekstissä on jonkun muun puhelinnumero: --hygiene phone=store tai drop",
  short: "rivillä on vähemmän soluja kuin sarakkeita",
  long: "rivillä on enemmän soluja kuin sarakkeita",
  nul: "rivillä on NUL-tavu",
  "cell-too-long": "solu on aivan liian pitkä",
  unreadable: "riviä ei voi lukea: väärät lainausmerkit tai rikkinäisiä merkkejä",
};

const because: Readonly<Record<Because, string>> = {
  mapped: "kuten määritit",
  form: "ehdotus tälle vientitiedostolle",
  name: "nimen perusteella",
  synonym: "nimen perusteella",
  ignored: "jätetään pois, kuten määritit",
  unnamed: "ei nimeä; sarakkeen on oltava tyhjä",
  secret: "salasana tai avain: ei koskaan tuoda",
  network: "verkkojälki, esimerkiksi IP-osoite: ei koskaan tuoda",
  location: "sijainti tai aikavyöhyke: ei koskaan tuoda",
  "identity-code": "henkilötunnus: ei koskaan tuoda",
  business: "yrityksen tunnus",
  "third-person": "toisen henkilön tietoja",
  "free-text":
    "vapaata tekstiä, jossa voi olla terveystietoja; määritä kenttä, jos se kuuluu rekisteriin",
  "not-consent": "ei ole suostumus: aika ja sanamuoto puuttuvat",
  duplicate: "sama tieto on toisessa sarakkeessa tai luettelossa",
  empty: "aina tyhjä",
  "not-needed": "ei tarpeen selosteen tarkoituksiin",
};

const channels: Readonly<Record<Channel, string>> = {
  email: "sähköposti",
  sms: "tekstiviestit",
  phone: "puhelut",
  post: "posti",
  skype: "Skype",
  profiling: "profilointi markkinointia varten",
  all: "kaikki suoramarkkinointi",
};

const addressParts: Readonly<Record<AddressPart, string>> = {
  street: "katuosoite",
  extra: "lisärivi",
  box: "postilokero",
  postcode: "postinumero",
  city: "postitoimipaikka",
  region: "alue",
  country: "maa",
};

const never: Readonly<Record<NeverReason, string>> = {
  "identity-code": "henkilötunnus",
  secret: "salasana tai avain",
  network: "verkkojälki",
  location: "sijainti tai aikavyöhyke",
  health: "terveys",
};

const expectations: Readonly<Record<MappingProblem["expected"], string>> = {
  syntax: "ei ole oikein muodostettua YAMLia tai JSONia",
  text: "tähän kuuluu teksti",
  list: "tähän kuuluu luettelo",
  object: "tähän kuuluu avaimia ja niiden arvoja",
  channel: `tähän kuuluu kanava: ${Object.keys(channels).join(", ")}`,
  delimiter: `tässä on oltava erotin: ${DELIMITERS.join("  ")}`,
  encoding: `tässä on oltava merkistö: ${ENCODINGS.join(", ")}`,
  "known-key": "mukana on tuntematon avain",
};

function list(names: readonly string[]): string {
  const shown = names.slice(0, 30).map((name) => `”${name}”`);
  return shown.join(", ") + (names.length > 30 ? ` ja ${names.length - 30} muuta` : "");
}

function sayProblem({ path, line, expected }: MappingProblem): string {
  const where = line === undefined ? path : `rivi ${line}`;
  return where === "" ? expectations[expected] : `${where}: ${expectations[expected]}`;
}

export const importTexts: typeof english = {
  reasons,
  allowed: (values) => `Sallittuja: ${values.join(", ")}`,
  verdicts: {
    field: (label) => label,
    part: (label, part) => `${label} (${addressParts[part]})`,
    record: (label, part) => `${label}: ${part}`,
    fills: (target) => `${target}, jos tietoa ei vielä ole`,
    ban: (channel) => `kielto: ${channels[channel]}`,
    claim: (channel) => `väitetty suostumus, ei käytetä: ${channels[channel]}`,
    nothing: "jätetään pois",
  },
  because,
  channels,
  never,
  warnings: {
    "name-not-split": (columns) =>
      `Sarakkeessa ${list(columns)} on koko nimi. Se säilytetään muissa tiedoissa, eikä henkilöä löydä nimellä. ` +
      "Jos haluat löytää hänet nimellä, pane koko nimi sukunimeksi: --map lastName=<sarake>",
    "consent-claimed": (columns) =>
      `${list(columns)}: kyllä-vastaus merkitään väitetyksi suostumukseksi, jota ei koskaan käytetä, ` +
      "koska tiedosto ei osoita, mihin ja millä sanoilla henkilö on suostunut (7 artiklan 1 kohta).",
    stood: (count) =>
      count === 1
        ? "Saman rekisteröidyn rivit erosivat yhdessä tiedossa; ensimmäinen rivi jää voimaan."
        : `Saman rekisteröidyn rivit erosivat toisistaan ${count} tiedossa; ensimmäinen rivi jää voimaan.`,
    corrected: (count) =>
      `${count === 1 ? "Yksi tiedoston arvo" : `${count} tiedoston arvoa`} on aiemmin oikaistu pois käsin; oikaisu jää voimaan. Oikaise tieto myös sen lähteessä, tai oikaise se täällä: seloste subject correct`,
  },
};

export const importFaults: FaultTexts<Exclude<keyof ImportFaults, keyof FileFaults>> = {
  "import.columns-unknown": ({ columns, sentences }) => ({
    what: `Selosteessa ei ole kenttää sarakkeille: ${list(columns)}. Mitään ei tuotu.\n${sayHeld(sentences)}`,
    next: 'Sano, mihin kukin kuuluu, --map email="Sarake", tai jätä pois: --ignore "Sarake"',
  }),
  "import.classes": ({ field, columns, sentence }) => ({
    what: `Nämä sarakkeet kuuluisivat yleislausekkeen alle, eikä kukaan ole valinnut, mitä ne ovat: ${list(columns)}. Mitään ei tuotu.\n${saySentence(sentence)}`,
    next: `Nimeä kunkin luokka: --map "${field}.<luokka>=Sarake"; jätä pois: --ignore "Sarake"; tai --yes, jolloin sarakkeiden nimet ovat luokkia.`,
  }),
  "import.columns-never": ({ columns }) => ({
    what: `Nimensä perusteella näitä sarakkeita ei saa tuoda: ${columns
      .map(({ column, reason }) => `”${column}” (${never[reason]})`)
      .join(", ")}. Mitään ei tuotu.`,
    next: 'Jätä ne tarkoituksella pois: --ignore "Sarake". Terveystieto menee vain kenttään, joka selosteessa on sitä varten.',
  }),
  "import.columns-missing": ({ targets, columns }) => ({
    what: `Tiedostossa ei ole saraketta, josta tulisi ${targets.join(", ")}. Mitään ei tuotu.`,
    next: `Tiedoston sarakkeet: ${list(columns)}`,
  }),
  "import.columns-repeated": ({ column, places }) => ({
    what: `Usean sarakkeen nimi on ”${column}”. Mitään ei tuotu.`,
    next: `Ilmoita sarake järjestysnumerolla: ${places.map((place) => `#${place}`).join(", ")}`,
  }),
  "import.columns-twice": ({ columns }) => ({
    what: `Samasta sarakkeesta on sanottu useampi asia: ${list(columns)}. Mitään ei tuotu.`,
    next: "Mainitse kukin sarake vain kerran valitsimissa --map ja --ignore ja kielloissa.",
  }),
  "import.targets-unknown": ({ columns, allowed }) => ({
    what: `Selosteessa ei ole sellaista kenttää${columns.length === 0 ? "" : ` sarakkeelle ${list(columns)}`}. Mitään ei tuotu.`,
    next: `Kentät: ${allowed.join(", ")}`,
  }),
  "import.forms-tied": ({ forms }) => ({
    what: "Tiedosto voi olla useamman ohjelman vientitiedosto. Mitään ei tuotu.",
    next: `Kerro määritystiedostossa (form), mikä se on: ${forms.join(", ")}`,
  }),
  "import.form-unknown": ({ forms }) => ({
    what: "Sellaista vientitiedostoa ei tunneta. Mitään ei tuotu.",
    next: `Tunnetut: ${forms.join(", ")}, none`,
  }),
  "import.no-identifier": ({ fields }) => ({
    what: "Mistään sarakkeesta ei käy ilmi, kenen tietoja rivillä on. Mitään ei tuotu.",
    next: `Määritä sarake johonkin näistä: ${fields.join(", ")}`,
  }),
  "import.no-record-key": ({ target }) => ({
    what: "Merkintöjä ei voi erottaa toisistaan ilman numeroa. Mitään ei tuotu.",
    next: `Määritä numeron sarake: --map ${target}="Sarake"`,
  }),
  "import.art9-missing": ({ fields, columns }) => ({
    what: `Sarakkeessa ${list(columns)} on erityisiin henkilötietoryhmiin kuuluvia tietoja (${fields.join(", ")}). Mitään ei tuotu.`,
    next: "Kerro, minkä 9 artiklan 2 kohdan poikkeuksen nojalla niitä säilytetään: --art9 <peruste> tai --art9 unknown",
  }),
  "import.mapping-invalid": ({ problems }) => ({
    what: `Määritystiedostoa ei voi käyttää: ${problems.map(sayProblem).join("; ")}. Mitään ei tuotu.`,
    next: "Siinä voi olla map, ignore, bans, form, delimiter ja encoding, kukin tarpeen mukaan.",
  }),
};
