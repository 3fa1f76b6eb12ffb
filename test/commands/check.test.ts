/** The watch: what is due, for a person, for cron and for monitoring. */
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ICAL from "ical.js";
import parse from "parse-prometheus-text-format";
import { beforeEach, describe, expect, test } from "vitest";
import { closeBreach } from "../../src/domain/breach/closing.ts";
import type { Breach } from "../../src/domain/breach/breach.ts";
import { readInstant } from "../../src/domain/calendar/reading.ts";
import { LANGUAGES } from "../../src/domain/notice/language.ts";
import { addBreach, saveBreach } from "../../src/store/breaches.ts";
import { closeRegister, transaction } from "../../src/store/register.ts";
import {
  TARGET,
  assessed,
  laptop,
  notified,
  recorded,
  suspected,
  told,
} from "../domain/breach/stolen-laptop.ts";
import { CALENDAR, utc } from "../domain/calendar/law.ts";
import { numbered } from "../domain/check/looked.ts";
import { PLUGIN_LINE } from "../output/plugin-line.ts";
import { newWorld, type TestWorld } from "../world.ts";

/** Monday 23 November 2026, 8.00 in Helsinki: the promise is due this very minute. */
const MONDAY = "2026-11-23T08:00+02:00";
const TITLE = /laptop|manager/iu;

let world: TestWorld;

/** Monitoring's own world: the watch's identity file and no passphrase anywhere. */
beforeEach(async () => {
  world = await newWorld();
  world.env["SELOSTE_IDENTITY_FILE"] = world.watchIdentity;
  delete world.env["SELOSTE_PASSPHRASE_FILE"];
});

/** Puts breaches into the log, with all that was done about them. */
async function logged(...breaches: readonly Breach[]): Promise<void> {
  const register = await world.open();
  try {
    await transaction(register, async () => {
      for (const breach of breaches) {
        const bare: Breach = {
          ...breach,
          changes: [],
          assessments: [],
          notifications: [],
          communications: [],
          exemptions: [],
          decisions: [],
          closings: [],
        };
        addBreach(register, bare);
        saveBreach(register, breach, bare);
      }
    });
  } finally {
    closeRegister(register);
  }
}

async function check(...argv: readonly string[]): Promise<number> {
  return world.seloste("check", ...argv);
}

function settled(): Breach {
  const met = told(assessed(notified(laptop(), TARGET), "risk"), TARGET, { everyone: true });
  const closing = { at: utc("2026-11-24T08:00:00Z"), by: "the manager" };
  return closeBreach(met, closing, recorded(), CALENDAR).breach;
}

describe("when nothing is due", () => {
  test("says so in one line, beside what is no deadline, and ends with 0", async () => {
    expect(await check()).toBe(0);
    expect(world.out).toBe("The notice still names an invented contact person.\nNothing is due.\n");
    expect(world.err).toBe("");
  });

  test("--quiet is silent, without any passphrase", async () => {
    expect(await check("--quiet", "--no-input")).toBe(0);
    expect(world.out + world.err).toBe("");
  });

  test("--quiet is silent while a clock is open and nothing is due", async () => {
    // Tuesday noon: the 72 hours end on Friday noon.
    await logged(suspected({ detectedAt: utc("2026-11-24T10:00:00Z") }));
    world.now = utc("2026-11-24T10:01:00Z");
    expect(await check("--quiet")).toBe(0);
    expect(world.out + world.err).toBe("");
    expect(await check()).toBe(0);
    expect(world.out).toContain("open\t2026-0003\tpromise\t71 h 59 min\t27 November 2026, 12:00");
    expect(world.out).toContain("Nothing is due.");
  });

  test("a closed breach is none", async () => {
    await logged(settled());
    world.now = utc("2026-12-01T08:00:00Z");
    expect(await check("--json")).toBe(0);
    expect(world.json()).toMatchObject({ kind: "check", data: [{ check: "contact" }] });
  });
});

