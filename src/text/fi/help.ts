import type * as en from "../en/help.ts";

export const help: typeof en.help = {
  init: {
    summary: "Perusta uusi salattu rekisteri",
    about: [
      "Tekee kansion ja siihen kolme salattua lokeroa, ensimmäisen avaajan (sinut), palautusavaimen ja halutessasi cronille avaimen, joka ei avaa henkilötietoja.",
      "Rekisteriseloste sanoo, mitä rekisterissä saa olla. Ilman valitsinta --notice se on selosteen mukana tuleva; --contact panee siihen nimesi.",
    ],
    flags: {
      notice: "seloste YAML-tiedostona, tai valmis pohja: clinic, club",
      contact: "rekisteriasioiden yhteyshenkilön nimi sellaisena kuin seloste sen sanoo",
      recoveryOut: "kirjoita palautusavain tähän tiedostoon (0600); säilytä se muualla",
      watchIdentity: "tee myös avain cronille ja valvonnalle, tähän tiedostoon (0600)",
    },
    examples: {
      first: "Työpöydän ääressä: kysyy tunnuslauseen, näyttää palautusavaimen kerran",
      script: "Komentojonossa, kun SELOSTE_PASSPHRASE_FILE on asetettu",
    },
  },
  import: {
    summary: "Tuo luettelo verkkokaupasta, uutiskirjeohjelmasta tai taulukosta",
    about: [
      "Lukee CSV-, JSON- ja NDJSON-tiedostot, löytää erottimen ja merkistön ja tuntee tavallisten verkkokauppojen viennit. Etsii rekisteröidyn asiakasnumerolla, muuten sähköpostilla, ei koskaan nimellä. Kaikki rivit tai ei yhtään, ellei --partial.",
      "Tiedostossa oleva postituslupa ei ole koskaan suostumus; postituksesta poistuminen on kielto. Mikään tiedostossa ei kumoa kieltoa eikä poista arvoa.",
    ],
    flags: {
      source: "mistä tiedot tulevat: selosteen tietolähde",
      evidence: "missä näyttö on, kun lähde sen vaatii, kuten suostumus",
      map: "kenttä ja sen sarake, esimerkiksi email=Sähköposti tai phone=#7",
      ignore: "jätä sarake tarkoituksella pois",
      mapping: "lue nämä päätökset tästä tiedostosta",
      saveMapping: "kirjoita tämän ajon päätökset tähän tiedostoon",
      format: "tiedoston laji, jos sitä ei voi päätellä",
      delimiter: "erotin, jos sitä ei voi päätellä",
      encoding: "merkistö, jos sitä ei voi päätellä",
      group: "selosteen rekisteröityjen ryhmä, johon he kuuluvat, jos selosteessa on ryhmiä",
      met: "kenttä, jonka ehto selosteessa täyttyy",
      hygiene:
        "mitä tehdään vapaalle tekstille, jossa on identity-code, card, iban tai muiden email tai phone: store (säilytä), drop (jätä pois) tai reject (hylkää)",
      art9: "9 artiklan 2 kohdan poikkeus erityisiä tietoryhmiä varten",
      purpose: "mihin tarkoitukseen: selosteen käyttötarkoitus",
      partial: "ota kelvolliset rivit; kirjoita muut tiedostoon syineen",
      rejects: "se tiedosto (0600); muuten tuodun tiedoston nimi ja .rejected.csv",
      dryRun: "näytä vain, mitä tapahtuisi",
      output: "kirjoita koko suunnitelma arvoineen tähän tiedostoon (0600)",
      yes: "ota ehdotetut sarakkeet kysymättä",
    },
    examples: {
      plan: "Katso ensin; mitään ei muuteta",
      shop: "Tuo verkkokaupan asiakkaat",
      map: "Oma luettelo, josta yksi sarake jätetään pois",
    },
  },
  status: {
    summary: "Kerro, miten rekisteri voi: lokerot, määrät, seloste, varmuuskopio",
    about: ["Avaa sen, minkä avaimesi avaa, eikä näytä henkilötietoja."],
    flags: { handover: "mikä on kesken, jollekulle joka ottaa asiat hoitaakseen" },
    examples: {
      handover: "Sijaiselle ennen lomaa",
      plain: "Työpöydän ääressä",
      machine: "Komentojonoa varten",
    },
  },
  "subject find": {
    summary: "Etsi rekisteröity",
    about: [
      "Nimellä, sähköpostilla, puhelinnumerolla, Skype-nimellä tai asiakasnumerolla tai niiden alulla; useampi sana rajaa. Isot kirjaimet, kirjainten pisteet ja puhelinnumeron välit eivät vaikuta.",
      "Komentoriville kirjoitetut sanat jäävät komentohistoriaan ja näkyvät prosessiluettelossa. Ilman sanoja komento kysyy ne; - lukee ne vakiosyötteestä.",
    ],
    flags: {
      limit: "montako enintään luetellaan (50)",
      purpose: "mihin tarkoitukseen: selosteen käyttötarkoitus",
    },
    examples: {
      name: "Nimellä; myös Mäkinen löytyy",
      two: "Kahden nimen aluilla",
      number: "Asiakasnumerolla",
    },
  },
  "subject show": {
    summary: "Näytä kaikki yhdestä rekisteröidystä",
    about: [
      "Rekisteröity annetaan tunnuksella, asiakasnumerolla tai sähköpostiosoitteella. Erityiset tietoryhmät (terveys, päihteiden käyttö) vain valitsimella --include-special ja tarkoituksella.",
    ],
    flags: {
      purpose: "mihin tarkoitukseen: selosteen käyttötarkoitus",
      includeSpecial: "avaa myös erityiset tietoryhmät; vaatii valitsimen --purpose",
    },
    examples: { number: "Asiakasnumerolla", special: "Erityiset tietoryhmät mukana" },
  },
  "subject add": {
    summary: "Lisää rekisteröity, joka kirjoittaa ilman asiakastiliä",
    about: [
      "Kentät ovat selosteen kentät. Päätteessä jokainen kysytään; komentojono antaa ne valitsimella --set tai JSON-tiedostona valitsimella --from, jossa - on vakiosyöte.",
    ],
    flags: {
      set: "kenttä ja arvo, esimerkiksi lastName=Mäkinen",
      from: "JSON-tiedosto kentistä ja arvoista; - lukee vakiosyötteen",
      source: "mistä tiedot tulevat: selosteen tietolähde",
      evidence: "missä näyttö on, kun lähde sen vaatii, kuten suostumus",
      group: "selosteen rekisteröityjen ryhmä, johon he kuuluvat, jos selosteessa on ryhmiä",
      met: "kenttä, jonka ehto selosteessa täyttyy",
      hygiene:
        "säilytä vapaa teksti, vaikka siinä on card, iban, email tai phone, esimerkiksi phone=store",
      art9: "9 artiklan 2 kohdan poikkeus erityisiä tietoryhmiä varten",
      purpose: "mihin tarkoitukseen: selosteen käyttötarkoitus",
      anyway: "lisää, vaikka toisella rekisteröidyllä on sama sähköposti tai puhelin",
    },
    examples: { set: "Komentojonosta" },
  },
  "subject export": {
    summary: "Tee rekisteröidylle jäljennös kaikista tiedoista (15 artikla)",
    about: [
      "Kansio, jossa on luettava sivu (HTML) ja tiedot (JSON), ellei --format sano muuta. Tiedostot ovat selväkielisiä: lähetä ne suojattuina ja poista ne sitten.",
      "Jos seloste vaikenee jostakin, mitä jäljennöksessä on oltava, tai vapaa teksti voi koskea muita, jäljennös on luonnos, kunnes --fill ja --third-persons-checked ratkaisevat asian.",
    ],
    flags: {
      format: "json, csv tai html; useita pilkuin erotettuina",
      copyLang: "jäljennöksen kieli, jos se on muu kuin omasi",
      output: "kirjoitettava tiedosto tai kansio (0600)",
      identityChecked: "miten pyytäjän henkilöllisyys tarkistettiin",
      thirdPersonsChecked: "miten vapaa teksti tarkistettiin muita koskevien tietojen varalta",
      withhold: "jätä kenttä pois perusteineen, esimerkiksi personalNotes=34 §",
      fill: "sano, mistä seloste vaikenee, esimerkiksi storagePeriod=…",
      purpose: "mihin tarkoitukseen: access tai selosteen käyttötarkoitus",
      force: "kirjoita olemassa olevan päälle",
    },
    examples: { folder: "Kansio, jossa sivu ja tiedot", json: "Pelkät tiedot" },
  },
  help: {
    summary: "Selitä aihe: places, cron, exit-codes, trust, passphrase, recovery, stolen",
    about: [],
    flags: {},
    examples: {
      places: "Missä rekisterin kansio saa olla",
      cron: "Ohjeet cronille, systemd:lle ja valvonnalle",
    },
  },
};
