import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DRAWERS } from "../../src/domain/register/drawer.ts";
import { FIRST } from "../../src/store/migrations/0001-first.ts";
import { closeRegister, type Register } from "../../src/store/register.ts";
import { newWorld } from "../world.ts";

let register: Register;

beforeAll(async () => {
  register = await (await newWorld()).open();
});

afterAll(() => closeRegister(register));

function namesIn(schema: string): readonly string[] {
  return register.connection
    .prepare<[], string>(`select name from ${schema}.sqlite_schema where name not like 'sqlite_%'`)
    .pluck()
    .all();
}

describe("the tables of a register", () => {
  test("have names of their own over all drawers: an unqualified one finds an attached one", () => {
    const all = ["main", "personal", "special"].flatMap(namesIn);

    expect(all.length).toBeGreaterThan(25);
    expect(all.filter((name, place) => all.indexOf(name) !== place)).toEqual([]);
  });

  test("of casework are found without a name before them, the others with theirs", () => {
    for (const name of ["audit", "operator", "notice_version", "drawer_key"]) {
      expect(namesIn("main")).toContain(name);
    }
    for (const name of ["subject", "held", "record", "history", "ban"]) {
      expect(namesIn("personal")).toContain(name);
    }
    expect(namesIn("special").every((name) => name.startsWith("special_"))).toBe(true);
  });

  test("use neither views nor triggers, which cannot reach over files", () => {
    const kinds = ["main", "personal", "special"].flatMap((schema) =>
      register.connection
        .prepare<[], string>(`select distinct type from ${schema}.sqlite_schema`)
        .pluck()
        .all(),
    );

    expect(new Set(kinds)).toEqual(new Set(["table", "index"]));
  });

  test("are sound in every drawer", () => {
    for (const schema of ["main", "personal", "special"]) {
      expect(register.connection.pragma(`${schema}.integrity_check`, { simple: true })).toBe("ok");
      expect(register.connection.pragma(`${schema}.foreign_key_check`)).toEqual([]);
    }
  });

  test("are made in the drawer they stand under", () => {
    for (const drawer of DRAWERS) {
      const prefix = drawer === "casework" ? "" : `${drawer}.`;
      for (const sql of FIRST[drawer]) {
        expect(sql).toMatch(new RegExp(`^create (table|index) ${prefix}[a-z_]+ `, "u"));
      }
    }
  });
});
