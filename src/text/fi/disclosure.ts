import type { DisclosureFaults } from "../../domain/disclosure/faults.ts";
import type { Barrier, BarrierReason } from "../../domain/disclosure/gate.ts";
import type { Catalogue, FaultTexts } from "../catalogue.ts";
import { saySentence } from "./door.ts";
import { processorTexts } from "./processor.ts";

const why: Readonly<Record<BarrierReason, string>> = {
  recipient: "Seloste ei tunne tätä vastaanottajaa.",
  contract: "Sopimus estää luovutuksen.",
  field: "Selosteen mukaan tämä vastaanottaja ei saa tietoa",
  purpose: "Tarkoitus ei edellytä tietoa",
  uncovered:
    "Tietosuojan riittävyyspäätös koskee vain osaa sen maan toimijoista, eikä kukaan ole kirjannut, että se koskee tätä (45 art.).",
  "no-ground":
    "Laki ei salli siirtoa siihen maahan: ei riittävyyspäätöstä, suojatoimea eikä poikkeusta (45, 46 ja 49 art.).",
  country: "Selosteessa mainitaan muita maita.",
  safeguard: "Selosteen mukaan tällaista siirtoa sitoo jokin muu.",
  "no-transfer": "Seloste lupaa, ettei mitään siirretä EU:n ja ETA:n ulkopuolelle.",
  silent: "Seloste ei puhu siirroista EU:n ja ETA:n ulkopuolelle (13 art. 1 kohdan f alakohta).",
  everybody: "49 artiklan poikkeus on yksittäistapauksia varten, ei kaikkia.",
  advertiser:
    "Selosteen mukaan mainosalustat eivät saa mitään; myös osoitteen tiiviste on henkilötieto.",
};

const next: Readonly<Partial<Record<BarrierReason, string>>> = {
  contract: "Katso, mitä puuttuu: seloste processor show <tunnus>",
  field: "Jätä kenttä pois: --fields",
  purpose: "Jätä kenttä pois: --fields",
  uncovered: "Kerro, mistä näit sen: seloste processor update <tunnus> --covered <teksti>",
  "no-ground":
    "Kirjaa, mikä sitä sitoo (seloste processor update <tunnus> --safeguard scc), tai luetteloita uudempi päätös (--covered).",
  everybody: "Kerro, keitä se koskee: --subjects",
};

/** What stands in the way, without the sentences. */
function sayBarrier({ because, fields = [], allowed = [], lack }: Barrier): string {
  const about = fields.length === 0 ? "" : `: ${fields.join(", ")}.`;
  const may = allowed.length === 0 ? "" : ` Sallittu: ${allowed.join(", ")}.`;
  const lacking =
    lack === undefined
      ? ""
      : ` ${processorTexts.lacks[lack.because]("items" in lack ? lack.items.join(", ") : "")}`;
  return `${why[because]}${about}${may}${lacking}`;
}

