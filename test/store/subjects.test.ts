import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Notice } from "../../src/domain/notice/notice.ts";
import type { PlannedValue } from "../../src/domain/subject/addition.ts";
import { readQuery } from "../../src/domain/subject/search/query.ts";
import { addSubject, listSharing } from "../../src/store/addition.ts";
import { listIds, listRecordParts, listValuesOf } from "../../src/store/listing.ts";
import { getNotice } from "../../src/store/notices.ts";
import type { Register } from "../../src/store/register.ts";
import { findSubjects } from "../../src/store/search.ts";
import { getSubject, listByIdentifier } from "../../src/store/subjects.ts";
import { subjectWriter } from "../../src/store/subject-writer.ts";
import { faultOf } from "../drawers/register-files.ts";
import { newWorld } from "../world.ts";
import { listOpened } from "./opened.ts";
import { ADDED, IMPORTED } from "./readings.ts";

const opened = listOpened();
let register: Register;
let notice: Notice;

beforeEach(async () => {
  register = opened.keep(await (await newWorld()).open());
  ({ notice } = await getNotice(register));
});

afterEach(() => opened.closeAll());

function planned(held: Readonly<Record<string, string>>): readonly PlannedValue[] {
  return Object.entries(held).map(([field, value]) => ({
    field,
    item: "",
    value,
    drawer: field === "personalNotes" ? ("special" as const) : ("personal" as const),
  }));
}

function add(held: Readonly<Record<string, string>>) {
  const { nr, id } = addSubject(register, notice, {
    values: planned(held),
    origin: ADDED,
    basis: "unknown",
    groups: [],
  });
  return { nr, id };
}

async function sharing(held: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return listSharing(register, notice, planned(held));
}

describe("a reference to a data subject", () => {
  test("is an id, a customer number or an e-mail address, however it is typed", async () => {
    const aino = add({ customerId: "C-1001", email: "Aino.Makinen@example.fi" });
    add({ customerId: "C-1002", email: "veikko@example.fi" });

    const upper = aino.id.toUpperCase();
    for (const typed of [
      aino.id,
      ` ${upper} `,
      "C-1001",
      " C-1001 ",
      "aino.makinen@example.fi",
      "AINO.MAKINEN@EXAMPLE.FI",
    ]) {
      expect(await getSubject(register, notice, typed)).toEqual(aino);
    }
  });

  test("is none for a name, a part, another case of a customer number, or nothing", async () => {
    add({ customerId: "C-1001", email: "aino@example.fi", firstName: "Aino" });

    for (const typed of ["Aino", "C-100", "c-1001", "aino@example", "", "s-00000000", "%", "'"]) {
      expect(await faultOf(getSubject(register, notice, typed))).toEqual({
        code: "subject.none",
        facts: {},
      });
    }
  });

  test("is none for an address that is only among the orders of another field", async () => {
    add({ customerId: "C-1001", skype: "aino@example.fi" });

    expect((await faultOf(getSubject(register, notice, "aino@example.fi"))).code).toBe(
      "subject.none",
    );
  });

  test("that several have is refused with all of them", async () => {
    const one = add({ customerId: "C-1001", email: "yhteinen@example.fi" });
    const other = add({ customerId: "C-1002", email: "yhteinen@example.fi" });
    const fault = await faultOf(getSubject(register, notice, "yhteinen@example.fi"));

    expect(fault.code).toBe("subject.several");
    expect(fault.facts).toEqual({ ids: expect.arrayContaining([one.id, other.id]) });
  });
});

describe("one who is added by hand", () => {
  test("is found at once by everything that identifies", async () => {
    const { id } = add({
      firstName: "Åsa",
      lastName: "Åström",
      email: "asa@example.fi",
      skype: "asan.nimi",
      phone: "+358400123402",
    });

    for (const words of ["astrom", "Åsa Åström", "asa@example.fi", "asan.nimi", "040 0123 402"]) {
      const { found } = await findSubjects(register, readQuery(words), 5);
      const nrs = found.map(({ nr }) => nr);
      expect([words, await listIds(register, nrs)]).toEqual([words, [id]]);
    }
  });

  test("has special values in the special drawer, under the ground that was given", () => {
    addSubject(register, notice, {
      values: planned({ email: "asa@example.fi", personalNotes: "huoli" }),
      origin: ADDED,
      basis: "explicit-consent",
      groups: [],
    });

    expect(
      register.connection.prepare("select value, basis from special.special_held").all(),
    ).toEqual([{ value: "huoli", basis: "explicit-consent" }]);
  });
});

describe("those who share what is to be added", () => {
  test("are named by e-mail address, customer number or phone, each once", async () => {
    const { id } = add({ email: "asa@example.fi", customerId: "1001", phone: "+358400123402" });
    add({ email: "toinen@example.fi" });

    expect(await sharing({ email: "ASA@example.fi" })).toEqual([id]);
    expect(await sharing({ customerId: "1001" })).toEqual([id]);
    expect(await sharing({ phone: "+358400123402" })).toEqual([id]);
    expect(await sharing({ email: "asa@example.fi", customerId: "1001" })).toEqual([id]);
  });

  test("are none for a name alone, or for a part of a number", async () => {
    add({ firstName: "Åsa", customerId: "10011", phone: "+358400123402" });

    expect(await sharing({ firstName: "Åsa" })).toEqual([]);
    expect(await sharing({ customerId: "1001" })).toEqual([]);
    expect(await sharing({ phone: "+35840012340" })).toEqual([]);
  });
});

const order = (number: string) =>
  ({ field: "orders", key: number, parts: { number }, drawer: "personal" }) as const;

describe("a listing", () => {
  test("keeps the order it is asked in", async () => {
    const all = [add({ email: "a@example.fi" }), add({ email: "b@example.fi" })];
    const [one, other] = all.map(({ nr }) => nr);
    const back = [other ?? 0, one ?? 0];

    expect(await listIds(register, back)).toEqual(all.map(({ id }) => id).toReversed());
    expect(await listIds(register, [])).toEqual([]);
    expect(await listIds(register, [4711])).toEqual([]);
  });

  test("reads the fields it is asked for, of each data subject", async () => {
    const one = add({ email: "a@example.fi", firstName: "Aino", status: "uusi" });
    const other = add({ firstName: "Veikko" });

    expect(await listValuesOf(register, [other.id, one.id], ["email", "firstName"])).toEqual([
      { id: other.id, values: [{ id: other.id, field: "firstName", value: "Veikko" }] },
      {
        id: one.id,
        values: [
          { id: one.id, field: "email", value: "a@example.fi" },
          { id: one.id, field: "firstName", value: "Aino" },
        ],
      },
    ]);
    expect(await listValuesOf(register, [], ["email"])).toEqual([]);
  });

  test("reads the parts of the records of one data subject", async () => {
    const writer = subjectWriter(register, IMPORTED, "unknown");
    const one = writer.newSubject();
    const other = writer.newSubject();
    writer.addRecord(one.nr, order("2011"));
    writer.addRecord(one.nr, order("2012"));
    writer.addRecord(other.nr, order("2013"));

    expect(await listRecordParts(register, one.id)).toEqual([
      { number: "2011" },
      { number: "2012" },
    ]);
  });

  test("of those with an identifier is by field and value", async () => {
    const one = add({ customerId: "1001", email: "a@example.fi" });

    expect(await listByIdentifier(register, "email", "a@example.fi")).toEqual([one]);
    expect(await listByIdentifier(register, "customerId", "a@example.fi")).toEqual([]);
  });
});
