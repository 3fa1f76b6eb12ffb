import Driver from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Drawer } from "../../src/domain/register/drawer.ts";
import { driverKey } from "../../src/drawers/drawer-key.ts";
import type { Register } from "../../src/store/register.ts";
import { newSubjectId } from "../../src/store/subject-id.ts";
import { subjectWriter } from "../../src/store/subject-writer.ts";
import { drawerPath, keysOf } from "../drawers/register-files.ts";
import { newWorld, type TestWorld } from "../world.ts";
import { listOpened } from "./opened.ts";
import { ADDED, IMPORTED } from "./readings.ts";
import { tellBan } from "./told-ban.ts";

const opened = listOpened();
let world: TestWorld;
let register: Register;

beforeEach(async () => {
  world = await newWorld();
  register = opened.keep(await world.open());
});

afterEach(() => opened.closeAll());

const all = (sql: string) => register.connection.prepare(sql).all();

/** Everything that stands in one drawer, as text, opened with its key alone. */
async function textOf(drawer: Drawer): Promise<string> {
  const connection = new Driver(drawerPath(world, drawer), { readonly: true });
  connection.pragma("cipher='sqlcipher'");
  connection.pragma("legacy=4");
  connection.key(driverKey((await keysOf(world))[drawer]));
  const tables = connection
    .prepare<[], string>("select name from sqlite_schema where type = 'table'")
    .pluck()
    .all();
  const rows = tables.map((name) => connection.prepare(`select * from ${name}`).all());
  connection.close();
  return JSON.stringify(rows);
}

describe("the id of a data subject", () => {
  test("is s- and eight letters that are not taken for one another", () => {
    for (let nr = 0; nr < 5000; nr += 1) {
      expect(newSubjectId()).toMatch(/^s-[0-9a-hjkmnp-tv-z]{8}$/u);
    }
  });

  test("is random: 50,000 of them differ, and every letter stands at every place", () => {
    const ids = Array.from({ length: 50_000 }, newSubjectId);

    expect(new Set(ids).size).toBe(50_000);
    for (let place = 2; place < 10; place += 1) {
      expect(new Set(ids.map((id) => id[place])).size).toBe(32);
    }
  });
});

describe("a new data subject", () => {
  test("has an id, a number and the origin of the act", () => {
    const { newSubject, origin } = subjectWriter(register, IMPORTED, "unknown");
    const one = newSubject();
    const other = newSubject();

    expect(all("select nr, id, origin from personal.subject order by nr")).toEqual([
      { nr: one.nr, id: one.id, origin },
      { nr: other.nr, id: other.id, origin },
    ]);
    expect(all("select * from personal.origin")).toEqual([
      {
        nr: origin,
        at: "2026-11-20T08:00:00.000Z",
        act: "import",
        source: "registration",
        evidence: null,
        file: "asiakkaat.csv",
        ground: null,
        asked_by: null,
        reference: null,
        identity_checked: null,
        met: null,
        notice: 1,
      },
    ]);
  });
});

const labelled = (item: string, value: string) =>
  ({ field: "other", item, value, drawer: "personal" }) as const;

describe("a value", () => {
  const email = { field: "email", item: "", drawer: "personal" } as const;

  test("that is the first leaves no history", () => {
    const writer = subjectWriter(register, IMPORTED, "unknown");
    const { nr } = writer.newSubject();
    writer.addValue(nr, { ...email, value: "aino@example.fi" });

    expect(all("select field, value from personal.held")).toEqual([
      { field: "email", value: "aino@example.fi" },
    ]);
    expect(all("select * from personal.history")).toEqual([]);
  });

  test("that is replaced stands in the history with when, and the new one with its own origin", () => {
    const first = subjectWriter(register, IMPORTED, "unknown");
    const { nr } = first.newSubject();
    first.addValue(nr, { ...email, value: "aino@example.fi" });
    const second = subjectWriter(register, ADDED, "unknown");
    second.changeValue(nr, { ...email, value: "uusi@example.fi" }, "aino@example.fi");

    expect(all("select value, origin from personal.held")).toEqual([
      { value: "uusi@example.fi", origin: second.origin },
    ]);
    expect(all("select field, item, old, new, at, origin from personal.history")).toEqual([
      {
        field: "email",
        item: "",
        old: "aino@example.fi",
        new: "uusi@example.fi",
        at: "2026-11-20T09:00:00.000Z",
        origin: second.origin,
      },
    ]);
  });

  test("is changed under its own label alone", () => {
    const writer = subjectWriter(register, IMPORTED, "unknown");
    const { nr } = writer.newSubject();
    writer.addValue(nr, labelled("Company", "Kutomo"));
    writer.addValue(nr, labelled("Town", "Kajaani"));
    writer.changeValue(nr, labelled("Town", "Kuopio"), "Kajaani");

    expect(all("select item, value from personal.held order by item")).toEqual([
      { item: "Company", value: "Kutomo" },
      { item: "Town", value: "Kuopio" },
    ]);
  });
});

const order = (parts: Readonly<Record<string, string>>) =>
  ({ field: "orders", key: "2012", parts, drawer: "personal" }) as const;

