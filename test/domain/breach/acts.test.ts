import { describe, expect, test } from "vitest";
import { assessBreach } from "../../../src/domain/breach/assessment.ts";
import type { Breach, ExemptionGround, Phase } from "../../../src/domain/breach/breach.ts";
import { clocksAt } from "../../../src/domain/breach/clocks.ts";
import { closeBreach, openMatters } from "../../../src/domain/breach/closing.ts";
import {
  breakPromise,
  communicateBreach,
  exemptBreach,
} from "../../../src/domain/breach/communication.ts";
import { isClosed } from "../../../src/domain/breach/known.ts";
import { updateBreach } from "../../../src/domain/breach/log.ts";
import { notifyAuthority } from "../../../src/domain/breach/notification.ts";
import { severity } from "../../../src/domain/breach/severity.ts";
import { CALENDAR, utc } from "../calendar/law.ts";
import { faultOf } from "../import/refusal.ts";
import {
  AWARE,
  CONTENTS,
  LIMIT,
  TARGET,
  assessed,
  laptop,
  notified,
  recorded,
  suspected,
  told,
} from "./stolen-laptop.ts";

const NOW = recorded();
const FUTURE = utc("2026-12-15T08:00:00.001Z");
const EARLY = utc("2026-11-20T05:59:59.999Z");

const assess = (breach: Breach, over: object = {}) =>
  assessBreach(breach, { at: AWARE, risk: "none", why: "encrypted", by: "Maija", ...over }, NOW);
const notify = (breach: Breach, over: object = {}) =>
  notifyAuthority(breach, { at: TARGET, phase: "preliminary", ...over }, NOW, CALENDAR);
const communicate = (breach: Breach, over: object = {}) =>
  communicateBreach(
    breach,
    {
      at: TARGET,
      channel: "email",
      again: 0,
      reached: 1,
      everyone: false,
      contents: CONTENTS,
      ...over,
    },
    NOW,
  );
const exempt = (breach: Breach, over: object = {}) =>
  exemptBreach(
    breach,
    { at: TARGET, ground: "34(3)(a)", why: "the key is safe", by: "Maija", ...over },
    NOW,
    CALENDAR,
  );
const setAside = (breach: Breach, over: object = {}) =>
  breakPromise(
    breach,
    { at: TARGET, promise: "customers-72h", why: "no address is left", by: "Maija", ...over },
    NOW,
  );
const close = (breach: Breach, over: object = {}) =>
  closeBreach(breach, { at: LIMIT, by: "Maija", ...over }, NOW, CALENDAR);

const high = assessed(laptop(), "high");
/** Nothing is left to do. */
const settled = told(assessed(notified(laptop(), TARGET), "risk"), TARGET, { everyone: true });

describe("every act", () => {
  test.each<[string, (breach: Breach, over?: object) => unknown, Breach]>([
    ["a decision on the risk", assess, laptop()],
    ["a notification", notify, laptop()],
    ["a communication", communicate, laptop()],
    ["an exemption", exempt, high],
    ["a promise set aside", setAside, laptop()],
    ["a closing", close, settled],
  ])("lies neither in the future nor before the detection: %s", (_, act, breach) => {
    expect(faultOf(() => act(breach, { at: FUTURE })).facts).toEqual({
      problems: ["act-in-future"],
    });
    expect(faultOf(() => act(breach, { at: EARLY })).facts).toMatchObject({
      problems: ["act-before-detected"],
    });
  });

  test.each<[string, (breach: Breach) => unknown]>([
    ["a notification", notify],
    ["a communication", communicate],
    ["an exemption", exempt],
    ["a promise set aside", setAside],
    ["a closing", close],
  ])("but a decision on the risk is refused on a closed breach: %s", (_, act) => {
    expect(faultOf(() => act(close(settled).breach)).code).toBe("breach.closed");
  });

  test("may be recorded at the very instant at which it is done", () => {
    expect(communicate(laptop(), { at: NOW.at }).breach.communications).toHaveLength(1);
  });

  test("may lie between a processor's detection and our own", () => {
    const processorDetectedAt = utc("2026-11-19T06:00:00Z");
    const later = suspected({ processorDetectedAt });

    expect(communicate(later, { at: EARLY }).breach.communications).toHaveLength(1);
    expect(faultOf(() => communicate(later, { at: utc("2026-11-19T05:59:59Z") })).facts).toEqual({
      problems: ["act-before-detected"],
    });
  });
});

