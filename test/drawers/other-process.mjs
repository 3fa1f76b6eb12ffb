/**
 * Another process at the drawers of a register. It is told on its first line of standard input what
 * to do, says `ready` when it is done, and lets go when its input ends.
 */
import Driver from "better-sqlite3";
import { join } from "node:path";
import { createInterface } from "node:readline";

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { folder, drawer, key, sql } = JSON.parse((await lines.next()).value);
const connection = new Driver(join(folder, `${drawer}.db`), { timeout: 10_000 });
connection.pragma("cipher='sqlcipher'");
connection.pragma("legacy=4");
connection.key(Buffer.concat([Buffer.from("raw:"), Buffer.from(key, "hex")]));
connection.exec(sql);
process.stdout.write("ready\n");
await lines.next();
connection.close();
