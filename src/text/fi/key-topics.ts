import type * as en from "../en/key-topics.ts";
import { RECOVERY_LINES } from "../recovery-lines.ts";

export const keyTopics: typeof en.keyTopics = {
  passphrase: `Tunnuslauseet ja niiden säilytys

Tunnuslauseessa on vähintään 15 merkkiä; pituus ratkaisee, erikoismerkit eivät.
Paina Enter, kun uutta kysytään, niin seloste tekee sen seitsemästä sanasta. Sitä
kysytään päätteessä enintään kolme kertaa. Skripteissä se tulee omasta
tiedostosta (0600) tai komennolta; ei koskaan argumentista eikä muuttujan
arvosta, jotka muut ohjelmat voivat lukea. seloste lukee tässä järjestyksessä:

  --identity, --passphrase-file, --passphrase-command
  SELOSTE_IDENTITY_FILE
  SELOSTE_PASSPHRASE_FILE, SELOSTE_PASSPHRASE_COMMAND
  $CREDENTIALS_DIRECTORY/seloste-passphrase (systemd)
  pääte

Jotta tunnuslause ei lojuisi missään selväkielisenä, anna avainnipun säilyttää
se. Tallenna se kerran; sen jälkeen seloste kysyy avainnipulta.

GNOME ja muut työpöydät (secret-tool, paketista libsecret-tools):

  secret-tool store --label seloste service seloste operator anna
  export SELOSTE_PASSPHRASE_COMMAND='["secret-tool","lookup","service","seloste","operator","anna"]'

pass, salasanavarasto:

  pass insert seloste/anna
  export SELOSTE_PASSPHRASE_COMMAND='["pass","show","seloste/anna"]'

macOS:

  security add-generic-password -s seloste -a anna -w
  export SELOSTE_PASSPHRASE_COMMAND='["security","find-generic-password","-s","seloste","-a","anna","-w"]'

Joka käyttää tiliäsi avainnipun ollessa auki, saa sen myös. Vaihto: seloste
operator passphrase. Kadonnut: seloste help recovery.
`,
  recovery: `Kun tunnuslause katoaa, tai seloste itse

Palautusavaimella ja selosteella:    seloste recovery use <nimi>
Kokeile avainta kerran vuodessa:     seloste recovery test

Ilman selostetta tarvitset palautusavaimen tiedostossa recovery.txt, ohjelman age
ja SQLCipher 4 -komentotulkin (sqlcipher -version sanoo SQLCipher 4).
Komentotulkissa, tiedoston recovery.txt vieressä:

${RECOVERY_LINES}

personal.sql on selväkielinen: ota se kansiosta copy ennen viimeistä riviä vain,
jos tarvitset sitä. Avaajan tunnuslauseella palautusavaimen sijaan:
age -d -o me operators/anna.age, sitten -i me. Jos on tiedosto
keys/personal.next.age, avainten vaihto jäi kesken: kokeile sitäkin.
`,
  stolen: `Kun kone, jolla rekisteri on, varastetaan

Tässä järjestyksessä:

1. Kirjaa se, sillä 72 tuntia kuluu siitä, kun tiedät (33 artikla). Toiselta
   koneelta, uusimmalla varmuuskopiolla:  seloste breach log
2. Mitkä seikat ratkaisevat, olivatko tiedot varkaalle käsittämättömiä? Kirjaa
   ne nyt, ja kuka niin sanoo:
   - oliko rekisteri suljettu ja kone sammutettu tai lukittu?
   - oliko levy salattu, eikä sen avain ollut koneessa?
   - miten vahva kukin tunnuslause on, ja oliko se tiedostossa tai lapulla?
   - oliko siellä avaintiedostoja (watch avaa vain asiainhoidon)?
   - oliko siellä kopioita, vientejä tai tuotuja luetteloita selväkielisinä?
   Jos yhtään avainta ei voi saada, lokerot ovat käsittämättömiä, eikä
   rekisteröidyille ehkä tarvitse ilmoittaa (34 artiklan 3 kohdan a alakohta).
   Viranomainen voi silti haluta tietää: seloste breach assess.
3. Varmuuskopiossa, jolla jatkat: anna kaikelle uudet avaimet.
     seloste operator passphrase --new-identity
     seloste recovery renew
     seloste operator remove <nimi>   jokaiselle, jonka avain oli siellä
   Muuallakin käytetyt tunnuslauseet: vaihda ne siellä.
4. Mitä varastettu kopio yhä avaa: kaiken, mitä siinä sinä päivänä oli, sen
   päivän tunnuslauseilla, avaintiedostoilla ja palautusavaimella, ikuisesti.
   Uudet avaimet suojaavat sitä, mikä tulee, eivät sitä, mikä on mennyt.
5. Varmuuskopion jälkeen tehty puuttuu: oikaisut, kiellot, poistot. Tee ne
   uudelleen ennen kuin kenellekään kirjoitetaan (seloste audit list näyttää
   viimeisen rivin; paperit ja viestit loput).
`,
};
