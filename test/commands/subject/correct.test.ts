import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { subjectCorrect } from "../../../src/commands/subject/correct.ts";
import { subjectHistory } from "../../../src/commands/subject/history.ts";
import { newWorld, type TestWorld } from "../../world.ts";
import { atDesk } from "./desk.ts";
import { actsOf, dataOf, expectDone, importAll, rowsOf, takeIn, warningsOf } from "./people.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
  await takeIn(world);
});

const WHY = ["--ground", "asked by e-mail 20.11.2026"] as const;
const WHO = ["--identity-checked", "wrote from the old address"] as const;

function correct(subject: string, ...flags: readonly string[]): Promise<number> {
  return world.seloste("subject", "correct", subject, ...flags);
}

const SHOWN = z.object({
  fields: z.record(z.string(), z.unknown()),
  records: z.object({ orders: z.array(z.record(z.string(), z.string())) }),
});

async function show(subject: string): Promise<z.infer<typeof SHOWN>> {
  await expectDone(world, "subject", "show", subject, "--json");
  return SHOWN.parse(dataOf(world));
}

async function found(words: string): Promise<readonly string[]> {
  await expectDone(world, "subject", "find", words, "--json");
  const listed = z.array(z.object({ number: z.string() })).parse(dataOf(world));
  return listed.map(({ number }) => number);
}

describe("a correction", () => {
  test("replaces the value, says before and after, and leaves one audit line with names only", async () => {
    const before = (await actsOf(world)).length;
    expect(await correct("1001", "--set", "status=passive", ...WHY, "--yes")).toBe(0);
    expect(world.out).toContain("active → passive");
    expect((await actsOf(world)).slice(before)).toEqual(['corrected ["status"]']);
    expect((await show("1001")).fields["status"]).toBe("passive");
  });

  test("keeps ground, asker and reference in the personal drawer and nowhere else", async () => {
    const more = ["--asked-by", "her guardian", "--reference", "letter 7"];
    expect(await correct("1001", "--set", "status=passive", ...WHY, ...more, "--yes")).toBe(0);
    expect(
      await rowsOf(
        world,
        `select history.old, history.new, history.wrong_person, origin.act, origin.source,
           origin.ground, origin.asked_by, origin.reference, origin.identity_checked
         from personal.history as history join personal.origin as origin on origin.nr = history.origin`,
      ),
    ).toEqual([
      {
        old: "active",
        new: "passive",
        wrong_person: 0,
        act: "correct",
        source: "registration",
        ground: "asked by e-mail 20.11.2026",
        asked_by: "her guardian",
        reference: "letter 7",
        identity_checked: null,
      },
    ]);
    const audit = JSON.stringify(await rowsOf(world, "select * from audit"));
    expect(audit).not.toMatch(/passive|guardian|letter 7|asked by e-mail/u);
  });

  test("takes several fields, labels and parts of an order at once, from standard input too", async () => {
    world.stdin(
      JSON.stringify({
        paymentMethod: "lasku",
        status: null,
        other: { Company: "Esimerkki Oy" },
        orders: { "#2006": { status: "delivered", payment: "kortti" } },
      }),
    );
    expect(await correct("1001", "--from", "-", ...WHY, "--yes", "--json")).toBe(0);
    expect(dataOf(world)).toMatchObject({
      changes: [
        { field: "paymentMethod", item: "", part: null, old: null, new: "lasku" },
        { field: "status", item: "", part: null, old: "active", new: null },
        { field: "other", item: "Company", part: null, old: null, new: "Esimerkki Oy" },
        { field: "orders", item: "#2006", part: "status", old: "paid", new: "delivered" },
        { field: "orders", item: "#2006", part: "payment", old: null, new: "kortti" },
      ],
    });
    const { fields, records } = await show("1001");
    expect(fields["other"]).toEqual({ Company: "Esimerkki Oy" });
    expect(fields["status"]).toBeUndefined();
    expect(records.orders).toEqual([
      { number: "#2006", status: "delivered", total: "49.90", payment: "kortti" },
    ]);
  });

  test("removes an order as a whole, and a value with --unset", async () => {
    const removed = ["--unset", "orders[#2006]", "--unset", "status"];
    expect(await correct("1001", ...removed, ...WHY, "--yes")).toBe(0);
    const { fields, records } = await show("1001");
    expect(records.orders).toEqual([]);
    expect(fields["status"]).toBeUndefined();
  });

  test("of what is held as given already is none: exit 0, said, nothing recorded", async () => {
    const before = await actsOf(world);
    expect(await correct("1001", "--set", "status=active")).toBe(0);
    expect(world.out).toContain("nothing was recorded");
    expect(await actsOf(world)).toEqual(before);
    expect(await rowsOf(world, "select * from personal.history")).toEqual([]);
  });

  test("names who may have had the field by the notice, since no disclosure is recorded", async () => {
    await correct("1001", "--set", "email=new@example.fi", ...WHY, ...WHO, "--yes");
    expect(world.out).toContain("Subcontractors (E-mail address)");
    expect(world.out).toContain("Nothing on record says that they were");
    await correct("1001", "--set", "status=passive", ...WHY, "--yes");
    expect(world.out).toContain("names nobody");
  });
});

