import { damage } from "./damage.ts";
import type * as en from "../en/check.ts";

export const checkTexts: typeof en.checkTexts = {
  columns: ["Tila", "Numero", "Kello", "Aikaa", "Viimeistään"],
  clocks: { authority: "viranomainen", promise: "lupaus", subjects: "rekisteröidyt" },
  open: "avoin",
  soon: "PIAN",
  urgent: "KIIRE",
  overdue: "MYÖHÄSSÄ",
  late: (span) => `${span} myöhässä`,
  since: (span) => `avoinna ${span}`,
  whole: "Jokainen avaimesi avaama sivu luettiin: mikään ei ole vioittunut eikä muutettu.",
  nothing: "Yksikään määräaika ei ole lähellä eikä ohi.",
  asOf: (moment) => `Tilanne ${moment} olisi:`,
  zone: (zone) => `Ajat ovat aikavyöhykkeen ${zone} aikoja.`,
  because: {
    "over-target": "tunnit ovat kuluneet, takaraja ei vielä. Ilmoita nyt ja kerro viivästyksen syy",
    "working-day": "siihen on alle yksi työpäivä",
    investigation:
      "asiaa on selvitetty pidempään kuin lyhyt selvitys vie. Päätä, onko se tietoturvaloukkaus",
    "without-delay":
      "riski on korkea. Rekisteröidyille on ilmoitettava ilman aiheetonta viivytystä (34 artikla)",
  },
  audit: {
    empty: "Loki on tyhjä, vaikka jokaisessa rekisterissä on rivi sen perustamisesta.",
    cut: "Lokin lopusta puuttuu rivejä. Joku on voinut muuttaa tiedostoa.",
  },
  contact: {
    missing: "Selosteessa ei ole rekisteriasioiden yhteyshenkilöä.",
    invented: "Selosteessa on yhä keksitty yhteyshenkilö.",
  },
  attestation: {
    ends: (promise: string, until: string) =>
      `Lupauksen ${promise} vahvistus päättyy ${until}. Tarkista ajoissa uudelleen.`,
    ended: (promise: string, until: string) =>
      `Lupauksen ${promise} vahvistus päättyi ${until}. Kukaan ei nyt takaa lupausta.`,
  },
  deep: {
    pages: (file, count) =>
      `${file} on vioittunut: ${count === 1 ? "yhden sivun" : `${count} sivun`} sinetti ei täsmää.`,
    structure: (file) => `${file} on vioittunut: sen taulut eivät sovi yhteen.`,
    references: (file, count) =>
      `${file}: ${count === 1 ? "yksi merkintä viittaa" : `${count} merkintää viittaa`} johonkin, mitä ei ole.`,
    chain: (file, count) =>
      `${file}: lokia on muutettu ${count} kohdassa. Katso: seloste audit verify`,
    "key-file": (file) => `${file} ei ole se tiedosto, joka viimeksi kirjoitettiin.`,
    "operator-file": (file) => `${file} ei ole se tiedosto, joka viimeksi kirjoitettiin.`,
  },
  damage,
  reading: (drawer) => `Luetaan: ${drawer} …`,
  operator: {
    ended: (operator, until) =>
      `Avaajan ${operator} viimeinen päivä oli ${until}. Poista avain: se ei vanhene itsestään.`,
    "two-keys": (operator) =>
      `Avaajalla ${operator} on kaksi avainta: avaimen vaihto jäi kesken. Tee se uudelleen.`,
  },
  written: (path) => `Kirjoitettu: ${path}`,
  reminder: (number, clock, others) =>
    `${number} on avoinna; ${clock}${others === 0 ? "" : `; avoinna lisäksi ${others}`}. Katso: seloste check`,
  reminderLeft: (clock, span, moment) => `${clock}: aikaa ${span}, viimeistään ${moment}`,
  reminderLate: (clock, span, moment) => `${clock}: ${span} myöhässä, määräaika oli ${moment}`,
  reminderSince: (clock, span) => `${clock}: avoinna ${span}`,
  reminderUncounted:
    "Loukkaus tai riski on avoinna, mutta sen aikaa ei voitu laskea. Katso: seloste check",
  calendar: {
    authority: (number) => `Loukkausten luettelo ${number}: ilmoitus valvontaviranomaiselle`,
    promises: {
      subjects: (number) =>
        `Loukkausten luettelo ${number}: kerro rekisteröidyille, kuten seloste lupaa`,
      authority: (number) =>
        `Loukkausten luettelo ${number}: kerro valvontaviranomaiselle, kuten seloste lupaa`,
    },
    before: (summary, span) => `${summary} (aikaa ${span})`,
    authorityBy: (moment) =>
      `Ilmoitus valvontaviranomaiselle viimeistään ${moment}, ellei riski ole epätodennäköinen (tietosuoja-asetuksen 33 artikla).`,
    promiseBy: (moment) => `Viimeistään ${moment}, kuten seloste lupaa.`,
    look: (number) => `Katso: seloste breach show ${number}`,
  },
};

