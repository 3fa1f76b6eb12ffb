import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findMentions } from "../../src/domain/subject/mention.ts";
import { mentionsSubject } from "../../src/store/mentions.ts";
import { getNotice } from "../../src/store/notices.ts";
import { closeRegister, type Register } from "../../src/store/register.ts";
import { newWorld } from "../world.ts";

let register: Register;

/** Two data subjects; their names share words. */
beforeEach(async () => {
  const world = await newWorld();
  for (const [first, last, email, phone] of [
    ["Aino Maria Helena", "Mäkinen", "aino.makinen@example.fi", "040 0123 401"],
    ["Åsa", "Åström", "asa.astrom@example.fi", "+358 40 0123 402"],
  ] as const) {
    const set = { firstName: first, lastName: last, email, phone };
    const flags = Object.entries(set).flatMap(([field, value]) => ["--set", `${field}=${value}`]);
    const code = await world.seloste("subject", "add", "--source", "registration", ...flags);
    if (code !== 0) throw new Error(world.err);
  }
  register = await world.open();
});

afterEach(() => closeRegister(register));

async function mentioned(text: string): Promise<boolean> {
  const { notice } = await getNotice(register);
  return mentionsSubject(register, notice, findMentions(text, true));
}

describe("a text names a data subject", () => {
  test.each([
    ["by an address", "kirje meni osoitteeseen AINO.MAKINEN@example.fi"],
    ["by a phone number", "soitti numerosta 0400123401"],
    ["by both names", "Aino Mäkinen soitti"],
    ["by both names, the family name first", "Mäkinen, Aino"],
    ["by any given name", "rouva Helena Mäkisen kirje"],
    ["by names without their dots", "asa astrom"],
    ["with a Swedish genitive", "Åsa Åströms brev"],
  ])("%s", async (_, text) => {
    expect(await mentioned(text)).toBe(true);
  });
});

describe("a text names nobody", () => {
  test.each([
    ["with a given name alone", "Aino soitti"],
    ["with a family name alone", "perhe Mäkinen"],
    ["with two given names", "Aino Maria soitti"],
    ["with the names of two", "Aino Åström"],
    ["with an address nobody has", "joku@example.com"],
    ["with a part of an address", "palvelin makinen@example.fi"],
    ["with numbers that count", "120 asiakasta, 20.11.2026 klo 8.00"],
    ["that is empty", ""],
  ])("%s", async (_, text) => {
    expect(await mentioned(text)).toBe(false);
  });
});