describe("a decision on the risk", () => {
  test("is added, and earlier ones stay", () => {
    const { breach } = assess(assessed(laptop(), "high"));

    expect(breach.assessments.map(({ risk }) => risk)).toEqual(["high", "none"]);
    expect(breach.assessments[1]).toMatchObject({ why: "encrypted", by: "Maija", recorded: NOW });
  });

  test.each([
    ["reasons", { why: " " }, "risk"],
    ["a decider", { by: "" }, "decider"],
  ])("needs %s", (_, over, of) => {
    expect(faultOf(() => assess(laptop(), over))).toEqual({
      code: "breach.reasons-missing",
      facts: { of },
    });
  });

  test("opens a closed breach again", () => {
    const closed = close(settled).breach;
    const { breach, warnings } = assess(closed, { risk: "high", at: LIMIT });

    expect(isClosed(closed)).toBe(true);
    expect(isClosed(breach)).toBe(false);
    expect(warnings).toEqual(["opened-again"]);
    expect(breach.closings).toEqual(closed.closings);
  });
});

describe("a notification to the authority", () => {
  test("before awareness is refused", () => {
    const at = utc("2026-11-20T07:16:59.999Z");

    expect(faultOf(() => notify(laptop(), { at })).facts).toEqual({
      problems: ["notified-before-aware"],
    });
    expect(notify(laptop(), { at: AWARE }).warnings).toEqual([]);
  });

  test("of what nobody is aware of is refused, and of a mere risk", () => {
    expect(faultOf(() => notify(suspected())).code).toBe("breach.not-aware");
    expect(faultOf(() => notify(suspected({ kind: "risk" }))).code).toBe("breach.only-risk");
  });

  test.each([
    ["at the target", "2026-11-23T07:17:00.000Z", []],
    ["a millisecond later", "2026-11-23T07:17:00.001Z", ["delay-reasons-wise"]],
    ["a millisecond before the limit", "2026-11-23T07:59:59.999Z", ["delay-reasons-wise"]],
  ])("without reasons %s", (_, at, warnings) => {
    expect(notify(laptop(), { at: utc(at) }).warnings).toEqual(warnings);
  });

  test("over the target with reasons needs no warning", () => {
    const over = { at: utc("2026-11-23T07:30:00Z"), delayReason: "the form was down" };

    expect(notify(laptop(), over).warnings).toEqual([]);
  });

  test("at the limit without reasons is refused", () => {
    expect(faultOf(() => notify(laptop(), { at: LIMIT }))).toEqual({
      code: "breach.reasons-missing",
      facts: { of: "delay" },
    });
    expect(notify(laptop(), { at: LIMIT, delayReason: "nobody was in" }).warnings).toEqual([]);
  });

  test("that is not the first needs no reasons however late", () => {
    const first = notify(laptop()).breach;

    expect(notify(first, { at: LIMIT, phase: "supplement" }).warnings).toEqual([]);
    const again = { at: LIMIT, phase: "final" };
    expect(notify(notified(laptop(), LIMIT, "nobody was in"), again).warnings).toEqual([]);
    // An earlier one that is recorded afterwards is the first one now.
    const late = notify(laptop(), { at: LIMIT, delayReason: "nobody was in" }).breach;
    expect(notify(late, { at: utc("2026-11-23T07:30:00Z"), phase: "final" }).warnings).toEqual([
      "delay-reasons-wise",
    ]);
  });

  test.each<Phase>(["preliminary", "final"])("may first be %s", (phase) => {
    expect(notify(laptop(), { phase }).breach.notifications[0]?.phase).toBe(phase);
  });

  test.each<Phase>(["supplement", "withdrawal"])("is first no %s", (phase) => {
    expect(faultOf(() => notify(laptop(), { phase }))).toEqual({
      code: "breach.phase",
      facts: { because: "nothing-before" },
    });
  });

  test("that supplements another does not lie before it", () => {
    const first = notify(laptop()).breach;

    expect(faultOf(() => notify(first, { at: AWARE, phase: "supplement" })).code).toBe(
      "breach.phase",
    );
  });

  test("begins anew after a withdrawal, which meets nothing", () => {
    const withdrawn = notify(notify(laptop()).breach, { phase: "withdrawal" }).breach;
    const later = { at: LIMIT, delayReason: "it was one after all" };

    expect(clocksAt(withdrawn, LIMIT, CALENDAR)[0]).toMatchObject({ state: "overdue" });
    expect(faultOf(() => notify(withdrawn, { ...later, phase: "supplement" })).facts).toEqual({
      because: "nothing-before",
    });
    expect(clocksAt(notify(withdrawn, later).breach, LIMIT, CALENDAR)[0]).toMatchObject({
      state: "met-late",
    });
  });

  test("is preliminary once", () => {
    expect(faultOf(() => notify(notify(laptop()).breach)).facts).toEqual({ because: "begun" });
  });
});

