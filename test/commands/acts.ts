/** What tests of commands ask of a register: the lines it recorded, its files, its samples. */
import { createHash } from "node:crypto";
import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { z } from "zod";
import { closeRegister, type Register } from "../../src/store/register.ts";
import { newWorld, type TestWorld } from "../world.ts";

const SAMPLES = fileURLToPath(new URL("../../data/samples/", import.meta.url));

/** Somebody who asked from the address we hold. */
export const CHECKED = ["--identity-checked", "wrote from the address we hold"] as const;

/** One line of the audit trail, with what stands beside it in the other drawers. */
export interface AuditLine {
  readonly operator: string;
  readonly command: string;
  readonly act: string;
  readonly fields: readonly string[];
  /** Names of fields of the special drawer. */
  readonly special: readonly string[];
  readonly purpose: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly subjects: readonly string[];
}

const auditRow = z.object({
  seq: z.number(),
  operator: z.string(),
  command: z.string(),
  act: z.string(),
  fields: z.string(),
  purpose: z.string().nullable(),
  counts: z.string(),
});
const names = z.array(z.string());
const counts = z.record(z.string(), z.number());

/** The audit trail, oldest first; the line of `init` is the first. */
export async function auditLines(world: TestWorld): Promise<readonly AuditLine[]> {
  return withRegister(world, ({ connection }) =>
    connection
      .prepare("select * from audit order by seq")
      .all()
      .map((row) => {
        const { seq, fields, ...line } = auditRow.parse(row);
        const special = connection
          .prepare("select fields from special.special_act where seq = ?")
          .pluck()
          .get(seq);
        return {
          operator: line.operator,
          command: line.command,
          act: line.act,
          fields: names.parse(JSON.parse(fields)),
          special: special === undefined ? [] : names.parse(JSON.parse(z.string().parse(special))),
          purpose: line.purpose,
          counts: counts.parse(JSON.parse(line.counts)),
          subjects: connection
            .prepare("select subject from audit_subject where seq = ? order by subject")
            .pluck()
            .all(seq)
            .map(String),
        };
      }),
  );
}

/** The lines an act leaves. */
export async function linesOf(
  world: TestWorld,
  act: () => Promise<unknown>,
): Promise<readonly AuditLine[]> {
  const before = (await auditLines(world)).length;
  await act();
  return (await auditLines(world)).slice(before);
}

/** Does something on the open register. */
export async function withRegister<T>(
  world: TestWorld,
  act: (register: Register) => T | Promise<T>,
): Promise<T> {
  const register = await world.open();
  try {
    return await act(register);
  } finally {
    closeRegister(register);
  }
}