export const checkHelp: typeof en.checkHelp = {
  check: {
    summary: "Kerro, mitkä määräajat ovat lähellä tai ohi: aamuksi, cronille ja valvontaan",
    about: [
      "Luettelee kaikki avoimet määräajat. Paluukoodi 3, kun määräaika on lähellä tai ohi, myös kun aikaa on alle yksi työpäivä; muuten 0. Valitsimella --quiet se on hiljaa, kun mikään ei ole lähellä.",
      "Se avaa vain asiainhoidon lokeron: valvonnan avaintiedosto riittää, tunnuslausetta ei tarvita. Se näyttää numerot, kellot ja tilat, ei koskaan otsikoita eikä nimiä.",
      "--format nagios tulostaa yhden rivin ja päättyy koodiin 0–3 kuten valvontaliitännäinen; toista ohjelmaa se odottaa enintään --wait-ajan. Muut muodot kirjoittavat tiedoston entisen päälle. Ohjeet: seloste help cron",
    ],
    flags: {
      deep: "lue jokaisen avaimesi avaaman lokeron jokainen sivu ja tarkista kaikki, minkä pitää sopia yhteen",
      breachWarn: "kuinka paljon ennen määräaika on lähellä (24h)",
      breachCrit: "kuinka paljon ennen on kiire (6h)",
      at: "tilanne silloin, esimerkiksi 2026-11-23T08:00",
      format: "valvontaliitännäisen rivi, mittarit tiedostoon tai kalenteri",
      output: "kirjoitettava tiedosto, kun --format on prometheus (0644) tai ics (0600)",
    },
    examples: {
      deep: "Kerran viikossa: mikään ei ole vioittunut eikä muutettu",
      morning: "Aamulla",
      later: "Tilanne muuna aikana",
      monitoring: "Nagioksesta tai Icingasta",
    },
  },
};

export const cronTexts: typeof en.cronTexts = {
  title: "Cron ja valvonta",
  about: [
    "seloste check kertoo, mitkä määräajat ovat lähellä tai ohi. Valitsimella --quiet se",
    "on muuten hiljaa, joten cron lähettää postia vain, kun on jotakin tehtävää.",
    "Tunnuslausetta ei tarvita eikä henkilötietoja avata, kun käytössä on valvonnan",
    "avaintiedosto: sen kirjoitti seloste init --watch-identity (oikeudet 0600).",
    "Paluukoodi 0: mikään ei ole lähellä. 3: jokin on lähellä tai ohi. Muut: ei voitu",
    "katsoa.",
  ],
  crontab: "crontab -e sillä käyttäjätilillä, jolle rekisteri kuuluu:",
  mail: "minne posti lähtee",
  hourly: "joka tunti: postia, kun määräaika on lähellä tai ohi",
  metrics: "neljännestunnin välein: mittarit node_exporterille",
  calendar: "joka tunti: määräajat kalenterina",
  systemd:
    "Sama systemd:llä, joka ottaa kiinni, kun kone on ollut pois päältä (pääkäyttäjänä; sitten systemctl enable --now seloste-check.timer):",
  alert: "oma yksikkösi, joka kertoo jollekulle, kun ei voitu katsoa",
  due: "3: määräaika on lähellä tai ohi; senkin kertovat mittarit",
  nagios: "Nagios tai Icinga NRPE:n ja sudon kautta:",
  alerts: "Hälytykset Prometheukseen:",
  folder: "Käyttäjätilin on saatava kirjoittaa mittarien kansioon.",
};
