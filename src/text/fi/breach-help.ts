import type * as en from "../en/breach-help.ts";

const facts = {
  kind: "henkilötietojen tietoturvaloukkaus, tai riski, josta ei ole seurannut loukkausta",
  title: "otsikko ilman nimiä",
  detectedAt: "milloin se havaittiin",
  processorDetectedAt: "milloin henkilötietojen käsittelijä havaitsi sen",
  awareAt: "ilmitulo: milloin oli riittävän varmaa, että tietoja on vaarantunut",
  awareBy: "kenen tietoon loukkaus tuli",
  awareWhy: "miksi ilmitulo oli havaitsemista myöhemmin",
  occurred: "kuinka tarkasti tapahtuma-aika tiedetään",
  occurredFrom: "milloin se tapahtui tai alkoi",
  occurredUntil: "milloin se päättyi",
  origin: "miten se tuli tietoon",
  effects: "mihin se kohdistui; useita pilkuin erotettuna",
  nature: "mitä tapahtui",
  systems: "järjestelmät, pilkuin erotettuna tai toistaen",
  subjectCategories: "rekisteröityjen ryhmät, pilkuin erotettuna tai toistaen",
  subjects: "montako rekisteröityä: 120, noin:120 tai tuntematon",
  records: "montako tietuetta: 120, noin:120 tai tuntematon",
  dataCategories: "selosteen tietoryhmät tai kentät, pilkuin erotettuna tai toistaen",
  measuresBefore: "miten tiedot oli suojattu ennen",
  measuresAfter: "mitä on tehty tai aiotaan tehdä",
  atRecipient: "vastaanottaja, jolla se tapahtui: sille luovutettu kertoo, kuinka monta ja mitä",
  from: "YAML- tai JSON-tiedosto näistä; - lukee vakiosyötteen",
};

const act = { at: "milloin, jos ei nyt", by: "kuka päätti" };

