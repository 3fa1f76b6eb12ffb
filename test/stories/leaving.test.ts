/**
 * A subcontractor is found, given a list, told of a correction; and the customer asks who has the
 * data. In the real program, without a terminal.
 */
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { newWorld, type TestWorld } from "../world.ts";

const SAMPLE = fileURLToPath(
  new URL("../../data/samples/mycashflow-asiakkaat.csv", import.meta.url),
);

let world: TestWorld;

async function run(code: number, ...argv: readonly string[]) {
  const ran = await world.runReal(argv, { env: { SELOSTE_NO_INPUT: "1" } });
  expect({ argv, code: ran.code, err: ran.code === code ? "" : ran.err }).toEqual({
    argv,
    code,
    err: "",
  });
  return ran;
}

const document = z.object({ data: z.unknown() });

async function data(...argv: readonly string[]): Promise<unknown> {
  const { out } = await run(0, ...argv, "--json");
  return document.parse(JSON.parse(out)).data;
}

beforeAll(async () => {
  world = await newWorld();
  await run(0, "import", SAMPLE, "--source", "registration");
}, 30_000);

test("from the contract to the customer's question", async () => {
  const file = (name: string) => join(world.folder, name);
  const give = (...more: readonly string[]) => [
    ...["disclosure", "make", "--to", "mailer", "--purpose", "customer-care", "--yes"],
    ...["--subjects", "1001", ...more],
  ];

  // Nobody is given anything before there is a contract.
  const mailer = ["mailer", "--name", "Postimies Oy", "--country", "FI", "--task", "sends mail"];
  await run(0, "processor", "add", ...mailer);
  await run(6, ...give("--fields", "email", "--out", file("early.csv")));
  const contract = ["--contract", "2026-01-10", "--item", "all=yes", "--at-end", "delete"];
  await run(0, "processor", "update", "mailer", ...contract);

  // More than the three fields does not leave, and the three do.
  await run(6, ...give("--fields", "email,phone", "--out", file("much.csv")));
  const made = await data(...give("--fields", "customerId,email", "--out", file("list.csv")));
  expect(made).toMatchObject({ id: "D1", persons: 1 });
  expect(await readFile(file("list.csv"), "utf8")).toBe(
    "customerId,email\r\n1001,aino.makinen@example.fi\r\n",
  );
  await run(
    0,
    "disclosure",
    "check",
    file("list.csv"),
    "--to",
    "mailer",
    "--purpose",
    "customer-care",
  );

  // The customer is corrected, and the subcontractor is to be told.
  const correct = ["subject", "correct", "1001", "--set", "email=aino@uusi.example", "--yes"];
  const why = ["--ground", "asked by e-mail", "--identity-checked", "wrote from the old address"];
  expect(await data(...correct, ...why)).toMatchObject({
    recipients: { recorded: [{ id: "mailer", fields: ["email"], disclosures: ["D1"] }] },
  });
  const reminded = await run(3, "check");
  expect(reminded.out).toContain("Postimies Oy had data of 1 person that was corrected since");
  const tell = ["disclosure", "record", "--kind", "correction", "--to", "mailer"];
  await run(0, ...tell, "--why", "wrote to them");
  await run(0, "check");

  // The customer asks who has the data, and sees it.
  expect(await data("disclosure", "list", "--subject", "1001")).toMatchObject([
    { id: "D1", name: "Postimies Oy", country: "FI", fields: ["customerId", "email"] },
  ]);
  const checked = ["--identity-checked", "wrote from the address we hold"];
  const copy = ["subject", "export", "1001", "--format", "json", "-o", file("copy.json")];
  await run(0, ...copy, ...checked);
  expect(JSON.parse(await readFile(file("copy.json"), "utf8"))).toMatchObject({
    access: {
      recipients: {
        disclosed: [
          {
            to: "Postimies Oy",
            country: "FI",
            fields: [{ id: "customerId" }, { id: "email" }],
            purpose: { id: "customer-care" },
          },
        ],
        told: [{ to: "Postimies Oy", told: true }],
      },
    },
  });
  await run(0, "audit", "verify");
}, 60_000);

const DISK = new URL("full-disk.mjs", import.meta.url).href;

test.each([
  ["a list", []],
  ["an encrypted list", ["--encrypt"]],
])(
  "a disk that fills up in the middle of %s leaves no half file and no record",
  async (_, more) => {
    const age = "age12c8wwpwtdrkjcf46h4e9ex8jq5ua54cntqafn8fwx74mx4uzuf4s9ldkrs";
    await run(0, "processor", "update", "mailer", "--age", age);
    const before = await data("disclosure", "list");
    const folder = join(world.folder, "full");
    await mkdir(folder, { recursive: true });
    const everybody = [
      "--all",
      "--why",
      "the service begins",
      "--confirm",
      "25",
      "--fields",
      "email",
    ];
    const argv = [
      "disclosure",
      "make",
      "--to",
      "mailer",
      "--purpose",
      "customer-care",
      ...everybody,
    ];
    const full = { NODE_OPTIONS: `--import=${DISK}`, TEST_DISK_BYTES: "100" };
    const ran = await world.runReal([...argv, "--out", join(folder, "all.csv"), ...more], {
      env: { SELOSTE_NO_INPUT: "1", ...full },
    });
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 18, out: "" });
    expect(ran.err).toContain("ENOSPC");
    expect(await readdir(folder)).toEqual([]);
    expect(await data("disclosure", "list")).toEqual(before);
    await run(0, ...argv, "--out", join(folder, "all.csv"), ...more);
    await rm(join(folder, "all.csv"));
  },
);
