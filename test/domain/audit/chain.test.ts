/** Every way of bending the audit trail shows: a line changed, dropped, swapped, forged, cut off. */
import { createHash, createHmac } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chainChecker,
  type Known,
  isTampering,
  readCheckpoint,
  sayCheckpoint,
} from "../../../src/domain/audit/chain.ts";
import {
  type AuditLine,
  beginningOf,
  canonicalLine,
  type ChainedLine,
} from "../../../src/domain/audit/line.ts";
import {
  droppable,
  droppedCounts,
  endOfYear,
  type Segment,
} from "../../../src/domain/audit/segment.ts";
import { Refusal } from "../../../src/domain/faults.ts";
import { instant } from "../../instant.ts";

const REGISTER = "0a1b2c3d-0000-4000-8000-000000000000";

/** A thousand trails of a thousand lines differ in a few: each text is hashed once. */
function once(make: (text: string) => string): (text: string) => string {
  const made = new Map<string, string>();
  return (text) => {
    const found = made.get(text) ?? make(text);
    made.set(text, found);
    return found;
  };
}

const hash = once((text) => createHash("sha256").update(text).digest("hex"));

function macUnder(secret: string) {
  return once((text) => createHmac("sha256", secret).update(text).digest("hex"));
}

const mac = macUnder("the secret of the personal drawer");

function line(seq: number, more: Partial<AuditLine> = {}): AuditLine {
  return {
    seq,
    at: instant(`2026-11-20T08:${String(Math.floor(seq / 60) % 60).padStart(2, "0")}:00.000Z`),
    operator: "anna",
    command: "subject show",
    act: "opened",
    fields: ["email"],
    purpose: "customer-care",
    counts: {},
    notice: 1,
    subjects: [`s-${seq}`],
    ...more,
  };
}

/** The trail as it is written. */
function chain(lines: readonly AuditLine[], seal = mac): readonly ChainedLine[] {
  let before = hash(beginningOf(REGISTER));
  return lines.map((one) => {
    before = hash(canonicalLine(one, before));
    return { ...one, hash: before, mac: seal(before) };
  });
}

const TRAIL = chain(Array.from({ length: 1000 }, (_, at) => line(at + 1)));

function check(
  lines: readonly ChainedLine[],
  given = 1000,
  more: Known & { readonly unsealed?: boolean } = {},
) {
  const hashes = more.unsealed === true ? { hash } : { hash, mac };
  const checker = chainChecker(REGISTER, hashes, more);
  for (const one of lines) checker.see(one);
  return checker.end(given);
}

/** Every fourth place of a thousand; `SELOSTE_FULL=1` tries each (`npm run campaign:audit`). */
const STEP = process.env["SELOSTE_FULL"] === undefined ? 4 : 1;
const places = Array.from({ length: 1000 / STEP }, (_, nr) => nr * STEP + STEP - 1);

test("a trail as it was written has nothing wrong", () => {
  expect(check(TRAIL)).toEqual([]);
  expect(check(TRAIL, 1000, { unsealed: true })).toEqual([]);
});

describe("each of a thousand lines", () => {
  test("changed in any part is found", () => {
    const changes: readonly Partial<AuditLine>[] = [
      { operator: "bo" },
      { command: "subject export" },
      { act: "copied" },
      { fields: [] },
      { purpose: null },
      { counts: { listed: 1 } },
      { notice: 2 },
      { subjects: [] },
    ];
    for (const at of places) {
      const change = changes[at % changes.length];
      const bent = TRAIL.map((one, place) => (place === at ? { ...one, ...change } : one));
      expect(check(bent)).toEqual([{ because: "changed", seq: at + 1 }]);
    }
  });

  test("dropped is found", () => {
    for (const at of places.slice(0, -1)) {
      const bent = TRAIL.filter((_, place) => place !== at);
      expect(check(bent)).toContainEqual({ because: "gap", seq: at + 2 });
    }
  });

  test("swapped with the next one is found", () => {
    for (const at of places.slice(0, -1)) {
      const bent = [...TRAIL];
      [bent[at], bent[at + 1]] = [TRAIL[at + 1] ?? line9(), TRAIL[at] ?? line9()];
      expect(check(bent).some(isTampering)).toBe(true);
    }
  });

  test("from which on the tail is cut is found", () => {
    for (const at of places) {
      expect(check(TRAIL.slice(0, at))).toContainEqual({ because: "cut", seq: at + 1 });
    }
  });
});