export const breachHelp: typeof en.breachHelp = {
  "breach log": {
    summary: "Kirjaa tietoturvaloukkaus tai tietoturvariski; määräajat alkavat",
    about: [
      "Aluksi tarvitaan vain otsikko ja havaitsemisen aika; päätteessä kysytään muukin, ja breach update lisää sen, mikä selviää myöhemmin. Ilman valitsinta --aware-at viranomaisen määräaika ei kulu: asiaa selvitetään vielä.",
      'Ajat ovat selosteen paikallista aikaa: 2026-11-20T08:00 tai "20.11.2026 klo 8.00"; myös 2026-11-20T08:00+02:00 käy.',
      "Luettelossa ei ole mitään, mikä viittaa rekisteröityyn. Teksteistä tarkistetaan henkilötunnukset ja rekisterissä olevien osoitteet, numerot ja koko nimet; taivutettua nimeä ei aina tunnisteta. Tiedoston avaimet kirjoitetaan kuten valitsimet: detectedAt, awareBy.",
    ],
    flags: facts,
    examples: {
      laptop: "Komentojonosta",
      risk: "Riski, jonka käsittelijä havaitsi ensin",
    },
  },
  "breach list": {
    summary: "Näytä loukkausten luettelo (33 artiklan 5 kohta)",
    about: [
      "Jokainen loukkaus ja riski seuraavine määräaikoineen. --json ja --csv antavat kaiken dokumentoidun, myös niistä, joista ei ilmoitettu, perusteltuine päätöksineen.",
    ],
    flags: {
      open: "vain avoimet",
      csv: "koko luettelo CSV-muodossa",
      excel: "valitsimen --csv kanssa: puolipisteet ja alkumerkki Exceliä varten",
    },
    examples: { open: "Mitä on avoinna", csv: "Luettelo viranomaista varten" },
  },
  "breach show": {
    summary: "Näytä yksi loukkaus ja sen kaikki määräajat",
    about: [
      "E: valvontaviranomainen, ilmitulosta lukien (33 artikla). L: asetuksen 1182/71 mukainen takaraja. P: selosteen lupaus asiakkaille. 34 artikla: rekisteröidyt, kun riski on korkea.",
    ],
    flags: { explain: "näytä kunkin määräajan sääntö ja vaiheet lähteineen" },
    examples: { show: "Yksi loukkaus", explain: "Miten sen määräajat lasketaan" },
  },
  "breach update": {
    summary: "Lisää tai muuta, mitä loukkauksesta tiedetään",
    about: [
      "Aiempi tieto säilyy muutoksena. Riskistä, joka osoittautuu loukkaukseksi, tulee sellainen valitsimella --kind breach, ja numero säilyy.",
    ],
    flags: facts,
    examples: { aware: "Nyt se on varmaa", number: "Nyt määrä tiedetään" },
  },
  "breach assess": {
    summary: "Kirjaa päätös riskistä rekisteröidyille",
    about: [
      "none päättää viranomaisen määräajan ilman ilmoitusta; perustelut jäävät. high avaa velvollisuuden ilmoittaa rekisteröidyille (34 artikla). Katso asiaa rekisteröityjen kannalta. Uusi päätös avaa suljetun loukkauksen; aiemmat päätökset säilyvät.",
    ],
    flags: {
      risk: "ei todennäköistä riskiä, riski vai korkea riski",
      why: "perustelut",
      ...act,
      consequences: "todennäköiset seuraukset rekisteröidyille",
      encryption: "oliko tiedot salattu",
      keyState: "onko avain turvassa",
      backup: "onko varmuuskopio",
      contactPoint: "mistä saa lisätietoja (33 artiklan 3 kohdan b alakohta)",
    },
    examples: { none: "Ei ilmoiteta, perustelut mukana", high: "Korkea riski" },
  },
  "breach notify": {
    summary: "Kirjaa ilmoitus valvontaviranomaiselle (33 artikla)",
    about: [
      "Kirjaa sen, mikä on lähetetty; seloste ei lähetä mitään. Ilmoituksen voi tehdä vaiheittain (33 artiklan 4 kohta). Määräajan jälkeen tarvitaan viivästyksen syy.",
    ],
    flags: {
      at: "milloin se lähetettiin, jos ei nyt",
      phase: "mikä ilmoitus",
      reference: "viranomaisen diaarinumero",
      delayReason: "miksi se viivästyi",
    },
    examples: { first: "Ensimmäinen", final: "Viimeinen" },
  },
  "breach communicate": {
    summary: "Kirjaa, että rekisteröidyille kerrottiin, tai miksi ei (34 artikla)",
    about: [
      "Kirjaa sen, mikä on lähetetty; seloste ei lähetä mitään. Selosteen lupaus on pidetty vasta, kun kaikille, joita asia koskee, on kerrottu; jos määrää ei tiedetä, kaikille asiakkaille (--reached kaikki).",
      "34 artiklan 3 kohdan peruste päättää 34 artiklan velvollisuuden, ei koskaan selosteen lupausta: siihen tarvitaan --promise-broken ja oma --why.",
    ],
    flags: {
      at: "milloin, jos ei nyt",
      channel: "mitä kanavaa pitkin",
      reached: "montako tavoitettiin, joille ei ollut kerrottu, tai kaikki: jokainen asiakas",
      again: "montako tavoitettiin, joille oli jo kerrottu jotain",
      contents: "mitä siinä oli 34 artiklan 2 kohdasta; useita pilkuin erotettuna",
      text: "mitä viestissä sanottiin",
      textFile: "tiedosto, jossa viesti on; - lukee vakiosyötteen",
      ground: "ei ilmoiteta, tällä 34 artiklan 3 kohdan perusteella",
      promiseBroken: "kirjaa, ettei selosteen lupausta pidetä",
      promise: "mikä lupaus, kun seloste antaa niitä useita",
      why: "perustelut valitsimelle --ground tai --promise-broken",
      by: "kuka siitä päätti",
    },
    examples: {
      all: "Sähköpostilla kaikille, joita asia koskee",
      ground: "Ei kenellekään, koska tiedot oli salattu",
      broken: "Lupausta ei voida pitää",
    },
  },
  "breach close": {
    summary: "Sulje loukkaus, kun mitään ei ole tekemättä",
    about: ["Jokaisen määräajan on oltava täytetty tai siitä on oltava perusteltu päätös."],
    flags: { why: "huomautus, esimerkiksi mitä opittiin", ...act },
    examples: { close: "Kun kaikki on tehty" },
  },
};