describe("when something is due", () => {
  test("ends with 3 and lists clocks as JSON, every key there, no title", async () => {
    await logged(laptop());
    expect(await check("--at", MONDAY, "--json")).toBe(3);
    expect(world.json()).toEqual({
      seloste: 1,
      kind: "check",
      at: "2026-11-20T08:00:00.000Z",
      data: [
        {
          check: "breach",
          level: "critical",
          because: "critical-hours",
          number: "2026-0003",
          clock: "promise",
          promise: "customers-72h",
          state: "running",
          target: "2026-11-23T06:00:00.000Z",
          limit: null,
          leftSeconds: 0,
          since: "2026-11-20T06:00:00.000Z",
          until: null,
          operator: null,
          file: null,
          count: null,
          processor: null,
          name: null,
        },
        {
          check: "breach",
          level: "critical",
          because: "critical-hours",
          number: "2026-0003",
          clock: "authority",
          promise: null,
          state: "running",
          target: "2026-11-23T07:17:00.000Z",
          limit: "2026-11-23T08:00:00.000Z",
          leftSeconds: 4620,
          since: "2026-11-20T07:17:00.000Z",
          until: null,
          operator: null,
          file: null,
          count: null,
          processor: null,
          name: null,
        },
        {
          check: "contact",
          level: "open",
          because: "invented",
          number: null,
          clock: null,
          promise: null,
          state: null,
          target: null,
          limit: null,
          leftSeconds: null,
          since: null,
          until: null,
          operator: null,
          file: null,
          count: null,
          processor: null,
          name: null,
        },
      ],
      warnings: [],
    });
    expect(world.out).not.toMatch(TITLE);
  });

  test.each([
    [
      "en",
      "As it would be on 23 November 2026, 12:00:",
      "OVERDUE",
      "4 h late",
      "Times are those of",
    ],
    ["fi", "Tilanne 23.11.2026 klo 12.00 olisi:", "MYÖHÄSSÄ", "4 h myöhässä", "Ajat ovat"],
    ["sv", "Så skulle det vara 23.11.2026 kl. 12.00:", "FÖRSENAD", "4 h försenad", "Tiderna är"],
  ])("a person reads it in %s, in words and local times", async (language, ...said) => {
    await logged(laptop());
    expect(await check("--at", "23.11.2026 klo 12.00", "--lang", language)).toBe(3);
    for (const words of [...said, "2026-0003"]) expect(world.out).toContain(words);
    expect(world.err).toContain("seloste breach show 2026-0003");
    expect(world.out).not.toMatch(TITLE);
  });

  test("cron's mail holds what is due and nothing else", async () => {
    await logged(laptop());
    expect(await check("--at", MONDAY, "--quiet")).toBe(3);
    expect(world.out.split("\n")).toHaveLength(5);
    expect(world.out).not.toContain("contact person");
    expect(world.err).toBe("");
  });

  test("a theft on Friday at 16.30 is told before the weekend", async () => {
    const friday = readInstant("2026-11-27T16:30", "Europe/Helsinki");
    await logged(suspected({ kind: "risk", detectedAt: friday }));
    world.now = readInstant("2026-11-27T16:31", "Europe/Helsinki");
    expect(await check()).toBe(3);
    expect(world.out).toContain("DUE SOON\t2026-0003\tpromise\t71 h 59 min");
    expect(world.out).toContain("less than one working day");
  });

  test.each([
    [["--breach-warn", "50h"], 3],
    [["--breach-warn", "12h"], 0],
    [["--breach-warn", "50h", "--breach-crit", "49h"], 3],
  ])("%j sets when", async (flags, exit) => {
    // Tuesday noon to Friday noon; asked on Wednesday noon, two working days before.
    await logged(suspected({ kind: "risk", detectedAt: utc("2026-11-24T10:00:00Z") }));
    expect(await check("--at", "2026-11-25T12:00+02:00", ...flags)).toBe(exit);
  });

  test("urgent before due soon is refused", async () => {
    expect(await check("--breach-warn", "6h", "--breach-crit", "7h")).toBe(2);
    expect(world.err).toContain("--breach-crit");
    expect(await check("--breach-warn", "1h")).toBe(0);
  });

  test.each(["2027-03-28T03:30", "2026-10-25T03:30", "soon", "2026-11-23"])(
    "a time that is none, or two, is refused: %s",
    async (at) => {
      expect(await check("--at", at)).toBe(2);
      expect(world.out).toBe("");
    },
  );

  test("as it was: a breach that is closed now was open then", async () => {
    await logged(settled());
    expect(await check("--at", MONDAY)).toBe(3);
  });
});

