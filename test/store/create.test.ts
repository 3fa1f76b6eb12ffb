import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DRAWERS } from "../../src/domain/register/drawer.ts";
import { drawerKeySha256 } from "../../src/drawers/drawer-key.ts";
import { fileSha256 } from "../../src/drawers/key-files.ts";
import { readIdentityFile } from "../../src/drawers/unlock.ts";
import { getCounts, lastBackup } from "../../src/store/counts.ts";
import { getNotice } from "../../src/store/notices.ts";
import type { Register } from "../../src/store/register.ts";
import { subjectWriter } from "../../src/store/subject-writer.ts";
import { annaOf, keysOf } from "../drawers/register-files.ts";
import { MADE_AT } from "../template.ts";
import { newWorld, type TestWorld } from "../world.ts";
import { listOpened } from "./opened.ts";
import { IMPORTED } from "./readings.ts";
import { tellBan } from "./told-ban.ts";

const NOTICE = new URL("../../data/notices/omaparantola.yaml", import.meta.url);
const opened = listOpened();
let world: TestWorld;
let register: Register;

beforeEach(async () => {
  world = await newWorld();
  register = opened.keep(await world.open());
});

afterEach(() => opened.closeAll());

const all = (sql: string) => register.connection.prepare(sql).all();
const listed = (table: string) => all(`select operator, recipient from ${table} order by 1`);

describe("a new register", () => {
  test("has one id in all its drawers", () => {
    expect(all("select * from casework_meta")).toEqual([
      { register: register.id, created_at: MADE_AT },
    ]);
    expect(all("select * from personal.personal_meta")).toEqual([{ register: register.id }]);
    expect(all("select * from special.special_meta")).toEqual([{ register: register.id }]);
  });

  test("knows its operators, and that a machine has no purpose", async () => {
    const { notice } = await getNotice(register);

    const columns = "name, role, added_at, default_purpose";
    expect(all(`select ${columns} from operator order by name`)).toEqual([
      { name: "anna", role: "contact", added_at: MADE_AT, default_purpose: notice.defaultPurpose },
      { name: "watch", role: "watch", added_at: MADE_AT, default_purpose: null },
    ]);
  });

  test("keeps in each drawer who may open it: the recovery key all, the watch casework", async () => {
    const recipients = [
      { operator: "anna", recipient: (await annaOf(world)).recipient },
      {
        operator: "recovery",
        recipient: (await readIdentityFile(world.recoveryIdentity)).recipient,
      },
    ];
    const { recipient } = await readIdentityFile(world.watchIdentity);

    expect(listed("casework_recipient")).toEqual([...recipients, { operator: "watch", recipient }]);
    expect(listed("personal.personal_recipient")).toEqual(recipients);
    expect(listed("special.special_recipient")).toEqual(recipients);
  });

  test("keeps in casework the hash of each drawer's key, and no key", async () => {
    const keys = await keysOf(world);

    const none = { next_sha256: null, next_file: null };
    const rows = DRAWERS.map(async (drawer) => ({
      drawer,
      sha256: drawerKeySha256(keys[drawer]),
      file: await fileSha256(join(world.register, "keys", `${drawer}.age`)),
      ...none,
    }));
    expect(all("select * from drawer_key order by drawer")).toEqual(await Promise.all(rows));
  });

  test("has its first line in the audit trail, by the one who made it", () => {
    expect(all("select * from audit")).toMatchObject([
      {
        seq: 1,
        at: MADE_AT,
        operator: "anna",
        command: "init",
        act: "created",
        fields: "[]",
        purpose: null,
        counts: "{}",
        notice: 1,
      },
    ]);
  });

  test("has the notice as it was given, its hash and what was read from it", async () => {
    const body = await readFile(NOTICE);
    const version = await getNotice(register);

    expect(version).toMatchObject({
      nr: 1,
      loadedAt: MADE_AT,
      loadedBy: "anna",
      sha256: createHash("sha256").update(body).digest("hex"),
    });
    expect(version.notice.id).toBe("omaparantola");
    expect(version.validFrom).toBe(version.notice.validFrom);
    expect(all("select body from notice_version")).toEqual([{ body: body.toString("utf8") }]);
  });

  test("answers with the newest version of the notice", async () => {
    register.connection.exec(
      `insert into notice_version (valid_from, loaded_at, loaded_by, sha256, body, model)
       select '2027-01-01', loaded_at, loaded_by, sha256, body, model from notice_version`,
    );

    expect(await getNotice(register)).toMatchObject({ nr: 2, validFrom: "2027-01-01" });
  });
});

describe("the numbers of a register", () => {
  test("are none but the line of init in a new one", async () => {
    expect(await getCounts(register)).toEqual({
      subjects: 0,
      records: 0,
      bans: 0,
      specialValues: 0,
      basisUnknown: 0,
      auditLines: 1,
    });
  });

  test("count what stands in each drawer, and special values without a ground", async () => {
    const unknown = subjectWriter(register, IMPORTED, "unknown");
    const { nr } = unknown.newSubject();
    unknown.newSubject();
    const note = { item: "", value: "x", drawer: "special" } as const;
    unknown.addValue(nr, { ...note, field: "personalNotes" });
    await tellBan(register, {
      writer: unknown,
      subject: nr,
      channel: "email",
      at: IMPORTED.at,
      file: "x",
    });
    unknown.addRecord(nr, { field: "orders", key: "1", parts: {}, drawer: "personal" });
    subjectWriter(register, IMPORTED, "explicit-consent").addValue(nr, {
      ...note,
      field: "substanceUse",
    });

    expect(await getCounts(register)).toEqual({
      subjects: 2,
      records: 1,
      bans: 1,
      specialValues: 2,
      basisUnknown: 1,
      auditLines: 1,
    });
  });

  test("leave out what is closed", async () => {
    expect(await getCounts({ ...register, drawers: ["casework"] })).toEqual({ auditLines: 1 });
    expect(
      Object.keys(await getCounts({ ...register, drawers: ["casework", "personal"] })),
    ).toEqual(["subjects", "records", "bans", "auditLines"]);
  });

  test("name the newest backup that was verified, and none that was not", async () => {
    expect(await lastBackup(register)).toBeUndefined();
    register.connection.exec(
      `insert into backup (made_at, verified_at) values
       ('2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z'),
       ('2026-10-01T00:00:00.000Z', '2026-10-02T00:00:00.000Z'),
       ('2026-11-19T00:00:00.000Z', null)`,
    );

    expect(await lastBackup(register)).toBe("2026-11-02T00:00:00.000Z");
  });
});
