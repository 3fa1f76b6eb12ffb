/** Free text is looked through on its way in and on its way out, and a person decides. */
import { beforeEach, describe, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../world.ts";
import { CHECKED, documentOf, expectExit, expectRefused, withRegister } from "./acts.ts";
import { atDesk, DOWN, ENTER } from "./desk.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
});

async function notes(): Promise<readonly unknown[]> {
  return withRegister(world, ({ connection }) =>
    connection.prepare("select value from special.special_held order by value").pluck().all(),
  );
}

describe("an import", () => {
  const NOTES = [
    "customerId;email;personalNotes",
    "1;aino@example.fi;soittaa itse 040 123 4567",
    "2;bo@example.fi;maksoi kortilla 4111 1111 1111 1111",
    "3;eva@example.fi;oma osoite eva@example.fi",
    "4;liv@example.fi;ei mitään",
    "5;ola@example.fi;tunnus 131052-308T",
    "",
  ].join("\n");
  const from = async (...flags: readonly string[]) => {
    const file = await world.file("notes.csv", NOTES);
    return ["import", file, "--source", "registration", "--art9", "unknown", ...flags] as const;
  };

  test("refuses what nobody decided, and says which kind in which column", async () => {
    await expectExit(world, 6, ...(await from()));
    expect(world.out).toContain("personalNotes: the text holds a phone number of somebody else");
    expect(world.out).toContain("the number of a payment card");
    expect(world.out).not.toContain("4111");
    expect(await notes()).toEqual([]);
  });

  test("stores, leaves out or refuses each kind as it is told, and counts it", async () => {
    const flags = ["--hygiene", "phone=store", "--hygiene", "card=drop", "--partial", "--json"];
    await expectExit(world, 3, ...(await from(...flags)));
    expect(documentOf(world).data).toMatchObject({
      created: 4,
      refused: 1,
      hygiene: {
        phone: { stored: 1, dropped: 0, rejected: 0 },
        card: { stored: 0, dropped: 1, rejected: 0 },
        "identity-code": { stored: 0, dropped: 0, rejected: 1 },
        email: { stored: 0, dropped: 0, rejected: 0 },
      },
    });
    expect(await notes()).toEqual([
      "ei mitään",
      "oma osoite eva@example.fi",
      "soittaa itse 040 123 4567",
    ]);
  });

  test("leaves out a text with an identity code, and never stores one", async () => {
    const rest = ["--hygiene", "phone=drop", "--hygiene", "card=drop"] as const;
    await expectRefused(world, 2, ...(await from(...rest, "--hygiene", "identity-code=store")));
    expect(world.err).toContain("identity-code=drop|reject");
    await expectExit(world, 0, ...(await from(...rest, "--hygiene", "identity-code=drop")));
    expect(world.err).toContain("Free text with a personal identity code: 0 kept, 1 left out");
    expect(await notes()).toEqual(["ei mitään", "oma osoite eva@example.fi"]);
  });

  test("asks once for each kind at the desk, before anything is written", async () => {
    const sat = await atDesk(world, await from("--yes", "--hygiene", "identity-code=drop"), [
      ["holds the number of a payment card", `${DOWN}${ENTER}`],
      ["holds a phone number of somebody else", ENTER],
    ]);
    expect(sat).toMatchObject({ code: 0, answered: 2 });
    expect(await notes()).toEqual([
      "ei mitään",
      "oma osoite eva@example.fi",
      "soittaa itse 040 123 4567",
    ]);
  });

  test("knows the number that is held of the data subject already", async () => {
    const add = ["subject", "add", "--source", "registration", "--set", "customerId=1"] as const;
    await expectExit(world, 0, ...add, "--set", "phone=+358 40 123 4567");
    const file = await world.file("one.csv", "customerId;personalNotes\n1;soittaa 0401234567\n");
    await expectExit(world, 0, "import", file, "--source", "registration", "--art9", "unknown");
  });

  test.each(["phone", "phone=keep", "number=drop", "phone=store=drop2"])(
    "does not know --hygiene %s",
    async (typed) => {
      const code = typed === "phone=store=drop2" ? 6 : 2;
      await expectExit(world, code, ...(await from("--hygiene", typed)));
    },
  );

  test("refuses two decisions on one kind", async () => {
    const two = ["--hygiene", "phone=store", "--hygiene", "phone=drop"];
    await expectRefused(world, 2, ...(await from(...two)));
  });
});

describe("by hand", () => {
  const ADD = [
    "subject",
    "add",
    "--source",
    "registration",
    "--set",
    "email=aino@example.fi",
  ] as const;
  const WISH = ["--set", "other.Toive=soita siskolle 050 123 4567"] as const;

  test("it is refused without a terminal, by field and kind, and kept when that is said", async () => {
    await expectRefused(world, 6, ...ADD, ...WISH);
    expect(world.err).toContain("other (a phone number of somebody else)");
    expect(world.err).toContain("--hygiene phone=store");
    expect(world.err).not.toContain("050");
    await expectRefused(world, 2, ...ADD, ...WISH, "--hygiene", "phone=drop");
    await expectExit(world, 0, ...ADD, ...WISH, "--hygiene", "phone=store");
  });

  test("it is asked at the desk, and a no writes nothing", async () => {
    const no = await atDesk(world, [...ADD, ...WISH], [["Keep it there?", `n${ENTER}`]]);
    expect(no.code).toBe(6);
    const yes = await atDesk(world, [...ADD, ...WISH], [["Keep it there?", `y${ENTER}`]]);
    expect(yes.code).toBe(0);
  });

  test("in a correction too, and what is held of the data subject is their own", async () => {
    await expectExit(world, 0, ...ADD, "--set", "phone=040 123 4567");
    const correct = [
      "subject",
      "correct",
      "aino@example.fi",
      "--ground",
      "asked",
      "--yes",
    ] as const;
    await expectRefused(world, 6, ...correct, ...WISH);
    await expectExit(world, 0, ...correct, "--set", "other.Toive=soita +358401234567");
    await expectExit(world, 0, ...correct, ...WISH, "--hygiene", "phone=store");
  });
});

describe("on its way out", () => {
  test("an access copy lists it for a decision, earlier texts too, and leaves nothing out", async () => {
    const add = ["subject", "add", "--source", "registration", "--set", "email=aino@example.fi"];
    const wish = ["--set", "other.Toive=soita siskolle 050 123 4567", "--hygiene", "phone=store"];
    await expectExit(world, 0, ...add, ...wish);
    const correct = ["subject", "correct", "aino@example.fi", "--ground", "asked", "--yes"];
    await expectExit(world, 0, ...correct, "--set", "other.Toive=oma: aino@example.fi");
    const out = ["-o", `${world.folder}/copy.json`, "--format", "json"];
    await expectExit(
      world,
      0,
      "subject",
      "export",
      "aino@example.fi",
      ...CHECKED,
      ...out,
      "--json",
    );
    expect(documentOf(world)).toMatchObject({
      data: { hygiene: [{ field: "other", item: "Toive", kinds: ["phone"] }] },
    });
    expect(documentOf(world).warnings).toContainEqual({
      code: "copy.hygiene",
      message: expect.stringContaining("Other data: Toive holds a phone number of somebody else"),
    });
  });
});
