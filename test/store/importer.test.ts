import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ReadRow } from "../../src/domain/import/reading.ts";
import type { Notice } from "../../src/domain/notice/notice.ts";
import { readQuery } from "../../src/domain/subject/search/query.ts";
import { type Importer, importer, type Taken } from "../../src/store/importer.ts";
import { listIds } from "../../src/store/listing.ts";
import { getNotice } from "../../src/store/notices.ts";
import { type Register, transaction } from "../../src/store/register.ts";
import { findSubjects } from "../../src/store/search.ts";
import { newWorld } from "../world.ts";
import { listOpened } from "./opened.ts";
import { IMPORTED, reading, values } from "./readings.ts";

const opened = listOpened();
let register: Register;
let notice: Notice;

beforeEach(async () => {
  register = opened.keep(await (await newWorld()).open());
  ({ notice } = await getNotice(register));
});

afterEach(() => opened.closeAll());

const all = (sql: string) => register.connection.prepare(sql).all();

/** Imports rows as one file; returns what became of each. */
async function take(rows: readonly ReadRow[], file = "asiakkaat.csv"): Promise<readonly Taken[]> {
  return transaction(register, async () => {
    const into: Importer = importer(register, notice, {
      from: { ...IMPORTED, file },
      basis: "unknown",
      groups: [],
      hygiene: { fields: new Set(), policy: {} },
      keysOnly: [],
    });
    const taken = rows.map((each) => into.take(each));
    into.finish();
    return taken;
  });
}

/** A row with a customer number and an e-mail address, each where it is given. */
function row(customerId: string, email: string, more: Readonly<Record<string, string>> = {}) {
  const held = { customerId, email, ...more };
  const filled = Object.fromEntries(Object.entries(held).filter(([, value]) => value !== ""));
  const keys = [
    { field: "customerId", key: customerId },
    { field: "email", key: email },
  ].filter(({ key }) => key !== "");
  return reading({ keys, values: values(filled) });
}

async function found(words: string): Promise<readonly string[]> {
  const finding = await findSubjects(register, readQuery(words), 50);
  return listIds(
    register,
    finding.found.map(({ nr }) => nr),
  );
}

const idOf = (taken: Taken | undefined) => (taken !== undefined && "id" in taken ? taken.id : "");

describe("whose data a row is", () => {
  test("a new data subject's, where nobody has its identifiers", async () => {
    const taken = await take([row("1001", "aino@example.fi"), row("1002", "veikko@example.fi")]);

    expect(taken.map(({ kind }) => kind)).toEqual(["created", "created"]);
    expect(all("select count(*) as subjects from personal.subject")).toEqual([{ subjects: 2 }]);
  });

  test("the one with the customer number, whatever the e-mail address", async () => {
    const [first] = await take([row("1001", "aino@example.fi")]);
    const [second] = await take([row("1001", "uusi@example.fi")], "uusi.csv");

    expect(second).toMatchObject({ kind: "changed", id: idOf(first) });
  });

  test("the one with the e-mail address, who had no customer number", async () => {
    const [first] = await take([row("", "aino@example.fi")]);
    const [second] = await take([row("1001", "aino@example.fi")], "uusi.csv");

    expect(second).toMatchObject({ kind: "changed", id: idOf(first) });
    expect(all("select value from personal.held where field = 'customerId'")).toEqual([
      { value: "1001" },
    ]);
  });

  test("a new one's, where the e-mail address is that of another customer number", async () => {
    const [first] = await take([row("1001", "aino@example.fi")]);
    const [second] = await take([row("1002", "aino@example.fi")], "uusi.csv");

    expect(second).toMatchObject({ kind: "created" });
    expect(idOf(second)).not.toBe(idOf(first));
  });

  test("nobody's that could be said, where two have the e-mail address", async () => {
    await take([row("1001", "aino@example.fi"), row("1002", "aino@example.fi")]);
    const [third] = await take([row("", "aino@example.fi")], "uusi.csv");

    expect(third).toEqual({ kind: "refused", faults: [{ reason: "several-subjects" }] });
  });
});

function order(parts: Readonly<Record<string, string>>): ReadRow {
  return reading({
    keys: [{ field: "customerId", key: "1001" }],
    values: values({ customerId: "1001" }),
    records: [{ field: "orders", key: "2012", parts }],
  });
}

