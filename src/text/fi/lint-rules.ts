import type { LintRuleTexts } from "../lint.ts";

/** The rights as a sentence names them: "of the right to …". */
const RIGHTS: Readonly<Record<string, string>> = {
  access: "oikeudesta saada tutustua tietoihin",
  rectification: "oikeudesta tietojen oikaisemiseen",
  erasure: "oikeudesta tietojen poistamiseen",
  restriction: "oikeudesta käsittelyn rajoittamiseen",
  objection: "oikeudesta vastustaa käsittelyä",
  portability: "oikeudesta siirtää tiedot järjestelmästä toiseen",
};

export const lintRules: LintRuleTexts = {
  "controller-contact": {
    what: ({ name }) =>
      `rekisterinpitäjän ${name} yhteystiedot puuttuvat: ei osoitetta, puhelinnumeroa eikä sähköpostiosoitetta`,
    law: "13 artiklan 1 kohdan a alakohta",
    why: "Rekisteröidyn on tiedettävä, kehen ottaa yhteyttä.",
    write: "Anna vähintään sähköpostiosoite, mieluiten myös postiosoite ja puhelinnumero.",
  },
  "controller-address": {
    what: ({ name }) => `rekisterinpitäjästä ${name} kerrotaan vain sähköpostiosoite`,
    law: "13 artiklan 1 kohdan a alakohta, 12 artiklan 1 kohta",
    why: "Rekisterinpitäjä on voitava tavoittaa myös kirjeitse tai puhelimitse.",
    write: "Lisää postiosoite tai puhelinnumero.",
  },
  "contact-missing": {
    what: () => "selosteessa ei ole rekisteriasioiden yhteyshenkilöä, jonka voisi tavoittaa",
    law: "13 artiklan 1 kohdan a ja b alakohta, 12 artiklan 2 kohta",
    why: "Pyyntöön, joka ei tavoita ketään, vastataan myöhässä.",
    write: "Nimeä henkilö tai yhteinen postilaatikko ja anna sähköpostiosoite tai puhelinnumero.",
  },
  "contact-placeholder": {
    what: () => "rekisteriasioiden yhteyshenkilö on yhä keksitty",
    law: "13 artiklan 1 kohdan a ja b alakohta",
    why: "Selostetta ei saa julkaista tällaisena.",
    write: "Kirjoita oikea nimi ja merkitse placeholder: false.",
  },
  "dpo-undecided": {
    what: () =>
      "rekisterissä on erityisiä henkilötietoryhmiä, mutta tietosuojavastaavaa ei ole nimetty",
    law: "13 artiklan 1 kohdan b alakohta, 37 artiklan 1 kohdan c alakohta",
    why: "Tietosuojavastaava on nimitettävä, jos ydintehtäviin kuuluu erityisten henkilötietoryhmien laajamittaista käsittelyä. Ratkaisu on voitava osoittaa.",
    write: "Nimeä tietosuojavastaava tai kirjaa, miksi häntä ei tarvita.",
  },
  "business-id": {
    what: ({ id }) => `Y-tunnuksen ${id} tarkistusnumero on väärä`,
    law: "13 artiklan 1 kohdan a alakohta",
    why: "Tunnus on toisen yrityksen tai ei kenenkään.",
    write: "Kopioi tunnus Yritys- ja yhteisötietojärjestelmästä (YTJ).",
  },
  over: {
    what: ({ day }) => `seloste oli voimassa ${day} asti`,
    law: "13 artiklan 1 kohta, 5 artiklan 1 kohdan a alakohta",
    why: "Sen jälkeisestä käsittelystä ei kerrota missään.",
    write: "Julkaise seuraava versio.",
  },
  "purposes-silent": {
    what: () => "tietojen käyttötarkoituksista ei kerrota mitään",
    law: "13 artiklan 1 kohdan c alakohta",
    why: "Tietoja saa käyttää vain siihen, mistä on kerrottu.",
    write: "Kerro, mihin tietoja käytetään, jokainen käyttötarkoitus erikseen.",
  },
  "legal-basis-silent": {
    what: () => "käsittelyn oikeusperusteesta ei kerrota mitään",
    law: "13 artiklan 1 kohdan c alakohta, 6 artiklan 1 kohta",
    why: "Siitä riippuu, mitä oikeuksia rekisteröidyllä on.",
    write:
      "Kerro jokaisesta käyttötarkoituksesta, mihin 6 artiklan 1 kohdan alakohtaan se perustuu.",
  },
  "legal-basis-of-purpose": {
    what: ({ purpose }) =>
      `käyttötarkoituksella ${purpose} ei ole oikeusperustetta, vaikka muilla on`,
    law: "13 artiklan 1 kohdan c alakohta, 6 artiklan 1 kohta",
    why: "Kukaan ei voi tietää, mihin se perustuu.",
    write: "Liitä käyttötarkoitus johonkin oikeusperusteista.",
  },
  "interest-silent": {
    what: () => "käsittely perustuu oikeutettuun etuun, mutta etua ei kerrota",
    law: "13 artiklan 1 kohdan d alakohta, 6 artiklan 1 kohdan f alakohta",
    why: "Käsittelyä vastustavan on tiedettävä, mitä punnitaan.",
    write: "Kerro, mikä etu on kyseessä.",
  },
  "recipients-silent": {
    what: () => "tietojen vastaanottajista ei kerrota mitään",
    law: "13 artiklan 1 kohdan e alakohta",
    why: "Myös henkilötietojen käsittelijät ovat vastaanottajia.",
    write: "Nimeä vastaanottajat tai vastaanottajaryhmät tai kerro, ettei niitä ole.",
  },
  "transfers-silent": {
    what: () => "tietojen siirroista EU- ja ETA-alueen ulkopuolelle ei kerrota mitään",
    law: "13 artiklan 1 kohdan f alakohta",
    why: "Vaikeneminen ei ole lupaus siitä, ettei tietoja siirretä.",
    write: "Kerro, ettei tietoja siirretä, tai kerro, minne ja millä siirtoperusteella.",
  },
  "retention-silent": {
    what: () => "tietojen säilytysajasta ei kerrota mitään",
    law: "13 artiklan 2 kohdan a alakohta, 5 artiklan 1 kohdan e alakohta",
    why: "Jos säilytysaika ei pääty, tietoja ei koskaan poisteta.",
    write: "Anna jokaiselle tietoryhmälle säilytysaika ja kerro, mistä se alkaa.",
  },
  "retention-loose": {
    what: () => "tietoja säilytetään niin kauan kuin on tarpeen, eikä aikaa tai tapahtumaa mainita",
    law: "13 artiklan 2 kohdan a alakohta",
    why: "Rekisteröidyn on voitava laskea säilytysaika kerrotuista kriteereistä.",
    write: "Anna säilytysaika tai tapahtuma, jonka jälkeen tietoja ei enää tarvita.",
  },
  "right-silent": {
    what: ({ right = "" }) => `${RIGHTS[right] ?? right} ei kerrota mitään`,
    law: "13 artiklan 2 kohdan b alakohta",
    why: "Oikeus on silti olemassa; siitä ei vain kerrota kenellekään.",
    write: "Kerro, että rekisteröidyllä on tämä oikeus ja miten sitä käytetään.",
  },
  "withdrawal-silent": {
    what: () => "käsittely perustuu suostumukseen, mutta sen peruuttamisesta ei kerrota mitään",
    law: "13 artiklan 2 kohdan c alakohta, 7 artiklan 3 kohta",
    why: "Suostumuksen peruuttamisen on oltava yhtä helppoa kuin sen antamisen, ja siitä on kerrottava etukäteen.",
    write: "Kerro, että suostumuksen voi peruuttaa milloin tahansa ja miten se tehdään.",
  },
  "complaint-silent": {
    what: () => "oikeudesta tehdä valitus valvontaviranomaiselle ei kerrota mitään",
    law: "13 artiklan 2 kohdan d alakohta, 77 artikla",
    why: "Siitä on kerrottava jokaisessa selosteessa.",
    write: "Nimeä tietosuojavaltuutetun toimisto ja anna sen yhteystiedot.",
  },
  "obligation-silent": {
    what: () =>
      "selosteessa ei kerrota, onko tiedot pakko antaa ja mitä antamatta jättämisestä seuraa",
    law: "13 artiklan 2 kohdan e alakohta",
    why: "Ilman tätä tietoa kukaan ei voi valita.",
    write: "Kerro, mitä tietoja sopimus tai laki edellyttää ja mitä niiden puuttumisesta seuraa.",
  },
  "automated-silent": {
    what: () => "automaattisista päätöksistä ja profiloinnista ei kerrota mitään",
    law: "13 artiklan 2 kohdan f alakohta, 22 artikla",
    why: "Vaikeneminen ei ole lupaus siitä, ettei niitä ole.",
    write: "Kerro, ettei niitä ole, tai kerro niiden logiikka ja seuraukset.",
  },
  "sources-silent": {
    what: () => "selosteessa ei kerrota, mistä tiedot saadaan",
    law: "14 artiklan 2 kohdan f alakohta",
    why: "Muualta saaduista tiedoista on kerrottava lähteineen kuukauden kuluessa.",
    write: "Nimeä tietolähteet tai kerro, että kaikki tiedot saadaan rekisteröidyltä itseltään.",
  },
  "art9-ground": {
    what: ({ category }) =>
      `erityiselle henkilötietoryhmälle ${category} ei ole 9 artiklan 2 kohdan perustetta`,
    law: "9 artiklan 1 ja 2 kohta, tietosuojalain 6 §",
    why: "Ilman perustetta tietoja ei saa käsitellä lainkaan.",
    write: "Verkkokaupassa peruste on nimenomainen suostumus: art9: { ground: explicit-consent }.",
  },
  "bundled-consent": {
    what: () => "lomakkeen täyttämistä pidetään suostumuksena",
    law: "4 artiklan 11 kohta, 7 artiklan 2 ja 4 kohta, 9 artiklan 2 kohdan a alakohta",
    why: "Se ei ole suostumus: suostumus annetaan erikseen, vapaaehtoisesti ja selvällä toimella.",
    write: "Pyydä suostumus erikseen siihen, mihin se tarvitaan, ja poista tämä virke.",
  },
  "identity-code-ground": {
    what: ({ field }) => `henkilötunnuksen käsittelylle (kenttä ${field}) ei ole perustetta`,
    law: "tietosuojalain 29 §",
    why: "Henkilötunnusta saa käsitellä vain tässä pykälässä säädetyillä perusteilla.",
    write:
      "Kerro selosteen kohdassa, miksi rekisteröity on yksilöitävä yksiselitteisesti, ja anna kohdan tunnus kentän avaimelle ground.",
  },
  "repealed-act": {
    what: ({ act, day }) => `selosteessa viitataan lakiin ${act}, joka kumottiin ${day}`,
    law: "5 artiklan 1 kohdan a alakohta, 12 artiklan 1 kohta",
    why: "Rekisteröity etsii oikeuksiaan sieltä, missä niitä ei enää ole.",
    write: "Viittaa siihen, mikä tuli lain tilalle.",
  },
  "repealed-act-named": {
    what: ({ act, day }) => `virkkeessä mainitaan laki ${act}, joka kumottiin ${day}`,
    law: "5 artiklan 1 kohdan a alakohta, 12 artiklan 1 kohta",
    why: "Virkkeestä saa kuvan, että laki on yhä voimassa.",
    write: "Poista lain nimi tai viittaa siihen, mikä tuli lain tilalle.",
  },
  "dead-safeguard": {
    what: ({ safeguard, day, by }) =>
      `selosteessa mainitaan siirtoperuste ${safeguard}, joka on ollut pätemätön ${day} alkaen (${by})`,
    law: "13 artiklan 1 kohdan f alakohta, 44–46 artikla",
    why: "Siirto sen nojalla on lainvastainen.",
    write: "Nimeä nyt käytettävä siirtoperuste, esimerkiksi vakiosopimuslausekkeet.",
  },
  "unnamed-safeguard": {
    what: () => "tietojen siirrolle ei ole nimetty siirtoperustetta",
    law: "13 artiklan 1 kohdan f alakohta",
    why: "Siirtoperuste on kerrottava, samoin se, mistä suojatoimista saa jäljennöksen.",
    write:
      "Nimeä se: tietosuojan riittävyyttä koskeva päätös, vakiosopimuslausekkeet tai yritystä koskevat sitovat säännöt.",
  },
  "placeholder-text": {
    what: () => "virkkeessä on vielä täydennettävää",
    law: "12 artiklan 1 kohta",
    why: "Selostetta ei saa julkaista tällaisena.",
    write: "Täydennä se.",
  },
  "disclosed-published": {
    what: () => "selosteen mukaan tietoja ei luovuteta, mutta tässä niitä julkaistaan",
    law: "5 artiklan 1 kohdan a alakohta",
    why: "Molemmat eivät voi pitää paikkaansa.",
    write: "Kerro julkaisemisesta vastaanottajien kohdalla tai lopeta julkaiseminen.",
  },
  "outside-eea": {
    what: ({ countries }) =>
      `tietoja menee ETA-alueen ulkopuolelle (${countries}), vaikka selosteen mukaan niitä ei siirretä sinne`,
    law: "13 artiklan 1 kohdan f alakohta, 44 artikla",
    why: "Molemmat eivät voi pitää paikkaansa.",
    write: "Kerro siirrosta ja sen siirtoperusteesta tai tuo tiedot ETA-alueelle.",
  },
  "processors-disclaimed": {
    what: () => "vastuu henkilötietojen käsittelijöistä kiistetään",
    law: "28 ja 82 artikla",
    why: "Rekisterinpitäjä vastaa käsittelijöistään, kirjoittipa se mitä tahansa.",
    write: "Poista virke ja kerro sen sijaan, että käsittelijöitä sitoo sopimus.",
  },
  "links-disclaimed": {
    what: () => "vastuu linkitetyistä sivustoista kiistetään",
    law: "26 ja 13 artikla",
    why: "Pelkkiin linkkeihin se pätee. Tietoja lähettävästä liitännäisestä vastaa myös rekisterinpitäjä.",
    write: "Virke voi jäädä, jos linkit ovat pelkkiä linkkejä.",
  },
  "accuracy-undertaken": {
    what: () => "rekisteröity sitoutuu antamaan oikeat tiedot",
    law: "5 artiklan 1 kohdan d alakohta",
    why: "Tietojen täsmällisyydestä huolehtiminen on rekisterinpitäjän velvollisuus.",
    write: "Kerro sen sijaan, miten tiedot oikaistaan.",
  },
  "governing-law": {
    what: () => "selosteessa mainitaan vain Suomen laki",
    law: "3 artikla, 99 artiklan 2 kohta",
    why: "Tietosuoja-asetusta sovelletaan sellaisenaan.",
    write: "Mainitse tietosuoja-asetus Suomen lain rinnalla tai poista virke.",
  },
  "catch-all": {
    what: () => "rekisterissä voi olla myös mitä tahansa muita tietoja",
    law: "5 artiklan 1 kohdan b ja c alakohta",
    why: "Jonkun on sanottava jokaisesta tällaisesta tiedosta, mikä se on; seloste-ohjelma kysyy sen luokan.",
    write: "Nimeä ne tiedot, joita rekisterissä todella on.",
  },
  "field-unneeded": {
    what: ({ field }) => `mikään käyttötarkoitus ei tarvitse kenttää ${field}`,
    law: "5 artiklan 1 kohdan c alakohta",
    why: "Tietoa, jota mihinkään käyttötarkoitukseen ei tarvita, ei saa pitää.",
    write: "Nimeä kenttä siinä käyttötarkoituksessa, joka sitä tarvitsee, tai poista kenttä.",
  },
  "ended-service": {
    what: ({ field, service, day }) =>
      `${field} on tili palvelussa ${service}, joka päättyi ${day}`,
    law: "5 artiklan 1 kohdan c ja d alakohta",
    why: "Se ei enää yksilöi ketään.",
    write: "Jätä kenttä pois seuraavasta versiosta ja poista siinä olevat tiedot.",
  },
  "language-facts": {
    what: ({ language, original }) =>
      `luvut tai osoitteet eroavat kieliversioissa ${original} ja ${language}`,
    law: "5 artiklan 1 kohdan a alakohta, 12 artiklan 1 kohta",
    why: "Kumpikaan versio ei sido rekisteröityä, mutta hän voi vedota kumpaan tahansa.",
    write: "Muuta versiot yhtäpitäviksi.",
  },
  "stricter-breach": {
    what: ({ hours }) =>
      `rekisteröidyille tai viranomaiselle luvataan ilmoittaa ${hours} tunnin kuluessa, mikä on enemmän kuin 33 ja 34 artikla vaativat`,
    law: "33 ja 34 artikla, 5 artiklan 1 kohdan a alakohta",
    why: "Lupaus sitoo: seloste-ohjelma laskee sille oman määräajan.",
    write: "Pidä lupaus ennallaan tai muuta sitä.",
  },
  "stricter-recipient": {
    what: ({ recipient }) => `vastaanottaja ${recipient} saa vain nimetyt tiedot`,
    law: "28 artikla, 5 artiklan 1 kohdan a alakohta",
    why: "Lupaus sitoo: seloste-ohjelma ei anna muiden tietojen lähteä.",
    write: "Pidä lupaus ennallaan tai muuta sitä.",
  },
  "stricter-consent": {
    what: () =>
      "suostumus luvataan pyytää ennen kuin tietoja annetaan eteenpäin, silloinkin kun laki ei sitä vaadi",
    law: "45 ja 46 artikla, 5 artiklan 1 kohdan a alakohta",
    why: "Lupaus sitoo silloinkin, kun maasta on tietosuojan riittävyyttä koskeva päätös.",
    write: "Pidä lupaus ennallaan tai muuta sitä.",
  },
  "stricter-reply": {
    what: () => "vastaus luvataan nopeammin kuin laissa säädetyssä kuukaudessa",
    law: "12 artiklan 3 kohta, 5 artiklan 1 kohdan a alakohta",
    why: "Lupaus sitoo.",
    write: "Pidä lupaus ennallaan tai muuta sitä.",
  },
  "stricter-paper": {
    what: () => "selosteessa luvataan, ettei manuaalista aineistoa ole",
    law: "2 artiklan 1 kohta, 5 artiklan 1 kohdan a alakohta",
    why: "Jokainen paperituloste rikkoo lupauksen.",
    write: "Pidä lupaus ennallaan tai muuta sitä.",
  },
};
