/** Who is held back, and why. */
import { describe, expect, test } from "vitest";
import type { Leaving } from "../../../src/domain/disclosure/gate.ts";
import {
  heldBackBy,
  holdingBack,
  type Person,
  personRules,
} from "../../../src/domain/disclosure/persons.ts";
import type { Notice } from "../../../src/domain/notice/notice.ts";
import { AGENCY, leaving, OURS, purpose, recipient } from "./leaving.ts";

function person(
  more: { banned?: boolean; consented?: boolean; groups?: readonly string[] } = {},
): Person {
  const { banned = false, consented = false, groups = [] } = more;
  return { isBanned: () => banned, hasConsented: () => consented, groups: () => groups };
}

function rules(notice: Notice, what: Leaving) {
  return personRules(notice, what).map(({ reason, sentences }) => [
    reason,
    sentences.map(({ id }) => id).join(" "),
  ]);
}

const SWISS = {
  recipient: recipient({ country: "CH" }),
  standing: { standing: "adequate", adequacy: { country: "CH", decision: "x" } },
} as const;

test("nobody is held back from a service within the EEA", () => {
  expect(rules(OURS, leaving())).toEqual([]);
  expect(heldBackBy([], person({ banned: true }))).toBeUndefined();
});

describe("a ban", () => {
  const marketing = leaving(purpose(OURS, "direct-marketing"));

  test("holds back from marketing, with the promise", () => {
    expect(rules(OURS, marketing)).toEqual([["ban", "s4.marketing-ban s4.marketing-ban-channel"]]);
    const held = personRules(OURS, marketing);
    expect(heldBackBy(held, person({ banned: true }))).toBe("ban");
    expect(heldBackBy(held, person())).toBeUndefined();
  });

  test("does not hold back where no purpose is named", () => {
    const { purpose: _none, ...byHand } = marketing;
    expect(rules(OURS, byHand)).toEqual([]);
  });
});

describe("consent", () => {
  test("is asked first of each outside the EEA, also where the law asks for none", () => {
    expect(rules(OURS, leaving(SWISS))).toEqual([["consent", "s8.no-transfer s8.consent-first"]]);
    const held = personRules(OURS, leaving(SWISS));
    expect(heldBackBy(held, person())).toBe("consent");
    expect(heldBackBy(held, person({ consented: true }))).toBeUndefined();
  });

  test("is the ground of some recipients, wherever they are", () => {
    const pixel = leaving({
      recipient: recipient({ recipient: "pixel", acts: "controller" }),
      ...purpose(AGENCY, AGENCY.defaultPurpose),
    });
    expect(rules(AGENCY, pixel)).toEqual([["consent", "s6.pixel"]]);
  });

  test("is the derogation of Art. 49(1)(a), whatever the notice says", () => {
    const open: Notice = {
      ...OURS,
      transfers: { outsideEea: "possible", consentFirst: false, to: [], clauses: [] },
    };
    const far = {
      recipient: recipient({ country: "IN" }),
      standing: { standing: "none" },
    } as const;
    expect(rules(open, leaving({ ...far, derogation: "a" }))).toEqual([["consent", ""]]);
    expect(rules(open, leaving({ ...far, derogation: "b" }))).toEqual([]);
    expect(rules(open, leaving({ derogation: "a" }))).toEqual([]);
    const { transfers: _silent, ...silent } = OURS;
    expect(rules(silent, leaving(far))).toEqual([]);
  });
});

test("the sentences that held anybody back are told once each", () => {
  const both = { ...leaving(SWISS), ...purpose(OURS, "marketing") };
  const ids = (heldBack: Parameters<typeof holdingBack>[2]) =>
    holdingBack(OURS, both, heldBack).map(({ id }) => id);
  expect(ids({})).toEqual([]);
  expect(ids({ consent: 2 })).toEqual(["s8.no-transfer", "s8.consent-first"]);
  expect(ids({ consent: 1, ban: 1 })).toEqual([
    "s4.marketing-ban",
    "s4.marketing-ban-channel",
    "s8.no-transfer",
    "s8.consent-first",
  ]);
});

describe("a group", () => {
  const [rule] = OURS.recipients;
  if (rule === undefined) throw new Error("our notice has one");
  const grouped: Notice = { ...OURS, recipients: [{ ...rule, groups: ["members"] }] };

  test("of which the notice does not speak is held back", () => {
    expect(rules(grouped, leaving())).toEqual([["group", "s7.processor-fields"]]);
    const held = personRules(grouped, leaving());
    expect(heldBackBy(held, person({ groups: ["donors"] }))).toBe("group");
    expect(heldBackBy(held, person({ groups: ["donors", "members"] }))).toBeUndefined();
  });

  test("does not matter where the recipient is none of the notice's", () => {
    const gone = leaving({ recipient: recipient({ recipient: "gone" }) });
    expect(rules(grouped, gone)).toEqual([]);
  });
});