/** The SHA-256 of every file below a folder, by name. */
export async function fingerprint(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const hashes = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    const hash = createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
    return [path.slice(folder.length), hash] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

/** Runs a command and expects its exit code; the streams say why when it is another. */
export async function expectExit(
  world: TestWorld,
  code: number,
  ...argv: readonly string[]
): Promise<void> {
  const got = await world.seloste(...argv);
  expect({ argv, code: got, err: got === code ? "" : world.err }).toEqual({ argv, code, err: "" });
}

/** Runs a command that is refused, and expects that it prints nothing, leaves no line, changes no file. */
export async function expectRefused(
  world: TestWorld,
  code: number,
  ...argv: readonly string[]
): Promise<void> {
  const before = await fingerprint(world.folder);
  await expectExit(world, code, ...argv);
  expect(world.out).toBe("");
  expect(world.err).not.toBe("");
  // The first opening remembers the register in the state folder; that is no change of it.
  const after = Object.entries(await fingerprint(world.folder));
  expect(Object.fromEntries(after.filter(([name]) => !isNew(name, before)))).toEqual(before);
}

function isNew(name: string, before: Readonly<Record<string, string>>): boolean {
  return name.startsWith("/state/") && before[name] === undefined;
}

/** The path of a sample file of `data/`. */
export function sample(name: string): string {
  return join(SAMPLES, name);
}

/** Copies the sample files into a folder. */
export async function copySamples(folder: string): Promise<void> {
  await cp(SAMPLES, folder, { recursive: true });
}

/** Takes the sample customers in: 1001 is Aino Mäkinen, 1002 Åsa Åström. */
export async function importCustomers(world: TestWorld): Promise<void> {
  await expectExit(
    world,
    0,
    "import",
    sample("mycashflow-asiakkaat.csv"),
    "--source",
    "registration",
  );
}

/** Takes all samples in, the notes under a ground of Art. 9 that nobody knows. */
export async function importSamples(world: TestWorld): Promise<void> {
  await importCustomers(world);
  const more: readonly (readonly string[])[] = [
    ["shopify-customers.csv", "--source", "registration"],
    ["shopify-orders.csv", "--source", "customership"],
    ["mailchimp-unsubscribed.csv", "--source", "registration"],
    ["muistiinpanot.csv", "--source", "customership", "--art9", "unknown"],
  ];
  for (const [name = "", ...flags] of more)
    await expectExit(world, 0, "import", sample(name), ...flags);
}

let withSamples: TestWorld | undefined;

/** A world with all samples in its register; they are imported once for a file of tests. */
export async function newWorldWithSamples(): Promise<TestWorld> {
  if (withSamples === undefined) {
    withSamples = await newWorld();
    await importSamples(withSamples);
  }
  const world = await newWorld();
  await cp(withSamples.register, world.register, { recursive: true, force: true });
  return world;
}

const document = z.object({
  seloste: z.literal(1),
  kind: z.string(),
  at: z.iso.datetime(),
  data: z.unknown(),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
});

/** The JSON document on standard output. */
export function documentOf(world: TestWorld): z.infer<typeof document> {
  return z.strictObject(document.shape).parse(world.json());
}

const failure = z.object({
  seloste: z.literal(1),
  kind: z.literal("error"),
  error: z.strictObject({
    code: z.string(),
    exit: z.number(),
    name: z.string(),
    message: z.string(),
    hint: z.string(),
    retry: z.boolean(),
  }),
});

/** The JSON document of an error on standard error. */
export function failureOf(err: string): z.infer<typeof failure>["error"] {
  return z.strictObject(failure.shape).parse(JSON.parse(err)).error;
}

const listed = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    number: z.string(),
    hint: z.string().nullable(),
  }),
);

/** The data subjects that words find. */
export async function found(world: TestWorld, ...words: readonly string[]) {
  await expectExit(world, 0, "subject", "find", "--json", ...words);
  return listed.parse(documentOf(world).data);
}

/** The id of the one data subject that words find. */
export async function idOf(world: TestWorld, ...words: readonly string[]): Promise<string> {
  const hits = await found(world, ...words);
  expect(hits).toHaveLength(1);
  return hits[0]?.id ?? "";
}

const holdings = z.object({
  id: z.string(),
  fields: z.record(
    z.string(),
    z.union([z.string(), z.boolean(), z.record(z.string(), z.string())]),
  ),
  records: z.record(z.string(), z.array(z.record(z.string(), z.string()))),
  held: z.array(z.object({ field: z.string(), drawer: z.string(), basis: z.string().nullable() })),
  bans: z.array(z.object({ channel: z.string(), since: z.string(), how: z.string().nullable() })),
  consentClaims: z.array(z.object({ channel: z.string(), evidence: z.string(), at: z.string() })),
  special: z.enum(["open", "closed"]),
});

/** Everything held about a data subject, special categories included. */
export async function holdingsOf(world: TestWorld, reference: string) {
  const flags = ["--include-special", "--purpose", "customer-care", "--json"];
  await expectExit(world, 0, "subject", "show", reference, ...flags);
  return holdings.parse(documentOf(world).data);
}
