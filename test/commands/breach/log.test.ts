import { beforeEach, describe, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../../world.ts";
import { expectExit, expectRefused, linesOf } from "../acts.ts";
import { at, breachOn, LAPTOP, NUMBER, show, SUSPECTED, warningsOf } from "./cases.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
});

describe("breach log", () => {
  test("starts the clocks and leaves one line with the number and the names of facts", async () => {
    const lines = await linesOf(world, () => expectExit(world, 0, ...LAPTOP, "--json"));
    expect(lines).toMatchObject([
      {
        command: "breach log",
        act: "logged",
        purpose: NUMBER,
        fields: ["kind", "title", "detectedAt", "aware"],
        subjects: [],
      },
    ]);
    expect(breachOn(world)).toMatchObject({
      id: NUMBER,
      state: "open",
      kind: "breach",
      title: "Lost laptop",
      clocks: [
        {
          id: "authority",
          state: "running",
          target: "2026-11-23T07:17:00.000Z",
          limit: "2026-11-23T08:00:00.000Z",
        },
        { id: "promise", state: "running", target: "2026-11-23T06:00:00.000Z" },
      ],
    });
  });

  test("says the clocks in local time with its distance from UTC, and what comes next", async () => {
    await expectExit(world, 0, ...LAPTOP, "--lang", "fi");
    expect(world.out).toContain("viimeistään 23.11.2026 klo 9.17 (UTC+2): jäljellä 71 h 17 min");
    expect(world.out).toContain("ennen kuin on 23.11.2026 klo 10.00 (UTC+2): jäljellä 72 h");
    expect(world.out).toContain("viimeistään 23.11.2026 klo 8.00 (UTC+2): jäljellä 70 h");
    expect(world.out).toContain("Europe/Helsinki");
    expect(world.err).toContain("seloste breach notify 2026-0001");
  });

  test("without awareness runs the promise and not the authority's clock", async () => {
    at(world, "2026-11-21T07:00:00.000Z");
    await expectExit(world, 0, ...SUSPECTED, "--json");
    expect(breachOn(world).clocks).toMatchObject([
      { id: "authority", state: "not-running", target: null, limit: null },
      { id: "promise", state: "running", target: "2026-11-23T06:00:00.000Z" },
    ]);
    await expectExit(world, 0, "breach", "show", NUMBER);
    expect(world.out).toContain("investigation open 25 h");
    expect(world.out).toContain("longer than a short investigation");
  });

  test("numbers by the local year of logging", async () => {
    await expectExit(world, 0, ...SUSPECTED);
    await expectExit(world, 0, ...SUSPECTED);
    at(world, "2026-12-31T22:30:00.000Z");
    await expectExit(world, 0, ...SUSPECTED, "--json");
    expect(breachOn(world).id).toBe("2027-0001");
    await expectExit(world, 0, "breach", "list", "--json");
    expect(world.out).toContain('"id":"2026-0002"');
  });

  test("takes every fact by flag", async () => {
    const when = [
      "--occurred-from",
      "2026-11-19T20:00",
      "--occurred-until",
      "19.11.2026 klo 21.30",
    ];
    const known = ["--aware-by", "the manager", "--occurred", "estimate", "--origin", "own"];
    const what = ["--effects", "confidentiality,availability", "--nature", "stolen\nwith a bag"];
    const where = ["--systems", "laptop, mail", "--systems", "phone"];
    const whose = ["--subject-categories", "customers", "--subjects", "noin 120"];
    const which = ["--records", "unknown", "--data-categories", "userData,substanceUse"];
    const done = ["--measures-before", "a password", "--measures-after", "the account was closed"];
    const first = ["--processor-detected-at", "2026-11-20T07:00"];
    const flags = [when, known, what, where, whose, which, done, first].flat();
    await expectExit(world, 0, ...LAPTOP, ...flags);
    expect(await show(world)).toMatchObject({
      processorDetectedAt: "2026-11-20T05:00:00.000Z",
      aware: {
        at: "2026-11-20T07:17:00.000Z",
        by: "the manager",
        why: "the bag was looked for first",
      },
      occurred: {
        certainty: "estimate",
        from: "2026-11-19T18:00:00.000Z",
        until: "2026-11-19T19:30:00.000Z",
      },
      origin: "own",
      effects: ["confidentiality", "availability"],
      nature: "stolen\nwith a bag",
      systems: ["laptop", "mail", "phone"],
      subjectCategories: ["customers"],
      subjects: { certainty: "about", number: 120 },
      records: { certainty: "unknown" },
      dataCategories: [
        { id: "userData", special: true },
        { id: "substanceUse", special: true },
      ],
      measuresBefore: "a password",
      measuresAfter: "the account was closed",
      gaps: ["assessment"],
    });
  });

  test("starts the promise at the processor's detection when that came first", async () => {
    await expectExit(world, 0, ...LAPTOP, "--processor-detected-at", "2026-11-20T07:00");
    const { clocks } = await show(world);
    expect(clocks[1]).toMatchObject({ id: "promise", target: "2026-11-23T05:00:00.000Z" });
  });

  test("takes a risk, of which the promise speaks and Art. 33 does not", async () => {
    await expectExit(world, 0, ...SUSPECTED, "--kind", "risk", "--json");
    expect(breachOn(world)).toMatchObject({
      kind: "risk",
      clocks: [
        { id: "authority", state: "not-applicable" },
        { id: "promise", state: "running" },
      ],
    });
  });

  test("warns of awareness long after the detection, and of one without a reason", async () => {
    at(world, "2026-11-22T08:00:00.000Z");
    await expectExit(world, 0, ...SUSPECTED, "--aware-at", "2026-11-21T08:01", "--json");
    expect(warningsOf(world)).toEqual(["breach.awareness-late", "breach.awareness-unexplained"]);
  });
});