describe("what people are found by", () => {
  test("keeps them findable by the new value and no more by the old", async () => {
    expect(
      await correct("1001", "--set", "email=new@example.fi", ...WHY, ...WHO, "--yes", "--json"),
    ).toBe(0);
    expect(warningsOf(world)).toEqual(["rectification.tell-old"]);
    expect(await found("new@example.fi")).toEqual(["1001"]);
    expect(await found("aino@example.fi")).toEqual([]);
    expect((await show("new@example.fi")).fields["email"]).toBe("new@example.fi");
    expect(await world.seloste("subject", "show", "aino@example.fi")).toBe(4);
  });

  test("needs a checked identity, and not the identity code", async () => {
    expect(await correct("1001", "--set", "lastName=Mäkinen", ...WHY, "--yes")).toBe(2);
    expect(world.err).toContain("--identity-checked");
    const code = ["--identity-checked", "asked the hetu"];
    expect(await correct("1001", "--set", "lastName=Mäkinen", ...WHY, ...code, "--yes")).toBe(6);
    expect(await rowsOf(world, "select * from personal.history")).toEqual([]);
  });

  test("warns when another data subject has the same e-mail or Skype name", async () => {
    expect(await correct("1002", "--set", "skype=Nordlys", ...WHY, ...WHO, "--yes")).toBe(0);
    for (const set of ["email=AKE@example.fi", "skype=nordlys", "phone=+358 40 0123402"]) {
      expect(await correct("1001", "--set", set, ...WHY, ...WHO, "--yes", "--json")).toBe(0);
      expect(warningsOf(world)).toContain("rectification.sharing");
    }
    expect(
      await correct("1001", "--set", "lastName=Lindström", ...WHY, ...WHO, "--yes", "--json"),
    ).toBe(0);
    expect(warningsOf(world)).not.toContain("rectification.sharing");
  });

  test("refuses a customer number that is another's", async () => {
    expect(await correct("1001", "--set", "customerId=1002", ...WHY, ...WHO, "--yes")).toBe(6);
    expect((await show("1001")).fields["email"]).toBe("aino@example.fi");
    expect(await correct("1001", "--set", "customerId=1003", ...WHY, ...WHO, "--yes")).toBe(0);
    expect((await show("1003")).fields["email"]).toBe("aino@example.fi");
  });

  test("says when nothing is left to find them by", async () => {
    const gone = ["customerId", "firstName", "lastName", "email", "phone"];
    const unset = gone.flatMap((field) => ["--unset", field]);
    expect(await correct("1001", ...unset, ...WHY, ...WHO, "--yes", "--json")).toBe(0);
    expect(warningsOf(world)).toContain("rectification.unfindable");
  });

  test("carries a ban to the new address; the old one stays banned", async () => {
    await expectDone(world, "ban", "set", "1001", "--channel", "email");
    await correct("1001", "--set", "email=new@example.fi", ...WHY, ...WHO, "--yes");
    expect(await world.seloste("ban", "check", "new@example.fi")).toBe(3);
    expect(await world.seloste("ban", "check", "aino@example.fi")).toBe(3);
    expect(await world.seloste("ban", "check", "ake@example.fi")).toBe(0);
  });
});

