/**
 * A breach from its detection to its closing, in the real program. Its clock is moved from outside,
 * by a module that Node.js loads first; the program has no way to be told another time.
 */
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { newWorld, type TestWorld } from "../world.ts";

const CLOCK = new URL("moved-clock.mjs", import.meta.url).href;
const SAMPLE = fileURLToPath(
  new URL("../../data/samples/mycashflow-asiakkaat.csv", import.meta.url),
);

let world: TestWorld;
let number = "";

beforeAll(async () => {
  world = await newWorld();
  await run("20.11.2026 08:05", "import", SAMPLE, "--source", "registration");
}, 30_000);

/** @param local the time of the story, in Helsinki, where it is winter */
async function run(local: string, ...argv: readonly string[]) {
  return tried(local, argv, {}).then((ran) => {
    expect({ code: ran.code, err: ran.err }).toMatchObject({ code: 0 });
    return ran;
  });
}

async function tried(
  local: string,
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
) {
  const [, day, month, year, hour, minute] =
    /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d)$/u.exec(local) ?? [];
  const clock = new Date(`${year}-${month}-${day}T${hour}:${minute}:00+02:00`).toISOString();
  const moved = { NODE_OPTIONS: `--import=${CLOCK}`, TEST_CLOCK: clock, SELOSTE_NO_INPUT: "1" };
  return world.runReal(argv, { env: { ...moved, ...env } });
}

const document = z.object({ data: z.unknown(), warnings: z.array(z.object({ code: z.string() })) });
const breach = z.object({
  id: z.string(),
  state: z.string(),
  clocks: z.array(z.looseObject({ id: z.string(), state: z.string() })),
});

async function states(local: string): Promise<Readonly<Record<string, string>>> {
  const { out } = await run(local, "breach", "show", number, "--json");
  const { clocks } = breach.parse(document.parse(JSON.parse(out)).data);
  return Object.fromEntries(clocks.map(({ id, state }) => [id, state]));
}

/** What the watch says, which opens casework alone. */
async function watched(local: string): Promise<number> {
  const env = { SELOSTE_IDENTITY_FILE: world.watchIdentity, SELOSTE_PASSPHRASE_FILE: undefined };
  const { code, out } = await tried(local, ["check", "--format", "nagios"], env);
  expect(out).not.toContain("laptop");
  return code;
}

test("a laptop is lost on a Friday, and the last customer is told on Monday", async () => {
  // Friday: detected at 8, and for a while nobody knows whether data was on it.
  const detected = ["--title", "Lost laptop", "--detected-at", "20.11.2026 klo 8.00"];
  const logged = await run("20.11.2026 08:10", "breach", "log", ...detected, "--json");
  number = breach.parse(document.parse(JSON.parse(logged.out)).data).id;
  expect(number).toBe("2026-0001");
  expect(await states("20.11.2026 09:00")).toEqual({
    authority: "not-running",
    promise: "running",
  });

  // At 9.17 it is certain: the clock of Art. 33 starts.
  const certain = ["--aware-at", "20.11.2026 klo 9.17", "--aware-by", "the manager"];
  const why = ["--aware-why", "it had to be seen what was on it", "--subjects", "about 25"];
  const known = ["--data-categories", "userData,personalNotes", "--effects", "confidentiality"];
  await run("20.11.2026 09:20", "breach", "update", number, ...certain, ...why, ...known);
  expect(await states("20.11.2026 09:20")).toEqual({ authority: "running", promise: "running" });
  expect(await watched("20.11.2026 15:30")).toBe(1);

  // The risk is high. What names a data subject does not get in.
  const high = ["--risk", "high", "--by", "the manager", "--encryption", "none"];
  const named = ["--why", "the notes on Aino Mäkinen were readable"];
  const refused = await tried(
    "20.11.2026 16:00",
    ["breach", "assess", number, ...high, ...named],
    {},
  );
  expect(refused.code).toBe(6);
  expect(refused.err).not.toContain("Aino");
  await run(
    "20.11.2026 16:05",
    "breach",
    "assess",
    number,
    ...high,
    "--why",
    "notes were readable",
  );
  expect(await states("20.11.2026 16:05")).toEqual({
    authority: "running",
    promise: "running",
    subjects: "open",
  });

  // Sunday: the authority is notified, in time.
  const preliminary = ["--phase", "preliminary", "--reference", "1234/171/26"];
  await run("22.11.2026 12:00", "breach", "notify", number, ...preliminary);
  expect((await states("22.11.2026 12:00"))["authority"]).toBe("met");

  // Monday morning, an hour before the promise ends: twenty of about 25 have been told.
  const email = ["--channel", "email", "--contents", "nature,contact,consequences,measures"];
  await run("23.11.2026 07:00", "breach", "communicate", number, ...email, "--reached", "20");
  const shown = await run("23.11.2026 07:00", "breach", "show", number);
  expect(shown.out).toContain(
    "by 23 November 2026, 08:00 (UTC+2): 1 h left; partly, 20 of 25 told",
  );
  expect(await watched("23.11.2026 07:00")).toBe(2);
  const early = await tried("23.11.2026 07:05", ["breach", "close", number, "--by", "anna"], {});
  expect(early.code).toBe(6);

  // The last five cannot be reached before noon: late, and it says so for ever.
  await run("23.11.2026 12:00", "breach", "communicate", number, ...email, "--reached", "5");
  expect(await states("23.11.2026 12:00")).toEqual({
    authority: "met",
    promise: "met-late",
    subjects: "met",
  });
  await run("24.11.2026 09:00", "breach", "notify", number, "--phase", "final");
  await run("24.11.2026 09:05", "breach", "close", number, "--by", "the manager");
  expect(await watched("24.11.2026 09:10")).toBe(0);

  // A year later the authority asks for the log.
  const csv = await run("24.11.2027 09:00", "breach", "list", "--csv");
  const [, line = ""] = csv.out.split("\n");
  expect(line).toMatch(/^2026-0001,closed,"?20 November 2026, 08:10 \(UTC\+2\)"?,anna,/u);
  expect(line).toContain("kept 4 h late: all were told by 23 November 2026, 12:00 (UTC+2)");
}, 120_000);

test("the log leaves one line in the trail for each act, and none for a look", async () => {
  const register = await world.open();
  const lines = register.connection
    .prepare("select act, at, purpose from audit where command like 'breach %' order by seq")
    .all();
  register.connection.close();
  const acts = [
    ["logged", "2026-11-20T06:10"],
    ["updated", "2026-11-20T07:20"],
    ["assessed", "2026-11-20T14:05"],
    ["notified", "2026-11-22T10:00"],
    ["communicated", "2026-11-23T05:00"],
    ["communicated", "2026-11-23T10:00"],
    ["notified", "2026-11-24T07:00"],
    ["closed", "2026-11-24T07:05"],
  ];
  expect(lines).toEqual(
    acts.map(([act, at]) => ({ act, at: `${at}:00.000Z`, purpose: "2026-0001" })),
  );
});
