import type * as en from "../en/terminal.ts";

export const terminal: typeof en.terminal = {
  warning: "huomaa",
  next: "seuraavaksi",
  usage: "Käyttö",
  verb: "teko",
  anyFlags: "[valitsimet]",
  commands: "Komennot",
  examples: "Esimerkkejä",
  flags: "Valitsimet",
  globalFlags: "Kaikkien komentojen valitsimet",
  nodeOptions: (names) =>
    `NODE_OPTIONS sisältää ${names}: muut ohjelmat voisivat lukea avaimet ja tiedot muistista. Poista se.`,
  stopped: "Keskeytetty. Mitään ei muutettu.",
  exit: (code) => `paluukoodi ${code}; seloste help exit-codes`,
  defect: {
    what: "Vika on seloste-ohjelmassa, ei siinä mitä teit. Mitään ei muutettu.",
    next: "Aja sama uudelleen asetuksella SELOSTE_DEBUG=1, niin näet missä, ja kerro kehittäjille.",
  },
};

export const globalFlags: typeof en.globalFlags = {
  register: "rekisterin kansio (muuten SELOSTE_REGISTER, muuten käyttäjätilin oma paikka)",
  operator: "kuka avaa rekisterin, kun avaajia on useita",
  identity: "age-avaintiedosto tunnuslauseen sijasta",
  passphraseFile: "lue tunnuslause tämän tiedoston ensimmäiseltä riviltä",
  passphraseCommand: 'lue se komennolta, luettelona: ["ohjelma","argumentti"]',
  json: "yksi JSON-asiakirja vakiotulosteeseen",
  ndjson: "luettelo, yksi JSON-asiakirja rivillä",
  quiet: "ei ilmoituksia onnistumisesta eikä neuvoja jatkoon",
  noInput: "älä kysy mitään; kieltäydy ja nimeä valitsin",
  noColor: "ei värejä",
  lang: "kieli, jolla ihmiselle puhutaan",
  wait: "kuinka kauan toista ohjelmaa odotetaan, esimerkiksi 30s",
  acceptOlder:
    "nimeä täällä viimeksi käytettyä vanhemman, tai muualla uudet avaimet saaneen, rekisterin tunnus, jos jatkat sillä",
};

export const daily = `seloste: rekisteriasioiden yhteyshenkilön työpöytä.

  Joku kysyy, mitä hänestä on?     seloste subject find <sanat>
  Katso kaikki yhdestä henkilöstä  seloste subject show <rekisteröity>
  Anna hänelle jäljennös           seloste subject export <rekisteröity>
  Oikaise virheellinen tieto       seloste subject correct <rekisteröity>
  Lopeta markkinointi              seloste ban set <rekisteröity tai osoite>
  Siivoa postituslista             seloste ban scrub <luettelo.csv>
  Jotain vuoti                     seloste breach log
  Joku uusi kirjoittaa             seloste subject add
  Tuo luettelo verkkokaupasta      seloste import <tiedosto>
  Mitä on tehtävä?                 seloste check
  Miten rekisteri voi?             seloste status

Kaikki komennot: seloste --help
`;

export function rootHelp(list: string): string {
  return `Salattu rekisteri, joka pitää sen, minkä julkaistu rekisteriseloste lupaa.

Käyttö: seloste <kohde> <teko> [valitsimet]

Komennot:
${list}
Yhden komennon ohje: seloste <komento> --help
Aiheet: seloste help places | cron | exit-codes | trust |
        passphrase | recovery | stolen
`;
}

export const prompts: typeof en.prompts = {
  passphrase: (operator) => `Tunnuslause (${operator}):`,
  whoOpens: "Kuka olet?",
  wrongPassphrase: "Tämä tunnuslause ei avaa avainta. Tarkista Caps Lock ja näppäimistöasettelu.",
  newPassphrase: "Uusi tunnuslause, vähintään 15 merkkiä (tyhjä: seloste tekee sen sanoista):",
  madePassphrase:
    "Seitsemän sanan tunnuslause. Se näytetään vain tämän kerran: kirjoita se muistiin ja säilytä muualla kuin tällä koneella.",
  repeatPassphrase: "Sama tunnuslause uudelleen:",
  operator: "Nimesi rekisterin avaajana, esimerkiksi anna:",
  recoveryWritten:
    "Kirjoita palautusavain nyt muistiin ja säilytä se muualla kuin tällä koneella. Anna sen 8 viimeistä merkkiä:",
  value: (label) => `${label} (tyhjä: ei mitään):`,
  identityChecked: "Miten tarkistit pyytäjän henkilöllisyyden?",
  source: "Mistä nämä tiedot tulevat?",
  art9: "Millä 9 artiklan 2 kohdan perusteella erityisiä tietoryhmiä pidetään?",
  evidence: "Missä näyttö on, esimerkiksi lomake tai viesti?",
  words: "Nimi, sähköposti, puhelin, Skype-nimi tai asiakasnumero:",
  acceptColumns: "Otetaanko sarakkeet näin?",
  column: (name) => `Mikä on sarake "${name}"?`,
  ignoreColumn: "ei mikään: jätä pois",
  purpose: "Mihin tarkoitukseen avaat tiedot?",
};

/** The library's own words around a prompt. */
export const promptWords: typeof en.promptWords = {
  yes: "Kyllä",
  no: "Ei",
  yesOrNo: (yes, no) => `Vastaa ”${yes}” tai ”${no}”.`,
  secretKeys: "Ctrl+T näyttää kirjoitetun",
  chooseKeys: "↑↓ siirtää, Enter valitsee",
};