export const disclosureFaults: FaultTexts<keyof DisclosureFaults> = {
  "disclosure.unknown-recipient": ({ sentences, known }) => ({
    what: [
      "Kirjatuilla vastaanottajilla ei ole tätä tunnusta. Mitään ei muutettu.",
      ...sentences.map(saySentence),
    ].join("\n"),
    next:
      known.length === 0
        ? "Kirjaa vastaanottaja: seloste processor add <tunnus>"
        : `Kirjatut: ${known.join(", ")}. Uusi: seloste processor add <tunnus>`,
  }),
  "disclosure.closed": ({ barriers }) => ({
    what: [
      "Tätä ei saa luovuttaa rekisteristä. Mitään ei kirjoitettu eikä muutettu.",
      ...barriers.flatMap((one) => [sayBarrier(one), ...one.sentences.map(saySentence)]),
    ].join("\n"),
    next:
      [...new Set(barriers.flatMap(({ because }) => next[because] ?? []))].join(" ") ||
      "Katso, mitä seloste lupaa: seloste notice show",
  }),
  "disclosure.unknown-fields": ({ known }) => ({
    what: "Selosteessa ei ole tällaista kenttää. Mitään ei muutettu.",
    next: `Sen kentät: ${known.join(", ")}`,
  }),
  "disclosure.field-kind": ({ fields }) => ({
    what: `Näitä ei voi kirjoittaa tällaiseen luetteloon: ${fields.join(", ")}. Mitään ei kirjoitettu.`,
    next: "Rivitiedot tarvitsevat valinnan --format json; kiellot luovutetaan komennolla: seloste ban export",
  }),
  "disclosure.strangers": ({ lines, total }) => ({
    what: `Luettelossa on ${total} riviä, jotka eivät tarkoita yhtä rekisteröityä: rivi ${lines.join(", ")}. Mitään ei kirjoitettu eikä muutettu.`,
    next: "Poista nämä rivit tai etsi heidät: seloste subject find",
  }),
  "disclosure.nobody": () => ({
    what: "Se ei tarkoita ketään. Mitään ei kirjoitettu eikä muutettu.",
    next: "Anna tiedosto, jossa on tunnuksia, arvo kuten language=sv tai hakusanoja.",
  }),
  "disclosure.none-left": ({ sentences }) => ({
    what: [
      "Kaikki jätetään pois, joten luovutettavia ei jää. Mitään ei kirjoitettu eikä muutettu.",
      ...sentences.map(saySentence),
    ].join("\n"),
    next: "Katso syyt: --dry-run.",
  }),
  "disclosure.overtaken": () => ({
    what: "Seloste, vastaanottaja tai rekisterissä olevat muuttuivat sillä välin. Mitään ei kirjoitettu eikä muutettu.",
    next: "Anna sama komento uudelleen.",
  }),
  "disclosure.no-age": ({ recipient }) => ({
    what: `Vastaanottajalle ${recipient} ei ole kirjattu age-vastaanottajaa. Mitään ei kirjoitettu.`,
    next: `Pyydä se heiltä: seloste processor update ${recipient} --age age1…`,
  }),
  "disclosure.future": () => ({
    what: "Se aika ei ole vielä tullut. Mitään ei muutettu.",
    next: "Kirjaa se, kun se on tehty.",
  }),
  "disclosure.never": () => ({
    what: "Sinne ei ole kirjattu luovutetuksi mitään. Mitään ei muutettu.",
    next: "Kerro, mitä tiedät: --subjects, --data-categories",
  }),
  "disclosure.nothing-to-tell": () => ({
    what: "Sinne ei ole oikaisuja ilmoitettavana. Mitään ei muutettu.",
    next: "Katso, mitä on kesken: seloste check",
  }),
  "consent.none": () => ({
    what: "Rekisteröidyllä ei ole voimassa olevaa suostumusta tälle vastaanottajalle. Mitään ei muutettu.",
    next: "Katso kaikki: seloste consent list --all",
  }),
};

const people = (count: number) => (count === 1 ? "1 henkilön" : `${count} henkilön`);