describe("a communication to data subjects", () => {
  test.each([-1, 0.5])("does not reach %d of them", (reached) => {
    expect(faultOf(() => communicate(laptop(), { reached })).code).toBe("breach.count");
  });

  test("does not reach more than are affected, nor again who was not reached", () => {
    const two = updateBreach(
      laptop(),
      { subjects: { certainty: "exact", number: 2 } },
      NOW,
      CALENDAR,
    ).breach;
    expect(faultOf(() => communicate(two, { reached: 3 })).facts).toEqual({
      affected: 2,
      reached: 0,
    });
    expect(faultOf(() => communicate(two, { reached: 0, again: 1 })).code).toBe("breach.too-many");
    const about = { subjects: { certainty: "about", number: 2 } } as const;
    const guessed = updateBreach(laptop(), about, NOW, CALENDAR).breach;
    expect(communicate(guessed, { reached: 3 }).warnings).toEqual(["more-than-affected"]);
  });

  test("counts for the promise whom it newly reached, for Art. 34 whom it told everything", () => {
    const risky = assess(laptop(), { risk: "high" }).breach;
    const known = { subjects: { certainty: "exact", number: 120 } } as const;
    const breach = updateBreach(risky, known, NOW, CALENDAR).breach;
    const half = communicate(breach, { reached: 60, contents: ["nature"] }).breach;
    const same = communicate(half, { reached: 0, again: 60 }).breach;
    const reached = (one: Breach) =>
      clocksAt(one, LIMIT, CALENDAR).map((clock) => ("told" in clock ? clock.told.reached : ""));

    expect(reached(half)).toEqual(["", 60, 0]);
    expect(reached(same)).toEqual(["", 60, 60]);
  });

  test("is kept with its text and its contents", () => {
    const { breach, warnings } = communicate(laptop(), { text: "Your e-mail address was seen." });

    expect(warnings).toEqual([]);
    expect(breach.communications[0]).toMatchObject({
      text: "Your e-mail address was seen.",
      contents: CONTENTS,
      recorded: NOW,
    });
  });
});

describe("a ground for telling nobody", () => {
  test.each(["none", "risk"] as const)("needs a duty to tell; the risk is %s", (risk) => {
    expect(faultOf(() => exempt(assessed(laptop(), risk))).code).toBe("breach.no-duty");
  });

  test.each([
    ["reasons", { why: "" }, "exemption"],
    ["a decider", { by: " " }, "decider"],
  ])("needs %s", (_, over, of) => {
    expect(faultOf(() => exempt(high, over)).facts).toEqual({ of });
  });

  test.each<[ExemptionGround, readonly string[]]>([
    ["34(3)(a)", ["promise-still-open"]],
    ["34(3)(b)", ["exempt-after-measures", "promise-still-open"]],
    ["34(3)(c)", ["exempt-needs-public", "promise-still-open"]],
  ])("of Art. %s warns", (ground, warnings) => {
    expect(exempt(high, { ground }).warnings).toEqual(warnings);
  });

  test("lies not before the decision that the risk is high", () => {
    const at = utc("2026-11-20T09:59:59Z");
    expect(faultOf(() => exempt(high, { at })).facts).toEqual({ problems: ["exempt-before-high"] });
    expect(exempt(high, { at: utc("2026-11-20T10:00:00Z") }).breach.exemptions).toHaveLength(1);
  });

  test("warns of no promise that is kept or that the notice does not make", () => {
    const kept = told(high, TARGET, { everyone: true, contents: ["nature"] });
    const toAuthority = high.promises.map((one) => ({ ...one, to: "authority" as const }));

    expect(exempt(kept).warnings).toEqual([]);
    expect(exempt({ ...high, promises: [] }).warnings).toEqual([]);
    expect(exempt({ ...high, promises: toAuthority }).warnings).toEqual([]);
  });

  test("of Art. 34(3)(c) with a public communication does not ask for one", () => {
    const published = told(high, TARGET, { channel: "public" });

    expect(exempt(published, { ground: "34(3)(c)" }).warnings).toEqual(["promise-still-open"]);
  });
});

describe("a promise set aside", () => {
  test.each([
    ["a ground", { why: "" }, "promise"],
    ["a decider", { by: "" }, "decider"],
  ])("needs %s", (_, over, of) => {
    expect(faultOf(() => setAside(laptop(), over)).facts).toEqual({ of });
  });

  test("is one that the notice makes for such a breach", () => {
    expect(faultOf(() => setAside(laptop(), { promise: "authority-24h" }))).toEqual({
      code: "breach.promise-unknown",
      facts: { promises: ["customers-72h"] },
    });
    const risk = suspected({ kind: "risk" });
    const promises = risk.promises.map((one) => ({ ...one, covers: ["breach"] as const }));
    expect(faultOf(() => setAside({ ...risk, promises })).facts).toEqual({ promises: [] });
  });
});