describe("a special category", () => {
  const NOTE = ["--set", "personalNotes=Soittaa itse."] as const;

  test("needs a ground of Art. 9 when it is new, keeps it when it is corrected", async () => {
    expect(await correct("1001", ...NOTE, ...WHY, "--yes")).toBe(2);
    expect(world.err).toContain("--art9");
    expect(await correct("1001", ...NOTE, ...WHY, "--art9", "health-care", "--yes")).toBe(0);
    expect(await correct("1001", "--set", "personalNotes=Ei soiteta.", ...WHY, "--yes")).toBe(0);
    expect(await rowsOf(world, "select value, basis from special.special_held")).toEqual([
      { value: "Ei soiteta.", basis: "health-care" },
    ]);
    expect(await rowsOf(world, "select old, new from special.special_history order by nr")).toEqual(
      [
        { old: null, new: "Soittaa itse." },
        { old: "Soittaa itse.", new: "Ei soiteta." },
      ],
    );
    expect((await actsOf(world)).at(-1)).toBe('corrected ["special"]');
    expect(await rowsOf(world, "select * from personal.history")).toEqual([]);
    expect(await correct("1001", "--unset", "personalNotes", ...WHY, "--yes")).toBe(0);
    expect(await rowsOf(world, "select * from special.special_held")).toEqual([]);
  });

  test("gets another ground when one is said", async () => {
    await correct("1001", ...NOTE, ...WHY, "--art9", "unknown", "--yes");
    const better = ["--art9", "explicit-consent"];
    await correct("1001", "--set", "personalNotes=Ei soiteta.", ...WHY, ...better, "--yes");
    expect(await rowsOf(world, "select basis from special.special_held")).toEqual([
      { basis: "explicit-consent" },
    ]);
  });
});

async function history(): Promise<string> {
  return JSON.stringify(await rowsOf(world, "select * from personal.history"));
}

describe("a value that was never theirs", () => {
  const WRONG = ["--wrong-person", "--ground", "the holder of the number called"] as const;
  const BACK = ["--identity-checked", "called back the number of the order"] as const;

  test("goes from what is held and from the history; fact, time and ground stay", async () => {
    await importAll(world, "customerId;phone\n1001;040 0123 499\n");
    expect(
      await correct("1001", "--set", "phone=040 0123 401", ...WRONG, ...BACK, "--yes", "--json"),
    ).toBe(0);
    expect(warningsOf(world)).toEqual(["rectification.wrong-person"]);
    expect(await history()).not.toContain("0123 499");
    expect(
      await rowsOf(
        world,
        `select history.old, history.new, history.wrong_person, origin.act, origin.ground
         from personal.history as history
         join personal.origin as origin on origin.nr = history.origin order by history.nr`,
      ),
    ).toEqual([
      { old: "040 0123 401", new: null, wrong_person: 1, act: "import", ground: null },
      {
        old: null,
        new: "040 0123 401",
        wrong_person: 1,
        act: "correct",
        ground: "the holder of the number called",
      },
    ]);
  });

  test("hints at the breach log", async () => {
    expect(await correct("1001", "--unset", "phone", ...WRONG, ...BACK, "--yes")).toBe(0);
    expect(world.err).toContain("seloste breach log");
    expect((await show("1001")).fields["phone"]).toBeUndefined();
    expect(await found("040 0123 401")).toEqual([]);
  });

  test("goes from a part of an order, and from the history of the order", async () => {
    await correct("1001", "--set", "orders[#2006].total=59,90", ...WHY, "--yes");
    const right = ["--set", "orders[#2006].total=49,90"];
    expect(await correct("1001", ...right, ...WRONG, "--yes")).toBe(0);
    expect(await history()).not.toContain("59.90");
    expect(await history()).toContain("49.90");
  });

  test("goes with an order's number when the whole order was another's", async () => {
    await correct("1001", "--set", "orders[#2006].total=59,90", ...WHY, "--yes");
    expect(await correct("1001", "--unset", "orders[#2006]", ...WRONG, "--yes")).toBe(0);
    expect(await history()).not.toMatch(/2006|9\.90/u);
    expect(await rowsOf(world, "select field, wrong_person from personal.history")).toEqual([
      { field: "orders", wrong_person: 1 },
      { field: "orders", wrong_person: 1 },
    ]);
  });

  test("goes from the history alone, by the number of the change", async () => {
    await correct("1001", "--set", "phone=040 0123 499", ...WHY, ...WHO, "--yes");
    await correct("1001", "--set", "phone=040 0123 401", ...WHY, ...WHO, "--yes");
    expect(await correct("1001", "--past", "2", ...WRONG, "--yes")).toBe(0);
    expect(world.out).toContain("taken out");
    expect(await history()).not.toContain("0123 499");
    expect((await show("1001")).fields["phone"]).toBe("040 0123 401");
    expect((await actsOf(world)).at(-2)).toBe('corrected ["phone"]');
    expect(await correct("1001", "--past", "2", ...WRONG, "--yes")).toBe(4);
  });

  test("is not taken out of the history while it is held", async () => {
    await correct("1001", "--set", "phone=040 0123 499", ...WHY, ...WHO, "--yes");
    await correct("1001", "--set", "phone=040 0123 401", ...WHY, ...WHO, "--yes");
    expect(await correct("1001", "--past", "1", ...WRONG, "--yes")).toBe(6);
    expect(await history()).toContain("040 0123 401");
  });

  test.each([
    ["without --wrong-person", ["--past", "1"], "--wrong-person"],
    ["with a value", ["--past", "1", "--wrong-person", "--unset", "phone"], "--past"],
    ["that is none", ["--past", "first", "--wrong-person"], "s12"],
  ])("is refused by a number %s", async (_, flags, said) => {
    expect(await correct("1001", ...flags, ...WHY, "--yes")).toBe(2);
    expect(world.err).toContain(said);
  });
});

