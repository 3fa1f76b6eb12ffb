import type { BanFaults } from "../../domain/ban/faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import type * as en from "../en/ban.ts";
import { importTexts } from "./import.ts";

const channels: Readonly<Record<string, string>> = importTexts.channels;

const NO_PERMISSION =
  "Kiellon puuttuminen ei ole lupa. Sähköposti, tekstiviestit ja automaattiset soitot luonnolliselle henkilölle edellyttävät ennalta annettua suostumusta (laki 917/2014, 200 § 1 mom.) tai sitä, että hän on ostanut samalta myyjältä samankaltaisen tuotteen (200 § 3 mom.).";

export const banTexts: typeof en.banTexts = {
  columns: { subject: "Rekisteröity", channel: "Kielto", since: "Alkaen", how: "Miten" },
  nobody: "ei rekisterissä",
  none: "Kieltoja ei ole.",
  whom: (ids) => (ids.length === 0 ? "annettu osoite tai numero" : ids.join(", ")),
  set: (whom, channel, since) => `Kielto kirjattu: ${channel}; ${whom}; alkaen ${since}.`,
  is: (whom, channel) => `Kielto on jo voimassa: ${channel}; ${whom}. Mitään ei muutettu.`,
  shared: (ids) =>
    `Rekisteröidyllä ${ids} on sama osoite tai numero; kielto koskee sitä myös siellä.`,
  several: (ids) =>
    `Sama tieto on rekisteröidyillä ${ids}. Kielto koskee itse osoitetta tai numeroa, siis heitä kaikkia.`,
  notHeld:
    "Tietoa ei ole kenelläkään rekisterissä. Kielto muistetaan avaimellisena tiivisteenä ja löytyy, kun osoite tai numero tulee rekisteriin.",
  lifted: (whom, channel) => `Kielto poistettu: ${channel}; ${whom}.`,
  noConsent: `Kiellon poistaminen ei ole suostumus. ${NO_PERMISSION}`,
  still:
    "Kielto on yhä voimassa: se on asetettu osoitteelle tai numerolle, tai sen on asettanut toinen, jolla on sama. Katso: seloste ban list --subject <kuka>",
  banned: (list) => `Kielletty: ${list}.`,
  free: "Kieltoa ei ole.",
  noPermission: NO_PERMISSION,
  sinceHow: (day, how) => {
    if (how === undefined) return `${day} alkaen; koskee osoitetta tai numeroa, joka on muillakin`;
    return how === "" ? `${day} alkaen` : `${day} alkaen; ${how}`;
  },
  bannedBefore: "Jo ennestään kiellettyjä",
  bannedBeforeWarning: (count) =>
    count === 1
      ? "Yhdellä rivillä on osoite tai numero, joka oli jo kielletty; kielto pysyy voimassa."
      : `${count} rivillä on osoite tai numero, joka oli jo kielletty; kielto pysyy voimassa.`,
  addedBanned: "Rekisteröidyn osoitetta tai numeroa koskee aiemmin asetettu kielto.",
  heldAgainst: (banned, columns) =>
    `Verrattu kieltoihin: ${banned}. Katsotut sarakkeet: ${columns}.`,
  written: (path, which) =>
    which === "free"
      ? `Rivit, joita kielto ei koske, kirjoitettu (0600): ${path}`
      : `Kielletyt rivit kirjoitettu (0600): ${path}`,
  counts: (counts) => [
    ["Ei kieltoa", String(counts.free)],
    ["Kielletty", String(counts.banned)],
    ["Pidätetty: ei osoitetta", String(counts.noAddress)],
    ["Pidätetty: osoitetta ei voi lukea", String(counts.unreadable)],
    ["Pidätetty: soluja liikaa tai liian vähän, tai väärät lainausmerkit", String(counts.damaged)],
    ["Tyhjiä rivejä", String(counts.blank)],
  ],
  heldBack: (count, lines, more) =>
    `${count === 1 ? "Yksi rivi pidätettiin" : `${count} riviä pidätettiin`}, koska ei voi tietää, ketä ${count === 1 ? "se koskee" : "ne koskevat"}: rivi ${lines}${more ? " …" : ""}`,
  ownServer: "ohjelma omalla palvelimella",
  exported: (path, persons, rows) =>
    `${persons} henkilön kiellot, ${rows} ${rows === 1 ? "rivi" : "riviä"}, kirjoitettu (0600): ${path}`,
  exportHeldBack: (count) =>
    `${count} henkilöä ei ole suostunut siihen, että mitään heistä annetaan sinne: heidän kieltonsa eivät ole luettelossa. Siivoa lähetettävät luettelot: seloste ban scrub`,
  exportUnheld: (count) =>
    `${count} ${count === 1 ? "kielto muistetaan" : "kieltoa muistetaan"} vain avaimellisena tiivisteenä, eikä niitä voi kirjoittaa. Siivoa lähetettävät luettelot: seloste ban scrub`,
  exportExpires:
    "Postal antaa estojen vanhentua: älä luota niihin. Siivoa lähetettävät luettelot: seloste ban scrub",
  imported: (counts) => [
    ["Kieltoja kirjattu", String(counts.set)],
    ["Niistä muille kuin rekisteröidyille", String(counts.notHeld)],
    ["Kielletty jo ennestään", String(counts.unchanged)],
    ["Ketään sen nimistä siinä osoitteessa ei ole", String(counts.unmatched)],
    ["Ei luettavissa", String(counts.unreadable)],
  ],
  notRemembered:
    "Jota ei ole rekisterissä sillä nimellä ja osoitteella, sitä ei muisteta: ota luettelo vastaan uudelleen tuonnin jälkeen.",
  unreadable: (count, lines, more) =>
    `${count} ${count === 1 ? "riviltä" : "riviltä"} ei selviä, kenen kielto olisi kirjattava: rivi ${lines}${more ? " …" : ""}`,
  prompts: {
    source: "Mistä luettelo on ja miltä päivältä",
    for: "Mille ohjelmalle tai alustalle?",
    export: (name) => `Kielletyt osoitteet ja numerot annetaan: ${name}. Kirjoitetaanko luettelo?`,
    who: "Tunniste, asiakasnumero, sähköpostiosoite tai puhelinnumero",
    how: "Miten henkilö pyysi kieltoa, esimerkiksi: soitti, puhui Annan kanssa (tyhjä: ei tiedossa)",
    channel: "Mikä kielto poistetaan",
    wish: "Henkilön oma uusi toivomus, milloin ja miten: sähköposti 20.11.2026",
    output: "Kirjoitettava tiedosto",
  },
};

