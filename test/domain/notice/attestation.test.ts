/** What a person may attest, and how long it stands. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  attestable,
  type Attestation,
  demandAttestable,
  newestOf,
  stateOf,
} from "../../../src/domain/notice/attestation.ts";
import { asDay } from "../../../src/domain/time.ts";
import { instant } from "../../instant.ts";
import { loadNotice } from "../../../src/notice-file/load.ts";
import { DATA } from "../calendar/law.ts";
import { refusalOf } from "../refusal.ts";

const FILE = join(DATA, "notices/omaparantola.yaml");
const OURS = loadNotice(readFileSync(FILE, "utf8"), FILE);
const TODAY = asDay("2026-11-27");
const until = asDay("2027-06-30");

function attested(more: Partial<Attestation> = {}): Attestation {
  return {
    promise: "s9.firewall",
    until,
    by: "the host",
    evidence: "rules read together",
    at: instant("2026-11-27T08:00:00.000Z"),
    ...more,
  };
}

describe("what can be attested", () => {
  test("what no program measures, and what no rule covers", () => {
    const ids = attestable(OURS).map(({ id }) => id);
    expect(ids).toContain("s9.firewall");
    expect(ids).toContain("s9.no-manual-material");
    expect(ids).toContain("s7.processor-extent");
    expect(ids).not.toContain("s8.no-transfer");
    expect(ids).not.toContain("s9.breach-72h");
    expect(ids).not.toContain("s9.encryption");
  });

  test("until a day that has not passed, today included", () => {
    const { id } = demandAttestable(OURS, "s9.firewall", { until: TODAY, today: TODAY });
    expect(id).toBe("s9.firewall");
    const past = { until: asDay("2026-11-26"), today: TODAY };
    expect(refusalOf(() => demandAttestable(OURS, "s9.firewall", past))).toEqual({
      code: "attestation.past",
      facts: { until: "2026-11-26" },
    });
  });

  test.each([
    ["s9.breach-72h", true],
    ["s1.controller", false],
    ["s9.nothing", false],
  ])("%s is refused, and it is said whether the tool keeps it", (promise, kept) => {
    const refused = refusalOf(() => demandAttestable(OURS, promise, { until, today: TODAY }));
    expect(refused).toMatchObject({ code: "attestation.promise", facts: { kept } });
    expect(refused).toHaveProperty("facts.promises.0", attestable(OURS)[0]?.id);
  });
});

test("the newest counts, however long an earlier one would have held", () => {
  const newer = attested({ until: asDay("2027-01-31"), at: instant("2026-11-28T08:00:00.000Z") });
  expect(newestOf([newer, attested()]).get("s9.firewall")).toBe(newer);
  expect(newestOf([attested(), newer]).get("s9.firewall")).toBe(newer);
});

test.each([
  ["2027-06-15", "stands"],
  ["2027-06-16", "ends"],
  ["2027-06-30", "ends"],
  ["2027-07-01", "ended"],
])("on %s an attestation until 30.6. %s", (today, state) => {
  expect(stateOf(attested(), asDay(today))).toBe(state);
});
