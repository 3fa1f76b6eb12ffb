import type {
  BreachFaults,
  NeededReason,
  OpenMatter,
  TimeProblem,
} from "../../domain/breach/faults.ts";
import type { FaultTexts } from "../catalogue.ts";

const problems: Readonly<Record<TimeProblem, string>> = {
  "detected-in-future": "upptäckten ligger i framtiden",
  "processor-detected-in-future": "personuppgiftsbiträdets upptäckt ligger i framtiden",
  "aware-in-future": "tidpunkten för vetskap ligger i framtiden",
  "aware-before-detected": "tidpunkten för vetskap ligger före upptäckten",
  "occurred-in-future": "händelsen ligger i framtiden",
  "occurred-disordered": "händelsen slutar innan den börjar",
  "occurred-after-detected": "händelsen börjar först efter att den upptäcktes",
  "notified-before-aware": "anmälan ligger före tidpunkten för vetskap",
  "act-in-future": "den angivna tidpunkten ligger i framtiden",
  "act-before-detected": "den angivna tidpunkten ligger före upptäckten",
  "closed-before-acts": "incidenten avslutas före något som har gjorts i ärendet",
  "exempt-before-high": "grunden ligger före det att risken bedömdes som hög",
};

const reasons: Readonly<Record<NeededReason, string>> = {
  risk: "Ett beslut om risken ska motiveras.",
  decider: "Det ska framgå vem som fattade beslutet.",
  delay: "Tidsfristen har gått ut: anmälan ska ange varför den är försenad (artikel 33.1).",
  exemption: "Att ingen informeras ska motiveras (artikel 34.3).",
  promise: "Ett löfte i beskrivningen frångås inte utan grund.",
};

const matters: Readonly<Record<OpenMatter, string>> = {
  authority:
    "ingen anmälan har gjorts till tillsynsmyndigheten och inget beslut säger att den inte behövs",
  promise: "alla har inte informerats så som beskrivningen lovar och ingen grund har antecknats",
  subjects: "risken är hög och de registrerade har inte informerats (artikel 34)",
  assessment: "risken har inte bedömts",
  "delay-reasons": "anmälan var försenad och skälen saknas",
};

export const breachFaults: FaultTexts<keyof BreachFaults> = {
  "breach.unknown": () => ({
    what: "Förteckningen över incidenter har inget sådant nummer.",
    next: "Numren visas med: seloste breach list",
  }),
  "breach.times": (facts) => ({
    what: `Tidpunkterna kan inte stämma: ${facts.problems.map((one) => problems[one]).join("; ")}. Ingenting ändrades.`,
    next: "Kontrollera tidpunkterna och att den här datorns klocka går rätt.",
  }),
  "breach.only-risk": () => ({
    what: "Det här har antecknats som enbart en risk. För en risk finns ingen tidpunkt för vetskap, och den anmäls inte till tillsynsmyndigheten. Ingenting ändrades.",
    next: "Om det visade sig vara en incident: seloste breach update <nummer> --kind breach",
  }),
  "breach.not-aware": () => ({
    what: "Det har inte antecknats när den personuppgiftsansvarige fick vetskap om incidenten. Ingenting ändrades.",
    next: "Anteckna det först: seloste breach update <nummer> --aware-at <tid>",
  }),
  "breach.closed": ({ number }) => ({
    what: `Incident ${number} är avslutad. Ingenting ändrades.`,
    next: `En ny riskbedömning öppnar den igen: seloste breach assess ${number}`,
  }),
  "breach.reasons-missing": ({ of }) => ({
    what: `${reasons[of]} Ingenting ändrades.`,
    next: "Skriv det med egna ord.",
  }),
  "breach.count": () => ({
    what: "Antalet registrerade eller poster är ett heltal, minst 0. Ingenting ändrades.",
    next: "Skriv ett tal, till exempel 120, eller säg att det är en uppskattning eller okänt.",
  }),
  "breach.categories-unknown": ({ allowed }) => ({
    what: "Beskrivningen har ingen sådan kategori av uppgifter. Ingenting ändrades.",
    next: `Kategorier: ${allowed.join(", ")}`,
  }),
  "breach.phase": ({ because }) => ({
    what: {
      "nothing-before":
        "Det finns ingen tidigare anmälan att komplettera eller återta. Ingenting ändrades.",
      begun: "Det finns redan en anmälan. Ingenting ändrades.",
    }[because],
    next: "Den första anmälan är preliminär eller slutlig, de följande kompletterar eller är slutliga. Se: seloste breach show <nummer>",
  }),
  "breach.kind-down": ({ number }) => ({
    what: "En incident görs inte till en ren risk. Ingenting ändrades.",
    next: `Om det inte var någon incident, besluta det med skäl och avsluta: seloste breach assess ${number} --risk none`,
  }),
  "breach.too-many": ({ affected, reached }) => ({
    what: `Så många kan det inte vara: hittills har ${reached} nåtts${affected === undefined ? "" : `, ${affected} berörs`}. Ingenting ändrades.`,
    next: "--reached räknar dem som inte hade informerats, --again dem som hade det. Om fler berörs: seloste breach update <nummer> --subjects",
  }),
  "breach.no-duty": () => ({
    what: "Risken har inte bedömts som hög, så artikel 34 kräver inte att de registrerade informeras. Ingenting ändrades.",
    next: "Om risken är hög, besluta det först: seloste breach assess <nummer> --risk high",
  }),
  "breach.promise-unknown": ({ promises }) => ({
    what: "Beskrivningen ger inget sådant löfte om den här incidenten. Ingenting ändrades.",
    next: promises.length > 0 ? `Löften: ${promises.join(", ")}` : "Den ger inget löfte.",
  }),
  "breach.still-open": (facts) => ({
    what: `Incident ${facts.number} förblir öppen: ${facts.matters.map((one) => matters[one]).join("; ")}. Ingenting ändrades.`,
    next: `Vad som saknas: seloste breach show ${facts.number}`,
  }),
};
