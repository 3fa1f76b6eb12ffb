import { beforeEach, describe, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../../world.ts";
import {
  auditLines,
  documentOf,
  found,
  holdingsOf,
  idOf,
  importCustomers,
  linesOf,
  expectRefused,
  expectExit,
} from "../acts.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
});

const FROM = ["--source", "customership"] as const;

function set(...fields: readonly string[]): readonly string[] {
  return ["subject", "add", ...fields.flatMap((field) => ["--set", field])];
}

describe("fields of the notice", () => {
  test("with --set", async () => {
    await expectExit(
      world,
      0,
      ...set("firstName=Veera", "email=Veera@Example.fi"),
      ...FROM,
      "--json",
    );
    const { kind, data, warnings } = documentOf(world);
    expect({ kind, data, warnings }).toEqual({
      kind: "subject.add",
      data: { id: expect.stringMatching(/^s-/u), fields: ["firstName", "email"] },
      warnings: [],
    });
    const { fields } = await holdingsOf(world, "veera@example.fi");
    expect(fields).toMatchObject({ firstName: "Veera", email: "Veera@Example.fi" });
  });

  test("a value may hold =", async () => {
    await expectExit(world, 0, ...set("lastName=A=B"), ...FROM);
    const [hit] = await found(world, "a=b");
    expect(hit?.name).toBe("A=B");
  });

  const JSON_TEXT = JSON.stringify({
    lastName: "Koivuranta",
    phone: "040 0123 477",
    other: { Company: "Koivurannan Kutomo", "Best time": "aamupäivä" },
  });

  test.each([["a file"], ["standard input"]])(
    "from JSON in %s, labels as an object",
    async (where) => {
      const file = await world.file("one.json", JSON_TEXT);
      if (where !== "a file") world.stdin(JSON_TEXT);
      await expectExit(
        world,
        0,
        "subject",
        "add",
        "--from",
        where === "a file" ? file : "-",
        ...FROM,
      );
      const id = await idOf(world, "koivuranta");
      expect((await holdingsOf(world, id)).fields["other"]).toEqual({
        Company: "Koivurannan Kutomo",
        "Best time": "aamupäivä",
      });
    },
  );

  test("--from and --set together", async () => {
    const file = await world.file("one.json", '{"lastName":"Koivuranta"}');
    await expectExit(world, 0, ...set("firstName=Veera"), "--from", file, ...FROM);
    expect(await found(world, "veera koivuranta")).toHaveLength(1);
  });

  test("a labelled field with --set", async () => {
    await expectExit(world, 0, ...set("lastName=X", "other.Best time=aamupäivä"), ...FROM);
    const id = await idOf(world, "x");
    expect((await holdingsOf(world, id)).fields["other"]).toEqual({ "Best time": "aamupäivä" });
  });

  test("empty values say nothing", async () => {
    await expectExit(world, 0, ...set("lastName=Koivuranta", "firstName=", "email= "), ...FROM);
    const { fields } = await holdingsOf(world, await idOf(world, "koivuranta"));
    expect(fields).toEqual({ lastName: "Koivuranta", marketingBan: false });
  });

  test.each([
    ["040 0123 477", "0400123477"],
    ["+358 40 0123 477", "040-0123 477"],
    ["040 0123 477", "+358400123477"],
  ])("a phone number %s is found by %s afterwards", async (held, asked) => {
    await expectExit(world, 0, ...set(`phone=${held}`), ...FROM);
    expect(await found(world, asked)).toHaveLength(1);
  });
});

