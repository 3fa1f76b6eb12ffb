/** A register made and filled through the front door: `seloste init` and `seloste import`. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Ran, newWorld, type TestWorld } from "../world.ts";

/** Values that stand nowhere else, by field; none of them may be readable outside the drawers. */
export const MARKERS = {
  customerId: "MERKKI-774411",
  firstName: "Merkkihilda",
  lastName: "Pöllönkorva",
  email: "merkkihilda.pollonkorva@example.fi",
  skype: "merkki.skypenimi",
  phone: "040 0123 477",
  personalNotes: "merkkihuoli nukkuu huonosti",
  "orders.number": "MERKKITILAUS-90210",
  "orders.orderedOn": "2026-03-14",
  "orders.products": "Merkkituote kamomillauute",
} as const;

/** The markers as they stand in the file, and in the forms in which a search looks for them. */
export const FORMS: readonly string[] = [
  "MERKKI-774411",
  "merkki-774411",
  "merkkihilda",
  "Merkkihilda",
  "Pöllönkorva",
  "pöllönkorva",
  "pollonkorva",
  "merkki.skypenimi",
  "040 0123 477",
  "0400123477",
  "400123477",
  "merkkihuoli",
  "MERKKITILAUS",
  "merkkitilaus",
  "kamomillauute",
];

/** A register made by `seloste init`, with its recovery and watch identity files. */
export async function initWorld(): Promise<TestWorld> {
  const world = await newWorld({ empty: true });
  const made = await world.runReal([
    "init",
    "--operator",
    "anna",
    "--recovery-out",
    world.recoveryIdentity,
    "--watch-identity",
    world.watchIdentity,
  ]);
  expectDone(made);
  return world;
}

/** The rows of a file: the marked data subject first, then as many invented ones as asked for. */
export function customers(others: number): string {
  const columns = Object.keys(MARKERS);
  const rows = [columns, Object.values(MARKERS)];
  for (let nr = 1; nr <= others; nr += 1) {
    rows.push(columns.map((column) => MADE_UP[column]?.(nr) ?? ""));
  }
  return rows.map((row) => `${row.join(";")}\n`).join("");
}

const MADE_UP: Readonly<Record<string, (nr: number) => string>> = {
  customerId: (nr) => `C-${nr}`,
  firstName: () => "Aino",
  lastName: (nr) => `Koelainen${nr}`,
  email: (nr) => `aino.koelainen${nr}@example.fi`,
  personalNotes: (nr) => `muistiinpano numero ${nr} jossa on vähän pidempi teksti`,
  "orders.number": (nr) => `T-${nr}`,
  "orders.orderedOn": () => "2026-02-01",
  "orders.products": () => "Teetä",
};

/** The arguments that import such a file. */
export function importing(file: string): readonly string[] {
  return ["import", file, "--source", "registration", "--art9", "unknown", "--yes", "--json"];
}

/** Stops a test whose ground is not there. */
export function expectDone({ code, err }: Ran): void {
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
}

/** The age identity in a file. */
export async function identityIn(file: string): Promise<string> {
  const found = /^AGE-SECRET-KEY-1\S+$/mu.exec(await readFile(file, "utf8"));
  if (found === null) throw new Error(`${file} holds no identity`);
  return found[0];
}

export function keyFileOf(world: TestWorld, drawer: string): string {
  return join(world.register, "keys", `${drawer}.age`);
}
