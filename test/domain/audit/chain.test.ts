/** Every way of bending the audit trail shows: a line changed, dropped, swapped, forged, cut off. */
import { createHash, createHmac } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chainChecker,
  type Checkpoint,
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
  more: { readonly checkpoint?: Checkpoint; readonly unsealed?: boolean } = {},
) {
  const hashes = more.unsealed === true ? { hash } : { hash, mac };
  const checker = chainChecker(REGISTER, hashes, more.checkpoint);
  for (const one of lines) checker.see(one);
  return checker.end(given);
}

const places = Array.from({ length: 1000 }, (_, at) => at);

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

  test("without seals is unsealed, which is told but proves nothing", () => {
    const none = TRAIL.map((one) => ({ ...one, mac: null }));
    const found = check(none);
    expect(found).toHaveLength(1000);
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