describe("what it opens", () => {
  test("casework alone, even with a key to all: damaged personal drawers are not noticed", async () => {
    for (const drawer of ["personal", "special"]) {
      await writeFile(join(world.register, `${drawer}.db`), Buffer.alloc(8192, 7));
    }
    expect(await check("--quiet", "--passphrase-file", world.passphraseFile)).toBe(0);
  });

  test("nothing is written: no line in the audit trail", async () => {
    const before = await readFile(join(world.register, "casework.db"));
    await logged();
    expect(await check()).toBe(0);
    expect(await readFile(join(world.register, "casework.db"))).toEqual(before);
  });

  test("lost lines of the audit trail are urgent", async () => {
    const register = await world.open();
    register.connection.exec("delete from audit");
    closeRegister(register);
    expect(await check("--quiet")).toBe(3);
    expect(world.out).toContain("audit trail is empty");
  });
});

describe("--format nagios", () => {
  test.each(LANGUAGES)("one line, the same in every language (%s)", async (language) => {
    await logged(laptop());
    expect(await check("--at", MONDAY, "--format", "nagios", "--lang", language)).toBe(2);
    expect(world.out).toMatch(
      /^SELOSTE CRITICAL: breach 2026-0003 promise deadline in 0 min \(2026-11-23T06:00Z\), 1 more due \| 'breach_open'=1;;;0 'breach_deadline'=0s;86400:;21600: 'breach_overdue'=0;;0;0 'audit_entries'=1;;;0 'register_size'=\d+B;;;0 'run_time'=0\.00s;;;0\n$/u,
    );
    expect(world.out.trimEnd()).toMatch(PLUGIN_LINE);
    expect(world.err).toBe("");
  });

  test.each([
    ["nothing is open", "2026-11-19T08:00+02:00", 0, "OK"],
    ["it is due soon", "2026-11-22T08:00+02:00", 1, "WARNING"],
    ["it is overdue", "2026-11-24T08:00+02:00", 2, "CRITICAL"],
  ])("when %s", async (_, at, exit, word) => {
    await logged(laptop());
    expect(await check("--at", at, "--format", "nagios")).toBe(exit);
    expect(world.out).toContain(`SELOSTE ${word}: `);
    expect(world.out.trimEnd()).toMatch(PLUGIN_LINE);
  });

  const FAILURES: readonly (readonly [string, () => Promise<readonly string[]>, number, string])[] =
    [
      ["no register", async () => ["--register", join(world.folder, "none")], 3, "(exit 10)"],
      ["an unknown flag", async () => ["--nagios"], 3, "(exit 2)"],
      ["JSON as well", async () => ["--json"], 3, "(exit 2)"],
      [
        "no key",
        async () => {
          delete world.env["SELOSTE_IDENTITY_FILE"];
          return ["--no-input"];
        },
        3,
        "(exit 13)",
      ],
      ["a wrong key", async () => ["--identity", world.recoveryIdentity], 3, "(exit 12)"],
      [
        "a damaged register",
        async () => {
          await writeFile(join(world.register, "casework.db"), Buffer.alloc(8192, 7));
          return [];
        },
        2,
        "(exit 14)",
      ],
      [
        "a register put back or planted",
        async () => {
          await check("--quiet");
          const [id = ""] = await readdir(join(world.state, "seloste"));
          await writeFile(join(world.state, "seloste", id, "casework-key"), `${"0".repeat(64)}\n`);
          return [];
        },
        2,
        "(exit 15)",
      ],
    ];

  test.each(FAILURES)("%s is said in its own way, and never OK", async (_, prepare, exit, said) => {
    const more = await prepare();
    expect(await check("--format", "nagios", ...more)).toBe(exit);
    expect(world.out).toContain(said);
    expect(world.out.trimEnd()).toMatch(PLUGIN_LINE);
    expect(world.out).toMatch(/^SELOSTE (?:CRITICAL|UNKNOWN): /u);
    expect(world.err).toBe("");
  });

  test("a register that another process holds is UNKNOWN once --wait is over", async () => {
    const register = await world.open();
    try {
      register.connection.exec("BEGIN EXCLUSIVE");
      expect(await check("--format=nagios", "--wait", "1ms")).toBe(3);
      expect(world.out).toContain("UNKNOWN: another process holds the register (exit 11)");
    } finally {
      register.connection.exec("ROLLBACK");
      closeRegister(register);
    }
  });

  test("without it a failure is told as always", async () => {
    expect(await check("--register", join(world.folder, "none"))).toBe(10);
    expect(world.out).toBe("");
    expect(world.err).toContain("exit 10");
  });
});