describe("what is held after an import", () => {
  test("is the same after the same file once more", async () => {
    const rows = [row("1001", "aino@example.fi", { firstName: "Aino" })];
    await take(rows);
    const before = JSON.stringify(all("select * from personal.held"));
    const again = await take(rows, "uudestaan.csv");

    expect(again.map(({ kind }) => kind)).toEqual(["unchanged"]);
    expect(JSON.stringify(all("select * from personal.held"))).toBe(before);
    expect(all("select * from personal.history")).toEqual([]);
  });

  test("moves a changed value to the history", async () => {
    await take([row("1001", "aino@example.fi")]);
    await take([row("1001", "uusi@example.fi")], "uusi.csv");

    expect(all("select field, old, new from personal.history")).toEqual([
      { field: "email", old: "aino@example.fi", new: "uusi@example.fi" },
    ]);
  });

  test("is not emptied by a file that says less", async () => {
    await take([row("1001", "aino@example.fi", { firstName: "Aino", status: "uusi" })]);
    const [second] = await take([row("1001", "")], "vain-numero.csv");

    expect(second).toMatchObject({ kind: "unchanged" });
    expect(all("select * from personal.held")).toHaveLength(4);
  });

  test("moves identifiers with a change: found by the new address, no more by the old", async () => {
    const [first] = await take([row("1001", "aino@example.fi", { lastName: "Mäkinen" })]);
    await take([row("1001", "uusi@example.fi")], "uusi.csv");

    expect(all("select field, value from personal.identifier order by field")).toEqual([
      { field: "customerId", value: "1001" },
      { field: "email", value: "uusi@example.fi" },
    ]);
    expect(await found("uusi@example.fi")).toEqual([idOf(first)]);
    expect(await found("aino@example.fi")).toEqual([]);
    expect(await found("makinen")).toEqual([idOf(first)]);
  });

  test("gives the old address to the next who has it", async () => {
    await take([row("1001", "yhteinen@example.fi")]);
    await take([row("1001", "oma@example.fi")], "uusi.csv");
    const [third] = await take([row("", "yhteinen@example.fi")], "kolmas.csv");

    expect(third).toMatchObject({ kind: "created" });
  });

  test("has what several rows of one file say of one data subject", async () => {
    const [first, second] = await take([
      row("1001", "aino@example.fi"),
      row("1001", "", { skype: "ainon.nimi" }),
    ]);

    expect(second).toMatchObject({ kind: "changed", id: idOf(first) });
    expect(await found("ainon.nimi")).toEqual([idOf(first)]);
    expect(await found("aino@example.fi")).toEqual([idOf(first)]);
  });

  test("refuses the later of two rows that contradict each other, and writes nothing of it", async () => {
    const [, second] = await take([
      row("1001", "aino@example.fi", { firstName: "Aino" }),
      row("1001", "aino@example.fi", { firstName: "Eino", status: "uusi" }),
    ]);

    expect(second).toEqual({
      kind: "refused",
      faults: [{ reason: "conflict-in-file", field: "firstName" }],
    });
    expect(all("select value from personal.held where field in ('firstName', 'status')")).toEqual([
      { value: "Aino" },
    ]);
  });

  test("puts special fields into the special drawer", async () => {
    await take([row("1001", "aino@example.fi", { personalNotes: "huoli" })]);

    expect(all("select field, value, basis from special.special_held")).toEqual([
      { field: "personalNotes", value: "huoli", basis: "unknown" },
    ]);
    expect(all("select * from personal.held where field = 'personalNotes'")).toEqual([]);
  });

  test("changes a special value within its drawer", async () => {
    await take([row("1001", "", { personalNotes: "huoli" })]);
    const [second] = await take([row("1001", "", { personalNotes: "ilo" })], "uusi.csv");

    expect(second).toMatchObject({ kind: "changed" });
    expect(all("select old, new from special.special_history")).toEqual([
      { old: "huoli", new: "ilo" },
    ]);
    expect(all("select * from personal.history")).toEqual([]);
  });

  test("has orders by their number, with what later files add to them", async () => {
    await take([order({ number: "2012" })]);
    const [second] = await take([order({ number: "2012", total: "10.00" })], "uusi.csv");
    const [third] = await take([order({ number: "2012" })], "kolmas.csv");

    expect(second).toMatchObject({ kind: "changed" });
    expect(third).toMatchObject({ kind: "unchanged" });
    expect(all("select key, body from personal.record")).toEqual([
      { key: "2012", body: '{"number":"2012","total":"10.00"}' },
    ]);
    expect(all("select item, old from personal.history")).toEqual([
      { item: "2012", old: '{"number":"2012"}' },
    ]);
  });
});

function marked(more: Partial<ReadRow>): ReadRow {
  return { ...row("1001", "aino@example.fi"), ...more };
}

describe("bans and claims of consent", () => {
  test("name the file and the column as their evidence", async () => {
    await take([
      marked({
        bans: [{ channel: "email", column: "Uutiskirjekielto" }],
        claims: [{ channel: "sms", column: "SMS ok", value: "kyllä" }],
      }),
    ]);

    expect(all("select channel, since, how from personal.ban")).toEqual([
      {
        channel: "email",
        since: "2026-11-20T08:00:00.000Z",
        how: "asiakkaat.csv: Uutiskirjekielto",
      },
    ]);
    expect(all("select channel, evidence from personal.consent_claim")).toEqual([
      { channel: "sms", evidence: "asiakkaat.csv: SMS ok: kyllä" },
    ]);
  });

  test("make a known data subject a changed one, once", async () => {
    await take([marked({})]);
    const bans = [{ channel: "email", column: "kielto" } as const];
    const [second] = await take([marked({ bans })], "kiellot.csv");
    const [third] = await take([marked({ bans })], "kiellot.csv");

    expect(second).toMatchObject({ kind: "changed", bans: 1 });
    expect(third).toMatchObject({ kind: "unchanged", bans: 0 });
  });

  test("are never lifted by a file that does not tell of them", async () => {
    await take([marked({ bans: [{ channel: "email", column: "kielto" }] })]);
    await take([marked({})], "uusi.csv");

    expect(all("select channel from personal.ban")).toEqual([{ channel: "email" }]);
  });
});

test("a register is sound after an import of many rows in an unsorted order", async () => {
  const rows = Array.from({ length: 3000 }, (_, nr) => {
    const key = (nr * 1009) % 2000;
    return row(`C-${key}`, `a${key}@example.fi`, { personalNotes: `huoli ${key}` });
  });
  const taken = await take(rows);

  expect(taken.filter(({ kind }) => kind === "created")).toHaveLength(2000);
  expect(taken.filter(({ kind }) => kind === "unchanged")).toHaveLength(1000);
  for (const schema of ["main", "personal", "special"]) {
    expect(register.connection.pragma(`${schema}.integrity_check`, { simple: true })).toBe("ok");
  }
  expect(await found("a1999@example.fi")).toHaveLength(1);
});
