/** Two operators at eight terminals work on one register at the same time. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { instant } from "../instant.ts";
import { newWorld } from "../world.ts";
import { expectExit, withRegister } from "../commands/acts.ts";

const BIN = fileURLToPath(new URL("../../bin/seloste.js", import.meta.url));
const PROCESSES = 8;
/** `SELOSTE_ACTS=100 npx vitest run …` is the full run: see `npm run campaign:together`. */
const ACTS = Number(process.env["SELOSTE_ACTS"] ?? 6);

test(`${PROCESSES} processes with ${ACTS} acts each: all acts are there, the chain is whole`, async () => {
  const world = await newWorld({ notice: "data/notices/club.yaml" });
  const anna = `${world.folder}/anna`;
  const failures: string[] = [];
  const add = (name: string, identity: string) =>
    new Promise<void>((resolve, reject) => {
      const set = ["--set", `email=${name}@example.fi`, "--set", `memberNumber=${name}`];
      const argv = ["subject", "add", ...set, "--source", "member", "--json"];
      const { SELOSTE_PASSPHRASE_FILE: _, ...env } = world.env;
      const child = spawn(
        process.execPath,
        [BIN, ...argv, "--identity", identity, "--wait", "60s"],
        {
          env: { PATH: process.env["PATH"], ...env, SELOSTE_DEBUG: "1" },
          stdio: ["ignore", "ignore", "pipe"],
        },
      );
      let err = "";
      child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
      child.on("error", reject);
      child.on("close", (code) => {
        if (code !== 0) failures.push(`${name}: ${code} ${err}`);
        resolve();
      });
    });
  const desk = async (nr: number) => {
    const identity = nr % 2 === 0 ? anna : world.supportIdentity;
    for (let act = 0; act < ACTS; act += 1) await add(`k${nr}x${act}`, identity);
  };
  await Promise.all(Array.from({ length: PROCESSES }, (_, nr) => desk(nr)));

  expect(failures.slice(0, 3)).toEqual([]);
  await withRegister(world, ({ connection }) => {
    const one = (sql: string) => connection.prepare(sql).pluck().get();
    expect(one("select count(*) from personal.subject")).toBe(PROCESSES * ACTS);
    expect(one("select count(*) from audit where act = 'added'")).toBe(PROCESSES * ACTS);
    expect(one("select count(distinct operator) from audit where act = 'added'")).toBe(2);
  });
  // What real processes wrote is dated by the real clock.
  world.now = instant(new Date().toISOString());
  await expectExit(world, 0, "audit", "verify");
  await expectExit(world, 0, "check", "--deep");
}, 3_600_000);
