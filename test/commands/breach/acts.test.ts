import { beforeEach, describe, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../../world.ts";
import { expectExit, expectRefused, linesOf } from "../acts.ts";
import { at, clockOf, LAPTOP, NUMBER, show, SUSPECTED, warningsOf, WHOLE } from "./cases.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
});

const HIGH = ["--risk", "high", "--why", "notes were readable", "--by", "the manager"] as const;
const NONE = ["--risk", "none", "--why", "the disk was encrypted", "--by", "the manager"] as const;

const notify = (...flags: readonly string[]) => ["breach", "notify", NUMBER, ...flags];
const communicate = (...flags: readonly string[]) => ["breach", "communicate", NUMBER, ...flags];
const tell = (reached: string, ...flags: readonly string[]) =>
  communicate("--channel", "email", "--reached", reached, ...flags);

describe("breach update", () => {
  test("keeps every change with its old value, and leaves one line with the names", async () => {
    await expectExit(world, 0, ...LAPTOP, "--subjects", "unknown");
    const lines = await linesOf(world, () =>
      expectExit(world, 0, "breach", "update", NUMBER, "--subjects", "120", "--systems", "laptop"),
    );
    expect(lines).toMatchObject([
      {
        command: "breach update",
        act: "updated",
        purpose: NUMBER,
        fields: ["systems", "subjects"],
      },
    ]);
    const recorded = { at: "2026-11-20T08:00:00.000Z", operator: "anna" };
    expect(await show(world)).toMatchObject({
      subjects: { certainty: "exact", number: 120 },
      changes: [
        { fact: "systems", old: null, new: ["laptop"], recorded },
        {
          fact: "subjects",
          old: { certainty: "unknown" },
          new: { certainty: "exact", number: 120 },
          recorded,
        },
      ],
    });
  });

  test("adds to an awareness and to an event what they lack", async () => {
    await expectExit(world, 0, ...LAPTOP, "--occurred-from", "2026-11-19T20:00");
    const parts = ["--aware-by", "the manager", "--occurred-until", "2026-11-19T21:00"];
    await expectExit(world, 0, "breach", "update", NUMBER, ...parts, "--occurred", "estimate");
    expect(await show(world)).toMatchObject({
      aware: {
        at: "2026-11-20T07:17:00.000Z",
        by: "the manager",
        why: "the bag was looked for first",
      },
      occurred: {
        certainty: "estimate",
        from: "2026-11-19T18:00:00.000Z",
        until: "2026-11-19T19:00:00.000Z",
      },
    });
  });

  test("turns a risk into a breach that keeps its number, and starts the clock", async () => {
    await expectExit(world, 0, ...SUSPECTED, "--kind", "risk");
    const now = ["--kind", "breach", "--aware-at", "2026-11-20T09:17"];
    await expectExit(world, 0, "breach", "update", NUMBER, ...now);
    expect((await show(world)).kind).toBe("breach");
    expect(await clockOf(world, "authority")).toMatchObject({
      state: "running",
      target: "2026-11-23T07:17:00.000Z",
    });
  });

  test("records nothing where nothing differs", async () => {
    await expectExit(world, 0, ...LAPTOP);
    const lines = await linesOf(world, () =>
      expectExit(world, 0, "breach", "update", NUMBER, "--title", "Lost laptop"),
    );
    expect(lines).toEqual([]);
    expect(world.out).toContain("says that already");
  });

  test.each([
    ["an unknown number", ["2026-0009", "--subjects", "1"], 4, "no such number"],
    ["nothing to change", [NUMBER], 2, "Nothing was given to change"],
    ["a missing number", ["--subjects", "1"], 2, "<number>"],
    ["a detection after the awareness", [NUMBER, "--detected-at", "2026-11-20T09:18"], 6, "before"],
  ])("refuses %s", async (_, argv, code, said) => {
    await expectExit(world, 0, ...LAPTOP);
    await expectRefused(world, code, "breach", "update", ...argv);
    expect(world.err).toContain(said);
  });
});

