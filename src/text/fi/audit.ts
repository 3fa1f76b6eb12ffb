import type { AuditFaults } from "../../domain/audit/faults.ts";
import type { ChainFault } from "../../domain/audit/chain.ts";
import type { FaultTexts } from "../catalogue.ts";
import type * as en from "../en/audit.ts";

const because: Readonly<Record<ChainFault, string>> = {
  gap: "tätä ennen puuttuu rivejä",
  changed: "rivi ei ole se, joka kirjoitettiin",
  forged: "rivin on kirjoittanut joku, jolla ei ole henkilötietojen avainta",
  unsealed: "avaaja, jolla ei ole henkilötietojen avainta, vaihtoi tunnuslauseensa: ei sinettiä",
  time: "päivätty edellistä riviä aiemmaksi: kello on siirretty taaksepäin",
  cut: "tästä rivistä alkaen kaikki puuttuu",
  dropped: "rivi lähti vuotensa mukana, eikä sitä voi verrata",
  checkpoint: "ei se rivi, jonka tarkistuspiste nimeää",
};

export const auditTexts: typeof en.auditTexts = {
  columns: ["Rivi", "Milloin", "Avaaja", "Komento", "Rekisteröidyt", "Tarkoitus", "Kentät"],
  acts: {
    failed: "epäonnistui",
    rotated: "uudet avaimet",
    "accepted-older": "vanhempi rekisteri hyväksyttiin",
    "accepted-key": "toiset avaimet hyväksyttiin",
  },
  none: "Mikään rivi ei täsmää.",
  because,
  special: "sen osaa erityisten tietojen lokerossa on muutettu",
  good: (lines) => `Lokiketju on ehjä: ${lines} riviä, yhtään ei puutu eikä ole muutettu.`,
  bad: "Lokiketju ei ole se, joka kirjoitettiin. Joku on muuttanut rekisteriä tai palauttanut sen osan.",
  more: (count) => `ja ${count} muuta`,
  noSeal:
    "Ketju tarkistettiin, sen sinettiä ei: siihen tarvitaan henkilötietojen avain. Asiainhoidon avaimen haltija olisi voinut kirjoittaa koko ketjun uudelleen.",
  gone: (year, first, last, ground) =>
    `Rivit ${first}–${last} (vuoden ${year} loppuun) on poistettu: ${ground}. Niiden loppu sitoo yhä seuraavat.`,
  closed: (year, first, last) =>
    `Loki vuoden ${year} loppuun on suljettu: rivit ${first}–${last}. Se päättyy`,
  dropped: (year, first, last) =>
    `Rivit ${first}–${last} (vuoden ${year} loppuun) on poistettu kaikista lokeroista.`,
  askGround: "Millä perusteella nämä rivit poistetaan?",
  askDrop: (year, lines) =>
    `${lines} riviä poistuu lopullisesti. Kirjoita ${year}, niin ne poistetaan:`,
  keep: "Tulosta nämä rivit tai lähetä ne jollekulle: niiden haltija voi myöhemmin osoittaa, ettei mitään niitä edeltävää ole muutettu tai poistettu.",
};

export const auditFaults: FaultTexts<keyof AuditFaults> = {
  "register.older": ({ register, seen, newest }) => ({
    what: `Tämä rekisteri on vanhempi kuin se, jota tällä koneella viimeksi käytettiin: sen loki päättyy riviin ${newest}, ja täällä on nähty rivi ${seen}. Mitään ei muutettu.`,
    next: `Jos palautit vanhemman kopion tarkoituksella, sano se jollakin henkilöitä koskevalla komennolla: --accept-older ${register}. Se kirjataan. Sen jälkeen tehty puuttuu: oikaisut, kiellot, poistot.`,
  }),
  "audit.year-open": ({ year }) => ({
    what: `Vuosi ${year} ei ole ohi. Mitään ei muutettu.`,
    next: "Vain päättyneen vuoden voi sulkea.",
  }),
  "audit.no-lines": ({ year }) => ({
    what: `Vuoden ${year} loppuun ei ole avoimia rivejä. Mitään ei muutettu.`,
    next: "Katso, mitä on: seloste audit verify",
  }),
  "audit.not-closed": ({ year }) => ({
    what: `Vuoden ${year} lokia ei ole suljettu. Mitään ei muutettu.`,
    next: `Sulje se ensin: seloste audit close ${year}`,
  }),
  "audit.dropped": ({ year }) => ({
    what: `Vuoden ${year} rivit on jo poistettu. Mitään ei muutettu.`,
    next: "Katso: seloste audit verify",
  }),
  "audit.earlier-kept": ({ year }) => ({
    what: `Vuoden ${year} rivit ovat vanhempia ja yhä tallella. Mitään ei muutettu.`,
    next: `Poista vanhin ensin: seloste audit close ${year} --drop`,
  }),
  "audit.no-checkpoint": () => ({
    what: "Tiedostossa ei ole tarkistuspistettä. Mitään ei tarkistettu.",
    next: "Tarkistuspiste on ne kolme riviä, jotka seloste audit checkpoint tulostaa.",
  }),
  "audit.other-register": () => ({
    what: "Tarkistuspiste on toisen rekisterin. Mitään ei tarkistettu.",
    next: "Nimeä oikea rekisteri: --register <kansio>",
  }),
};

