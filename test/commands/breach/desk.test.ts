/** Every question of the breach log once, at a terminal. */
import { beforeEach, describe, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../../world.ts";
import { expectExit, importCustomers, linesOf } from "../acts.ts";
import { type Answer, atDesk, CTRL_C, DOWN, ENTER } from "../desk.ts";
import { at, clockOf, LAPTOP, NUMBER, show, SUSPECTED } from "./cases.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
});

const typed = (seen: string, text: string): Answer => [seen, text + ENTER];
const nothing = (seen: string): Answer => [seen, ENTER];
const pick = (seen: string, downs: number): Answer => [seen, DOWN.repeat(downs) + ENTER];
const yes = (seen: string): Answer => [seen, `y${ENTER}`];
const no = (seen: string): Answer => [seen, `n${ENTER}`];

/** Runs a command and expects that every answer was asked for. */
async function expectSat(argv: readonly string[], answers: readonly Answer[]) {
  const sat = await atDesk(world, argv, answers);
  expect({ code: sat.code, answered: sat.answered, screen: sat.screen }).toMatchObject({
    code: 0,
    answered: answers.length,
  });
  return sat;
}

describe("breach log at the desk", () => {
  test("asks what is needed first, and the rest only if one likes", async () => {
    await expectSat(
      ["breach", "log"],
      [
        pick("Is it a breach", 0),
        typed("A title without names", "Lost laptop"),
        typed("When was it detected", "20.11.2026 klo 8.00"),
        typed("When was it certain", "20.11.2026 klo 9.17"),
        typed("Who became aware", "the manager"),
        nothing("Why did it take until then"),
        no("Record more of it now"),
      ],
    );
    expect(await show(world)).toMatchObject({
      kind: "breach",
      title: "Lost laptop",
      detectedAt: "2026-11-20T06:00:00.000Z",
      aware: { at: "2026-11-20T07:17:00.000Z", by: "the manager", why: null },
    });
  });

  test("asks every fact, and takes nothing for later", async () => {
    await expectSat(
      ["breach", "log", "--title", "Lost laptop", "--kind", "breach"],
      [
        typed("When was it detected", "20.11.2026 klo 8.00"),
        nothing("When was it certain"),
        yes("Record more of it now"),
        nothing("When did a processor detect it"),
        pick("Is it known when it happened", 1),
        typed("From when", "19.11.2026 klo 20.00"),
        nothing("Until when"),
        pick("How did it become known", 6),
        yes("come to somebody it does not belong to"),
        no("Was data changed"),
        yes("Was data lost"),
        typed("What happened", "left on a train"),
        typed("Which systems", "laptop, mail"),
        nothing("Which kinds of data subjects"),
        typed("How many data subjects", "many"),
        typed("How many data subjects", "about 120"),
        typed("How many records", "unknown"),
        pick("Which data", 1),
        pick("Which data", 2),
        nothing("What protected the data before"),
        nothing("What was done or is planned"),
      ],
    );
    expect(await show(world)).toMatchObject({
      occurred: { certainty: "estimate", from: "2026-11-19T18:00:00.000Z", until: null },
      origin: null,
      effects: ["confidentiality", "availability"],
      nature: "left on a train",
      systems: ["laptop", "mail"],
      subjectCategories: null,
      subjects: { certainty: "about", number: 120 },
      records: { certainty: "unknown" },
      dataCategories: [{ special: true }],
      aware: null,
    });
  });

  test("asks a time again until it is one, and of a doubled one which", async () => {
    const sat = await expectSat(
      ["breach", "log", "--title", "Lost laptop", "--kind", "risk"],
      [
        typed("When was it detected", "yesterday"),
        typed("When was it detected", "2026-10-25"),
        typed("When was it detected", "2026-03-29T03:30"),
        typed("When was it detected", "2026-10-25T03:30"),
        pick("showed that time twice", 1),
        no("Record more of it now"),
      ],
    );
    expect(sat.screen).toContain("That is no time");
    expect(sat.screen).toContain("A day alone is not enough");
    expect(sat.screen).toContain("skipped it");
    expect(sat.screen).toContain("2026-10-25T03:30:00.000+03:00");
    expect(await show(world)).toMatchObject({ detectedAt: "2026-10-25T01:30:00.000Z" });
  });

  test("asks a text again that names a data subject", async () => {
    await importCustomers(world);
    const sat = await expectSat(
      ["breach", "log", "--kind", "risk", "--detected-at", "20.11.2026 klo 8.00"],
      [
        typed("A title without names", "The laptop of Aino Mäkinen"),
        typed("A title without names", "Lost laptop"),
        no("Record more of it now"),
      ],
    );
    expect(sat.screen).toContain("--title cannot stand in casework");
  });

  test("asks nothing where title and detection are given", async () => {
    await expectSat([...LAPTOP], []);
  });

  test("changes nothing when the person stops", async () => {
    const lines = await linesOf(world, async () => {
      const sat = await atDesk(world, ["breach", "log"], [["Is it a breach", CTRL_C]]);
      expect(sat.code).toBe(130);
    });
    expect(lines).toEqual([]);
  });
});