describe("breach assess", () => {
  test("none ends the authority's clock with its reasons, and leaves one line", async () => {
    await expectExit(world, 0, ...LAPTOP);
    const more = [
      "--encryption",
      "full",
      "--key-state",
      "safe",
      "--consequences",
      "none to speak of",
    ];
    const lines = await linesOf(world, () =>
      expectExit(
        world,
        0,
        "breach",
        "assess",
        NUMBER,
        ...NONE,
        ...more,
        "--contact-point",
        "tietosuoja@example.fi",
      ),
    );
    expect(lines).toMatchObject([{ act: "assessed", purpose: NUMBER, fields: ["assessment"] }]);
    expect(await show(world)).toMatchObject({
      clocks: [
        { id: "authority", state: "ended" },
        { id: "promise", state: "running" },
      ],
      assessments: [
        {
          at: "2026-11-20T08:00:00.000Z",
          risk: "none",
          why: "the disk was encrypted",
          by: "the manager",
          consequences: "none to speak of",
          safeguard: { encryption: "full", key: "safe", backup: "unknown" },
          contactPoint: "tietosuoja@example.fi",
          recorded: { operator: "anna" },
        },
      ],
    });
  });

  test("high opens the duty of Art. 34, which has no last hour", async () => {
    await expectExit(world, 0, ...LAPTOP);
    await expectExit(world, 0, "breach", "assess", NUMBER, ...HIGH);
    expect(await clockOf(world, "subjects")).toEqual({
      id: "subjects",
      state: "open",
      since: "2026-11-20T08:00:00.000Z",
      metAt: null,
      ground: null,
      publicMissing: false,
      reached: 0,
      of: null,
    });
  });

  test("keeps earlier decisions", async () => {
    await expectExit(world, 0, ...LAPTOP);
    await expectExit(world, 0, "breach", "assess", NUMBER, ...NONE);
    await expectExit(world, 0, "breach", "assess", NUMBER, ...HIGH);
    expect(await show(world)).toMatchObject({ assessments: [{ risk: "none" }, { risk: "high" }] });
  });

  test.each([
    ["without reasons", ["--risk", "none", "--by", "the manager"], 2, "--why"],
    ["without the one who decides", ["--risk", "none", "--why", "x"], 2, "--by"],
    ["without the risk", ["--why", "x", "--by", "y"], 2, "--risk"],
    ["blank reasons", ["--risk", "none", "--why", " ", "--by", "y"], 2, "--why"],
    ["a decision in the future", [...NONE, "--at", "2026-11-20T10:01"], 6, "in the future"],
    ["a decision before the detection", [...NONE, "--at", "2026-11-20T07:00"], 6, "before"],
  ])("refuses %s", async (_, flags, code, said) => {
    await expectExit(world, 0, ...LAPTOP);
    await expectRefused(world, code, "breach", "assess", NUMBER, ...flags);
    expect(world.err).toContain(said);
  });
});

describe("breach notify", () => {
  beforeEach(async () => {
    await expectExit(world, 0, ...LAPTOP);
    at(world, "2026-11-25T08:00:00.000Z");
  });

  test("at the target is in time, and leaves one line", async () => {
    const lines = await linesOf(world, () =>
      expectExit(
        world,
        0,
        ...notify(
          "--phase",
          "preliminary",
          "--at",
          "2026-11-23T09:17",
          "--reference",
          "1234/171/26",
          "--json",
        ),
      ),
    );
    expect(warningsOf(world)).toEqual([]);
    expect(lines).toMatchObject([{ act: "notified", purpose: NUMBER, fields: ["notification"] }]);
    expect(await clockOf(world, "authority")).toMatchObject({
      state: "met",
      metAt: "2026-11-23T07:17:00.000Z",
    });
    expect(await show(world)).toMatchObject({
      notifications: [{ phase: "preliminary", reference: "1234/171/26", delayReason: null }],
    });
  });

  test("between target and limit goes through with a warning", async () => {
    await expectExit(world, 0, ...notify("--phase", "final", "--at", "2026-11-23T09:59", "--json"));
    expect(warningsOf(world)).toEqual(["breach.delay-reasons-wise"]);
    expect((await clockOf(world, "authority"))?.state).toBe("met-over-target");
  });

  test("at the limit needs the reason for the delay", async () => {
    const late = notify("--phase", "final", "--at", "2026-11-23T10:00");
    await expectRefused(world, 6, ...late);
    expect(world.err).toContain("must say why it is late");
    await expectExit(world, 0, ...late, "--delay-reason", "the network was down");
    expect((await clockOf(world, "authority"))?.state).toBe("met-late");
    expect(await show(world)).toMatchObject({
      notifications: [{ delayReason: "the network was down" }],
    });
  });

  test("comes in phases, each in its turn", async () => {
    await expectRefused(world, 6, ...notify("--phase", "supplement", "--at", "2026-11-21T08:00"));
    await expectExit(world, 0, ...notify("--phase", "preliminary", "--at", "2026-11-21T08:00"));
    await expectExit(world, 0, ...notify("--phase", "supplement"));
    await expectExit(world, 0, ...notify("--phase", "withdrawal"));
    expect((await clockOf(world, "authority"))?.state).toBe("overdue");
    await expectRefused(world, 6, ...notify("--phase", "supplement"));
    await expectExit(world, 0, ...notify("--phase", "final", "--delay-reason", "withdrawn first"));
    expect((await clockOf(world, "authority"))?.state).toBe("met-late");
  });

  test.each([
    ["before awareness", ["--phase", "final", "--at", "2026-11-20T09:16"], 6, "before awareness"],
    ["in the future", ["--phase", "final", "--at", "2026-11-25T10:01"], 6, "in the future"],
    ["without its phase", [], 2, "--phase"],
  ])("refuses one %s", async (_, flags, code, said) => {
    await expectRefused(world, code, ...notify(...flags));
    expect(world.err).toContain(said);
  });

  test("refuses one of what nobody is aware of, and one of a mere risk", async () => {
    await expectExit(world, 0, ...SUSPECTED);
    await expectRefused(world, 6, "breach", "notify", "2026-0002", "--phase", "final");
    expect(world.err).toContain("--aware-at");
    await expectExit(world, 0, ...SUSPECTED, "--kind", "risk");
    await expectRefused(world, 6, "breach", "notify", "2026-0003", "--phase", "final");
    expect(world.err).toContain("--kind breach");
  });
});

