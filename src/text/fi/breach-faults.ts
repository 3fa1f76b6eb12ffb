import type {
  BreachFaults,
  NeededReason,
  OpenMatter,
  TimeProblem,
} from "../../domain/breach/faults.ts";
import type { FaultTexts } from "../catalogue.ts";

const problems: Readonly<Record<TimeProblem, string>> = {
  "detected-in-future": "havaitsemisaika on tulevaisuudessa",
  "processor-detected-in-future": "käsittelijän havaitsemisaika on tulevaisuudessa",
  "aware-in-future": "ilmitulon aika on tulevaisuudessa",
  "aware-before-detected": "ilmitulo on ennen havaitsemista",
  "occurred-in-future": "tapahtuma-aika on tulevaisuudessa",
  "occurred-disordered": "tapahtuma päättyy ennen kuin alkaa",
  "occurred-after-detected": "tapahtuma alkaa vasta sen jälkeen, kun se havaittiin",
  "notified-before-aware": "ilmoitus on ennen ilmituloa",
  "act-in-future": "annettu aika on tulevaisuudessa",
  "act-before-detected": "annettu aika on ennen havaitsemista",
  "closed-before-acts": "sulkemisen aika on ennen jotakin, mitä asiassa on tehty",
  "exempt-before-high": "peruste on ajalta ennen kuin riski arvioitiin korkeaksi",
};

const reasons: Readonly<Record<NeededReason, string>> = {
  risk: "Riskiä koskeva päätös on perusteltava.",
  decider: "On sanottava, kuka päätti.",
  delay: "Määräaika on ohi: ilmoituksessa on sanottava viivästyksen syy (33 artiklan 1 kohta).",
  exemption: "Ilmoittamatta jättäminen on perusteltava (34 artiklan 3 kohta).",
  promise: "Selosteen lupauksesta ei poiketa ilman perustetta.",
};

const matters: Readonly<Record<OpenMatter, string>> = {
  authority: "valvontaviranomaiselle ei ole ilmoitettu eikä päätetty, että ilmoitusta ei tarvita",
  promise: "kaikille ei ole kerrottu selosteen lupaamalla tavalla eikä perustetta ole kirjattu",
  subjects: "riski on korkea eikä rekisteröidyille ole ilmoitettu (34 artikla)",
  assessment: "riskiä ei ole arvioitu",
  "delay-reasons": "ilmoitus myöhästyi, ja viivästyksen syy puuttuu",
};

export const breachFaults: FaultTexts<keyof BreachFaults> = {
  "breach.unknown": () => ({
    what: "Loukkausten luettelossa ei ole tuota numeroa.",
    next: "Numerot näyttää: seloste breach list",
  }),
  "breach.times": (facts) => ({
    what: `Ajat eivät voi pitää paikkaansa: ${facts.problems.map((one) => problems[one]).join("; ")}. Mitään ei muutettu.`,
    next: "Tarkista ajat ja se, että tämän koneen kello on oikeassa.",
  }),
  "breach.only-risk": () => ({
    what: "Tämä on kirjattu pelkäksi riskiksi. Riski ei tule ilmi loukkauksena, eikä siitä ilmoiteta valvontaviranomaiselle. Mitään ei muutettu.",
    next: "Jos se osoittautui loukkaukseksi: seloste breach update <numero> --kind breach",
  }),
  "breach.not-aware": () => ({
    what: "Ei ole kirjattu, milloin loukkaus tuli rekisterinpitäjän tietoon. Mitään ei muutettu.",
    next: "Kirjaa se ensin: seloste breach update <numero> --aware-at <aika>",
  }),
  "breach.closed": ({ number }) => ({
    what: `Loukkaus ${number} on suljettu. Mitään ei muutettu.`,
    next: `Uusi riskiarvio avaa sen: seloste breach assess ${number}`,
  }),
  "breach.reasons-missing": ({ of }) => ({
    what: `${reasons[of]} Mitään ei muutettu.`,
    next: "Kirjoita se omin sanoin.",
  }),
  "breach.count": () => ({
    what: "Rekisteröityjen tai tietueiden määrä on kokonaisluku, vähintään 0. Mitään ei muutettu.",
    next: "Kirjoita luku, esimerkiksi 120, tai sano, että se on arvio tai ettei sitä tiedetä.",
  }),
  "breach.categories-unknown": ({ allowed }) => ({
    what: "Selosteessa ei ole tuollaista tietoryhmää. Mitään ei muutettu.",
    next: `Tietoryhmät: ${allowed.join(", ")}`,
  }),
  "breach.phase": ({ because }) => ({
    what: {
      "nothing-before":
        "Ei ole aiempaa ilmoitusta, jota voisi täydentää tai jonka voisi perua. Mitään ei muutettu.",
      begun: "Ilmoitus on jo tehty. Mitään ei muutettu.",
    }[because],
    next: "Ensimmäinen ilmoitus on alustava tai lopullinen, seuraavat täydentäviä tai lopullisia. Katso: seloste breach show <numero>",
  }),
  "breach.kind-down": ({ number }) => ({
    what: "Loukkausta ei muuteta pelkäksi riskiksi. Mitään ei muutettu.",
    next: `Jos loukkausta ei ollut, päätä se perusteluineen ja sulje: seloste breach assess ${number} --risk none`,
  }),
  "breach.too-many": ({ affected, reached }) => ({
    what: `Näin montaa ei voi olla: tähän mennessä tavoitettu ${reached}${affected === undefined ? "" : `, asia koskee ${affected} rekisteröityä`}. Mitään ei muutettu.`,
    next: "--reached laskee ne, joille ei ollut kerrottu, --again ne, joille oli. Jos asia koskee useampia: seloste breach update <numero> --subjects",
  }),
  "breach.no-duty": () => ({
    what: "Riskiä ei ole arvioitu korkeaksi, joten 34 artikla ei vaadi ilmoitusta rekisteröidyille. Mitään ei muutettu.",
    next: "Jos riski on korkea, päätä se ensin: seloste breach assess <numero> --risk high",
  }),
  "breach.promise-unknown": ({ promises }) => ({
    what: "Seloste ei lupaa tällaista tästä loukkauksesta. Mitään ei muutettu.",
    next: promises.length > 0 ? `Lupaukset: ${promises.join(", ")}` : "Se ei lupaa mitään.",
  }),
  "breach.still-open": (facts) => ({
    what: `Loukkaus ${facts.number} jää avoimeksi: ${facts.matters.map((one) => matters[one]).join("; ")}. Mitään ei muutettu.`,
    next: `Mitä puuttuu: seloste breach show ${facts.number}`,
  }),
};
