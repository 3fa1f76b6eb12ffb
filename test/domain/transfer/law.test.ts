/** Chapter V in its order: adequacy, safeguards, derogations. */
import { expect, test } from "vitest";
import type { CountryStanding } from "../../../src/domain/transfer/country.ts";
import { judgeLaw } from "../../../src/domain/transfer/law.ts";

const adequacy = { country: "XX", decision: "x" };
const partly: CountryStanding = {
  standing: "partly",
  adequacy,
  only: { fi: "osa", sv: "del", en: "some" },
};

test.each([
  ["the EEA is no transfer", { standing: "eea" }, {}, { carrier: "eea" }],
  ["an adequate country", { standing: "adequate", adequacy }, {}, { carrier: "adequacy" }],
  ["one whose decision covers some", partly, {}, { barrier: "uncovered" }],
  ["one that is seen to be covered", partly, { covered: "list" }, { carrier: "adequacy" }],
  ["one that is not, with clauses", partly, { safeguard: "scc" }, { carrier: "safeguard" }],
  ["a decision that has ended", { standing: "ended", adequacy }, {}, { barrier: "no-ground" }],
  [
    "a decision that was renewed after the lists were made",
    { standing: "ended", adequacy },
    { covered: "(EU) 2031/1" },
    { carrier: "adequacy" },
  ],
  [
    "a decision newer than the lists",
    { standing: "none" },
    { covered: "(EU) 2027/5" },
    { carrier: "adequacy" },
  ],
  ["no decision", { standing: "none" }, {}, { barrier: "no-ground" }],
  [
    "no decision, bound by rules",
    { standing: "none" },
    { safeguard: "bcr" },
    { carrier: "safeguard" },
  ],
  ["no decision, once", { standing: "none" }, { derogation: "e" }, { carrier: "derogation" }],
  [
    "a safeguard before a derogation",
    { standing: "none" },
    { safeguard: "scc", derogation: "e" },
    { carrier: "safeguard" },
  ],
] as const)("%s", (_, standing, facts, verdict) => {
  expect(judgeLaw({ standing, ...facts })).toEqual(verdict);
});