describe("the acts at the desk", () => {
  beforeEach(async () => {
    await expectExit(world, 0, ...SUSPECTED);
  });

  test("ask which breach is meant", async () => {
    const detected = ["--detected-at", "20.11.2026 klo 8.00"];
    await expectExit(world, 0, "breach", "log", "--title", "Open port", ...detected);
    await expectSat(["breach", "update", "--subjects", "12"], [pick("Which one", 1)]);
    expect(await show(world, "2026-0002")).toMatchObject({ subjects: { number: 12 } });
  });

  test("update asks what is to be changed, until nothing more", async () => {
    await expectSat(
      ["breach", "update", NUMBER],
      [
        pick("What is to be recorded", 4),
        typed("When was it certain", "20.11.2026 klo 9.17"),
        typed("Who became aware", "the manager"),
        typed("Why did it take until then", "the bag was looked for"),
        pick("What is to be recorded", 0),
      ],
    );
    expect((await clockOf(world, "authority"))?.state).toBe("running");
  });

  test("assess asks for the decision and all that may go with it", async () => {
    await expectSat(
      ["breach", "assess", NUMBER],
      [
        pick("How great is the risk", 2),
        typed("Why, in a sentence", "notes were readable"),
        typed("Who decides", "the manager"),
        typed("Likely consequences", "others may learn of an illness"),
        nothing("Contact point"),
        yes("Record how the data was protected"),
        pick("Encryption", 2),
        pick("Key", 2),
        pick("Backup", 0),
        nothing("When (empty: now)"),
      ],
    );
    expect(await show(world)).toMatchObject({
      assessments: [
        {
          risk: "high",
          consequences: "others may learn of an illness",
          safeguard: { encryption: "none", key: "none", backup: "exists" },
          contactPoint: null,
        },
      ],
    });
  });

  test("notify asks past the limit why it is late", async () => {
    await expectExit(world, 0, "breach", "update", NUMBER, "--aware-at", "2026-11-20T09:17");
    at(world, "2026-11-25T08:00:00.000Z");
    await expectSat(
      ["breach", "notify", NUMBER],
      [
        pick("Which notification", 0),
        typed("When (empty: now)", "24.11.2026 klo 8.00"),
        nothing("The authority's reference"),
        typed("Why is the notification late", "the network was down"),
      ],
    );
    expect(await show(world)).toMatchObject({
      notifications: [{ at: "2026-11-24T06:00:00.000Z", delayReason: "the network was down" }],
    });
  });

  test("notify may be told nothing between target and limit", async () => {
    await expectExit(world, 0, "breach", "update", NUMBER, "--aware-at", "2026-11-20T09:17");
    at(world, "2026-11-23T07:30:00.000Z");
    const notify = ["breach", "notify", NUMBER, "--phase", "final"];
    await expectSat(notify, [nothing("Why did it take longer")]);
    expect((await clockOf(world, "authority"))?.state).toBe("met-over-target");
  });

  test("communicate asks what was done, and what the message held", async () => {
    await expectSat(
      ["breach", "communicate", NUMBER],
      [
        pick("What was decided", 0),
        pick("By which channel", 0),
        nothing("When (empty: now)"),
        typed("How many were reached", "some"),
        typed("How many were reached", "30"),
        yes("Did it say what happened"),
        no("Did it name a contact point"),
        no("Did it say the likely consequences"),
        yes("Did it say what was done"),
        nothing("What it said"),
      ],
    );
    expect(await show(world)).toMatchObject({
      communications: [
        { channel: "email", reached: 30, contents: ["nature", "measures"], text: null },
      ],
    });
  });

  test("communicate asks for a ground, or for why the promise is not kept", async () => {
    const high = ["--risk", "high", "--why", "readable", "--by", "the manager"];
    await expectExit(world, 0, "breach", "assess", NUMBER, ...high);
    const reasons = [typed("Why, in a sentence", "encrypted"), typed("Who decides", "the manager")];
    const ground = [pick("What was decided", 1), pick("On which ground", 1), ...reasons];
    const sat = await expectSat(["breach", "communicate", NUMBER], ground);
    expect(sat.screen).toContain("The Ombudsman's office says");
    await expectSat(["breach", "communicate", NUMBER], [pick("What was decided", 2), ...reasons]);
    expect((await clockOf(world, "promise"))?.state).toBe("not-kept");
    expect((await clockOf(world, "subjects"))?.state).toBe("exempt");
  });

  test("close asks who decides and for a remark", async () => {
    const none = ["--risk", "none", "--why", "encrypted", "--by", "the manager"];
    await expectExit(world, 0, "breach", "assess", NUMBER, ...none);
    const told = ["--channel", "email", "--reached", "all"];
    await expectExit(world, 0, "breach", "communicate", NUMBER, ...told);
    await expectSat(
      ["breach", "close", NUMBER],
      [typed("Who decides", "the manager"), typed("A remark", "laptops are encrypted now")],
    );
    expect(await show(world)).toMatchObject({
      state: "closed",
      closings: [{ why: "laptops are encrypted now" }],
    });
  });

  test("refuse to ask which where none is open", async () => {
    const { code } = await atDesk(await newWorld(), ["breach", "close"], []);
    expect(code).toBe(4);
  });
});
