/** `disclosure make`: the only way out in bulk, and everything that stands in its way. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { decryptWith, newIdentity } from "../../../src/drawers/age.ts";
import { newWorld, type TestWorld } from "../../world.ts";
import {
  documentOf,
  expectExit,
  expectRefused,
  failureOf,
  linesOf,
  newWorldWithSamples,
  withRegister,
} from "../acts.ts";
import { atDesk, ENTER } from "../desk.ts";
import { addAbroad, addMailer, CARE, left, make, outOf, recorded, TO_MAILER } from "./desk.ts";

const BIN = fileURLToPath(new URL("../../../bin/seloste.js", import.meta.url));

let world: TestWorld;

beforeEach(async () => {
  world = await newWorldWithSamples();
});

const THREE = ["--fields", "customerId,skype,email"];
const AINO = ["--subjects", "1001"];

function data(): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(documentOf(world).data);
}

describe("a list", () => {
  beforeEach(() => addMailer(world));

  test("holds the fields asked for in their order, and is recorded person by person", async () => {
    const lines = await linesOf(world, () =>
      expectExit(world, 0, ...make(world, ...AINO, "--fields", "email,customerId", "--json")),
    );
    expect(await left(world)).toBe("email,customerId\r\naino.makinen@example.fi,1001\r\n");
    expect((await stat(outOf(world))).mode & 0o777).toBe(0o600);
    const sha256 = createHash("sha256")
      .update(await readFile(outOf(world)))
      .digest("hex");
    expect(data()).toMatchObject({
      id: "D1",
      to: "mailer",
      purpose: "customer-care",
      fields: ["email", "customerId"],
      selected: 1,
      persons: 1,
      heldBack: { ban: 0, consent: 0, group: 0, empty: 0 },
      sha256,
      encrypted: false,
    });
    expect(lines).toMatchObject([
      {
        act: "disclosed",
        fields: ["D1", "email", "customerId"],
        purpose: "customer-care",
        counts: { persons: 1 },
        subjects: [],
      },
    ]);
    expect(await recorded(world)).toEqual([1, 1]);
    await expectExit(world, 0, "disclosure", "list", "--subject", "1001", "--json");
    expect(documentOf(world).data).toMatchObject([
      { id: "D1", name: "Postimies Oy", fields: ["email", "customerId"], sha256 },
    ]);
  });

  test("of everybody wants the reason and the count typed", async () => {
    const all = make(world, "--all", ...THREE);
    await expectRefused(world, 2, ...all, "--json");
    expect(failureOf(world.err).code).toBe("usage.needs-flag");
    const why = ["--why", "the new service begins"];
    await expectRefused(world, 6, ...all, ...why, "--confirm", "1", "--json");
    expect(failureOf(world.err).code).toBe("usage.unconfirmed");
    await expectExit(world, 0, ...all, ...why, "--confirm", "33", "--json");
    expect(data()).toMatchObject({ selected: 33, persons: 33 });
    expect((await left(world)).split("\r\n").length).toBe(35);
  });

  test("of all who are in the register is one of everybody, however it is asked for", async () => {
    const every = await withRegister(world, ({ connection }) =>
      connection.prepare("select id from personal.subject").pluck().all().map(String),
    );
    expect(every).toHaveLength(33);
    const list = await world.file("every.txt", every.join("\n"));
    await expectRefused(world, 2, ...make(world, "--subjects", list, ...THREE), "--json");
    expect(failureOf(world.err)).toMatchObject({ code: "usage.needs-flag" });
    const most = await world.file("most.txt", every.slice(1).join("\n"));
    await expectExit(world, 0, ...make(world, "--subjects", most, ...THREE));
  });

  test("that grew while somebody agreed to it is not written", async () => {
    const everybody = ["--all", "--why", "x", ...THREE, "--out", outOf(world)];
    const sat = await atDesk(
      world,
      ["disclosure", "make", ...TO_MAILER, ...everybody],
      [
        [
          "Type how many they are",
          () => {
            const person = ["--set", "lastName=Uusi", "--source", "registration"];
            const env = { ...world.env, HOME: world.folder };
            execFileSync(process.execPath, [BIN, "subject", "add", ...person], { env });
            return `33${ENTER}`;
          },
        ],
      ],
    );
    expect(sat.code).toBe(6);
    expect(await recorded(world)).toEqual([0, 0]);
  });

  test("names people by a file of any program, by a value, or by words", async () => {
    const list = await world.file("ids.csv", "customerId;x\n1002;a\n1001;b\n1001;b\n");
    await expectExit(world, 0, ...make(world, "--subjects", list, ...THREE, "--json"));
    expect(data()).toMatchObject({ selected: 2 });
    const dry = ["disclosure", "make", ...TO_MAILER, ...THREE, "--dry-run", "--json"];
    await expectExit(world, 0, ...dry, "--subjects", "language=sv");
    // Counted in the sample by hand.
    expect(data()).toMatchObject({ persons: 8 });
    await expectExit(world, 0, ...dry, "--subjects", "makinen");
    expect(documentOf(world)).toMatchObject({ kind: "disclosure.plan", data: { selected: 1 } });
    world.stdin("1001\n\nasa.astrom@example.fi\n");
    await expectExit(world, 0, ...dry, "--subjects", "-");
    expect(data()).toMatchObject({ selected: 2 });
    expect(await recorded(world)).toEqual([1, 2]);
  });

  test("is written as JSON and as lines of JSON, without what is not held", async () => {
    const two = [...AINO, "--fields", "customerId,skype"];
    await expectExit(world, 0, ...make(world, ...two, "--format", "json"));
    expect(JSON.parse(await left(world))).toEqual([{ customerId: "1001" }]);
    const out = ["--out", join(world.folder, "lines.ndjson")];
    const lines = ["disclosure", "make", ...TO_MAILER, "--yes", ...THREE, "--format", "ndjson"];
    await expectExit(world, 0, ...lines, ...out, "--subjects", "1002");
    const text = await readFile(join(world.folder, "lines.ndjson"), "utf8");
    expect(text).toBe('{"customerId":"1002","email":"asa.astrom@example.fi"}\n');
  });

  test("is encrypted to the recipient alone, and nothing stands there in clear text", async () => {
    await expectRefused(world, 6, ...make(world, ...AINO, ...THREE, "--encrypt", "--json"));
    expect(failureOf(world.err).code).toBe("disclosure.no-age");
    const { identity, recipient } = await newIdentity();
    await expectExit(world, 0, "processor", "update", "mailer", "--age", recipient);
    await expectExit(world, 0, ...make(world, ...AINO, ...THREE, "--encrypt"));
    const file = await readFile(outOf(world));
    expect(file.includes("aino")).toBe(false);
    const opened = await decryptWith(identity, file);
    if (!("bytes" in opened)) throw new Error(opened.failed);
    expect(Buffer.from(opened.bytes).toString()).toContain("1001,,aino.makinen@example.fi");
  });

  test("leaves out who has forbidden marketing, and says with which promise", async () => {
    await expectExit(world, 0, "ban", "set", "1001", "--channel", "email");
    const list = await world.file("two.txt", "1001\n1003\n");
    const marketing = ["--to", "mailer", "--purpose", "direct-marketing", "--subjects", list];
    const dry = ["disclosure", "make", ...marketing, ...THREE, "--dry-run"];
    await expectExit(world, 0, ...dry, "--lang", "fi");
    expect(world.out).toContain("Jätetty pois: kieltänyt markkinoinnin  1");
    expect(world.out).toContain("s4.marketing-ban:");
    // A letter goes by post, and of that nothing was forbidden.
    await expectExit(world, 0, ...dry, "--channel", "post", "--json");
    expect(data()).toMatchObject({ persons: 2 });
    const out = ["--out", outOf(world), "--yes"];
    await expectExit(world, 0, "disclosure", "make", ...marketing, ...THREE, ...out);
    expect(await left(world)).not.toContain("aino");
    expect(await left(world)).toContain("eevaliisa.korpihalonen");
  });

  test("leaves out who shares a number with somebody who has forbidden it", async () => {
    const number = ["--set", "phone=+358 40 555 0199", "--ground", "told us", "--yes"];
    const checked = ["--identity-checked", "called back"];
    await expectExit(world, 0, "subject", "correct", "1003", ...number, ...checked);
    await expectExit(world, 0, "subject", "correct", "1001", ...number, ...checked);
    await expectExit(world, 0, "ban", "set", "1003", "--how", "phoned");
    const marketing = ["--to", "mailer", "--purpose", "marketing", ...AINO, ...THREE];
    await expectExit(world, 0, "disclosure", "make", ...marketing, "--dry-run", "--json");
    expect(data()).toMatchObject({ persons: 0, heldBack: { ban: 1 } });
  });

  test("of nobody is not written: those held back are all there were", async () => {
    await expectExit(world, 0, "ban", "set", "1001");
    const marketing = ["--to", "mailer", "--purpose", "marketing", "--out", outOf(world), "--yes"];
    await expectRefused(world, 6, "disclosure", "make", ...marketing, ...AINO, ...THREE, "--json");
    expect(failureOf(world.err).code).toBe("disclosure.none-left");
    expect(await recorded(world)).toEqual([0, 0]);
  });

  test("is asked for question by question at the desk, and agreed to", async () => {
    const out = outOf(world);
    const sat = await atDesk(
      world,
      ["disclosure", "make", "--lang", "fi"],
      [
        ["Kenelle", ENTER],
        ["Se voi saada: customerId, skype, email", `customerId${ENTER}`],
        ["Mihin tarkoitukseen", ENTER],
        ["Kenestä", `1001${ENTER}`],
        ["tiedosto", `${out}${ENTER}`],
        ["Kirjoitetaanko luettelo", `k${ENTER}`],
      ],
    );
    expect({ code: sat.code, answered: sat.answered, out: sat.out }).toMatchObject({
      code: 0,
      answered: 6,
    });
    expect(await left(world)).toBe("customerId\r\n1001\r\n");
  });
});

describe("is refused, and nothing is written or recorded:", () => {
  beforeEach(() => addMailer(world));

  test.each([
    ["a fourth field", ["--fields", "email,phone"], "disclosure.closed", 6],
    ["a special field", ["--fields", "substanceUse"], "disclosure.closed", 6],
    ["a field that is none", ["--fields", "email,shoeSize"], "disclosure.unknown-fields", 2],
    ["no field at all", ["--fields", ","], "disclosure.unknown-fields", 2],
    ["nobody", [...THREE, "--subjects", "zzzzz"], "disclosure.nobody", 4],
    ["everybody and some", [...THREE, "--all", "--why", "x"], "usage.contradiction", 2],
    ["a derogation without its ground", [...THREE, "--derogation", "e"], "usage.needs-flag", 2],
  ])("%s", async (_, more, code, exit) => {
    const whom = more.some((one) => one === "--subjects") ? [] : AINO;
    await expectRefused(world, exit, ...make(world, ...whom, ...more, "--json"));
    expect(failureOf(world.err).code).toBe(code);
    expect(await recorded(world)).toEqual([0, 0]);
  });

  test("a purpose that is none", async () => {
    const argv = ["disclosure", "make", "--to", "mailer", "--purpose", "fun", ...AINO, ...THREE];
    await expectRefused(world, 2, ...argv, "--out", outOf(world), "--yes", "--json");
    expect(failureOf(world.err).code).toBe("usage.bad-value");
  });

  test("a recipient that nobody knows, with the notice's sentence", async () => {
    const argv = ["disclosure", "make", "--to", "insurer", ...CARE, ...AINO, ...THREE];
    await expectRefused(world, 4, ...argv, "--out", outOf(world), "--yes");
    expect(world.err).toContain("s7.no-other-disclosures: “No third party");
    expect(world.err).toContain("On record: mailer");
  });

  test("a contract that has ended", async () => {
    await expectExit(world, 0, "processor", "end", "mailer");
    await expectRefused(world, 6, ...make(world, ...AINO, ...THREE));
    expect(world.err).toContain("The service has ended: it gets nothing.");
    expect(world.err).toContain("s7.processor-fields");
  });

  test("an item of the contract that nobody knows, until somebody decides", async () => {
    await expectExit(world, 0, "processor", "update", "mailer", "--item", "h=unknown");
    await expectRefused(world, 6, ...make(world, ...AINO, ...THREE));
    await expectExit(world, 0, "processor", "update", "mailer", "--decided", "seen by the boss");
    await expectExit(world, 0, ...make(world, ...AINO, ...THREE));
  });

  test("a list with strangers in it, line by line", async () => {
    const list = await world.file("ids.csv", "customerId\n1001\n9999\n1002\nx@example.org\n");
    await expectRefused(world, 6, ...make(world, "--subjects", list, ...THREE));
    expect(world.err).toContain("line 3, 5");
    expect(world.err).not.toContain("9999");
  });

  test("a file that is there, and one where nothing can be written", async () => {
    await writeFile(outOf(world), "mine");
    await expectRefused(world, 18, ...make(world, ...AINO, ...THREE, "--json"));
    expect(failureOf(world.err).code).toBe("output.exists");
    expect(await left(world)).toBe("mine");
    const nowhere = ["--out", join(world.folder, "none", "left.csv")];
    const argv = ["disclosure", "make", ...TO_MAILER, "--yes", ...AINO, ...THREE, ...nowhere];
    await expectRefused(world, 18, ...argv);
    expect(await recorded(world)).toEqual([0, 0]);
  });

  test("an operator without the special drawer, since customership itself tells", async () => {
    const { identity, recipient } = await newIdentity();
    const sari = await world.file("sari", `${identity}\n`);
    const add = ["operator", "add", "sari", "--role", "support", "--recipient", recipient];
    await expectExit(world, 0, ...add);
    const made = make(world, ...AINO, ...THREE);
    await expectRefused(world, 6, ...made, "--identity", sari, "--json");
    expect(failureOf(world.err).code).toBe("register.drawer-closed");
  });

  test("entries in a table", async () => {
    const club = await newWorld({ notice: "data/notices/club.yaml" });
    const cloud = ["--name", "Pilvi Oy", "--country", "FI", "--task", "keeps it"];
    const contract = ["--recipient", "cloud", "--contract", "2026-01-10", "--item", "all=yes"];
    await expectExit(club, 0, "processor", "add", "cloud", ...cloud, ...contract);
    const person = ["--set", "email=a@example.fi", "--set", "lastName=X", "--source", "member"];
    await expectExit(club, 0, "subject", "add", ...person);
    const to = ["--to", "cloud", "--purpose", "membership", "--subjects", "a@example.fi"];
    const argv = ["disclosure", "make", ...to, "--out", outOf(club), "--yes"];
    await expectRefused(club, 6, ...argv, "--fields", "email,payments", "--json");
    expect(failureOf(club.err).code).toBe("disclosure.field-kind");
    await expectExit(club, 0, ...argv, "--fields", "email,payments", "--format", "json");
    expect(JSON.parse(await left(club))).toEqual([{ email: "a@example.fi" }]);
  });
});

test("free text with a card in it leaves with a warning, planned or made", async () => {
  const clinic = await newWorld({ notice: "data/notices/clinic.yaml" });
  const vets = ["--recipient", "specialist-vets", "--name", "Silmä Oy", "--country", "FI"];
  await expectExit(clinic, 0, "processor", "add", "vets", ...vets, "--task", "eyes");
  const note = ["--set", "findings=maksoi kortilla 4111 1111 1111 1111", "--hygiene", "card=store"];
  const person = ["--set", "email=a@example.fi", "--set", "lastName=X", "--source", "customer"];
  await expectExit(clinic, 0, "subject", "add", ...person, ...note);
  const to = ["--to", "vets", "--purpose", "care", "--subjects", "a@example.fi"];
  const argv = ["disclosure", "make", ...to, "--fields", "lastName,findings"];
  await expectExit(clinic, 0, ...argv, "--dry-run");
  expect(clinic.err).toContain("Free text of 1 person holds the number of a payment card.");
  await expectExit(clinic, 0, ...argv, "--out", outOf(clinic), "--yes", "--json");
  expect(documentOf(clinic).data).toMatchObject({ persons: 1, hygiene: { card: 1 } });
});

describe("abroad", () => {
  const toAbroad = (...more: readonly string[]) => {
    const argv = ["disclosure", "make", "--to", "abroad", ...CARE, ...AINO, ...THREE];
    return [...argv, "--out", outOf(world), "--yes", ...more];
  };
  const agree = ["consent", "record", "1001", "--to", "abroad", "--evidence", "e-mail"];
  const told = ["--informed", "no remedy as in the EU"];

  test("the law comes first, and then the consent of each", async () => {
    await addAbroad(world, "IN");
    await expectRefused(world, 6, ...toAbroad());
    expect(world.err).toContain("The law carries no transfer");
    await expectExit(world, 0, "processor", "update", "abroad", "--safeguard", "scc");
    await expectRefused(world, 6, ...toAbroad("--json"));
    expect(failureOf(world.err).code).toBe("disclosure.none-left");
    await expectExit(world, 0, ...agree, ...told);
    await expectExit(world, 0, ...toAbroad("--json"));
    expect(data()).toMatchObject({ persons: 1, carrier: "safeguard" });
  });

  test("a derogation carries it once, with its ground on record", async () => {
    await addAbroad(world, "IN");
    await expectExit(world, 0, ...agree, ...told);
    await expectExit(world, 0, ...toAbroad("--derogation", "a", "--why", "asked for it", "--json"));
    expect(data()).toMatchObject({ carrier: "derogation" });
  });

  test("some of a country are adequate, which somebody must have seen", async () => {
    await addAbroad(world, "US");
    await expectRefused(world, 6, ...toAbroad());
    expect(world.err).toContain("--covered");
    await expectExit(world, 0, "processor", "update", "abroad", "--covered", "on the DPF list");
    await expectExit(world, 0, ...agree, ...told);
    await expectExit(world, 0, ...toAbroad("--json"));
    expect(data()).toMatchObject({ carrier: "adequacy" });
  });

  test("a consent is for one country, and can be withdrawn", async () => {
    await addAbroad(world, "CH");
    await expectExit(world, 0, ...agree, ...told);
    await expectExit(world, 0, "processor", "update", "abroad", "--country", "NZ");
    await expectRefused(world, 6, ...toAbroad());
    await expectExit(world, 0, "processor", "update", "abroad", "--country", "CH");
    await expectExit(world, 0, ...toAbroad());
    await expectExit(world, 0, "consent", "withdraw", "1001", "--to", "abroad", "--how", "phoned");
    await mkdir(join(world.folder, "again"));
    const again = ["--out", join(world.folder, "again", "left.csv")];
    const argv = ["disclosure", "make", "--to", "abroad", ...CARE, ...AINO, ...THREE, "--yes"];
    await expectRefused(world, 6, ...argv, ...again, "--json");
    expect(failureOf(world.err).code).toBe("disclosure.none-left");
    expect(await readdir(join(world.folder, "again"))).toEqual([]);
  });
});