describe("nothing is changed", () => {
  const STATUS = ["--set", "status=passive"] as const;

  test.each<[string, readonly string[], number, string]>([
    ["without a ground", [...STATUS, "--yes"], 2, "--ground"],
    ["without a terminal and --yes", [...STATUS, ...WHY], 2, "--yes"],
    ["without a field", [...WHY, "--yes"], 2, "--set"],
    ["for a ground of spaces", [...STATUS, "--ground", " ", "--yes"], 2, "--ground"],
    [
      "for an identity code in the ground",
      [...STATUS, "--ground", "hetu 010190-123M", "--yes"],
      6,
      "--ground",
    ],
    ["for an invalid value", ["--set", "email=nobody", ...WHY, "--yes"], 6, "email"],
    ["for a field the notice does not declare", ["--set", "shoeSize=38", ...WHY], 2, "orders[<"],
    ["for the ban", ["--set", "marketingBan=no", ...WHY], 6, "seloste ban set"],
    ["for an order that is not held", ["--set", "orders[#9].status=x", ...WHY], 6, "orders"],
    ["for one thing said twice", [...STATUS, "--unset", "status", ...WHY], 2, "status"],
    ["for a text that sets nothing", ["--set", "status", ...WHY], 2, "--set"],
    ["for a target without a field", ["--unset", ".x", ...WHY], 2, "--unset"],
    [
      "for a source the notice does not name",
      [...STATUS, ...WHY, "--source", "web"],
      2,
      "--source",
    ],
    [
      "for a purpose the notice does not name",
      [...STATUS, ...WHY, "--purpose", "x"],
      2,
      "--purpose",
    ],
    ["for a file that is not there", ["--from", "none.json", ...WHY], 2, "none.json"],
  ])("%s", async (_, flags, code, said) => {
    const before = await actsOf(world);
    expect(await correct("1001", ...flags)).toBe(code);
    expect(world.err).toContain(said);
    expect(world.out).toBe("");
    expect(await rowsOf(world, "select * from personal.history")).toEqual([]);
    expect(await actsOf(world)).toEqual(before);
  });

  test.each(["[1]", "no JSON", '{"orders": {"#2006": {"status": {}}}}'])(
    "for standard input of another shape: %s",
    async (json) => {
      world.stdin(json);
      expect(await correct("1001", "--from", "-", ...WHY, "--yes")).toBe(2);
      expect(world.err).toContain("--from");
    },
  );

  test("for a data subject nobody is", async () => {
    expect(await correct("1009", ...STATUS, ...WHY, "--yes")).toBe(4);
  });

  test("when yes comes from a pipe", async () => {
    world.stdin("y\ny\ny\n");
    expect(await correct("1001", ...STATUS, ...WHY)).toBe(2);
  });
});

