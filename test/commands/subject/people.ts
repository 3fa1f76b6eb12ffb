/** Two invented customers with orders, for the tests of corrections. */
import { sql } from "kysely";
import { z } from "zod";
import { closeRegister } from "../../../src/store/register.ts";
import type { TestWorld } from "../../world.ts";

const CUSTOMERS = `customerId;firstName;lastName;email;phone;status
1001;Aino;Makinen;aino@example.fi;040 0123 401;active
1002;Åke;Lindström;ake@example.fi;040 0123 402;active
`;

const ORDERS = `number;customerId;status;total
#2006;1001;paid;49,90
`;

/** Takes both in, and an order of the first. */
export async function takeIn(world: TestWorld): Promise<void> {
  await importAll(world, CUSTOMERS);
  const orders = await world.file("orders.csv", ORDERS);
  const maps = ["number", "status", "total"].flatMap((part) => ["--map", `orders.${part}=${part}`]);
  await expectDone(world, "import", orders, "--source", "customership", ...maps, "--yes");
}

/** Imports a list of customers under their field names. */
export async function importAll(world: TestWorld, csv: string): Promise<void> {
  const file = await world.file("customers.csv", csv);
  await expectDone(world, "import", file, "--source", "registration", "--json");
}

export async function expectDone(world: TestWorld, ...argv: readonly string[]): Promise<void> {
  const code = await world.seloste(...argv);
  if (code !== 0) throw new Error(`${argv.join(" ")}: ${code}\n${world.err}`);
}

const ANSWER = z.object({
  data: z.unknown(),
  warnings: z.array(z.object({ code: z.string() })),
});

/** `data` of the latest JSON answer. */
export function dataOf(world: TestWorld): unknown {
  return ANSWER.parse(world.json()).data;
}

/** The codes of the warnings of the latest JSON answer. */
export function warningsOf(world: TestWorld): readonly string[] {
  return ANSWER.parse(world.json()).warnings.map(({ code }) => code);
}

type Row = Readonly<Record<string, unknown>>;

/** Rows of the register as its files hold them. */
export async function rowsOf(world: TestWorld, query: string): Promise<readonly Row[]> {
  const register = await world.open();
  try {
    const { rows } = await sql.raw<Row>(query).execute(register.query);
    return rows;
  } finally {
    closeRegister(register);
  }
}

/** The acts of the audit trail, oldest first, with the fields they name. */
export async function actsOf(world: TestWorld): Promise<readonly string[]> {
  const rows = await rowsOf(world, "select act, fields from audit order by seq");
  return rows.map(({ act, fields }) => `${String(act)} ${String(fields)}`);
}