describe("what is refused, and nothing is written", () => {
  test.each([
    ["a field the notice does not declare", set("shoeSize=44"), "firstName, lastName"],
    ["a labelled field without its label", set("other=x"), "other.<label>"],
    ["a label on another field", set("email.work=x@example.fi"), "other.<label>"],
    ["no field at all", set("x"), "field=value"],
    ["no name before =", set("=x"), "field=value"],
    ["nothing", set("firstName="), "name"],
    ["nothing to be found by", set("other.X=1"), "name"],
    ["a field twice", set("email=a@example.fi", "email=b@example.fi"), "--set"],
    ["a label twice", set("lastName=X", "other.A=1", "other.A=2"), "--set"],
    ["JSON that is none", ["subject", "add", "--from", "-"], "--from"],
    [
      "a file that is not there",
      ["subject", "add", "--from", "/nowhere.json"],
      "There is no file /nowhere.json",
    ],
    ["a source that is none", [...set("lastName=X"), "--source", "hearsay"], "registration"],
    ["an unknown purpose", [...set("lastName=X"), "--purpose", "fun"], "customer-care"],
    ["consent without evidence", [...set("lastName=X"), "--source", "consent"], "--evidence"],
    ["a ground of Art. 9 that is none", [...set("lastName=X"), "--art9", "x"], "explicit-consent"],
  ])("%s (2)", async (_, argv, said) => {
    const before = await auditLines(world);
    const source = argv.includes("--source") ? [] : FROM;
    await expectRefused(world, 2, ...argv, ...source);
    expect(world.err).toContain(said);
    expect(await auditLines(world)).toEqual(before);
  });

  test("the same field in --from and --set (2)", async () => {
    const file = await world.file("one.json", '{"lastName":"A"}');
    await expectRefused(world, 2, ...set("lastName=B"), "--from", file, ...FROM);
  });

  test.each([
    ["a list", '["lastName"]'],
    ["a number", '{"customerId":1001}'],
    ["a list of values", '{"email":["a@example.fi"]}'],
    ["null", '{"email":null}'],
    ["nothing", ""],
  ])("JSON of another shape: %s (2)", async (_, json) => {
    world.stdin(json);
    await expectExit(world, 2, "subject", "add", "--from", "-", ...FROM);
  });

  test("all bad values at once, each with its reason (6)", async () => {
    const bad = ["email=nope", "phone=12", "birthDate=31.2.2001", "language=klingon"];
    await expectRefused(world, 6, ...set(...bad, "firstName=ok"), ...FROM);
    for (const field of ["email", "phone", "birthDate", "language"]) {
      expect(world.err).toContain(`${field} (`);
    }
    expect(world.err).not.toContain("firstName");
  });

  test.each([
    ["the marketing ban by hand", "marketingBan=yes"],
    ["orders by hand", "orders=1"],
    ["a personal identity code", "firstName=131052-308T"],
    ["control characters", "firstName=A\u001B[2J"],
    ["a direction that is turned", "firstName=A\u202Eoni"],
    ["three addresses", "email=a@example.fi, b@example.fi; c@example.fi"],
    ["a very long value", `firstName=${"a".repeat(10_001)}`],
  ])("%s (6)", async (_, field) => {
    await expectRefused(world, 6, ...set("lastName=X", field), ...FROM);
  });
});

describe("somebody with the same identifier", () => {
  beforeEach(() => importCustomers(world));

  test.each([
    ["e-mail", "email=AINO.makinen@example.fi"],
    ["phone", "phone=+358400123401"],
    ["customer number", "customerId=1001"],
  ])("the same %s is refused with the id (6), and added with --anyway", async (_, field) => {
    const id = await idOf(world, "1001");
    const before = await auditLines(world);
    await expectRefused(world, 6, ...set("firstName=Aini", field), ...FROM);
    expect(world.err).toContain(id);
    expect(world.err).toContain("--anyway");
    expect(await auditLines(world)).toEqual(before);

    await expectExit(world, 0, ...set("firstName=Aini", field), ...FROM, "--anyway", "--json");
    const { warnings } = documentOf(world);
    expect(warnings).toMatchObject([{ code: "subject.same-value" }]);
    expect(warnings[0]?.message).toContain(id);
  });

  test("a name alone is never the same person", async () => {
    await expectExit(world, 0, ...set("firstName=Aino", "lastName=Mäkinen"), ...FROM);
    expect(await found(world, "aino mäkinen")).toHaveLength(2);
  });
});

describe("special categories", () => {
  test("need a ground of Art. 9 (2)", async () => {
    await expectRefused(world, 2, ...set("lastName=X", "substanceUse=Ei"), ...FROM);
    expect(world.err).toContain("--art9");
  });

  test("go to the special drawer with their ground", async () => {
    const art9 = ["--art9", "explicit-consent"];
    const lines = await linesOf(world, () =>
      expectExit(world, 0, ...set("lastName=Xerxes", "substanceUse=Ei"), ...FROM, ...art9),
    );
    expect(lines).toMatchObject([
      { act: "added", fields: ["lastName", "special"], special: ["substanceUse"] },
    ]);
    const { held } = await holdingsOf(world, await idOf(world, "xerxes"));
    expect(held).toContainEqual({
      field: "substanceUse",
      drawer: "special",
      basis: "explicit-consent",
    });
  });
});

test("leaves one line with names of fields and the id, no values", async () => {
  const lines = await linesOf(world, () =>
    expectExit(world, 0, ...set("lastName=Koivuranta", "other.Company=Kutomo"), ...FROM),
  );
  expect(lines).toEqual([
    {
      operator: "anna",
      command: "subject add",
      act: "added",
      fields: ["lastName", "other"],
      special: [],
      purpose: "customer-care",
      counts: {},
      subjects: [await idOf(world, "koivuranta")],
    },
  ]);
});

test("where it came from is kept with each value", async () => {
  const flags = ["--source", "consent", "--evidence", "lomake 17"];
  await expectExit(world, 0, ...set("lastName=Koivuranta"), ...flags);
  await expectExit(world, 0, "subject", "show", await idOf(world, "koivuranta"), "--json");
  expect(documentOf(world).data).toMatchObject({
    held: [{ act: "add", source: "consent", evidence: "lomake 17", file: null }],
  });
});