describe("breach communicate", () => {
  test("keeps the promise only when all affected were told", async () => {
    await expectExit(world, 0, ...LAPTOP, "--subjects", "120");
    const lines = await linesOf(world, () => expectExit(world, 0, ...tell("30")));
    expect(lines).toMatchObject([
      { act: "communicated", purpose: NUMBER, fields: ["communication"] },
    ]);
    expect(world.out).toContain("partly, 30 of 120 told");
    expect(await clockOf(world, "promise")).toMatchObject({
      state: "running",
      reached: 30,
      of: 120,
    });
    await expectExit(world, 0, ...tell("90"));
    expect(await clockOf(world, "promise")).toMatchObject({
      state: "met",
      metAt: "2026-11-20T08:00:00.000Z",
    });
  });

  test("of an unknown number takes every customer", async () => {
    await expectExit(world, 0, ...LAPTOP);
    await expectExit(world, 0, ...tell("500"));
    expect(world.out).toContain("every customer must be told");
    await expectExit(world, 0, ...tell("kaikki"));
    expect((await clockOf(world, "promise"))?.state).toBe("met");
  });

  test("ends the duty of Art. 34 only with all four contents", async () => {
    await expectExit(world, 0, ...LAPTOP);
    await expectExit(world, 0, "breach", "assess", NUMBER, ...HIGH);
    await expectExit(world, 0, ...tell("all", "--contents", "nature,measures", "--json"));
    expect(warningsOf(world)).toEqual(["breach.contents-missing"]);
    expect((await clockOf(world, "subjects"))?.state).toBe("open");
    await expectExit(world, 0, ...tell("all", "--contents", WHOLE, "--json"));
    expect(warningsOf(world)).toEqual([]);
    expect((await clockOf(world, "subjects"))?.state).toBe("met");
  });

  test("keeps what it said, from a flag or a file", async () => {
    await expectExit(world, 0, ...LAPTOP);
    const file = await world.file("letter.txt", "Hei,\nkannettava katosi.\n");
    await expectExit(world, 0, ...tell("1", "--text", "Hei"));
    await expectExit(world, 0, ...tell("1", "--text-file", file));
    expect(await show(world)).toMatchObject({
      communications: [{ text: "Hei" }, { text: "Hei,\nkannettava katosi." }],
    });
  });

  test("34(3)(b) goes with the Ombudsman's warning and leaves the promise open", async () => {
    await expectExit(world, 0, ...LAPTOP);
    await expectExit(world, 0, "breach", "assess", NUMBER, ...HIGH);
    const ground = communicate("--ground", "34(3)(b)", "--why", "wiped", "--by", "the manager");
    const lines = await linesOf(world, () => expectExit(world, 0, ...ground, "--json"));
    expect(lines).toMatchObject([{ act: "decided", purpose: NUMBER, fields: ["exemption"] }]);
    expect(warningsOf(world)).toEqual([
      "breach.exempt-after-measures",
      "breach.promise-still-open",
    ]);
    expect(await clockOf(world, "subjects")).toMatchObject({ state: "exempt", ground: "34(3)(b)" });
    expect((await clockOf(world, "promise"))?.state).toBe("running");
  });

  test("34(3)(c) asks for a public communication", async () => {
    await expectExit(world, 0, ...LAPTOP);
    await expectExit(world, 0, "breach", "assess", NUMBER, ...HIGH);
    await expectExit(world, 0, ...communicate("--ground", "34(3)(c)", "--why", "x", "--by", "y"));
    expect(await clockOf(world, "subjects")).toMatchObject({ state: "open", publicMissing: true });
    const posted = ["--channel", "public", "--reached", "0", "--contents", WHOLE];
    await expectExit(world, 0, ...communicate(...posted));
    expect((await clockOf(world, "subjects"))?.state).toBe("exempt");
  });

  test("a promise that is not kept says so, with its ground, and never that it was", async () => {
    await expectExit(world, 0, ...LAPTOP);
    const broken = communicate("--promise-broken", "--why", "no addresses", "--by", "the manager");
    const lines = await linesOf(world, () => expectExit(world, 0, ...broken));
    expect(lines).toMatchObject([{ act: "decided", fields: ["promise"] }]);
    expect(world.out).toContain("promise not kept, with its ground");
    expect((await clockOf(world, "promise"))?.state).toBe("not-kept");
  });

  test("a ground and the promise can be one decision, said aloud", async () => {
    await expectExit(world, 0, ...LAPTOP);
    await expectExit(world, 0, "breach", "assess", NUMBER, ...HIGH);
    const both = ["--ground", "34(3)(a)", "--promise-broken", "--why", "x", "--by", "y", "--json"];
    await expectExit(world, 0, ...communicate(...both));
    expect(warningsOf(world)).toEqual([]);
    expect((await clockOf(world, "subjects"))?.state).toBe("exempt");
    expect((await clockOf(world, "promise"))?.state).toBe("not-kept");
  });

  test.each([
    ["nothing at all", [], 2, "--channel"],
    ["a channel without a number", ["--channel", "email"], 2, "--reached"],
    ["a number without a channel", ["--reached", "1"], 2, "--channel"],
    ["a number below zero", ["--channel", "email", "--reached", "-1"], 2, "--reached"],
    ["telling and a ground", ["--channel", "email", "--ground", "34(3)(a)"], 2, "contradict"],
    ["a ground without reasons", ["--ground", "34(3)(a)", "--by", "x"], 2, "--why"],
    [
      "a ground where nothing is due",
      ["--ground", "34(3)(a)", "--why", "x", "--by", "y"],
      6,
      "asks for no communication",
    ],
    [
      "a promise the notice does not make",
      ["--promise-broken", "--promise", "moon", "--why", "x", "--by", "y"],
      2,
      "customers-72h",
    ],
    [
      "a time before the detection",
      ["--channel", "email", "--reached", "1", "--at", "2026-11-20T07:00"],
      6,
      "before the detection",
    ],
    [
      "a text twice",
      ["--channel", "email", "--reached", "1", "--text", "x", "--text-file", "y"],
      2,
      "contradict",
    ],
  ])("refuses %s", async (_, flags, code, said) => {
    await expectExit(world, 0, ...LAPTOP);
    await expectRefused(world, code, ...communicate(...flags));
    expect(world.err).toContain(said);
  });
});

