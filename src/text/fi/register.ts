import type { RegisterFaults } from "../../domain/register/faults.ts";
import type { UsageFaults } from "../../domain/usage-faults.ts";
import type { FaultTexts } from "../catalogue.ts";
import { damage } from "./damage.ts";

const kinds: Readonly<Record<string, string>> = {
  link: "se on linkki",
  kind: "se on väärää lajia",
  owner: "se kuuluu toiselle käyttäjätilille",
};

const drawers = {
  casework: "asiainhoidon",
  personal: "henkilötietojen",
  special: "erityisten tietojen",
};

export const usageFaults: FaultTexts<keyof UsageFaults> = {
  "usage.unknown-command": ({ nearest }) => ({
    what: "Sellaista komentoa ei ole. Mitään ei tehty.",
    next: nearest === undefined ? "Katso: seloste --help" : `Tarkoititko: ${nearest}`,
  }),
  "usage.unknown-flag": ({ flag, command, nearest }) => ({
    what: `Komennolla ${command} ei ole valitsinta ${flag}. Mitään ei tehty.`,
    next: nearest === undefined ? `Katso: ${command} --help` : `Tarkoititko: ${nearest}`,
  }),
  "usage.missing-argument": ({ argument, command }) => ({
    what: `${command} tarvitsee tiedon <${argument}>. Mitään ei tehty.`,
    next: `Katso: ${command} --help`,
  }),
  "usage.missing-value": ({ flag, command }) => ({
    what: `${flag} tarvitsee arvon. Mitään ei tehty.`,
    next: `Katso: ${command} --help`,
  }),
  "usage.too-many-arguments": ({ command }) => ({
    what: `${command} sai enemmän kuin se ottaa. Mitään ei tehty.`,
    next: `Pane välilyöntejä sisältävät sanat lainausmerkkeihin. Katso: ${command} --help`,
  }),
  "usage.needs-flag": ({ flag, command }) => ({
    what: `${command} tarvitsee valitsimen ${flag}, koska täällä ei voi kysyä keneltäkään. Mitään ei tehty.`,
    next: `Lisää ${flag} tai aja komento päätteessä ilman valitsinta --no-input. Katso: ${command} --help`,
  }),
  "usage.bad-value": ({ flag, command, allowed }) => ({
    what: `Valitsimen ${flag} arvo ei kelpaa komennolle ${command}. Mitään ei tehty.`,
    next: `Sallittuja: ${allowed}`,
  }),
  "usage.repeated-flag": ({ flag, command }) => ({
    what: `${flag} on annettu monta kertaa, mutta sillä on vain yksi arvo. Mitään ei tehty.`,
    next: `Anna se kerran tai anna komento uudelleen kullekin arvolle. Katso: ${command} --help`,
  }),
  "usage.only-with": ({ flag, other }) => ({
    what: `${flag} merkitsee jotain vain yhdessä valitsimen ${other} kanssa. Mitään ei tehty.`,
    next: `Lisää ${other} tai jätä ${flag} pois.`,
  }),
  "usage.on-screen": ({ command }) => ({
    what: "Rivit jäisivät päätteen muistiin. Mitään ei tehty.",
    next: `Anna tiedosto: ${command} … -o <tiedosto>`,
  }),
  "usage.file-only": ({ command }) => ({
    what: "Tulos ei ole tekstiä, joten se menee vain tiedostoon. Mitään ei tehty.",
    next: `Anna tiedosto: ${command} … -o <tiedosto>`,
  }),
  "usage.contradiction": ({ flags }) => ({
    what: `${flags.join(" ja ")} ovat ristiriidassa. Mitään ei tehty.`,
    next: "Anna niistä vain yksi.",
  }),
  "usage.unconfirmed": ({ flag, word }) => ({
    what: "Nimetty ei ole se, jota tämä muuttaisi. Mitään ei muutettu.",
    next: `Jos haluat jatkaa: ${flag} ${word}`,
  }),
  "usage.unknown-topic": ({ topics }) => ({
    what: "Sellaista ohjeen aihetta ei ole.",
    next: `Aiheet: ${topics.join(", ")}`,
  }),
};