describe("--format prometheus", () => {
  let path: string;

  beforeEach(() => {
    path = join(world.folder, "seloste.prom");
  });

  async function valueOf(name: string): Promise<string | undefined> {
    const families = parse(await readFile(path, "utf8"));
    return families.find((family) => family.name === name)?.metrics[0]?.value;
  }

  test("writes the file for other accounts to read, over its earlier self", async () => {
    await logged(laptop(), numbered("2026-0001", settled()));
    world.now = utc("2026-11-22T08:00:00Z");
    expect(await check("--format", "prometheus", "-o", path)).toBe(3);
    expect(world.out).toBe(`Written: ${path}\n`);
    expect((await stat(path)).mode & 0o777).toBe(0o644);
    const text = await readFile(path, "utf8");
    expect(text).toContain('seloste_breaches{state="in_time"} 1\n');
    expect(text).toContain('seloste_breaches{state="closed"} 1\n');
    expect(text).toContain("seloste_breach_deadline_timestamp_seconds 1795413600\n");
    expect(text).not.toMatch(TITLE);
    expect(await valueOf("seloste_up")).toBe("1");

    world.now = utc("2026-11-22T08:15:00Z");
    expect(await check("--format", "prometheus", "-o", path, "--quiet")).toBe(3);
    expect(world.out + world.err).toBe("");
    expect(await valueOf("seloste_last_run_timestamp_seconds")).toBe("1795335300");
    expect((await readdir(world.folder)).filter((name) => name.includes(".part"))).toEqual([]);
  });

  test("a run that cannot look says so in the file and keeps the last success", async () => {
    world.now = utc("2026-11-22T08:00:00Z");
    expect(await check("--format", "prometheus", "-o", path)).toBe(0);
    await writeFile(join(world.register, "casework.db"), Buffer.alloc(8192, 7));
    world.now = utc("2026-11-22T08:15:00Z");
    expect(await check("--format", "prometheus", "-o", path)).toBe(14);
    expect(world.out).toBe("");
    expect(world.err).toContain("exit 14");
    expect(await valueOf("seloste_up")).toBe("0");
    expect(await valueOf("seloste_last_success_timestamp_seconds")).toBe("1795334400");
    expect(await valueOf("seloste_last_run_timestamp_seconds")).toBe("1795335300");
    expect((await stat(path)).mode & 0o777).toBe(0o644);
  });

  test("a file of somebody else is left as it is, also by a failure", async () => {
    await writeFile(path, "my notes\n");
    expect(await check("--format", "prometheus", "-o", path)).toBe(18);
    expect(await check("--format", "prometheus", "-o", path, "--register", path)).not.toBe(0);
    expect(await readFile(path, "utf8")).toBe("my notes\n");
  });

  test.each([
    ["without a file", ["--format", "prometheus"]],
    ["at another time", ["--format", "prometheus", "-o", "x.prom", "--at", MONDAY]],
    ["a file without a format", ["-o", "x.prom"]],
    ["an unknown format", ["--format", "xml"]],
  ])("%s is refused", async (_, flags) => {
    expect(await check(...flags)).toBe(2);
    expect(world.out).toBe("");
  });
});

describe("--format ics", () => {
  test.each(LANGUAGES)("writes a calendar for this account alone (%s)", async (language) => {
    await logged(laptop(), numbered("2026-0001", settled()));
    const path = join(world.folder, "deadlines.ics");
    const register = await world.open();
    const { id } = register;
    closeRegister(register);

    expect(await check("--format", "ics", "-o", path, "--lang", language)).toBe(3);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const text = await readFile(path, "utf8");
    expect(text).not.toMatch(TITLE);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    const uids = events.map((event) => String(event.getFirstPropertyValue("uid")));
    expect(new Set(uids).size).toBe(16);
    expect(uids).toContain(`breach-2026-0003-authority@${id}.seloste.invalid`);
    const states = events.map((event) => String(event.getFirstPropertyValue("status")));
    expect(states.filter((state) => state === "CANCELLED")).toHaveLength(0);

    world.now = utc("2026-12-16T08:00:00Z");
    expect(await check("--format", "ics", "-o", path, "--lang", language)).toBe(3);
    const later = new ICAL.Component(ICAL.parse(await readFile(path, "utf8")));
    const cancelled = later
      .getAllSubcomponents("vevent")
      .filter((event) => event.getFirstPropertyValue("status") === "CANCELLED");
    expect(cancelled).toHaveLength(8);
    for (const event of cancelled) {
      expect(String(event.getFirstPropertyValue("uid"))).toContain("breach-2026-0001-");
    }
  });
});