function line9(): ChainedLine {
  throw new Error("there are a thousand lines");
}

describe("a chain written anew by a thief of casework's key", () => {
  const bent = chain(
    TRAIL.map((one) => (one.seq === 500 ? { ...one, operator: "bo" } : one)),
    macUnder("a guess"),
  );

  test("is whole to whom the secret is closed, and forged to whom it is open", () => {
    expect(check(bent, 1000, { unsealed: true })).toEqual([]);
    expect(check(bent)).toContainEqual({ because: "forged", seq: 500 });
  });

  test("with the old seals kept is forged from that line on", () => {
    const kept = bent.map((one, at) => ({ ...one, mac: TRAIL[at]?.mac ?? null }));
    expect(check(kept)[0]).toEqual({ because: "forged", seq: 500 });
    expect(check(kept)).toHaveLength(501);
  });

  test("without seals is forged, which shows without the secret too", () => {
    const none = TRAIL.map((one) => ({ ...one, mac: null }));
    for (const unsealed of [true, false]) {
      const found = check(none, 1000, { unsealed });
      expect(found).toHaveLength(1000);
      expect(found.every((one) => one.because === "forged" && isTampering(one))).toBe(true);
    }
  });

  test("without a seal where an operator of casework alone changed a passphrase is told only", () => {
    const lines = [line(1), line(2, { act: "passphrase-changed" }), line(3)];
    const trail = chain(lines).map((one) => (one.seq === 2 ? { ...one, mac: null } : one));
    const found = check(trail, 3);
    expect(found).toEqual([{ because: "unsealed", seq: 2 }]);
    expect(found.some(isTampering)).toBe(false);
  });
});

describe("a checkpoint that was kept elsewhere", () => {
  const kept = { register: REGISTER, seq: 900, hash: TRAIL[899]?.hash ?? "" };

  test("agrees with the trail it was taken of", () => {
    expect(check(TRAIL, 1000, { checkpoint: kept })).toEqual([]);
  });

  test("finds a tail cut off, whatever number the register says it gave", () => {
    expect(check(TRAIL.slice(0, 899), 899, { checkpoint: kept })).toEqual([
      { because: "checkpoint", seq: 900 },
    ]);
  });

  test("finds a trail that was written anew with all keys", () => {
    const anew = chain(TRAIL.map((one) => (one.seq === 3 ? { ...one, subjects: [] } : one)));
    expect(check(anew)).toEqual([]);
    expect(check(anew, 1000, { checkpoint: kept })).toEqual([{ because: "checkpoint", seq: 900 }]);
  });

  test("is three lines, and is read back", () => {
    const text = sayCheckpoint(kept);
    expect(text.trim().split("\n")).toEqual([`seloste ${REGISTER}`, "900", kept.hash]);
    expect(readCheckpoint(text)).toEqual(kept);
    expect(readCheckpoint(text.replaceAll("\n", "\r\n"))).toEqual(kept);
    expect(readCheckpoint(`${text}more`)).toBeUndefined();
    expect(readCheckpoint("")).toBeUndefined();
  });
});

test("a clock that was set back is told and proves nothing", () => {
  const earlier = line(2, { at: instant("2026-11-19T08:00:00.000Z") });
  const found = check(chain([line(1), earlier, line(3)]), 3);
  expect(found).toEqual([{ because: "time", seq: 2 }]);
  expect(found.some(isTampering)).toBe(false);
});

test("a trail of another register is none of this one", () => {
  const checker = chainChecker("another", { hash, mac });
  for (const one of TRAIL.slice(0, 2)) checker.see(one);
  expect(checker.end(2)).toEqual([{ because: "changed", seq: 1 }]);
});

describe("the text that is hashed", () => {
  test("is the same for the same line, in whatever order its parts were given", () => {
    const one = line(1, { counts: { a: 1, b: 2 }, subjects: ["s-2", "s-1"] });
    const other = line(1, { counts: { b: 2, a: 1 }, subjects: ["s-1", "s-2"] });
    expect(canonicalLine(one, "x")).toBe(canonicalLine(other, "x"));
  });

  test("tells any two different lines apart", () => {
    const text = fc.string();
    const any = fc.record({
      operator: text,
      command: text,
      act: text,
      fields: fc.array(text),
      purpose: fc.option(text),
      notice: fc.nat(),
    });
    fc.assert(
      fc.property(any, any, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        const [a, b] = [canonicalLine(line(1, one), "x"), canonicalLine(line(1, other), "x")];
        expect(a === b).toBe(same);
      }),
    );
  });
});