export const disclosureTexts: Catalogue["disclosureTexts"] = {
  ask: {
    to: "Kenelle?",
    fields: (allowed) =>
      allowed === ""
        ? "Mitkä kentät (nimet pilkuin erotettuina)?"
        : `Mitkä kentät? Se voi saada: ${allowed}`,
    subjects: "Kenestä (tunnusten tiedosto, arvo kuten language=sv tai hakusanoja)?",
    out: "Kirjoitettava tiedosto",
    everybody: (count, name) =>
      `${name} saisi tietoja kaikista. Kirjoita, kuinka monta heitä on (${count}):`,
    agree: (persons, selected, name) =>
      `${name} saa tietoja ${persons} henkilöstä (valittuja ${selected}). Kirjoitetaanko luettelo?`,
    named: "Sen nimi, joka sai tiedot:",
    country: "Missä maassa (kaksi kirjainta)?",
    subject: "Kenestä (tunnus, asiakastunnus tai sähköposti)?",
    why: "Miksi, esimerkiksi määräyksen numero:",
    how: "Miten asia ilmoitettiin heille?",
  },
  progress: (persons) => `${persons} henkilöä kirjoitettu`,
  planned: "Näin kävisi; mitään ei kirjoitettu.",
  made: (id, path) => `${id} kirjoitettu (0600): ${path}`,
  recorded: (id) => `${id} kirjattu.`,
  toldBy: (count) =>
    `Se kertoo vastaanottajalle ${count === 1 ? "1 oikaisun" : `${count} oikaisua`} (19 art.).`,
  told: (name, count, told) =>
    told
      ? `${name} on saanut ilmoituksen ${people(count)} oikaisuista.`
      : `Kirjattu, miksi vastaanottajalle ${name} ei ilmoiteta ${people(count)} oikaisuista.`,
  to: "Kenelle",
  purpose: "Tarkoitus",
  fields: "Kentät",
  selected: "Valittuja",
  sent: "Luovutettu",
  at: "Milloin",
  heldBack: {
    ban: "Jätetty pois: kieltänyt markkinoinnin",
    consent: "Jätetty pois: ei ole suostunut",
    group: "Jätetty pois: kuuluu toiseen ryhmään",
    empty: "Ei mukana: kentissä ei ole mitään",
  },
  columns: ["Tunnus", "Milloin", "Kenelle", "Kentät", "Henkilöitä", "Miksi"],
  none: "Kirjausten mukaan mitään ei ole luovutettu.",
  scope: (persons, fields) =>
    `Yhteensä ${persons} ${persons === 1 ? "henkilö" : "henkilöä"}, ${fields}: tätä sen tietoturvaloukkaus voisi koskea.`,
  broke: "Se rikkoi selosteen lupauksen:",
  others: "Seloste sanoo tällaisista vastaanottajista:",
  barrier: sayBarrier,
  sentence: saySentence,
  check: {
    clean: (path, name, rows) =>
      `${path}: ${rows} riviä, mikään ei estä antamasta sitä vastaanottajalle ${name}.`,
    found: (path, name, rows) => `${path}: ${rows} riviä, ei saa antaa vastaanottajalle ${name}:`,
    column: (column, fields) => `Sarake ${column}: se ei saa tietoa ${fields}.`,
    unknown: (column) => `Sarake ${column}: kukaan ei tiedä, mitä siinä on.`,
    never: (column) => `Sarake ${column}: tällaista ei luovuteta koskaan.`,
    content: (column, holds, count) => `Sarake ${column}: ${count} solussa on ${holds}.`,
    holds: { email: "sähköpostiosoitteita", phone: "puhelinnumeroita" },
    rows: (because, count, lines) =>
      `${because}: ${count} ${count === 1 ? "rivi" : "riviä"}, rivi ${lines}.`,
    because: {
      ban: "On kieltänyt markkinoinnin",
      consent: "Ei ole suostunut",
      group: "Kuuluu toiseen ryhmään",
      stranger: "Ei vastaavaa rekisteröityä",
      mixed: "Numero ja osoite kuuluvat eri ihmisille",
      stale: "Numeroa tai osoitetta ei ole rekisterissä (enää)",
      damaged: "Ei luettavissa",
    },
    hygiene: (column, kind, count, lines) =>
      `Sarake ${column}: ${kind}, ${count} ${count === 1 ? "rivi" : "riviä"}, rivi ${lines}.`,
  },
  bans: "markkinointikiellot",
  hygiene: (kind, count) => `Vapaassa tekstissä on ${kind}: ${people(count)} tiedoissa.`,
  untold: (name, count) =>
    `${name} on saanut ${people(count)} tietoja, joita on sen jälkeen oikaistu, eikä kukaan ole ilmoittanut siitä (19 art.).`,
};

export const consentTexts: Catalogue["consentTexts"] = {
  ask: {
    to: "Kenelle tietoja saa luovuttaa?",
    informed: "Mitä hänelle kerrottiin riskeistä (49 art. 1 kohdan a alakohta)?",
    evidence: "Mistä suostumus näkyy?",
    how: "Miten hän pyysi (tyhjä: ei tiedetä)?",
  },
  recorded: (subject, name, country) =>
    `${subject} suostuu siihen, että tietoja luovutetaan: ${name} (${country}).`,
  withdrawn: (subject, name) =>
    `${subject}: suostumus peruutettu (${name}); sen nojalla ei luovuteta enää mitään.`,
  columns: ["Rekisteröity", "Kenelle", "Annettu", "Näkyy", "Peruutettu"],
  inForce: "voimassa",
  none: "Tällaista suostumusta ei ole kirjattu.",
};