type Ours = Exclude<keyof RegisterFaults, `operator.${string}` | `recovery.${string}`>;

export const registerFaults: FaultTexts<Ours> = {
  "register.none": ({ folder }) => ({
    what: `Kansiossa ${folder} ei ole rekisteriä.`,
    next: "Perusta se: seloste init. Tai kerro, missä se on: --register <kansio>",
  }),
  "register.not-empty": ({ folder }) => ({
    what: `${folder} on olemassa eikä ole tyhjä. Mitään ei muutettu.`,
    next: "Anna uusi paikka: seloste init --register <kansio>",
  }),
  "register.locked": ({ waitedSeconds }) => ({
    what: `Toinen ohjelma kirjoittaa rekisteriin; odotettiin ${waitedSeconds} s. Mitään ei muutettu.`,
    next: "Yritä hetken kuluttua uudelleen tai odota kauemmin: --wait 2m",
  }),
  "register.damaged": ({ file }) => ({
    what: `${file} on vioittunut tai muu kuin sen pitäisi olla. Mitään ei muutettu eikä korjattu.`,
    next: damage(file),
  }),
  "register.rolled-back": ({ file }) => ({
    what: `${file} ei kuulu tähän rekisteriin sellaisena kuin tämä kone sen tuntee. Mitään ei muutettu.`,
    next: "Joku on voinut vaihtaa tilalle toisen tai vanhemman tiedoston. Katso: seloste help trust",
  }),
  "register.other-key": ({ register }) => ({
    what: "Asiainhoidolla on toinen avain kuin tämä kone tuntee. Mitään ei muutettu.",
    next: `Vaihdettiinko avaimet toisella koneella (operator remove, recovery use)? Sano se silloin jollakin henkilöitä koskevalla komennolla: --accept-older ${register}. Se kirjataan. Jos ei, joku on voinut vaihtaa tiedoston: seloste help trust`,
  }),
  "register.rekeying": () => ({
    what: "Rekisterin avaimia vaihdetaan juuri, tai se jäi kesken. Mitään ei muutettu.",
    next: "Yritä hetken kuluttua uudelleen. Jos tila pysyy, contact saattaa sen loppuun avaamalla rekisterin kerran: seloste status",
  }),
  "register.rekeyed": () => ({
    what: "Joku vaihtoi rekisterin avaimet juuri nyt. Mitään ei muutettu.",
    next: "Aja komento uudelleen.",
  }),
  "register.unfinished": () => ({
    what: "Se kirjattiin, mutta kaikkia avaimia ei voitu vaihtaa. Mitään ei ole menetetty: seuraava avaaminen jatkaa sitä.",
    next: "Katso vapaa tila ja kenellä muulla rekisteri on auki, sitten: seloste status",
  }),
  "register.newer": ({ format, known }) => ({
    what: `Rekisterin on kirjoittanut uudempi seloste (muoto ${format}; tämä tuntee muodon ${known}). Siihen ei koskettu.`,
    next: "Asenna uudempi seloste myös tälle koneelle.",
  }),
  "register.permissions": ({ path, found }) => ({
    what: `${path} ei ole turvassa: ${kinds[found] ?? `muut voivat käyttää sitä (oikeudet ${found})`}. Mitään ei avattu.`,
    next: "Rekisteri ja sen salaisuudet kuuluvat yhdelle käyttäjätilille: chmod go= <polku>",
  }),
  "register.moved": ({ file, from }) => ({
    what: `Tiedostolla ${file} on keskeneräinen kirjoitus, joka alkoi kansiossa ${from}. Mitään ei avattu.`,
    next: "Siirrä kansio takaisin sinne, avaa se kerran (seloste status) ja siirrä vasta sitten.",
  }),
  "register.drawer-closed": ({ drawer, role }) => ({
    what: `Tähän tarvitaan ${drawers[drawer]} lokero (${drawer}), eikä avaimesi avaa sitä. Mitään ei muutettu.`,
    next: `Sen voi tehdä avaaja, jonka rooli on ${role}.`,
  }),
  "register.no-operator": ({ operators }) => ({
    what: "Ei ole selvää, kuka rekisterin avaa.",
    next: `Kerro kuka: --operator {${operators.join(" | ")}}`,
  }),
  "register.no-passphrase": ({ tried }) => ({
    what: "Tunnuslausetta tai avaintiedostoa ei saatu mistään.",
    next: `Kokeiltiin: ${tried.join(", ")}. Tai aja komento päätteessä ilman valitsinta --no-input.`,
  }),
  "register.wrong-passphrase": ({ operator }) => ({
    what: `Tunnuslause ei avaa avainta (${operator}). Mitään ei muutettu.`,
    next: "Tarkista Caps Lock ja näppäimistöasettelu sekä se, onko tämä oma avaajanimesi.",
  }),
  "register.wrong-identity": ({ file }) => ({
    what: `Tiedostossa ${file} ei ole avainta, joka avaisi tämän rekisterin. Mitään ei muutettu.`,
    next: "Anna tiedosto, jonka init tai operator add teki tälle rekisterille.",
  }),
  "register.unknown-operator": () => ({
    what: "Avain avaa rekisterin, mutta sillä ei tunneta ketään avaajaa. Mitään ei muutettu.",
    next: "Palautusavain avaa vain käsin. Käytä avaajan tunnuslausetta tai avaintiedostoa.",
  }),
  "passphrase.weak": ({ because }) => ({
    what: `Tunnuslause on ${{ short: "lyhyempi kuin 15 merkkiä", long: "pidempi kuin 1 024 tavua", guessable: "liian helppo arvata" }[because]}. Mitään ei muutettu.`,
    next: "Ota viisi tai useampia sanoja, jotka eivät kuulu yhteen.",
  }),
  "passphrase.unreadable": ({ where }) => ({
    what: `Tunnuslausetta ei voitu lukea: ${where}.`,
    next: "Ensimmäisen rivin on oltava tunnuslause.",
  }),
  "passphrase.in-environment": () => ({
    what: "Muuttujaa SELOSTE_PASSPHRASE ei lueta: jokainen täältä käynnistetty ohjelma näkisi sen.",
    next: "Poista se ja käytä muuttujaa SELOSTE_PASSPHRASE_FILE tai SELOSTE_PASSPHRASE_COMMAND.",
  }),
  "passphrase.differs": () => ({
    what: "Tunnuslauseet eroavat toisistaan. Mitään ei muutettu.",
    next: "Aja komento uudelleen.",
  }),
  "input.missing": ({ file }) => ({
    what: `Tiedostoa ${file} ei ole. Mitään ei tehty.`,
    next: "Tarkista nimi ja kansio: komento ls näyttää, mitä kansiossa on.",
  }),
  "input.unreadable": ({ file }) => ({
    what: `Tiedostoa ${file} ei voitu lukea tekstinä. Mitään ei tehty.`,
    next: "Sen on oltava UTF-8-tekstitiedosto, enintään 4 Mt.",
  }),
  "output.in-register": ({ path }) => ({
    what: `${path} on rekisterin kansiossa. Mitään ei kirjoitettu.`,
    next: "Anna paikka muualta.",
  }),
  "output.exists": ({ path }) => ({
    what: `${path} on jo olemassa. Mitään ei kirjoitettu sen päälle.`,
    next: "Anna toinen nimi, tai --force jos komennossa on se.",
  }),
  "output.failed": ({ path, reason }) => ({
    what: `Tiedostoa ${path} ei voitu kirjoittaa (${reason}). Puolikasta tiedostoa ei jäänyt.`,
    next: "Tarkista paikka ja vapaa tila ja aja komento uudelleen.",
  }),
};