describe("a year that was dropped", () => {
  const closedAt = instant("2026-11-20T09:00:00.000Z");
  const segment = (first: number, last: number): Segment => {
    const end = TRAIL[last - 1]?.hash ?? "";
    return {
      year: 2020 + last,
      first,
      last,
      hash: end,
      closedAt,
      droppedAt: closedAt,
      ground: "x",
    };
  };
  /** The trail behind these lines, with the lines that say they were dropped. */
  const after = (...dropped: readonly Segment[]) => {
    const from = dropped.at(-1)?.last ?? 0;
    const said = dropped.map((one, at) =>
      line(1001 + at, { act: "segment-dropped", counts: droppedCounts(one) }),
    );
    const all = chain([...Array.from({ length: 1000 }, (_, at) => line(at + 1)), ...said]);
    return all.slice(from);
  };

  test("leaves a trail that is whole, its end bound to what follows", () => {
    const one = segment(1, 300);
    expect(check(after(one), 1001, { dropped: [one] })).toEqual([]);
    const two = segment(301, 700);
    expect(check(after(one, two), 1002, { dropped: [one, two] })).toEqual([]);
  });

  test("is a gap where the trail does not say that it was dropped", () => {
    const one = segment(1, 300);
    expect(check(TRAIL.slice(300), 1000, { dropped: [one] })).toEqual([{ because: "gap", seq: 1 }]);
    expect(check(after(one), 1001)).toEqual([{ because: "gap", seq: 301 }]);
  });

  test("with another end shows at the line behind it", () => {
    const bent = { ...segment(1, 300), hash: "0".repeat(64) };
    expect(check(after(bent), 1001, { dropped: [bent] })).toEqual([
      { because: "changed", seq: 301 },
    ]);
  });

  test("with fewer or more lines than it had shows", () => {
    const short = segment(1, 299);
    expect(check(after(segment(1, 300)), 1001, { dropped: [short] })).toContainEqual({
      because: "gap",
      seq: 301,
    });
  });

  test("is told where a checkpoint names a line of it; its end still compares", () => {
    const one = segment(1, 300);
    const at = (seq: number, named: string) => {
      const checkpoint = { register: REGISTER, seq, hash: named };
      return check(after(one), 1001, { dropped: [one], checkpoint });
    };
    const inside = at(299, TRAIL[298]?.hash ?? "");
    expect(inside).toEqual([{ because: "dropped", seq: 299 }]);
    expect(inside.some(isTampering)).toBe(false);
    expect(at(300, one.hash)).toEqual([{ because: "dropped", seq: 300 }]);
    expect(at(300, "0".repeat(64))).toEqual([{ because: "checkpoint", seq: 300 }]);
  });
});

describe("which year may be closed or dropped", () => {
  const zone = "Europe/Helsinki";
  const closedAt = instant("2026-01-02T00:00:00.000Z");
  const of = (year: number, first: number, more: Partial<Segment> = {}): Segment => ({
    year,
    first,
    last: first + 9,
    hash: "",
    closedAt,
    ...more,
  });
  const fault = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      if (error instanceof Refusal) return error.fault;
    }
    return undefined;
  };

  test("one that is over, by the clocks of the notice's zone", () => {
    expect(endOfYear(2025, instant("2025-12-31T22:00:00.000Z"), zone)).toBe(
      "2025-12-31T22:00:00.000Z",
    );
    expect(fault(() => endOfYear(2025, instant("2025-12-31T21:59:59.999Z"), zone))).toEqual({
      code: "audit.year-open",
      facts: { year: 2025 },
    });
  });

  test("one that is closed, not dropped yet, and the oldest that is left", () => {
    const gone = of(2024, 1, { droppedAt: closedAt });
    expect(droppable(2025, [gone, of(2025, 11)])).toEqual(of(2025, 11));
    expect(fault(() => droppable(2025, []))).toMatchObject({ code: "audit.not-closed" });
    expect(fault(() => droppable(2024, [gone]))).toMatchObject({ code: "audit.dropped" });
    expect(fault(() => droppable(2025, [of(2024, 1), of(2025, 11)]))).toEqual({
      code: "audit.earlier-kept",
      facts: { year: 2024 },
    });
  });
});
