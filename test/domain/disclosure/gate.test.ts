/** What may leave the register, rule by rule, with the sentence that anything else would break. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type BarrierReason,
  brokenAbroad,
  demandLeaving,
  judgeLeaving,
  type Leaving,
  othersSentences,
} from "../../../src/domain/disclosure/gate.ts";
import type { Notice } from "../../../src/domain/notice/notice.ts";
import type { ProcessorFacts } from "../../../src/domain/processor/processor.ts";
import type { CountryStanding } from "../../../src/domain/transfer/country.ts";
import { asDay } from "../../../src/domain/time.ts";
import { refusalOf } from "../refusal.ts";
import { AGENCY, CLUB, leaving, OURS, purpose, recipient } from "./leaving.ts";

function barred(notice: Notice, what: Leaving): readonly (readonly [BarrierReason, string])[] {
  return judgeLeaving(notice, what).map(({ because, sentences }) => [
    because,
    sentences.map(({ id }) => id).join(" "),
  ]);
}

const FAR: CountryStanding = { standing: "none" };
const SWISS: CountryStanding = {
  standing: "adequate",
  adequacy: { country: "CH", decision: "2000/518/EC" },
};
const DPF: CountryStanding = {
  standing: "partly",
  adequacy: { country: "US", decision: "(EU) 2023/1795" },
  only: { fi: "vain DPF", sv: "bara DPF", en: "only DPF" },
};

describe("our notice", () => {
  test("lets a subcontractor with a contract have the three fields", () => {
    expect(barred(OURS, leaving())).toEqual([]);
    expect(() => demandLeaving(OURS, leaving())).not.toThrow();
  });

  test("lets it have no fourth, and says which it may", () => {
    const [barrier] = judgeLeaving(OURS, leaving({ fields: ["email", "phone", "substanceUse"] }));
    expect(barrier).toMatchObject({
      because: "field",
      fields: ["phone", "substanceUse"],
      allowed: ["customerId", "skype", "email"],
    });
    expect(barrier?.sentences.map(({ id }) => id)).toEqual([
      "s7.processor-fields",
      "s7.processors",
      "s7.processor-extent",
    ]);
  });

  test("refuses with all that stands in the way at once", () => {
    const what = leaving({
      recipient: recipient({ country: "IN", items: { ...recipient().facts.items, g: "no" } }),
      fields: ["phone"],
      standing: FAR,
    });
    const fault = refusalOf(() => demandLeaving(OURS, what));
    if (fault.code !== "disclosure.closed") throw new Error(fault.code);
    expect(fault.facts.barriers.map(({ because }) => because)).toEqual([
      "contract",
      "field",
      "no-ground",
    ]);
  });

  test("gives nothing without a contract, after its end, or to whom it does not know", () => {
    const { contract: _none, ...bare } = recipient().facts;
    expect(barred(OURS, leaving({ recipient: { ...recipient(), facts: bare } }))).toEqual([
      ["contract", "s7.processor-fields"],
    ]);
    const ended = recipient({}, { end: { on: asDay("2026-11-20") } });
    expect(barred(OURS, leaving({ recipient: ended }))).toEqual([
      ["contract", "s7.processor-fields"],
    ]);
    expect(barred(OURS, leaving({ recipient: recipient({ recipient: "insurers" }, {}) }))).toEqual([
      ["recipient", "s7.no-other-disclosures s8.consent-first"],
    ]);
    const gone = recipient({ recipient: "insurers" }, { end: { on: asDay("2026-11-01") } });
    expect(barred(OURS, leaving({ recipient: gone }))).toEqual([
      ["recipient", "s7.no-other-disclosures s8.consent-first"],
      ["contract", ""],
    ]);
  });

  test("leaves a country outside the EEA to the law and to the consent of each", () => {
    const swiss = leaving({ recipient: recipient({ country: "CH" }), standing: SWISS });
    expect(barred(OURS, swiss)).toEqual([]);
    expect(barred(OURS, leaving({ standing: DPF }))).toEqual([["uncovered", ""]]);
    expect(
      barred(OURS, leaving({ standing: DPF, recipient: recipient({ covered: "on the list" }) })),
    ).toEqual([]);
  });

  test("lets no advertising platform have anything, wherever it is", () => {
    expect(barred(OURS, leaving({ advertiser: "google" }))).toEqual([
      ["advertiser", "s7.processor-fields s7.no-other-disclosures s8.consent-first"],
    ]);
    const unknown = leaving({ advertiser: "google", recipient: recipient({ recipient: "ads" }) });
    expect(barred(OURS, unknown).map(([because]) => because)).toEqual(["recipient"]);
  });

  test("says what it says of others", () => {
    expect(othersSentences(OURS).map(({ id }) => id)).toEqual([
      "s7.no-other-disclosures",
      "s8.consent-first",
    ]);
    expect(othersSentences(CLUB)).toEqual([]);
  });
});

describe("the law", () => {
  const India = (facts: Partial<ProcessorFacts> = {}, more: Partial<Leaving> = {}) =>
    leaving({ recipient: recipient({ country: "IN", ...facts }), standing: FAR, ...more });

  test("carries a transfer by a safeguard or, for a few, by a derogation", () => {
    expect(barred(OURS, India())).toEqual([["no-ground", ""]]);
    expect(barred(OURS, India({ safeguard: "scc" }))).toEqual([]);
    expect(barred(OURS, India({}, { derogation: "e" }))).toEqual([]);
    expect(barred(OURS, India({}, { derogation: "e", all: true }))).toEqual([["everybody", ""]]);
    expect(barred(OURS, India({ safeguard: "bcr" }, { derogation: "e", all: true }))).toEqual([]);
  });
});

describe("other notices", () => {
  const club = (facts: Partial<ProcessorFacts>, more: Partial<Leaving> = {}) =>
    leaving({
      recipient: recipient({ recipient: "email-service", country: "US", ...facts }),
      fields: ["email"],
      ...purpose(CLUB, CLUB.defaultPurpose),
      standing: DPF,
      ...more,
    });

  test("name the country of a recipient and what binds it there", () => {
    expect(barred(CLUB, club({ safeguard: "scc" }))).toEqual([]);
    expect(barred(CLUB, club({ covered: "on the DPF list" }))).toEqual([["safeguard", "s8.scc"]]);
    expect(barred(CLUB, club({ safeguard: "bcr" }))).toEqual([["safeguard", "s8.scc"]]);
    expect(barred(CLUB, club({}, { derogation: "b" }))).toEqual([["safeguard", "s8.scc"]]);
    expect(barred(CLUB, club({ country: "FI" }, { standing: { standing: "eea" } }))).toEqual([
      ["country", "s7.email-service"],
    ]);
  });

  test("say of one recipient what they do not say of another", () => {
    const cloud = club({ recipient: "cloud", safeguard: "scc" });
    expect(barred(CLUB, cloud)).toEqual([["country", "s8.usa"]]);
    expect(
      barred(CLUB, club({ recipient: "cloud", country: "FI" }, { standing: { standing: "eea" } })),
    ).toEqual([]);
  });

  test("name the framework of the United States, which is adequacy", () => {
    const crm = leaving({
      recipient: recipient({ recipient: "crm", country: "US", covered: "on the list" }),
      fields: [],
      ...purpose(AGENCY, AGENCY.defaultPurpose),
      standing: DPF,
    });
    expect(barred(AGENCY, crm)).toEqual([]);
  });

  test("say what a purpose needs, and no more goes for it", () => {
    const needing = CLUB.purposes.find(({ needs }) => needs.length > 0);
    if (needing === undefined) throw new Error("the club's statistics need one field");
    const what = club(
      { recipient: "cloud", country: "FI" },
      { standing: { standing: "eea" }, purpose: needing, fields: ["homeMunicipality", "email"] },
    );
    const [barrier] = judgeLeaving(CLUB, what);
    expect(barrier).toMatchObject({
      because: "purpose",
      fields: ["email"],
      allowed: ["homeMunicipality"],
      sentences: [{ id: needing.clause }],
    });
    expect(barred(CLUB, { ...what, fields: ["homeMunicipality"] })).toEqual([]);
    const { purpose: _none, ...byHand } = what;
    expect(barred(CLUB, byHand)).toEqual([]);
  });

  test("promise that nothing leaves the EEA, or are silent on it", () => {
    const none: Notice = {
      ...OURS,
      transfers: { outsideEea: "none", consentFirst: false, to: [], clauses: ["s8.no-transfer"] },
    };
    const far = leaving({
      recipient: recipient({ country: "IN", safeguard: "scc" }),
      standing: FAR,
    });
    expect(barred(none, far)).toEqual([["no-transfer", "s8.no-transfer"]]);
    const { transfers: _silent, ...silent } = OURS;
    expect(barred(silent, far)).toEqual([["silent", ""]]);
  });

  test("are broken by what goes abroad to somebody on record nowhere, who has nobody's consent", () => {
    const { transfers: _silent, ...silent } = OURS;
    const { transfers } = OURS;
    if (transfers === undefined) throw new Error("our notice speaks of transfers");
    const broken = (notice: Notice, standing = FAR) =>
      brokenAbroad(notice, standing).map(({ id }) => id);
    expect(broken(OURS)).toEqual(["s8.no-transfer", "s8.consent-first"]);
    expect(broken(OURS, { standing: "eea" })).toEqual([]);
    expect(broken(silent)).toEqual([]);
    const open = { ...transfers, outsideEea: "possible" } as const;
    expect(broken({ ...OURS, transfers: { ...open, consentFirst: false } })).toEqual([]);
    expect(broken({ ...OURS, transfers: { ...open, consentFirst: true } })).toHaveLength(2);
    const none = { ...transfers, outsideEea: "none", consentFirst: false } as const;
    expect(broken({ ...OURS, transfers: none })).toHaveLength(2);
  });

  test("say that transfers are possible and nothing more", () => {
    const open: Notice = {
      ...OURS,
      transfers: { outsideEea: "possible", consentFirst: false, to: [], clauses: [] },
    };
    const far = leaving({
      recipient: recipient({ country: "IN", safeguard: "scc" }),
      standing: FAR,
    });
    expect(barred(open, far)).toEqual([]);
  });

  test("name no safeguard, or one as the law asks", () => {
    const said = (safeguards: readonly ("unnamed" | "privacy-shield")[]): Notice => ({
      ...OURS,
      transfers: {
        outsideEea: "possible",
        consentFirst: false,
        to: [{ countries: [], recipients: [], safeguards, clause: "s8.no-transfer" }],
        clauses: ["s8.no-transfer"],
      },
    });
    const far = leaving({
      recipient: recipient({ country: "IN", safeguard: "scc" }),
      standing: FAR,
    });
    expect(barred(said([]), far)).toEqual([]);
    expect(barred(said(["unnamed"]), far)).toEqual([]);
    expect(barred(said(["privacy-shield"]), far)).toEqual([["safeguard", "s8.no-transfer"]]);
  });

  test("let an advertiser have what a rule about it allows", () => {
    const [rule] = OURS.recipients;
    if (rule === undefined) throw new Error("our notice has one");
    const named: Notice = { ...OURS, recipients: [{ ...rule, names: ["Google Ireland Ltd"] }] };
    expect(barred(named, leaving({ advertiser: "google" }))).toEqual([]);
    expect(barred(named, leaving({ advertiser: "meta" })).map(([because]) => because)).toEqual([
      "advertiser",
    ]);
    const consented: Notice = { ...OURS, recipients: [{ ...rule, ground: "consent" }] };
    expect(barred(consented, leaving({ advertiser: "meta" }))).toEqual([]);
  });
});

describe("whatever is asked for", () => {
  const ids = OURS.fields.map(({ id }) => id);

  test("a list passes the rule of the fields exactly when the notice names them all", () => {
    fc.assert(
      fc.property(fc.subarray(ids), (fields) => {
        const allowed = fields.every((id) => ["customerId", "skype", "email"].includes(id));
        expect(barred(OURS, leaving({ fields })).length === 0).toBe(allowed);
      }),
    );
  });

  test("asking for more never opens what was closed", () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(ids), fc.boolean(), (some, more, all) => {
        const what = leaving({ fields: some, all, standing: DPF });
        const wider = leaving({ fields: [...some, ...more], all: true, standing: DPF });
        const reasons = new Set(barred(OURS, wider).map(([because]) => because));
        for (const [because] of barred(OURS, what)) expect(reasons).toContain(because);
      }),
    );
  });
});
