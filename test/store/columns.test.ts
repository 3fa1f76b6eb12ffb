import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { undecidedColumns } from "../../src/domain/subject/copy/completeness.ts";
import { DECISIONS } from "../../src/domain/subject/copy/decisions.ts";
import { listColumns } from "../../src/store/columns.ts";
import { closeRegister, type Register } from "../../src/store/register.ts";
import { newWorld } from "../world.ts";

let register: Register;

beforeAll(async () => {
  register = await (await newWorld()).open();
});

afterAll(() => closeRegister(register));

describe("the columns of a register", () => {
  test("stand by drawer, in the order of their table", () => {
    const subject = listColumns(register).filter(({ table }) => table === "subject");
    expect(subject).toEqual([
      { drawer: "personal", table: "subject", column: "nr" },
      { drawer: "personal", table: "subject", column: "id" },
      { drawer: "personal", table: "subject", column: "origin" },
    ]);
  });

  test("are those of every open drawer, without SQLite's catalogue", () => {
    const tables = new Set(listColumns(register).map(({ table }) => table));
    for (const name of ["audit", "held", "special_held", "sqlite_sequence"]) {
      expect(tables).toContain(name);
    }
    expect(tables).not.toContain("sqlite_schema");
  });

  test("are only those of the drawers that are open", () => {
    const drawers = listColumns({ ...register, drawers: ["casework"] }).map(({ drawer }) => drawer);
    expect(new Set(drawers)).toEqual(new Set(["casework"]));
  });

  test("show a column that was added, a generated one too", () => {
    register.connection.exec("savepoint added");
    register.connection.exec("alter table personal.held add column nickname text");
    register.connection.exec(
      "alter table personal.held add column folded text generated always as (lower(value)) virtual",
    );
    const undecided = undecidedColumns(listColumns(register));
    register.connection.exec("rollback to added");
    register.connection.exec("release added");
    expect(undecided).toEqual(["held.nickname", "held.folded"]);
  });
});

describe("every column of the schema", () => {
  test("is decided: it stands in a copy, or is left out on a ground", () => {
    expect(undecidedColumns(listColumns(register))).toEqual([]);
  });

  test("that a decision names is still there", () => {
    const there = new Set(listColumns(register).map(({ table, column }) => `${table}.${column}`));
    const decided = Object.entries(DECISIONS).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );
    expect(decided.filter((name) => !there.has(name))).toEqual([]);
  });

  test("has a name of its own over all drawers", () => {
    const names = listColumns(register)
      .filter(({ table }) => !table.startsWith("sqlite_"))
      .map(({ table, column }) => `${table}.${column}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
