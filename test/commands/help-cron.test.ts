/** The recipes of `seloste help cron` work as they are printed. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeEach, expect, test } from "vitest";
import { newWorld, type TestWorld } from "../world.ts";

const run = promisify(execFile);

let world: TestWorld;

beforeEach(async () => {
  world = await newWorld();
  world.env["SELOSTE_IDENTITY_FILE"] = world.watchIdentity;
});

/** The crontab of the topic: its variables, and the commands without their times. */
async function crontab() {
  expect(await world.seloste("help", "cron")).toBe(0);
  const lines = world.out.split("\n").map((line) => line.trim());
  const from = lines.findIndex((line) => line.startsWith("MAILTO="));
  const until = lines.indexOf("", from);
  const block = lines.slice(from, until).filter((line) => !line.startsWith("#"));
  const variables = block.filter((line) => /^[A-Z_]+=/u.test(line));
  const commands = block.filter((line) => / check /u.test(line));
  return {
    env: Object.fromEntries(variables.map((line) => line.split(/=(.*)/su).slice(0, 2))),
    commands: commands.map((line) => line.replace(/^(?:\S+ ){5}/u, "")),
  };
}

test("each line of the crontab runs in cron's bare environment, silently", async () => {
  const { env, commands } = await crontab();
  expect(commands).toHaveLength(3);
  const metrics = join(world.folder, "seloste.prom");
  for (const command of commands) {
    const here = command.replace("/var/lib/node_exporter/textfile/seloste.prom", metrics);
    const bare = { ...env, HOME: world.folder, PATH: "/usr/bin:/bin" };
    expect(await run("/bin/sh", ["-c", here], { env: bare, cwd: "/" })).toEqual({
      stdout: "",
      stderr: "",
    });
  }
  expect(await readFile(metrics, "utf8")).toContain("seloste_up 1\n");
  expect(await readFile(join(world.folder, "seloste.ics"), "utf8")).toContain("BEGIN:VCALENDAR");
});

test("a register and an identity that are named stand in the recipes", async () => {
  const named = ["--register", "/srv/register", "--identity", "/srv/watch"];
  expect(await world.seloste("help", "cron", ...named)).toBe(0);
  expect(world.out).toContain("SELOSTE_REGISTER=/srv/register\n");
  expect(world.out).toContain("SELOSTE_IDENTITY_FILE=/srv/watch\n");
});

test("an unknown topic is told the others, cron among them", async () => {
  expect(await world.seloste("help", "crond")).toBe(2);
  expect(world.err).toContain("cron");
});
