import type {
  BreachFaults,
  NeededReason,
  OpenMatter,
  TimeProblem,
} from "../../domain/breach/faults.ts";
import type { FaultTexts } from "../catalogue.ts";

const problems: Readonly<Record<TimeProblem, string>> = {
  "detected-in-future": "the detection lies in the future",
  "processor-detected-in-future": "the processor's detection lies in the future",
  "aware-in-future": "awareness lies in the future",
  "aware-before-detected": "awareness lies before the detection",
  "occurred-in-future": "the event lies in the future",
  "occurred-disordered": "the event ends before it begins",
  "occurred-after-detected": "the event begins after it was noticed",
  "notified-before-aware": "the notification lies before awareness",
  "act-in-future": "the time given lies in the future",
  "act-before-detected": "the time given lies before the detection",
  "closed-before-acts": "the breach is closed before something that was done about it",
  "exempt-before-high": "the ground lies before the risk was found high",
};

const reasons: Readonly<Record<NeededReason, string>> = {
  risk: "A decision on the risk needs its reasons.",
  decider: "A decision needs the one who made it.",
  delay: "The time limit is past: the notification must say why it is late (Art. 33(1)).",
  exemption: "A ground for telling nobody needs its reasons (Art. 34(3)).",
  promise: "A promise of the notice is not set aside without a ground.",
};

const matters: Readonly<Record<OpenMatter, string>> = {
  authority: "the authority has not been notified, and no decision says that it need not be",
  promise: "not all have been told as the notice promises, and no ground is recorded",
  subjects: "the risk is high, and data subjects have not been told (Art. 34)",
  assessment: "there is no decision on the risk",
  "delay-reasons": "the notification was late, and its reasons are missing",
};

export const breachFaults: FaultTexts<keyof BreachFaults> = {
  "breach.unknown": () => ({
    what: "The breach log has no such number.",
    next: "The numbers are in: seloste breach list",
  }),
  "breach.times": (facts) => ({
    what: `The times cannot be right: ${facts.problems.map((one) => problems[one]).join("; ")}. Nothing was changed.`,
    next: "Check the times, and whether the clock of this machine is right.",
  }),
  "breach.only-risk": () => ({
    what: "This is logged as a mere risk, of which there is no awareness and no notification to the authority. Nothing was changed.",
    next: "If it turned out to be a breach: seloste breach update <number> --kind breach",
  }),
  "breach.not-aware": () => ({
    what: "It is not recorded when the controller became aware of the breach. Nothing was changed.",
    next: "Record it first: seloste breach update <number> --aware-at <time>",
  }),
  "breach.closed": ({ number }) => ({
    what: `Breach ${number} is closed. Nothing was changed.`,
    next: `A new decision on the risk opens it again: seloste breach assess ${number}`,
  }),
  "breach.reasons-missing": ({ of }) => ({
    what: `${reasons[of]} Nothing was changed.`,
    next: "Write it in a sentence of your own.",
  }),
  "breach.count": () => ({
    what: "A number of data subjects or records is a whole number, 0 or more. Nothing was changed.",
    next: "Write a number such as 120, say that it is an estimate, or say that it is unknown.",
  }),
  "breach.categories-unknown": ({ allowed }) => ({
    what: "The notice declares no such category of data. Nothing was changed.",
    next: `Categories: ${allowed.join(", ")}`,
  }),
  "breach.phase": ({ because }) => ({
    what: {
      "nothing-before":
        "There is no earlier notification to supplement or withdraw. Nothing was changed.",
      begun: "There is a notification already. Nothing was changed.",
    }[because],
    next: "A first notification is preliminary or final, the next ones supplement or final. Look at: seloste breach show <number>",
  }),
  "breach.kind-down": ({ number }) => ({
    what: "A breach is not made a mere risk. Nothing was changed.",
    next: `If it was no breach, decide that with reasons and close it: seloste breach assess ${number} --risk none`,
  }),
  "breach.too-many": ({ affected, reached }) => ({
    what: `These are more than can be: ${reached} were reached so far${affected === undefined ? "" : `, ${affected} are affected`}. Nothing was changed.`,
    next: "--reached counts those who had not been told before, --again those who had. If more are affected: seloste breach update <number> --subjects",
  }),
  "breach.no-duty": () => ({
    what: "The risk has not been found high, so Art. 34 asks for no communication. Nothing was changed.",
    next: "If the risk is high, decide that first: seloste breach assess <number> --risk high",
  }),
  "breach.promise-unknown": ({ promises }) => ({
    what: "The notice makes no such promise for this breach. Nothing was changed.",
    next: promises.length > 0 ? `Promises: ${promises.join(", ")}` : "It makes none.",
  }),
  "breach.still-open": (facts) => ({
    what: `Breach ${facts.number} stays open: ${facts.matters.map((one) => matters[one]).join("; ")}. Nothing was changed.`,
    next: `What is missing: seloste breach show ${facts.number}`,
  }),
};