export const banHelp: typeof en.banHelp = {
  "ban set": {
    summary: "Kirjaa suoramarkkinointikielto (21 artiklan 2 kohta)",
    about: [
      "Rekisteröidylle (tunniste, asiakasnumero) asetettu kielto koskee hänen kaikkia osoitteitaan ja numeroitaan, nyt ja vastedes. Jos henkilöä ei ole rekisterissä, hänen sähköpostiosoitteensa tai puhelinnumeronsa kielto muistetaan avaimellisena tiivisteenä. Kielto on heti voimassa ja koskee kaikkia tapoja ja profilointia, ellei --channel rajaa sitä.",
      "Komentorivillä annettu osoite jää komentotulkin historiaan ja näkyy prosessiluettelossa. Ilman argumenttia komento kysyy; - lukee vakiosyötteen.",
    ],
    flags: {
      channel: "mitä kiellettiin (all)",
      how: "miten henkilö pyysi kieltoa",
      askedAt: "milloin henkilö pyysi: 2026-11-20, 20.11.2026 klo 9.30 (nyt)",
      purpose: "mihin tarkoitukseen: objection tai selosteen käyttötarkoitus",
    },
    examples: {
      all: "Kaikki markkinointi, asiakasnumerolla",
      email: "Vain sähköposti, pyydetty eilen",
      unknown: "Henkilö, jota ei ole rekisterissä",
    },
  },
  "ban lift": {
    summary: "Poista kielto henkilön omasta uudesta toivomuksesta",
    about: [
      "Kiellon poistaa vain henkilön oma uusi toivomus, ja se kirjataan. Kaikkea koskevasta kiellosta voi poistaa yhden tavan; muut jäävät kielletyiksi. Poistaminen ei ole suostumus: sähköposti- ja tekstiviestimarkkinointi edellyttää sitä yhä.",
      "Kun argumentti on -, se luetaan vakiosyötteestä.",
    ],
    flags: {
      channel: "mikä kielto",
      wish: "henkilön oma uusi toivomus: milloin, miten ja millä sanoin",
      purpose: "mihin tarkoitukseen: objection tai selosteen käyttötarkoitus",
    },
    examples: { email: "Uutiskirje halutaan taas" },
  },
  "ban list": {
    summary: "Luettele voimassa olevat kiellot",
    about: [
      "Jos henkilöä ei ole rekisterissä, hänen kiellollaan ei ole nimeä: siitä säilytetään vain avaimellinen tiiviste.",
    ],
    flags: {
      subject: "vain tätä rekisteröityä, sähköpostia tai puhelinta koskevat",
      purpose: "mihin tarkoitukseen: objection tai selosteen käyttötarkoitus",
    },
    examples: { all: "Kaikki", one: "Yhden rekisteröidyn kiellot" },
  },
  "ban check": {
    summary: "Tarkista yksi henkilö ennen markkinointia: 0 ei kieltoa, 3 kielletty",
    about: [
      "Paluukoodi 0: ei kieltoa, 3: kielto; pidä kaikkia muitakin kieltona. Toimii myös henkilöille, joita ei ole rekisterissä. Kiellon puuttuminen ei ole lupa: katso laki 917/2014, 200 §.",
      "Komentorivillä annettu osoite jää komentotulkin historiaan ja näkyy prosessiluettelossa; - lukee vakiosyötteen.",
    ],
    flags: {
      channel: "vain tätä koskevat kiellot (mikä tahansa kielto)",
      purpose: "mihin tarkoitukseen: objection tai selosteen käyttötarkoitus",
    },
    examples: {
      email: "Ennen uutiskirjettä",
      unknown: "Henkilö, joka ei ehkä ole rekisterissä",
    },
  },
  "ban export": {
    summary: "Kirjoita kiellot muiden ohjelmien muodossa",
    about: [
      "Kukin ohjelma saa omat sarakkeensa; mainosalustat suolaamattomia tiivisteitä, jotka ovat silti henkilötietoja. Luettelon antaminen on luovutus: se kulkee portin kautta, ja kirjataan, mitä kenestäkin luovutettiin.",
      "Niiden kiellot, jotka eivät ole rekisterissä, muistetaan avaimellisina tiivisteinä, eikä niitä voi kirjoittaa. Luettelo ei siis koskaan korvaa komentoa ban scrub.",
    ],
    flags: {
      for: "ohjelma tai alusta",
      to: "sitä pitävän kirjatun vastaanottajan tunnus",
      own: "se toimii omalla palvelimella: mitään ei luovuteta (listmonk, postal, generic)",
      channel: "vain se, mihin tällä kanavalla lähetetään, kuten email",
      out: "kirjoitettava tiedosto (0600)",
      purpose: "mihin: objection tai selosteen tarkoitus",
      derogation:
        "49 artiklan 1 kohdan poikkeus tämän kerran; vaatii --why. a: suostumus, b ja c: sopimus, d: yleinen etu, e: oikeusvaade, f: elintärkeä etu, g: julkinen rekisteri",
      why: "miksi, sanoin",
      yes: "älä kysy",
    },
    examples: { mailchimp: "Uutiskirjeohjelmalle", own: "Omalle ohjelmalle" },
  },
  "ban import": {
    summary: "Ota vastaan luettelo niistä, jotka ovat kieltäneet markkinoinnin",
    about: [
      "Uutiskirjeohjelmien perutut tilaukset ja kieltoluettelot, joissa on sähköpostiosoitteita tai puhelinnumeroita. Luettelossa oleminen on kielto; Brevon kanavakohtaiset sarakkeet ja Mailchimpin, MailUpin ja Postalin ajat luetaan. Ketään ei lisätä rekisteriin: muun ihmisen kielto muistetaan avaimellisena tiivisteenä.",
      "Nimien ja postiosoitteiden luettelo kieltää postin niiltä rekisteröidyiltä, joilla on sama nimi ja osoite. --until: kiellot päättyvät itsestään sen päivän jälkeen. Paluukoodi 3, jos joltakin riviltä ei selviä, kenestä on kyse.",
    ],
    flags: {
      source: "mistä luettelo on ja miltä päivältä",
      until: "viimeinen päivä, jona luettelo on voimassa",
      channel: "mikä kiellettiin; puhelinnumeroista se on sanottava",
      column: "osoitteen sarake, nimellä tai muodossa #2",
      purpose: "mihin tarkoitukseen: objection tai selosteen tarkoitus",
      dryRun: "näytä vain lukumäärät",
    },
    examples: {
      tool: "Tilauksensa peruneet",
      phones: "Puhelinkiellot kolmeksi vuodeksi",
      post: "Postin kieltoluettelo",
    },
  },
  "ban scrub": {
    summary: "Poista kielletyt mistä tahansa postituslistasta",
    about: [
      "Lukee riveistä koostuvia listoja (CSV, jossa on pilkut, puolipisteet tai sarkaimet, tai yksi osoite rivillä) ja kirjoittaa rivit, joita kielto ei koske, tavu tavulta sellaisinaan: merkistö, erotin, lainausmerkit ja otsikkorivi säilyvät. Rivi, jonka osoitetta ei voi lukea, pidätetään eikä sitä koskaan päästetä läpi. Paluukoodi on 0 silloinkin, kun rivejä poistettiin.",
      "Sarakkeet tunnistetaan nimestä; --column nimeää muun. Sähköpostilistaa verrataan sähköpostin ja kaiken markkinoinnin kieltoihin, puhelinnumeroiden listaa tekstiviestien, puhelujen ja kaiken markkinoinnin kieltoihin, ellei --channel sano muuta. Ilman valitsinta --output rivit menevät vakiotulosteeseen, jos se ei ole pääte.",
    ],
    flags: {
      output: "kirjoitettava tiedosto (0600); - on vakiotuloste",
      onlyBanned: "kirjoita sen sijaan kielletyt rivit",
      channel: "mihin lista on tarkoitettu",
      column: "osoitesarake nimeltä tai muodossa #2",
      force: "korvaa olemassa oleva tiedosto",
      purpose: "mihin tarkoitukseen: objection tai selosteen käyttötarkoitus",
    },
    examples: {
      list: "Lista, jolle saa lähettää",
      banned: "Ne, jotka on poistettava muualta",
    },
  },
};

