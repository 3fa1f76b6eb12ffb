import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { appendAudit } from "../../src/store/audit.ts";
import { addCopy } from "../../src/store/copies.ts";
import { getHoldings, readParts } from "../../src/store/holdings.ts";
import type { Register } from "../../src/store/register.ts";
import { type SubjectRef, subjectWriter } from "../../src/store/subject-writer.ts";
import { instant } from "../instant.ts";
import { newWorld } from "../world.ts";
import { listOpened } from "./opened.ts";
import { ADDED, IMPORTED } from "./readings.ts";
import { tellBan } from "./told-ban.ts";

const AT = instant("2026-11-20T08:00:00.000Z");
const WITH_EVIDENCE = { ...ADDED, source: "consent", evidence: "lomake 12" };
const opened = listOpened();
let register: Register;
let aino: SubjectRef;

beforeEach(async () => {
  register = opened.keep(await (await newWorld()).open());
  const first = subjectWriter(register, IMPORTED, "unknown");
  aino = first.newSubject();
  const veikko = first.newSubject();
  first.addValue(aino.nr, {
    field: "email",
    item: "",
    value: "aino@example.fi",
    drawer: "personal",
  });
  first.addValue(aino.nr, { field: "other", item: "Town", value: "Kuopio", drawer: "personal" });
  first.addValue(aino.nr, { field: "personalNotes", item: "", value: "huoli", drawer: "special" });
  first.addRecord(aino.nr, {
    field: "orders",
    key: "2012",
    parts: { number: "2012", total: "10.00" },
    drawer: "personal",
  });
  const told = { writer: first, at: IMPORTED.at, file: "asiakkaat.csv" };
  await tellBan(register, { ...told, subject: aino.nr, channel: "email" });
  first.addClaim(aino.nr, "sms", "asiakkaat.csv: SMS: kyllä");
  first.addValue(veikko.nr, {
    field: "email",
    item: "",
    value: "v@example.fi",
    drawer: "personal",
  });
  await tellBan(register, { ...told, subject: veikko.nr, channel: "all" });
  const second = subjectWriter(register, WITH_EVIDENCE, "explicit-consent");
  const value = { field: "email", item: "", value: "uusi@example.fi", drawer: "personal" } as const;
  second.changeValue(aino.nr, value, "aino@example.fi");
  const note = { field: "personalNotes", item: "", value: "ilo", drawer: "special" } as const;
  second.changeValue(aino.nr, note, "huoli");
});

afterEach(() => opened.closeAll());

describe("everything held about a data subject", () => {
  test("has its values with where each came from and, where special, on which ground", async () => {
    const { values } = await getHoldings(register, aino);

    expect(values.toSorted((one, other) => one.field.localeCompare(other.field))).toEqual([
      {
        field: "email",
        item: "",
        value: "uusi@example.fi",
        drawer: "personal",
        origin: WITH_EVIDENCE,
      },
      { field: "other", item: "Town", value: "Kuopio", drawer: "personal", origin: IMPORTED },
      {
        field: "personalNotes",
        item: "",
        value: "ilo",
        drawer: "special",
        origin: WITH_EVIDENCE,
        basis: "explicit-consent",
      },
    ]);
  });

  test("has its records, its bans and claims, and nobody else's", async () => {
    const held = await getHoldings(register, aino);

    expect(held.records).toEqual([
      {
        field: "orders",
        key: "2012",
        parts: { number: "2012", total: "10.00" },
        drawer: "personal",
        origin: IMPORTED,
      },
    ]);
    expect(held.bans).toEqual([
      {
        channel: "email",
        since: IMPORTED.at,
        recordedAt: IMPORTED.at,
        how: "asiakkaat.csv: kielto",
        hashes: [expect.stringMatching(/^[\w-]{54}$/u)],
        origin: IMPORTED,
      },
    ]);
    expect(held.claims).toEqual([
      { channel: "sms", evidence: "asiakkaat.csv: SMS: kyllä", origin: IMPORTED },
    ]);
  });

  test("has what was replaced, in both drawers, with when and by what", async () => {
    const { past } = await getHoldings(register, aino);

    expect(past).toMatchObject([
      {
        field: "email",
        item: "",
        old: "aino@example.fi",
        new: "uusi@example.fi",
        at: ADDED.at,
        drawer: "personal",
        origin: WITH_EVIDENCE,
      },
      {
        field: "personalNotes",
        item: "",
        old: "huoli",
        new: "ilo",
        at: ADDED.at,
        drawer: "special",
        origin: WITH_EVIDENCE,
      },
    ]);
  });

  test("has when it was looked at and which copies were given", async () => {
    await appendAudit(register, AT, "subject show", {
      act: "opened",
      subjects: [aino.id],
      purpose: "access",
    });
    await addCopy(register, aino.nr, {
      at: AT,
      formats: ["html", "json"],
      identityChecked: "kirjoitti osoitteestaan",
      thirdPersons: "luettu",
      withheld: ["personalNotes=third-persons"],
      draft: true,
    });
    await addCopy(register, aino.nr, {
      at: AT,
      formats: ["csv"],
      identityChecked: "kävi paikalla",
      withheld: [],
      draft: false,
    });
    const { copies, looks } = await getHoldings(register, aino);

    expect(looks).toEqual([{ at: AT, act: "opened", purpose: "access" }]);
    expect(copies).toEqual([
      {
        at: AT,
        formats: ["html", "json"],
        identityChecked: "kirjoitti osoitteestaan",
        draft: true,
      },
      { at: AT, formats: ["csv"], identityChecked: "kävi paikalla", draft: false },
    ]);
    const kept = register.connection
      .prepare("select third_persons, withheld from personal.copy_given order by nr")
      .all();
    expect(kept).toEqual([
      { third_persons: "luettu", withheld: '["personalNotes=third-persons"]' },
      { third_persons: null, withheld: "[]" },
    ]);
  });

  test("says that it is complete, its id and when it was added", async () => {
    const held = await getHoldings(register, aino);

    expect(held).toMatchObject({ id: aino.id, added: IMPORTED, complete: true });
  });

  test("without the special drawer has nothing of it and says so", async () => {
    const closed: Register = { ...register, drawers: ["casework", "personal"] };
    const held = await getHoldings(closed, aino);

    expect(held.complete).toBe(false);
    expect(held.values.map(({ field }) => field).toSorted()).toEqual(["email", "other"]);
    expect(held.past.map(({ field }) => field)).toEqual(["email"]);
  });

  test("of a number that is nobody's is an error, not an empty answer", async () => {
    await expect(getHoldings(register, { nr: 4711, id: "s-00000000" })).rejects.toThrow(
      "a data subject has no origin",
    );
  });
});

describe("the parts of a stored record", () => {
  test("are read as texts", () => {
    expect(readParts('{"number":"2012","total":"10.00"}')).toEqual({
      number: "2012",
      total: "10.00",
    });
  });

  test.each(["7", '"text"', "null"])("are refused when they are none: %s", (body) => {
    expect(() => readParts(body)).toThrow("a record is no object");
  });
});