describe("a later import", () => {
  test("does not bring back what was corrected away, and says so", async () => {
    await correct("1001", "--set", "lastName=Mäkinen", ...WHY, ...WHO, "--yes");
    await importAll(world, "customerId;lastName;status\n1001;Makinen;passive\n");
    expect(dataOf(world)).toMatchObject({ corrected: 1, changed: 1 });
    expect(warningsOf(world)).toEqual(["import.corrected"]);
    expect((await show("1001")).fields).toMatchObject({ lastName: "Mäkinen", status: "passive" });
  });

  test.each([
    ["a phone number written from abroad", "phone", "0401111111", "+358 400 123 401"],
    ["a name in capitals", "lastName", "Uusinimi", "MAKINEN"],
  ])("does not bring it back in another form: %s", async (_, field, right, again) => {
    await correct("1001", "--set", `${field}=${right}`, ...WHY, ...WHO, "--yes");
    await importAll(world, `customerId;${field}\n1001;${again}\n`);
    expect((await show("1001")).fields[field]).toBe(right);
  });

  test("does not bring back what was another person's, of which only a hash is left", async () => {
    const phone = String((await show("1001")).fields["phone"]);
    const wrong = ["--unset", "phone", "--wrong-person", ...WHY, ...WHO, "--yes"];
    await correct("1001", ...wrong);
    await takeIn(world);
    expect((await show("1001")).fields["phone"]).toBeUndefined();
    await importAll(world, `customerId;phone\n1001;${phone}\n`);
    expect(warningsOf(world)).toEqual(["import.corrected"]);
    expect(await rowsOf(world, "select length(hash) as length from personal.struck")).toEqual([
      { length: 43 },
    ]);
    await importAll(world, "customerId;phone\n1001;040 0123 477\n");
    expect((await show("1001")).fields["phone"]).toBe("040 0123 477");
  });

  test("brings another value as a change, and after that the first one too", async () => {
    await correct("1001", "--set", "status=passive", ...WHY, "--yes");
    await importAll(world, "customerId;status\n1001;vip\n");
    expect((await show("1001")).fields["status"]).toBe("vip");
    await importAll(world, "customerId;status\n1001;active\n");
    expect((await show("1001")).fields["status"]).toBe("active");
  });

  test("does not bring back a value or an order that was removed", async () => {
    const gone = ["--unset", "phone", "--unset", "orders[#2006]"];
    await correct("1001", ...gone, ...WHY, ...WHO, "--yes");
    await takeIn(world);
    const { fields, records } = await show("1001");
    expect(fields["phone"]).toBeUndefined();
    expect(records.orders).toEqual([]);
  });

  test("leaves a corrected part of an order, and a note of the special drawer", async () => {
    await correct("1001", "--set", "orders[#2006].status=returned", ...WHY, "--yes");
    const note = ["--set", "personalNotes=Soittaa."];
    await correct("1001", ...note, ...WHY, "--art9", "health-care", "--yes");
    await correct("1001", "--set", "personalNotes=Ei soiteta.", ...WHY, "--yes");
    await takeIn(world);
    const notes = await world.file("notes.csv", "customerId;personalNotes\n1001;Soittaa.\n");
    const ground = ["--art9", "health-care", "--map", "personalNotes=personalNotes", "--json"];
    await expectDone(world, "import", notes, "--source", "customership", ...ground);
    expect(warningsOf(world)).toContain("import.corrected");
    expect((await show("1001")).records.orders[0]?.["status"]).toBe("returned");
    expect(await rowsOf(world, "select value from special.special_held")).toEqual([
      { value: "Ei soiteta." },
    ]);
  });
});