describe("breach log --from", () => {
  test("reads YAML, and a flag beats the file", async () => {
    const file = await world.file(
      "breach.yaml",
      [
        "title: Lost laptop",
        "detectedAt: 2026-11-20T08:00",
        "awareAt: 2026-11-20T09:17:00+02:00",
        "subjects: 120",
        "effects: [availability]",
        "systems: laptop",
        "dataCategories: [orders]",
      ].join("\n"),
    );
    await expectExit(world, 0, "breach", "log", "--from", file, "--title", "Stolen laptop");
    expect(await show(world)).toMatchObject({
      title: "Stolen laptop",
      detectedAt: "2026-11-20T06:00:00.000Z",
      aware: { at: "2026-11-20T07:17:00.000Z", by: null },
      subjects: { certainty: "exact", number: 120 },
      effects: ["availability"],
      systems: ["laptop"],
      dataCategories: [{ id: "orders", special: true }],
    });
  });

  test("reads JSON on standard input", async () => {
    world.stdin('{"title": "Lost laptop", "detectedAt": "20.11.2026 klo 8.00"}');
    await expectExit(world, 0, "breach", "log", "--from", "-");
    expect((await show(world)).title).toBe("Lost laptop");
  });

  test.each([
    ["an unknown key", "colour: red", "keys that the breach log does not have"],
    ["a wrong value", "effects: [speed]\nkind: leak", "effects"],
    ["a list", "- a\n- b", "no list of keys and values"],
    ["no YAML", "title: [", "no list of keys and values"],
    ["a key twice", "title: a\ntitle: b", "no list of keys and values"],
  ])("refuses %s and names it", async (_, text, said) => {
    const file = await world.file("breach.yaml", text);
    await expectRefused(world, 2, "breach", "log", "--from", file);
    expect(world.err).toContain(said);
  });
});

const log = (...flags: readonly string[]) => ["breach", "log", "--title", "Lost laptop", ...flags];

describe("breach log refuses", () => {
  test.each([
    ["no title", ["breach", "log", "--detected-at", "2026-11-20T08:00"], 2, "--title"],
    ["no detection", ["breach", "log", "--title", "Lost laptop"], 2, "--detected-at"],
    ["what is no time", log("--detected-at", "yesterday"), 2, "--detected-at"],
    ["a day alone", log("--detected-at", "2026-11-20"), 2, "--detected-at"],
    ["a detection in the future", log("--detected-at", "2026-11-20T10:01"), 6, "in the future"],
    [
      "awareness before the detection",
      log("--detected-at", "2026-11-20T08:00", "--aware-at", "2026-11-20T07:59"),
      6,
      "before the detection",
    ],
    ["an impossible offset", log("--detected-at", "2026-11-20T08:00+25:00"), 2, "--detected-at"],
    ["a time the clocks skipped", log("--detected-at", "2026-03-29T03:30"), 2, "skipped it"],
    [
      "awareness without a time",
      log("--detected-at", "2026-11-20T08:00", "--aware-by", "the manager"),
      2,
      "--aware-at",
    ],
    [
      "awareness of a mere risk",
      [
        ...log("--kind", "risk", "--detected-at", "2026-11-20T08:00"),
        "--aware-at",
        "2026-11-20T08:00",
      ],
      6,
      "mere risk",
    ],
    [
      "an event that is unknown and known",
      log(
        "--detected-at",
        "2026-11-20T08:00",
        "--occurred",
        "unknown",
        "--occurred-from",
        "2026-11-20T07:00",
      ),
      2,
      "contradict",
    ],
    [
      "an end without a beginning",
      log("--detected-at", "2026-11-20T08:00", "--occurred-until", "2026-11-20T07:00"),
      2,
      "--occurred-from",
    ],
    [
      "a number that is none",
      log("--detected-at", "2026-11-20T08:00", "--subjects", "many"),
      2,
      "--subjects",
    ],
    [
      "a category the notice does not have",
      log("--detected-at", "2026-11-20T08:00", "--data-categories", "biometric"),
      2,
      "Categories: userData",
    ],
    [
      "a kind that does not exist",
      log("--detected-at", "2026-11-20T08:00", "--kind", "leak"),
      2,
      "breach, risk",
    ],
  ])("%s", async (_, argv, code, said) => {
    await expectRefused(world, code, ...argv);
    expect(world.err).toContain(said);
  });

  test("a time the clocks showed twice, naming both with their offsets", async () => {
    await expectRefused(world, 2, ...log("--detected-at", "2026-10-25T03:30"));
    expect(world.err).toContain("2026-10-25T03:30:00.000+03:00");
    expect(world.err).toContain("2026-10-25T03:30:00.000+02:00");
    await expectExit(world, 0, ...log("--detected-at", "2026-10-25T03:30+02:00"));
    expect(await show(world)).toMatchObject({ detectedAt: "2026-10-25T01:30:00.000Z" });
  });

  test("the watch, whose key may not write", async () => {
    world.env["SELOSTE_IDENTITY_FILE"] = world.watchIdentity;
    delete world.env["SELOSTE_PASSPHRASE_FILE"];
    await expectRefused(world, 6, ...LAPTOP);
  });
});
