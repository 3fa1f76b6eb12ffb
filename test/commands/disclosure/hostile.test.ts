/** Files of any bytes: a list that cannot be read is refused or told, and never a defect. */
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { TestWorld } from "../../world.ts";
import { newWorldWithSamples } from "../acts.ts";
import { addMailer, recorded, TO_MAILER } from "./desk.ts";

let world: TestWorld;

beforeAll(async () => {
  world = await newWorldWithSamples();
  await addMailer(world);
});

const DEFECT = 1;
const HEADS = ["", "email;phone\n", "customerId,email\r\n", "\uFEFFNimi\tOsoite\n", '"email","x\n'];
const cells = fc.constantFrom(
  "1001",
  "aino.makinen@example.fi",
  '"',
  ";",
  ",",
  "\n",
  "\t",
  "\r",
  "ä",
);

const files = fc.tuple(
  fc.constantFrom(...HEADS),
  fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.array(cells, { maxLength: 60 }).map((parts) => Buffer.from(parts.join(""))),
    fc.string({ unit: "grapheme", maxLength: 100 }).map((text) => Buffer.from(text, "utf16le")),
  ),
);

const dry = ["--fields", "customerId", "--dry-run"];
test.each([
  ["disclosure check", (list: string) => ["disclosure", "check", list, ...TO_MAILER]],
  ["ban import", (list: string) => ["ban", "import", list, "--source", "x", "--dry-run"]],
  [
    "disclosure make",
    (list: string) => ["disclosure", "make", ...TO_MAILER, "--subjects", list, ...dry],
  ],
])("seloste %s", async (_, argvOf) => {
  await fc.assert(
    fc.asyncProperty(files, async ([head, rest]) => {
      const list = await world.file("hostile.csv", Buffer.concat([Buffer.from(head), rest]));
      const code = await world.seloste(...argvOf(list), "--json");
      expect({ code, err: code === DEFECT ? world.err : "" }).not.toMatchObject({ code: DEFECT });
    }),
    { numRuns: 60 },
  );
  expect(await recorded(world)).toEqual([0, 0]);
});
