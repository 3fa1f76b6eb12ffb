import type * as en from "../en/desk.ts";

export const drawers: typeof en.drawers = {
  casework: "asiainhoito",
  personal: "henkilötiedot",
  special: "erityiset tietoryhmät",
};

export const initTexts: typeof en.initTexts = {
  recovery:
    "Palautusavain. Se yksin avaa kaiken, jos tunnuslause katoaa. Se näytetään vain tämän kerran:",
  made: (folder) => `Rekisteri perustettu: ${folder}`,
  operator: "Avaaja (contact)",
  notice: "Seloste",
  watch: "Avain cronille",
  noContact:
    "Selosteessa on yhä keksitty yhteyshenkilö. Pane oikea nimi valitsimella init --contact tai selostetiedostoon.",
  contactName: "nimi yhdellä rivillä",
  next: (source) => `seloste import <tiedosto> --source ${source}`,
};

export const statusTexts: typeof en.statusTexts = {
  register: "Rekisteri",
  operator: "Avasi",
  drawers: "Avoimet lokerot",
  subjects: "Rekisteröityjä",
  records: "Tapahtumia",
  bans: "Markkinointikieltoja",
  specialValues: "Erityisten ryhmien tietoja",
  auditLines: "Lokirivejä",
  notice: "Seloste",
  version: (nr, from, promises) => `versio ${nr}, voimassa ${from} alkaen, ${promises} lupausta`,
  backup: "Viimeisin varmuuskopio",
  none: "ei ole",
  noBackup: "Varmuuskopiota ei ole: varkaus tai levyrikko hävittää kaiken.",
  noContact: "Selosteessa on yhä keksitty yhteyshenkilö.",
  basisUnknown: (count) =>
    `${count} erityisten ryhmien tiedolla ei ole kirjattua 9 artiklan 2 kohdan perustetta.`,
  promise:
    "Jolla on vain jäljennös tiedostoista, saa tietää niiden koot ja ajat ja avaajien nimet, ei muuta. Joka tuntee tunnuslauseen tai istuu tällä käyttäjätilillä, ei pysy poissa: seloste help trust",
};

export const topics: typeof en.topics = {
  places: `Missä rekisterin kansio saa olla

Rekisterin kansio kuuluu yhdelle käyttäjätilille yhdellä koneella, sen omalla
levyllä, mieluiten salatulla. Oletus on ~/.local/share/seloste/register;
--register tai SELOSTE_REGISTER nimeää toisen.

Ei synkronoituun kansioon (OneDrive, Dropbox, iCloud, Nextcloud, Google Drive):
ne kopioivat yksittäisiä tiedostoja kesken kirjoituksen ja säilyttävät vanhoja,
eivätkä kolme lokeroa enää sovi yhteen.
Ei verkkolevylle (SMB, NFS): lukot, jotka pitävät kaksi ihmistä erillään, eivät
toimi siellä luotettavasti.
Ei kansioon, jota muut saavat lukea: seloste kieltäytyy (paluukoodi 17).

Siirrä rekisteri vain, kun mikään komento ei ole käynnissä ja viimeisin päättyi
hyvin.
`,
  "exit-codes": `Paluukoodit

  0  tehty; myös tyhjä luettelo
  1  epäonnistui: ohjelman vika
  2  komentorivi ei kelpaa, tai jotakin puuttuu eikä keneltäkään voi kysyä
  3  meni loppuun, ja on jotakin tehtävää
  4  ei löytynyt
  5  useampi rekisteröity sopii
  6  sääntö kieltää, tai avaimesi ei avaa lokeroa
 10  ei rekisteriä
 11  toinen ohjelma pitää sitä varattuna
 12  väärä tunnuslause tai avaintiedosto
 13  tunnuslausetta ei saatu mistään
 14  vioittunut
 15  ei se rekisteri, jonka tämä kone tuntee
 16  uudemman selosteen kirjoittama
 17  vaaralliset käyttöoikeudet
 18  tulosta ei voitu kirjoittaa
130  keskeytetty (Ctrl-C); 143 järjestelmän lopettama

Mikä tahansa muukin koodi on epäonnistuminen.
`,
  trust: `Mitä seloste lupaa ja mitä ei

Luvataan: jolla on vain jäljennös tiedostoista (kadonnut kone, varastettu
levy), saa tietää niiden koot ja ajat ja avaajien nimet, ei muuta. Kolmella
lokerolla on kullakin oma avaimensa; joka ei voi avata lokeron avainta, ei voi
avata lokeroa. Muuttunut bitti torjutaan luettaessa. Komento, joka sanoo
olevansa valmis, on kirjoittanut kaiken, ja katkennut ei mitään. Jokainen teko
jättää rivin lokiin samassa kirjoituksessa. Jokainen rivi on sidottu
edelliseen ja sinetöity: seloste audit verify näyttää, onko rivi muutettu,
poistettu tai väärennetty. Palautettu vanhempi rekisteri torjutaan koneella,
joka on nähnyt uudemman, ja tulostetun tarkistuspisteen (seloste audit
checkpoint) haltija voi osoittaa sen missä tahansa.

Ei luvata: mitään sitä vastaan, joka tuntee tunnuslauseen, hallitsee tätä
konetta tai käyttäjätiliä työskennellessäsi tai pitää hallussaan vanhaa
jäljennöstä ja sen avainta: poistettu avaaja avaa yhä sitä ennen tehdyt
jäljennökset. Roolit pitävät poissa varastetun avaimen tai jäljennöksen, eivät
työtoveria samalla käyttäjätilillä. Jolla on kaikki avaimet ja aikaa, voi
kirjoittaa koko lokin uudelleen: vain muualla säilytetty tarkistuspiste näyttää
sen. Loki tallentaa, mitä henkilöstö tekee; kerro siitä heille. Luovuttamasi
jäljennös on selväkielinen, ja luovutettu on muiden käsissä: rekisteri tietää,
kenellä se on, mutta ei enää suojaa sitä. Avaimet pyyhitään muistista silloin
kun ohjelma voi; kirjoitettu tunnuslause on muistissa komennon loppuun. Muisti,
jonka järjestelmä kirjoittaa levylle, on vain niin turvassa kuin levy: salaa
se.

Vioittunutta lokeroa ei korjata arvaamalla: se torjutaan ja jätetään
sellaiseksi.
`,
};