describe("a breach is closed", () => {
  test("when nothing is left to do, and says so", () => {
    const { breach } = close(settled, { why: "all told" });

    expect(isClosed(settled)).toBe(false);
    expect(isClosed(breach)).toBe(true);
    expect(breach.closings[0]).toMatchObject({ why: "all told", by: "Maija", recorded: NOW });
  });

  test("not before what was done last", () => {
    const at = utc("2026-11-23T07:16:59Z");
    expect(faultOf(() => close(settled, { at })).facts).toEqual({
      problems: ["closed-before-acts"],
    });
    expect(isClosed(close(settled, { at: TARGET }).breach)).toBe(true);
  });

  test.each<[string, Breach, readonly string[]]>([
    ["nothing was done", laptop(), ["authority", "promise", "assessment"]],
    ["not aware yet", suspected(), ["authority", "promise", "assessment"]],
    ["a mere risk of which nobody was told", suspected({ kind: "risk" }), ["promise"]],
    ["nobody was told of a high risk", notified(high, TARGET), ["promise", "subjects"]],
    [
      "notified, told, and never assessed",
      told(notified(laptop(), TARGET), TARGET, { everyone: true }),
      ["assessment"],
    ],
    [
      "the authority was not notified of a risk",
      told(assessed(laptop(), "risk"), TARGET, { everyone: true }),
      ["authority"],
    ],
    ["only the duty of Art. 34 is exempt", exempt(notify(high).breach).breach, ["promise"]],
  ])("but not when %s", (_, breach, matters) => {
    expect(faultOf(() => close(breach))).toEqual({
      code: "breach.still-open",
      facts: { number: "2026-0003", matters },
    });
  });

  test.each<[string, Breach]>([
    [
      "no risk is likely and all were told",
      told(assessed(laptop(), "none"), TARGET, { everyone: true }),
    ],
    [
      "no risk is likely and the promise was set aside",
      setAside(assessed(laptop(), "none")).breach,
    ],
    [
      "all customers were told of a mere risk",
      told(suspected({ kind: "risk" }), TARGET, { everyone: true }),
    ],
    ["notified, exempt and set aside", setAside(exempt(notify(high).breach).breach).breach],
  ])("when %s", (_, breach) => {
    expect(isClosed(close(breach).breach)).toBe(true);
  });

  test("but not when a notification became late by an earlier awareness, without its reasons", () => {
    const moved = updateBreach(
      settled,
      { aware: { at: utc("2026-11-20T06:00:00Z"), by: "Maija" } },
      NOW,
      CALENDAR,
    ).breach;

    expect(openMatters(moved, NOW.at, CALENDAR)).toEqual(["delay-reasons"]);
    const explained = notify(moved, {
      at: LIMIT,
      phase: "supplement",
      delayReason: "awareness was found to be earlier",
    }).breach;
    expect(openMatters(explained, NOW.at, CALENDAR)).toEqual([]);
  });

  test("again, after a decision that opened it and changed nothing", () => {
    const again = assess(close(settled).breach, { risk: "risk" }).breach;
    const { breach } = close(again);

    expect(isClosed(breach)).toBe(true);
    expect(breach.closings).toHaveLength(2);
  });

  test("two promises left open are one matter", () => {
    const twice = laptop({}, [...laptop().promises, { ...laptop().promises[0]!, id: "second" }]);

    expect(openMatters(twice, NOW.at, CALENDAR)).toEqual(["authority", "promise", "assessment"]);
  });

  test("by somebody", () => {
    expect(faultOf(() => close(settled, { by: "" })).facts).toEqual({ of: "decider" });
  });

  test.each<[string, Breach, readonly string[]]>([
    ["preliminary", settled, ["notification-not-final"]],
    ["final", notify(settled, { at: LIMIT, phase: "final" }).breach, []],
    [
      "withdrawn, as there was no risk",
      assess(notify(settled, { at: LIMIT, phase: "withdrawal" }).breach, { at: LIMIT }).breach,
      [],
    ],
  ])("with a warning unless its notification is final: %s", (_, breach, warnings) => {
    expect(close(breach).warnings).toEqual(warnings);
  });

  test("without one when the authority needed no notification", () => {
    const breach = told(assessed(laptop(), "none"), TARGET, { everyone: true });

    expect(close(breach).warnings).toEqual([]);
  });
});

test.each([
  [100, []],
  [101, ["over-100-individuals"]],
])("%i individuals are shown beside the severity: %s", (individuals, flags) => {
  const nothing = { confidentiality: 0, integrity: 0, availability: 0 } as const;
  const factors = {
    context: 1,
    identification: 1,
    malicious: false,
    unintelligible: false,
  } as const;

  expect(severity({ ...nothing, ...factors, individuals }).flags).toEqual(flags);
});