describe("a clock that is behind", () => {
  beforeEach(async () => {
    await logged(laptop());
    // The register was made at 2026-11-19T08:00:00.000Z; clocks may differ by five minutes.
    world.now = utc("2026-11-19T07:54:59Z");
  });

  test("is told, and nothing is said to be well", async () => {
    expect(await check()).toBe(6);
    expect(world.err).toContain("2026-11-19T08:00:00.000Z");
    expect(world.out).toBe("");
  });

  test("is UNKNOWN to monitoring, and up 0 in the metrics", async () => {
    expect(await check("--format", "nagios")).toBe(3);
    const path = join(world.folder, "seloste.prom");
    await check("--format", "prometheus", "-o", path);
    expect(await readFile(path, "utf8")).toContain("\nseloste_up 0\n");
  });

  test("leaves the calendar as it was", async () => {
    const path = join(world.folder, "deadlines.ics");
    await check("--format", "ics", "-o", path);
    expect(await readdir(world.folder)).not.toContain("deadlines.ics");
  });

  test("matters not where a time is asked about, nor by five minutes", async () => {
    expect(await check("--at", MONDAY)).toBe(3);
    world.now = utc("2026-11-19T07:55:00Z");
    expect(await check()).toBe(0);
  });
});

describe("the line at the desk", () => {
  beforeEach(() => {
    world.terminal({ stderr: true });
  });

  test.each([
    ["en", "note: 2026-0003 is open; promise: 70 h left, until 23 November 2026, 08:00 (UTC+2)"],
    [
      "fi",
      "huomaa: 2026-0003 on avoinna; lupaus: aikaa 70 h, viimeistään 23.11.2026 klo 8.00 (UTC+2)",
    ],
    ["sv", "2026-0003 är öppen; löftet: 70 h kvar, senast 23.11.2026 kl. 8.00 (UTC+2)"],
  ])("stands under any answer while a clock is open (%s)", async (language, said) => {
    await logged(laptop());
    await world.seloste("status", "--lang", language);
    const lines = world.err.trimEnd().split("\n");
    expect(lines.at(-1)).toContain(said);
    expect(lines.filter((line) => line.includes("2026-0003"))).toHaveLength(1);
    expect(world.err).not.toMatch(TITLE);
  });

  test("stands under a refusal too, and says nothing to a script", async () => {
    await logged(laptop());
    expect(await world.seloste("breach", "show", "2026-0009")).toBe(4);
    expect(
      world.err
        .trimEnd()
        .split("\n")
        .filter((line) => line.includes("is open")),
    ).toHaveLength(1);
    world.terminal({ stderr: false });
    await world.seloste("breach", "show", "2026-0009");
    expect(world.err).not.toContain("2026-0003 is open");
  });

  test("says what is late, what has no hours, and how many others are open", async () => {
    await logged(
      { ...suspected(), promises: [] },
      numbered("2026-0004", suspected({ kind: "risk", detectedAt: utc("2026-11-16T06:00:00Z") })),
    );
    await world.seloste("status");
    expect(world.err).toContain(
      "2026-0004 is open; promise: 26 h late, it was due 19 November 2026",
    );
    expect(world.err).toContain("; 1 more open. See: seloste check\n");
  });

  test("an investigation is told from its first minute", async () => {
    await logged({ ...suspected({ detectedAt: utc("2026-11-20T07:59:00Z") }), promises: [] });
    await world.seloste("status");
    expect(world.err).toContain("2026-0003 is open; authority: open for 1 min. See: seloste check");
  });

  test.each([
    ["check, which says it all", ["check"], {}],
    ["--quiet", ["status", "--quiet"], {}],
    ["JSON", ["status", "--json"], {}],
    ["a list as JSON", ["status", "--ndjson"], {}],
    ["a script", ["status"], { stderr: false, stdout: true }],
  ])("not with %s", async (_, argv, streams) => {
    await logged(laptop());
    world.terminal({ stderr: true, ...streams });
    await world.seloste(...argv);
    expect(world.err).not.toContain("2026-0003 is open");
  });

  test("not when no breach is open", async () => {
    await logged(settled());
    await world.seloste("status");
    expect(world.err).not.toContain("2026-0003");
  });

  test("an act that went through stays one when the time cannot be counted", async () => {
    await logged(suspected({ detectedAt: utc("2051-01-02T08:00:00Z") }));
    world.now = utc("2051-01-02T09:00:00Z");
    expect(await world.seloste("status")).toBe(0);
    expect(world.err).toContain("its time could not be counted");
  });
});