export const banFaults: FaultTexts<keyof BanFaults> = {
  "ban.asked-in-future": ({ today }) => ({
    what: `Aika on tulevaisuudessa; tänään on ${today}. Mitään ei muutettu.`,
    next: "Kielto tulee heti voimaan. Kerro, milloin henkilö pyysi sitä, tai jätä --asked-at pois.",
  }),
  "ban.nobody": () => ({
    what: "Tällä ei tarkoiteta ketään: se ei ole rekisteröity, luettava sähköpostiosoite eikä puhelinnumero. Mitään ei muutettu.",
    next: "Jos kysyit ennen markkinointia, pidä tätä kieltona. Hae sanoilla: seloste subject find",
  }),
  "ban.words": ({ flag, because }) => ({
    what: `${flag}: tekstiä ei voi säilyttää sellaisenaan: ${importTexts.reasons[because]}. Mitään ei muutettu.`,
    next: `Kirjoita toisin: ${flag} "soitti 20.11.2026"`,
  }),
  "ban.none": ({ channel }) => ({
    what: `Poistettavaa kieltoa ei ole: ${channels[channel] ?? channel}. Mitään ei muutettu.`,
    next: "Katso kiellot: seloste ban list",
  }),
  "ban.shared": () => ({
    what: "Kielto ei ole tämän rekisteröidyn oma: se koskee osoitetta tai numeroa, joka hänellä on yhteinen jonkun kanssa. Mitään ei muutettu.",
    next: "Nimeä osoite, numero tai toinen rekisteröity: seloste ban list --subject <kuka>",
  }),
  "ban.no-address-column": ({ columns }) => ({
    what: "Minkään sarakkeen ei tiedetä sisältävän sähköpostiosoitteita, puhelinnumeroita tai asiakasnumeroita. Mitään ei kirjoitettu.",
    next:
      columns.length === 0
        ? "Kerro, mikä se on: --column #1"
        : `Kerro, mikä se on: --column ja jokin näistä: ${columns.slice(0, 30).join(", ")}`,
  }),
  "ban.column-unknown": ({ count }) => ({
    what: "Listassa ei ole sellaista saraketta. Mitään ei kirjoitettu.",
    next: `Nimeä se niin kuin otsikossa, tai paikan mukaan: #1–#${count}`,
  }),
  "ban.nothing-to-write": () => ({
    what: "Kirjoitettavia kieltoja ei ole. Mitään ei kirjoitettu eikä muutettu.",
    next: "Katso kiellot: seloste ban list. Vain tiivisteenä muistetut löytää: seloste ban scrub",
  }),
  "ban.list-ended": () => ({
    what: "Luettelon viimeinen päivä on ohi. Mitään ei muutettu.",
    next: "Hanki uusi luettelo tai jätä --until pois.",
  }),
  "ban.not-lines": ({ file }) => ({
    what: `${file} on JSONia. Vain riveistä koostuvat listat siirtyvät sellaisinaan. Mitään ei kirjoitettu.`,
    next: "Vie lista CSV-muodossa ja anna se tiedosto.",
  }),
};
