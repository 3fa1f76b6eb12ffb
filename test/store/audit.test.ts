import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { appendAudit, listLooks } from "../../src/store/audit.ts";
import type { Register } from "../../src/store/register.ts";
import { instant } from "../instant.ts";
import { newWorld } from "../world.ts";
import { listOpened } from "./opened.ts";

const AT = instant("2026-11-20T08:00:00.000Z");
const LATER = instant("2026-11-20T09:30:00.000Z");
const opened = listOpened();
let register: Register;

beforeEach(async () => {
  register = opened.keep(await (await newWorld()).open());
});

afterEach(() => opened.closeAll());

const all = (sql: string) => register.connection.prepare(sql).all();

describe("the line of an act", () => {
  test("says when, who, with which command, what, which fields, for what and how many", async () => {
    const seq = await appendAudit(register, AT, "import", {
      act: "imported",
      fields: ["email", "orders"],
      purpose: "customership",
      counts: { created: 3 },
    });

    expect(all(`select * from audit where seq = ${seq}`)).toMatchObject([
      {
        seq,
        at: "2026-11-20T08:00:00.000Z",
        operator: "anna",
        command: "import",
        act: "imported",
        fields: '["email","orders"]',
        purpose: "customership",
        counts: '{"created":3}',
        notice: 1,
      },
    ]);
  });

  test("comes after the line of init, and numbers are never used again", async () => {
    const first = await appendAudit(register, AT, "status", { act: "opened" });
    register.connection.exec(`delete from audit where seq = ${first}`);
    const second = await appendAudit(register, AT, "status", { act: "opened" });

    expect([first, second]).toEqual([2, 3]);
  });

  test("calls special fields only `special`; their names stand in the special drawer", async () => {
    const seq = await appendAudit(register, AT, "subject add", {
      act: "added",
      fields: ["email"],
      specialFields: ["personalNotes", "substanceUse"],
    });

    expect(all(`select fields from audit where seq = ${seq}`)).toEqual([
      { fields: '["email","special"]' },
    ]);
    expect(all("select seq, fields from special.special_act")).toEqual([
      { seq, fields: '["personalNotes","substanceUse"]' },
    ]);
  });

  test("says nothing where there is nothing to say", async () => {
    const seq = await appendAudit(register, AT, "subject find", { act: "listed" });

    expect(all(`select fields, purpose, counts from audit where seq = ${seq}`)).toEqual([
      { fields: "[]", purpose: null, counts: "{}" },
    ]);
  });
});

describe("the acts about a data subject", () => {
  test("are those that named it, oldest first, with the purpose where there was one", async () => {
    await appendAudit(register, AT, "subject add", {
      act: "added",
      subjects: ["s-aaaaaaaa"],
      purpose: "customership",
    });
    await appendAudit(register, AT, "subject find", {
      act: "listed",
      subjects: ["s-aaaaaaaa", "s-bbbbbbbb"],
    });
    await appendAudit(register, LATER, "subject show", {
      act: "opened",
      subjects: ["s-bbbbbbbb"],
      purpose: "access",
    });

    expect(await listLooks(register, "s-aaaaaaaa")).toEqual([
      { at: AT, act: "added", purpose: "customership" },
      { at: AT, act: "listed" },
    ]);
    expect(await listLooks(register, "s-bbbbbbbb")).toEqual([
      { at: AT, act: "listed" },
      { at: LATER, act: "opened", purpose: "access" },
    ]);
    expect(await listLooks(register, "s-cccccccc")).toEqual([]);
  });
});
