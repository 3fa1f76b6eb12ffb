/** `disclosure check`: a last look at a list that is about to be sent by other means. */
import { beforeEach, describe, expect, test } from "vitest";
import type { TestWorld } from "../../world.ts";
import {
  documentOf,
  expectExit,
  expectRefused,
  failureOf,
  linesOf,
  newWorldWithSamples,
} from "../acts.ts";
import { addAbroad, addMailer, CARE, make, outOf, recorded, TO_MAILER } from "./desk.ts";

let world: TestWorld;

beforeEach(async () => {
  world = await newWorldWithSamples();
  await addMailer(world);
});

const MARKETING = ["--to", "mailer", "--purpose", "direct-marketing"];

async function findings(text: string, ...more: readonly string[]): Promise<readonly unknown[]> {
  const list = await world.file("list.csv", text);
  const code = await world.seloste("disclosure", "check", list, ...more, "--json");
  const { data } = documentOf(world);
  if (typeof data !== "object" || data === null || !("findings" in data))
    throw new Error("no data");
  if (!Array.isArray(data.findings)) throw new Error("no findings");
  expect(code).toBe(data.findings.length === 0 ? 0 : 3);
  return data.findings;
}

test("nothing stands against what the gate itself wrote, and nothing is recorded as given", async () => {
  await expectExit(world, 0, ...make(world, "--subjects", "1001", "--fields", "customerId,email"));
  const lines = await linesOf(world, () =>
    expectExit(world, 0, "disclosure", "check", outOf(world), ...TO_MAILER),
  );
  expect(lines).toMatchObject([{ act: "checked", counts: { rows: 1, findings: 0 } }]);
  expect(world.out).toContain("nothing stands against giving it to Postimies Oy");
  expect(await recorded(world)).toEqual([1, 1]);
});

describe("a finding is", () => {
  test("a column the recipient may not have, by its name", async () => {
    expect(await findings("customerId,Puhelin\n1001,\n1003,0401234567\n", ...TO_MAILER)).toEqual([
      {
        kind: "column",
        column: "Puhelin",
        fields: ["phone"],
        because: "field",
        count: null,
        lines: [],
        promises: ["s7.processor-fields", "s7.processors", "s7.processor-extent"],
      },
    ]);
  });

  test("a column that holds numbers whatever it is called, or that nobody knows", async () => {
    const text = "customerId;skype;huom\n1001;+358 40 123 4567;a\n1003;040 123 4568;\n";
    expect(await findings(text, ...TO_MAILER)).toMatchObject([
      { kind: "content", column: "skype", because: "phone", count: 2 },
      { kind: "unknown", column: "huom", count: 1 },
    ]);
  });

  test("a column that never leaves", async () => {
    expect(await findings("customerId,password_hash\n1001,x\n", ...TO_MAILER)).toMatchObject([
      { kind: "never", column: "password_hash" },
    ]);
  });

  test("a row of somebody who forbade marketing, by any way of writing the address", async () => {
    await expectExit(world, 0, "ban", "set", "1001", "--channel", "email");
    const text = 'email\n"Aino.Makinen+uutiset@Example.FI"\neevaliisa.korpihalonen@example.com\n';
    expect(await findings(text, ...MARKETING)).toMatchObject([
      {
        kind: "rows",
        because: "ban",
        count: 1,
        lines: [2],
        promises: ["s4.marketing-ban", "s4.marketing-ban-channel"],
      },
    ]);
    expect(await findings(text, ...MARKETING, "--channel", "post")).toMatchObject([
      { because: "stranger", lines: [2] },
    ]);
    const numbers = "customerId,skype\n1001,x\n1003,y\n";
    expect(await findings(numbers, ...MARKETING)).toMatchObject([{ because: "ban", lines: [2] }]);
  });

  test("a row of nobody in the register, and one that cannot be read", async () => {
    const text = 'customerId,email\n9999,x@example.org\n,aino.makinen@example.fi\n1003\n"1001,x\n';
    expect(await findings(text, ...TO_MAILER)).toMatchObject([
      { because: "stranger", count: 1, lines: [2] },
      { because: "damaged", count: 2, lines: [4, 5] },
    ]);
  });

  test("a row that mixes two people, as a column that was sorted alone does", async () => {
    const text = [
      "customerId,email",
      "1001,eevaliisa.korpihalonen@example.com",
      "1003,aino.makinen@example.fi",
      "1004,Vaino@Example.fi",
      "1005,old@example.org",
    ].join("\n");
    expect(await findings(`${text}\n`, ...TO_MAILER)).toMatchObject([
      { kind: "rows", because: "mixed", count: 2, lines: [2, 3] },
      { kind: "rows", because: "stale", count: 1, lines: [5] },
    ]);
  });

  test("a number that should stand nowhere", async () => {
    const text = "customerId,skype\n131052-308T,4111 1111 1111 1111\n1001,FI21 1234 5600 0007 85\n";
    expect(await findings(text, ...TO_MAILER)).toMatchObject([
      { because: "stranger", lines: [2] },
      { kind: "hygiene", because: "identity-code", column: "customerId", count: 1, lines: [2] },
      { kind: "hygiene", because: "card", column: "skype", lines: [2] },
      { kind: "hygiene", because: "iban", column: "skype", lines: [3] },
    ]);
  });

  test("whoever has not agreed to a transfer, strangers among them", async () => {
    await addAbroad(world, "US", "--covered", "on the DPF list");
    const agreed = ["--informed", "no remedy", "--evidence", "e-mail"];
    await expectExit(world, 0, "consent", "record", "1001", "--to", "abroad", ...agreed);
    const text = "customerId\n1001\n1003\n9999\n";
    expect(await findings(text, "--to", "abroad", ...CARE)).toMatchObject([
      {
        because: "consent",
        count: 2,
        lines: [3, 4],
        promises: ["s8.no-transfer", "s8.consent-first"],
      },
    ]);
  });

  test("the recipient itself, where its contract has ended", async () => {
    await expectExit(world, 0, "processor", "end", "mailer");
    expect(await findings("customerId\n1001\n", ...TO_MAILER)).toMatchObject([
      { kind: "gate", because: "contract", promises: ["s7.processor-fields"] },
    ]);
  });
});

test("a list without a heading is told by its columns' places and never by its first row", async () => {
  const list = await world.file("list.csv", "Aino,aino.makinen@example.fi\n");
  await expectExit(world, 3, "disclosure", "check", list, ...TO_MAILER, "--lang", "fi");
  expect(world.out).toContain("Sarake #1: kukaan ei tiedä, mitä siinä on.");
  expect(world.out).not.toContain("Aino");
  expect(world.out).toContain("s7.processor-fields");
});

test("a recipient that nobody knows is refused", async () => {
  const list = await world.file("list.csv", "customerId\n1001\n");
  await expectRefused(world, 4, "disclosure", "check", list, "--to", "x", ...CARE, "--json");
  expect(failureOf(world.err).code).toBe("disclosure.unknown-recipient");
});