describe("a record", () => {
  test("that is replaced stands in the history as it was", () => {
    const writer = subjectWriter(register, IMPORTED, "unknown");
    const { nr } = writer.newSubject();
    writer.addRecord(nr, order({ number: "2012", total: "10.00" }));
    const later = subjectWriter(register, ADDED, "unknown");
    later.changeRecord(nr, order({ number: "2012", total: "12.00" }), {
      number: "2012",
      total: "10.00",
    });

    expect(all("select key, body, origin from personal.record")).toEqual([
      { key: "2012", body: '{"number":"2012","total":"12.00"}', origin: later.origin },
    ]);
    expect(all("select field, item, old, new from personal.history")).toEqual([
      {
        field: "orders",
        item: "2012",
        old: '{"number":"2012","total":"10.00"}',
        new: '{"number":"2012","total":"12.00"}',
      },
    ]);
  });
});

const note = (value: string) =>
  ({ field: "personalNotes", item: "", value, drawer: "special" }) as const;

const result = (parts: Readonly<Record<string, string>>) =>
  ({ field: "testResults", key: "t1", parts, drawer: "special" }) as const;

describe("special categories", () => {
  test("stand in the special drawer alone: values, records and their history", async () => {
    const writer = subjectWriter(register, IMPORTED, "explicit-consent");
    const { nr } = writer.newSubject();
    writer.addValue(nr, note("merkkihuoli yksi"));
    writer.changeValue(nr, note("merkkihuoli kaksi"), "merkkihuoli yksi");
    writer.addRecord(nr, result({ total: "merkkitulos yksi" }));
    writer.changeRecord(nr, result({ total: "merkkitulos kaksi" }), { total: "merkkitulos yksi" });

    const special = await textOf("special");
    for (const word of ["huoli yksi", "huoli kaksi", "tulos yksi", "tulos kaksi"]) {
      expect(special).toContain(`merkki${word}`);
    }
    expect(await textOf("personal")).not.toMatch(/merkki(huoli|tulos)/u);
    expect(await textOf("casework")).not.toMatch(/merkki(huoli|tulos)/u);
  });

  test("carry the exception of Art. 9(2) they are held under, the newest one", () => {
    const first = subjectWriter(register, IMPORTED, "unknown");
    const { nr } = first.newSubject();
    first.addValue(nr, note("yksi"));
    first.addRecord(nr, result({ total: "1" }));
    const later = subjectWriter(register, ADDED, "explicit-consent");
    later.changeValue(nr, note("kaksi"), "yksi");
    later.changeRecord(nr, result({ total: "2" }), { total: "1" });

    expect(all("select value, origin, basis from special.special_held")).toEqual([
      { value: "kaksi", origin: later.origin, basis: "explicit-consent" },
    ]);
    expect(all("select body, basis from special.special_record")).toEqual([
      { body: '{"total":"2"}', basis: "explicit-consent" },
    ]);
    expect(all("select old, new from special.special_history order by nr")).toEqual([
      { old: "yksi", new: "kaksi" },
      { old: '{"total":"1"}', new: '{"total":"2"}' },
    ]);
  });

  test("are never written where their drawer is closed", () => {
    const writer = subjectWriter(
      { ...register, drawers: ["casework", "personal"] },
      IMPORTED,
      "unknown",
    );
    const { nr } = writer.newSubject();

    expect(() => writer.addValue(nr, note("yksi"))).toThrow("the special drawer is closed");
    expect(all("select * from personal.held")).toEqual([]);
  });
});

describe("identifiers, bans and claims", () => {
  test("an identifier is added once and taken away from its own data subject alone", () => {
    const writer = subjectWriter(register, IMPORTED, "unknown");
    const one = writer.newSubject();
    const other = writer.newSubject();
    for (const { nr } of [one, one, other]) writer.addIdentifier(nr, "email", "a@example.fi");
    writer.removeIdentifier(one.nr, "email", "a@example.fi");

    expect(all("select subject from personal.identifier")).toEqual([{ subject: other.nr }]);
  });

  test("a ban stands since its first evidence, whatever comes later", async () => {
    const first = subjectWriter(register, IMPORTED, "unknown");
    const { nr } = first.newSubject();
    const later = subjectWriter(register, ADDED, "unknown");

    const one = { writer: first, at: IMPORTED.at, file: "asiakkaat.csv", subject: nr };
    const other = { writer: later, at: ADDED.at, file: "muu.csv", subject: nr };

    expect(await tellBan(register, { ...one, channel: "email" })).toBe(1);
    expect(await tellBan(register, { ...other, channel: "email" })).toBe(0);
    expect(await tellBan(register, { ...other, channel: "sms" })).toBe(1);
    expect(all("select channel, since, how, origin from personal.ban order by nr")).toEqual([
      {
        channel: "email",
        since: "2026-11-20T08:00:00.000Z",
        how: "asiakkaat.csv: kielto",
        origin: first.origin,
      },
      {
        channel: "sms",
        since: "2026-11-20T09:00:00.000Z",
        how: "muu.csv: kielto",
        origin: later.origin,
      },
    ]);
  });

  test("a claim of consent is kept once for the same evidence", () => {
    const writer = subjectWriter(register, IMPORTED, "unknown");
    const { nr } = writer.newSubject();

    expect(writer.addClaim(nr, "email", "a.csv: lupa: yes")).toBe(true);
    expect(writer.addClaim(nr, "email", "a.csv: lupa: yes")).toBe(false);
    expect(writer.addClaim(nr, "email", "b.csv: lupa: yes")).toBe(true);
    expect(all("select * from personal.consent_claim")).toHaveLength(2);
  });
});