describe("breach close", () => {
  const close = ["breach", "close", NUMBER, "--by", "the manager"] as const;

  test("refuses while a clock is open, and names each", async () => {
    await expectExit(world, 0, ...LAPTOP);
    await expectRefused(world, 6, ...close);
    expect(world.err).toContain("the authority has not been notified");
    expect(world.err).toContain("not all have been told");
    expect(world.err).toContain("no decision on the risk");
  });

  test("closes when each clock is met or decided, and leaves one line", async () => {
    await expectExit(world, 0, ...LAPTOP);
    await expectExit(world, 0, "breach", "assess", NUMBER, ...NONE);
    const told = ["--channel", "email", "--reached", "all"];
    await expectExit(world, 0, "breach", "communicate", NUMBER, ...told);
    const lines = await linesOf(world, () => expectExit(world, 0, ...close, "--why", "learned"));
    expect(lines).toMatchObject([{ act: "closed", purpose: NUMBER, fields: ["closing"] }]);
    expect(await show(world)).toMatchObject({
      state: "closed",
      closings: [{ by: "the manager", why: "learned" }],
    });
    await expectRefused(world, 6, ...close);
    await expectRefused(world, 6, "breach", "update", NUMBER, "--subjects", "1");
  });

  test("a new decision on the risk opens it again", async () => {
    await expectExit(world, 0, ...SUSPECTED, "--kind", "risk");
    const broken = ["--promise-broken", "--why", "nobody was concerned", "--by", "the manager"];
    await expectExit(world, 0, "breach", "communicate", NUMBER, ...broken);
    await expectExit(world, 0, ...close);
    await expectExit(world, 0, "breach", "assess", NUMBER, ...HIGH, "--json");
    expect(warningsOf(world)).toEqual(["breach.opened-again"]);
    expect((await show(world)).state).toBe("open");
  });

  test("warns when the last notification is not final", async () => {
    await expectExit(world, 0, ...LAPTOP, "--subjects", "1");
    await expectExit(world, 0, "breach", "assess", NUMBER, ...HIGH);
    await expectExit(world, 0, "breach", "notify", NUMBER, "--phase", "preliminary");
    const told = ["--channel", "phone", "--reached", "1", "--contents", WHOLE];
    await expectExit(world, 0, "breach", "communicate", NUMBER, ...told);
    await expectExit(world, 0, ...close, "--json");
    expect(warningsOf(world)).toEqual(["breach.notification-not-final"]);
  });
});