export const auditHelp: typeof en.auditHelp = {
  "audit list": {
    summary: "Näytä, kuka teki mitä ja milloin",
    about: [
      "Uusimmat rivit viimeisinä. Rivillä on tunnuksia ja kenttien nimiä, ei koskaan arvoja: kuka katsoi ketä, mihin tarkoitukseen ja mitä muutettiin. Komento avaa vain asiainhoidon.",
      "Pelkkä päivä tarkoittaa sen alkua (--from) tai loppua (--until).",
    ],
    flags: {
      subject: "tästä rekisteröidystä, pseudonyymin tunnuksen mukaan",
      by: "tämän avaajan tekemät",
      act: 'tällä komennolla, esimerkiksi "subject show"',
      from: "tästä ajasta tai päivästä alkaen",
      until: "tähän aikaan tai tämän päivän loppuun asti",
      last: "näin monta uusinta (50)",
    },
    examples: {
      last: "Uusimmat rivit",
      subject: "Kaikki yhdestä rekisteröidystä",
      day: "Yksi aamupäivä",
    },
  },
  "audit verify": {
    summary: "Osoita, ettei lokista ole muutettu tai poistettu mitään",
    about: [
      "Jokainen rivi on sidottu edelliseen ja sinetöity salaisuudella, joka on henkilötietojen lokerossa. Paluukoodi 3, kun riviä on muutettu, se puuttuu tai on väärennetty. Pelkällä asiainhoidon avaimella tarkistetaan ketju mutta ei sinettiä.",
      "Muualla säilytetty tarkistuspiste osoittaa sen, mitä rekisteri itse ei voi: että loppu on katkaistu tai että joku kaikilla avaimilla on kirjoittanut lokin uudelleen.",
    ],
    flags: { checkpoint: "vertaa näihin kolmeen riviin; - lukee vakiosyötteen" },
    examples: { plain: "Koko loki", checkpoint: "Muualla säilytettyjä rivejä vasten" },
  },
  "audit close": {
    summary: "Sulje lokin vuosi, tai poista suljettu",
    about: [
      "Säilytyksen rajoittaminen koskee lokiakin. Suljettu vuosi päättyy tiivisteeseen, jonka voi tulostaa; --drop poistaa sen rivit lopullisesti kirjatulla perusteella. Seuraavat pysyvät sidottuina sen loppuun, ja verify kertoo poistosta.",
      "Komento ottaa kaikki avoimet rivit vuoden loppuun asti; vuodet poistetaan vanhimmasta alkaen.",
    ],
    flags: {
      drop: "poista suljetun vuoden rivit",
      ground: "millä perusteella ne poistetaan",
      confirm: "vuosi vielä kerran, kun keneltäkään ei voi kysyä",
    },
    examples: { close: "Kun vuosi on ohi", drop: "Kun sen aika on tullut" },
  },
  "audit checkpoint": {
    summary: "Tulosta kolme riviä, jotka näyttävät myöhemmin, ettei mitään ole muutettu",
    about: [
      "Tulosta ne tai lähetä ne jollekulle, joka ei työskentele täällä. Niissä ei ole henkilötietoja.",
    ],
    flags: {},
    examples: { print: "Tiedostoon muualla säilytettäväksi" },
  },
};
