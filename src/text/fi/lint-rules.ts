import type { LintRuleTexts } from "../lint.ts";

const RIGHTS: Readonly<Record<string, string>> = {
  access: "oikeus saada pääsy tietoihin",
  rectification: "oikeus tietojen oikaisemiseen",
  erasure: "oikeus tietojen poistamiseen",
  restriction: "oikeus käsittelyn rajoittamiseen",
  objection: "vastustamisoikeus",
  portability: "oikeus siirtää tiedot järjestelmästä toiseen",
};

export const lintRules: LintRuleTexts = {
  "controller-contact": {
    what: ({ name }) =>
      `rekisterinpitäjää ${name} ei voi tavoittaa: osoite, puhelin ja sähköposti puuttuvat`,
    law: "13 artiklan 1 kohdan a alakohta",
    why: "Rekisteröidyn on tiedettävä, kenen puoleen kääntyä.",
    write: "Anna vähintään sähköpostiosoite, mieluiten myös postiosoite ja puhelinnumero.",
  },
  "controller-address": {
    what: ({ name }) => `rekisterinpitäjästä ${name} on annettu vain sähköpostiosoite`,
    law: "13 artiklan 1 kohdan a alakohta, 12 artiklan 1 kohta",
    why: "Myös kirjeitse tai puhelimitse asioivan on tavoitettava rekisterinpitäjä.",
    write: "Lisää postiosoite tai puhelinnumero.",
  },
  "contact-missing": {
    what: () => "rekisteriasioiden yhteyshenkilöä ei voi tavoittaa",
    law: "13 artiklan 1 kohdan a ja b alakohta, 12 artiklan 2 kohta",
    why: "Pyyntöön, joka ei tavoita ketään, vastataan myöhässä.",
    write: "Nimeä henkilö tai postilaatikko ja anna sähköpostiosoite tai puhelinnumero.",
  },
  "contact-placeholder": {
    what: () => "rekisteriasioiden yhteyshenkilö on yhä keksitty",
    law: "13 artiklan 1 kohdan a ja b alakohta",
    why: "Selostetta ei saa julkaista näin.",
    write: "Vaihda oikea nimi ja merkitse placeholder: false.",
  },
  "dpo-undecided": {
    what: () =>
      "rekisterissä on erityisiä henkilötietoryhmiä, mutta tietosuojavastaavaa ei ole nimetty",
    law: "13 artiklan 1 kohdan b alakohta, 37 artiklan 1 kohdan c alakohta",
    why: "Kun ydintehtävä on erityisten tietojen laajamittainen käsittely, vastaava tarvitaan; ratkaisu on voitava osoittaa.",
    write: "Nimeä tietosuojavastaava tai kirjaa, miksi sitä ei tarvita.",
  },
  "business-id": {
    what: ({ id }) => `Y-tunnuksen ${id} tarkistusnumero on väärä`,
    law: "13 artiklan 1 kohdan a alakohta",
    why: "Tunnus on toisen yrityksen tai ei kenenkään.",
    write: "Kopioi tunnus yritystietojärjestelmästä (YTJ).",
  },
  over: {
    what: ({ day }) => `seloste oli voimassa ${day} asti`,
    law: "13 artiklan 1 kohta, 5 artiklan 1 kohdan a alakohta",
    why: "Sen jälkeisestä käsittelystä ei kerrota missään.",
    write: "Julkaise seuraava versio.",
  },
  "purposes-silent": {
    what: () => "käyttötarkoituksista ei kerrota",
    law: "13 artiklan 1 kohdan c alakohta",
    why: "Tietoja saa käyttää vain siihen, mitä on kerrottu.",
    write: "Kerro, mihin tietoja käytetään, jokainen tarkoitus erikseen.",
  },
  "legal-basis-silent": {
    what: () => "käsittelyn oikeusperusteesta ei kerrota",
    law: "13 artiklan 1 kohdan c alakohta, 6 artiklan 1 kohta",
    why: "Rekisteröidyn oikeudet riippuvat siitä.",
    write: "Anna jokaiselle tarkoitukselle 6 artiklan 1 kohdan mukainen peruste.",
  },
  "legal-basis-of-purpose": {
    what: ({ purpose }) => `tarkoituksella ${purpose} ei ole oikeusperustetta, vaikka muilla on`,
    law: "13 artiklan 1 kohdan c alakohta, 6 artiklan 1 kohta",
    why: "Kukaan ei tiedä, mihin käsittely perustuu.",
    write: "Lisää tarkoitus johonkin oikeusperusteeseen.",
  },
  "interest-silent": {
    what: () => "käsittely perustuu oikeutettuun etuun, mutta etua ei kerrota",
    law: "13 artiklan 1 kohdan d alakohta, 6 artiklan 1 kohdan f alakohta",
    why: "Vastustavan on tiedettävä, mitä punnitaan.",
    write: "Kerro, mikä etu on.",
  },
  "recipients-silent": {
    what: () => "tietojen vastaanottajista ei kerrota",
    law: "13 artiklan 1 kohdan e alakohta",
    why: "Myös käsittelijät ovat vastaanottajia.",
    write: "Nimeä vastaanottajat tai niiden ryhmät, tai kerro, ettei niitä ole.",
  },
  "transfers-silent": {
    what: () => "siirroista EU:n ja ETA:n ulkopuolelle ei kerrota",
    law: "13 artiklan 1 kohdan f alakohta",
    why: "Vaikeneminen ei ole lupaus, ettei tietoja siirretä.",
    write: "Kerro, ettei tietoja siirretä, tai minne ja millä suojatoimella siirretään.",
  },
  "retention-silent": {
    what: () => "tietojen säilytysajasta ei kerrota",
    law: "13 artiklan 2 kohdan a alakohta, 5 artiklan 1 kohdan e alakohta",
    why: "Tieto, jolla ei ole määräaikaa, jää poistamatta.",
    write: "Anna jokaiselle tietoryhmälle aika ja se, mistä aika alkaa.",
  },
  "retention-loose": {
    what: () => "tietoja säilytetään niin kauan kuin on tarpeen, ilman aikaa tai tapahtumaa",
    law: "13 artiklan 2 kohdan a alakohta",
    why: "Kriteereistä on voitava laskea, milloin aika päättyy.",
    write: "Anna aika tai tapahtuma, jonka jälkeen tietoja ei enää tarvita.",
  },
  "right-silent": {
    what: ({ right = "" }) => `tästä oikeudesta ei kerrota: ${RIGHTS[right] ?? right}`,
    law: "13 artiklan 2 kohdan b alakohta",
    why: "Oikeus on silti olemassa; siitä vain ei kerrota.",
    write: "Kerro, että oikeus on ja miten sitä käytetään.",
  },
  "withdrawal-silent": {
    what: () => "käsittely perustuu suostumukseen, mutta sen peruuttamisesta ei kerrota",
    law: "13 artiklan 2 kohdan c alakohta, 7 artiklan 3 kohta",
    why: "Peruuttamisen on oltava yhtä helppoa kuin antamisen, ja siitä on tiedettävä etukäteen.",
    write: "Kerro, että suostumuksen voi peruuttaa milloin tahansa, ja miten.",
  },
  "complaint-silent": {
    what: () => "valituksesta valvontaviranomaiselle ei kerrota",
    law: "13 artiklan 2 kohdan d alakohta, 77 artikla",
    why: "Jokaisessa selosteessa on kerrottava tämä.",
    write: "Nimeä tietosuojavaltuutetun toimisto yhteystietoineen.",
  },
  "obligation-silent": {
    what: () => "ei kerrota, onko tiedot pakko antaa ja mitä seuraa, jos ei anna",
    law: "13 artiklan 2 kohdan e alakohta",
    why: "Ilman sitä ei voi valita.",
    write: "Kerro, mitkä tiedot sopimus tai laki vaatii ja mitä ilman niitä tapahtuu.",
  },
  "automated-silent": {
    what: () => "automaattisista päätöksistä ja profiloinnista ei kerrota",
    law: "13 artiklan 2 kohdan f alakohta, 22 artikla",
    why: "Vaikeneminen ei ole lupaus, ettei niitä ole.",
    write: "Kerro, ettei niitä ole, tai niiden logiikka ja seuraukset.",
  },
  "sources-silent": {
    what: () => "tietolähteistä ei kerrota",
    law: "14 artiklan 2 kohdan f alakohta",
    why: "Muualta saaduista tiedoista on kerrottava lähteineen kuukauden kuluessa.",
    write: "Nimeä lähteet tai kerro, että kaikki saadaan rekisteröidyltä itseltään.",
  },
  "art9-ground": {
    what: ({ category }) =>
      `erityiselle tietoryhmälle ${category} ei ole 9 artiklan 2 kohdan perustetta`,
    law: "9 artiklan 1 ja 2 kohta, tietosuojalain 6 §",
    why: "Ilman perustetta tietoja ei saa käsitellä lainkaan.",
    write: "Verkkokaupalla peruste on nimenomainen suostumus: art9: { ground: explicit-consent }.",
  },
  "bundled-consent": {
    what: () => "lomakkeen täyttämistä pidetään suostumuksena",
    law: "4 artiklan 11 kohta, 7 artiklan 2 ja 4 kohta, 9 artiklan 2 kohdan a alakohta",
    why: "Se ei ole suostumus: suostumus annetaan erikseen, vapaasti ja selvällä teolla.",
    write: "Pyydä suostumus erikseen siihen, mihin se tarvitaan, ja poista tämä virke.",
  },
  "identity-code-ground": {
    what: ({ field }) => `henkilötunnusta ${field} käsitellään ilman perustetta`,
    law: "tietosuojalain 29 §",
    why: "Sitä saa käsitellä vain pykälässä säädetyillä perusteilla.",
    write:
      "Kerro virkkeessä, miksi yksiselitteinen yksilöiminen on tarpeen, ja viittaa siihen: ground.",
  },
  "repealed-act": {
    what: ({ act, day }) => `selosteessa viitataan lakiin ${act}, joka kumottiin ${day}`,
    law: "5 artiklan 1 kohdan a alakohta, 12 artiklan 1 kohta",
    why: "Rekisteröity etsii oikeuksiaan sieltä, missä niitä ei enää ole.",
    write: "Viittaa siihen, mikä tuli tilalle.",
  },
  "repealed-act-named": {
    what: ({ act, day }) => `virkkeessä mainitaan laki ${act}, joka kumottiin ${day}`,
    law: "5 artiklan 1 kohdan a alakohta, 12 artiklan 1 kohta",
    why: "Sen mukaan laki näyttää olevan voimassa.",
    write: "Poista maininta tai viittaa siihen, mikä tuli tilalle.",
  },
  "dead-safeguard": {
    what: ({ safeguard, day, by }) =>
      `selosteessa mainitaan ${safeguard}, pätemätön ${day} alkaen (${by})`,
    law: "13 artiklan 1 kohdan f alakohta, 44–46 artikla",
    why: "Siirto sen nojalla on lainvastainen.",
    write: "Nimeä nyt käytettävä suojatoimi, esimerkiksi vakiosopimuslausekkeet.",
  },
  "unnamed-safeguard": {
    what: () => "siirron suojatoimea ei nimetä",
    law: "13 artiklan 1 kohdan f alakohta",
    why: "Suojatoimi ja se, mistä siitä saa jäljennöksen, on kerrottava.",
    write:
      "Nimeä se: tietosuojan riittävyyttä koskeva päätös, vakiosopimuslausekkeet tai yritystä sitovat säännöt.",
  },
  "placeholder-text": {
    what: () => "virkkeessä on vielä täytettävää",
    law: "12 artiklan 1 kohta",
    why: "Selostetta ei saa julkaista näin.",
    write: "Täytä puuttuva kohta.",
  },
  "disclosed-published": {
    what: () => "tietoja sanotaan olevan luovuttamatta, mutta tässä ne julkaistaan",
    law: "5 artiklan 1 kohdan a alakohta",
    why: "Molemmat eivät voi pitää paikkaansa.",
    write: "Kerro julkaisemisesta vastaanottajien kohdalla tai lopeta se.",
  },
  "outside-eea": {
    what: ({ countries }) =>
      `tietoja menee maihin ${countries}, vaikka niiden ei sanota poistuvan ETA-alueelta`,
    law: "13 artiklan 1 kohdan f alakohta, 44 artikla",
    why: "Molemmat eivät voi pitää paikkaansa.",
    write: "Kerro siirrosta ja sen suojatoimesta tai siirrä tiedot ETA-alueelle.",
  },
  "processors-disclaimed": {
    what: () => "vastuu käsittelijöistä torjutaan",
    law: "28 ja 82 artikla",
    why: "Rekisterinpitäjä vastaa käsittelijöistään, kirjoitti se mitä tahansa.",
    write: "Poista virke ja kerro sen sijaan, että käsittelijöitä sitoo sopimus.",
  },
  "links-disclaimed": {
    what: () => "vastuu linkitetyistä sivustoista torjutaan",
    law: "26 ja 13 artikla",
    why: "Pelkkien linkkien osalta se pitää; liitännäinen, joka lähettää tietoja, tuo vastuun myös rekisterinpitäjälle.",
    write: "Virke voi jäädä, jos linkit ovat pelkkiä linkkejä.",
  },
  "accuracy-undertaken": {
    what: () => "rekisteröity sitoutuu antamaan oikeat tiedot",
    law: "5 artiklan 1 kohdan d alakohta",
    why: "Täsmällisyys on rekisterinpitäjän velvollisuus.",
    write: "Kerro sen sijaan, miten tiedot oikaistaan.",
  },
  "governing-law": {
    what: () => "vain Suomen laki mainitaan",
    law: "3 artikla, 99 artiklan 2 kohta",
    why: "Tietosuoja-asetusta sovelletaan sellaisenaan.",
    write: "Mainitse tietosuoja-asetus sen rinnalla tai poista virke.",
  },
  "catch-all": {
    what: () => "rekisterissä voi olla myös mitä tahansa muuta tietoa",
    law: "5 artiklan 1 kohdan b ja c alakohta",
    why: "Jokaisesta sellaisesta tiedosta ihmisen on sanottava, mikä se on; seloste kysyy sen luokan.",
    write: "Nimeä, mitä todella säilytetään.",
  },
  "field-unneeded": {
    what: ({ field }) => `mikään tarkoitus ei tarvitse kenttää ${field}`,
    law: "5 artiklan 1 kohdan c alakohta",
    why: "Tarpeetonta tietoa ei saa pitää.",
    write: "Nimeä kenttä siinä tarkoituksessa, jossa se tarvitaan, tai poista se.",
  },
  "ended-service": {
    what: ({ field, service, day }) =>
      `${field} on palvelun ${service} tunnus, ja palvelu päättyi ${day}`,
    law: "5 artiklan 1 kohdan c ja d alakohta",
    why: "Sillä ei enää tunnisteta ketään.",
    write: "Poista kenttä seuraavasta versiosta ja poista siinä olevat tiedot.",
  },
  "language-facts": {
    what: ({ language, original }) =>
      `luvut tai osoitteet eroavat kieliversioissa ${original} ja ${language}`,
    law: "5 artiklan 1 kohdan a alakohta, 12 artiklan 1 kohta",
    why: "Rekisteröity voi vedota kumpaan tahansa.",
    write: "Muuta versiot sanomaan samaa.",
  },
  "stricter-breach": {
    what: ({ hours }) =>
      `rekisteröidyille tai viranomaiselle luvataan ilmoittaa ${hours} tunnissa, enemmän kuin 33 ja 34 artikla vaativat`,
    law: "33 ja 34 artikla, 5 artiklan 1 kohdan a alakohta",
    why: "Lupaus sitoo: seloste laskee sille kelloa.",
    write: "Pidä se tai muuta sitä.",
  },
  "stricter-recipient": {
    what: ({ recipient }) => `vastaanottaja ${recipient} saa vain nimetyt tiedot`,
    law: "28 artikla, 5 artiklan 1 kohdan a alakohta",
    why: "Lupaus sitoo: seloste ei päästä muuta ulos.",
    write: "Pidä se tai muuta sitä.",
  },
  "stricter-consent": {
    what: () =>
      "suostumus luvataan pyytää ennen kuin tiedot menevät eteenpäin, myös silloin kun laki ei sitä vaadi",
    law: "45 ja 46 artikla, 5 artiklan 1 kohdan a alakohta",
    why: "Lupaus sitoo, myös maissa, joiden tietosuojan taso on todettu riittäväksi.",
    write: "Pidä se tai muuta sitä.",
  },
  "stricter-reply": {
    what: () => "vastaus luvataan nopeammin kuin lain kuukaudessa",
    law: "12 artiklan 3 kohta, 5 artiklan 1 kohdan a alakohta",
    why: "Lupaus sitoo.",
    write: "Pidä se tai muuta sitä.",
  },
  "stricter-paper": {
    what: () => "luvataan, ettei manuaalista aineistoa ole",
    law: "2 artiklan 1 kohta, 5 artiklan 1 kohdan a alakohta",
    why: "Jokainen tuloste rikkoo sen.",
    write: "Pidä se tai muuta sitä.",
  },
};