test("the copy tells the data subject of the correction and its ground", async () => {
  await correct("1001", "--set", "status=passive", ...WHY, "--asked-by", "the guardian", "--yes");
  const path = join(world.folder, "copy");
  const copy = ["--format", "csv,json,html", "--output", path];
  await expectDone(world, "subject", "export", "1001", ...copy, ...WHO);
  const names = (await readdir(path)).filter((name) => /history|\.json$|\.html$/u.test(name));
  expect(names).toHaveLength(3);
  for (const name of names) {
    const text = await readFile(join(path, name), "utf8");
    expect(text).toContain("asked by e-mail 20.11.2026");
    expect(text).toContain("the guardian");
  }
});

describe("at the desk", () => {
  const STATUS = ["subject", "correct", "1001", "--set", "status=passive", ...WHY] as const;

  test("before and after are shown, the look is recorded, and yes corrects", async () => {
    const before = (await actsOf(world)).length;
    const { code, seen } = await atDesk(world, STATUS, [["Correct it so", "y"]]);
    expect(code).toBe(0);
    expect(seen).toContain("Before: active");
    expect(seen).toContain("After: passive");
    const acts = (await actsOf(world)).slice(before);
    expect(acts).toEqual(['opened ["status"]', 'corrected ["status"]']);
  });

  test("no leaves what is held, and the look stays recorded", async () => {
    const before = (await actsOf(world)).length;
    expect((await atDesk(world, STATUS, [["Correct it so", "n"]])).code).toBe(130);
    expect((await actsOf(world)).slice(before)).toEqual(['opened ["status"]']);
    expect(await rowsOf(world, "select * from personal.history")).toEqual([]);
  });

  test("what is not said by flags is asked: fields, ground, asker, message, identity", async () => {
    const { code, seen } = await atDesk(
      world,
      ["subject", "correct", "1001"],
      [
        ["What is wrong", "Orders"],
        ["Which one", ""],
        ["What of it", "Status"],
        ["Orders #2006: Status, as it should be", "delivered"],
        ["What is wrong", "Other"],
        ["Under which label", "Company"],
        ["Other data Company, as it should be", "Esimerkki Oy"],
        ["What is wrong", "Last name"],
        ["Last name, as it should be", "Mäkinen"],
        ["What is wrong", "nothing more"],
        ["Why is it corrected", "asked by phone"],
        ["Who asked", "her guardian"],
        ["The message", ""],
        ["How did you check", "called back the number of the order"],
        ["Correct it so", "y"],
      ],
    );
    expect(code).toBe(0);
    expect(seen).toContain("Makinen → Mäkinen");
    const { fields, records } = await show("1001");
    expect(fields).toMatchObject({ lastName: "Mäkinen", other: { Company: "Esimerkki Oy" } });
    expect(records.orders[0]?.["status"]).toBe("delivered");
    expect(
      await rowsOf(
        world,
        "select ground, asked_by, reference from personal.origin where act = 'correct'",
      ),
    ).toEqual([{ ground: "asked by phone", asked_by: "her guardian", reference: null }]);
  });

  test("an earlier value of another person is shown before it is taken out", async () => {
    await correct("1001", "--set", "phone=040 0123 499", ...WHY, ...WHO, "--yes");
    await correct("1001", "--set", "phone=040 0123 401", ...WHY, ...WHO, "--yes");
    const past = ["subject", "correct", "1001", "--past", "2", "--wrong-person", ...WHY];
    const { code, seen } = await atDesk(world, past, [["Correct it so", "y"]]);
    expect(code).toBe(0);
    expect(seen).toContain("Phone number: 040 0123 499");
  });

  test("what somebody else changed meanwhile is not written over", async () => {
    const { code, seen } = await atDesk(world, STATUS, [
      ["Correct it so", "y", () => importAll(world, "customerId;status\n1001;vip\n")],
    ]);
    expect(code).toBe(6);
    expect(seen).toContain("changed meanwhile");
    expect((await show("1001")).fields["status"]).toBe("vip");
  });
});

test("the examples of the help run as they stand", async () => {
  const lines = [
    ...Object.values(subjectCorrect.examples),
    ...Object.values(subjectHistory.examples),
  ];
  for (const line of lines) {
    const words = line.match(/"[^"]*"|\S+/gu) ?? [];
    await expectDone(world, ...words.slice(1).map((word) => word.replaceAll('"', "")));
  }
  expect((await actsOf(world)).filter((act) => act.startsWith("corrected"))).toHaveLength(3);
});
