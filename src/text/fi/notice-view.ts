import type * as en from "../en/notice-view.ts";

export const noticeView: typeof en.noticeView = {
  head: {
    register: "Rekisteri",
    version: "Versio",
    valid: "Voimassa",
    open: "toistaiseksi",
    languages: "Kielet",
    controller: "Rekisterinpitäjä",
    contact: "Yhteyshenkilö",
    purposes: "Käyttötarkoitukset",
    sources: "Tietolähteet",
    recipients: "Vastaanottajat",
    none: "ei ole",
  },
  fields: "Kentät",
  columns: ["Kenttä", "Nimi", "Tietoryhmä", ""],
  special: "erityinen henkilötietoryhmä",
  catchAll: "muut tiedot",
  paper: "Tuloste on manuaalista aineistoa, ja seloste sanoo, ettei sitä ole.",
  gaps: (count) =>
    `Aukkoja selosteessa: ${count}. Jokainen on nimetty paikallaan; mitään ei ole täydennetty.`,
  promises: "Lupaukset",
  coverage: {
    door: "pidetään ovella: muuta ei oteta rekisteriin",
    gate: "pidetään portilla: muuta ei luovuteta rekisteristä",
    ban: "pidetään kielloilla, ja niillä siivotaan luettelot",
    clock: "kello valvoo",
    right: "komento tekee",
    measured: "mitataan rekisteristä itsestään",
    attested: "vain ihminen voi vakuuttaa",
    none: "mikään tämän version sääntö ei koske tätä",
  },
  notAttested: "ei vahvistettu",
  attested: {
    stands: (until: string, by: string) => `vahvistettu ${until} asti, vahvistaja ${by}`,
    ended: (until: string, by: string) => `vahvistus päättyi ${until}, vahvistaja ${by}`,
  },
  written: (path) => `Kirjoitettu: ${path}`,
};

export const noticeHelp: typeof en.noticeHelp = {
  "notice show": {
    summary: "Näytä, mitä selosteessa sanotaan ja mikä pitää kunkin lupauksen",
    about: [
      "Voimassa oleva versio, muu versio numeron mukaan tai tiedosto. Jokaisella lupauksella on tunnus, joka säilyy versiosta toiseen; mitä mikään sääntö ei koske, siitä sanotaan niin.",
      "Tiedostoon ei tarvita rekisteriä.",
    ],
    flags: {},
    examples: { own: "Voimassa oleva versio", file: "Tiedosto, ilman rekisteriä" },
  },
  "notice render": {
    summary: "Kirjoita seloste julkaistuna tai 30 ja 13 artiklan mukaan",
    about: [
      "Omine otsikoineen ja numeroineen, kielellä, jolla seloste on julkaistu. HTML on yksi tiedosto, joka ei tarvitse mitään muualta ja jonka ruudunlukija osaa lukea.",
      "Valinnalla --as art30 syntyy seloste käsittelytoimista (30 artiklan 1 kohta), valinnalla --as art13 rekisteröidyille toimitettavat tiedot kokonaan (13 ja 14 artikla), kumpikin siitä, mitä seloste sanoo. Mistä seloste vaikenee, se nimetään aukoksi.",
      "Tuloste on manuaalista aineistoa: muista se, jos seloste lupaa, ettei sellaista ole.",
    ],
    flags: {
      as: "published, art30 tai art13; muuten published",
      format: "md, html, txt tai pdf (pdf vaatii valinnan --output)",
      in: "kieli; muuten selosteen ensimmäinen",
      output: "kirjoita tähän tiedostoon; muuten vakiotulosteeseen",
      force: "kirjoita olemassa olevan tiedoston päälle",
    },
    examples: {
      page: "Sivu verkkosivustolle",
      text: "Ruotsinkielinen teksti vakiotulosteeseen",
      record: "Seloste käsittelytoimista",
    },
  },
  "notice lint": {
    summary: "Arvioi seloste: mitä puuttuu, mikä on vanhentunut, mikä sitoo",
    about: [
      "Kolme tasoa: pakko (laki vaatii), pitäisi ja huomio (mikään ei ole vialla, mutta hyvä tietää). Jokaisesta kerrotaan, missä se on, mihin lakiin se perustuu, miksi sillä on väliä ja mitä kirjoittaa. Paluukoodi on 3, jos löytyy pakko.",
      "Voimassa oleva versio, muu versio numeron mukaan tai tiedosto. Tiedostoon ei tarvita rekisteriä.",
    ],
    flags: { format: "ohjelmille: SARIF tiedoston riveille tai JUnit" },
    examples: {
      own: "Voimassa oleva versio",
      file: "Tiedosto ennen julkaisua",
      ci: "Tiedoston riveille, jatkuvaan integrointiin",
    },
  },
  "notice diff": {
    summary: "Kerro, mitä versiosta toiseen muuttuu ja kenelle siitä on kerrottava",
    about: [
      "Virke virkkeeltä ja kenttä kentältä, ja mitä rekisteröidyille on sen takia kerrottava (13 artiklan 3 kohta, 14 artiklan 4 kohta). Yhtä selostetta verrataan voimassa olevaan versioon, kahta toisiinsa, aiempi ensin.",
      "Version numero tai tiedosto. Kahteen tiedostoon ei tarvita rekisteriä.",
    ],
    flags: {},
    examples: {
      next: "Voimassa olevasta versiosta tiedostoon",
      files: "Tiedostosta toiseen",
    },
  },
};
