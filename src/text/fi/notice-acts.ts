import type * as en from "../en/notice-acts.ts";

/** Selosteen uuden version lataaminen ja sen vahvistaminen, mitä ohjelma ei voi mitata. */
export const noticeImport: typeof en.noticeImport = {
  confirm: "Ladataanko tämä versio?",
  same: (version) => `Tämä on versio ${version}, joka on jo voimassa. Mitään ei muutettu.`,
  planned: () => "Vain suunnitelma. Mitään ei muutettu.",
  saved: (version) => `Ladattu versiona ${version}. Se on nyt voimassa.`,
  nothing: "Tallennettujen tietojen kannalta mikään ei muutu.",
  appear: "Uudet kentät",
  special: " (erityinen tietoryhmä)",
  disappear: "Kentät, joita ei enää mainita; tallennetut tiedot säilyvät, uusia ei oteta",
  moves: "Kentät, jotka siirtyvät toiseen lokeroon historioineen",
  rereadings: "Kentät, joiden muoto muuttuu",
  lookups: "Hakeminen",
  lookup: "se, miten henkilö löytyy tällä, muuttuu",
  held: ({ subjects, values, past }) =>
    subjects === 0 && past === 0
      ? "tietoja ei ole"
      : `${subjects} rekisteröityä, ${values} arvoa, ${past} aiempaa arvoa`,
  changed: (count) => `${count} kirjoitettu uuteen muotoon`,
  otherId: "Selosteella on toinen tunnus. Onko se tämän rekisterin seloste?",
};

export const noticeAttest: typeof en.noticeAttest = {
  ask: {
    promise: "Mikä lupaus?",
    until: "Mihin päivään asti, se päivä mukaan lukien?",
    by: "Kuka tarkisti?",
    evidence: "Mitä tarkistettiin, ja missä sen voi nähdä?",
  },
  attested: (promise, until) => `Vahvistettu: ${promise}, ${until} asti.`,
};

export const noticeActsHelp: typeof en.noticeActsHelp = {
  "notice import": {
    summary: "Lataa selosteen uusi versio, joka on siitä alkaen voimassa",
    about: [
      "Jos rekisterissä on tietoja, ensin näytetään suunnitelma: uudet kentät, kentät, joita ei enää mainita (niihin tallennetut tiedot säilyvät ja luetellaan), kentät, joiden arvot saavat toisen muodon, sekä kentät, jotka siirtyvät erityisten tietojen lokeroon tai sieltä pois historioineen. Kaikki tapahtuu kerralla tai ei lainkaan.",
      "Vastaus kertoo, mistä rekisteröidyille on ilmoitettava. Myöhemmin voimaan tuleva versio ladataan vasta sinä päivänä. Komento avaa kaikki lokerot.",
    ],
    flags: { dryRun: "näytä suunnitelma, älä muuta mitään", yes: "kysymättä" },
    examples: { plan: "Vain suunnitelma", load: "Suunnitelma on jo luettu: lataa" },
  },
  "notice attest": {
    summary: "Kirjaa, että pidetään lupaus, jota ohjelma ei voi mitata, kuten palomuuri",
    about: [
      "Ihminen vahvistaa sen johonkin päivään asti ja kertoo, mitä tarkistettiin. seloste check muistuttaa kaksi viikkoa ennen sitä päivää ja sen jälkeen; seloste notice show kertoo, mitkä lupaukset on vahvistettu.",
      "Kumpikaan teksti ei saa viitata rekisteröityyn.",
    ],
    flags: {
      until: "viimeinen päivä, jona vahvistus pätee, esimerkiksi 2027-06-30",
      by: "kuka tarkisti: nimi tai tehtävä",
      evidence: "mitä tarkistettiin, ja missä sen voi nähdä",
    },
    examples: { firewall: "Palomuuri seuraavaan tarkistukseen asti" },
  },
};
