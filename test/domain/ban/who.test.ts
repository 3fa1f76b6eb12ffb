import { describe, expect, test } from "vitest";
import { readWho } from "../../../src/domain/ban/who.ts";
import { NOTICE } from "../import/world.ts";

function meant(text: string): readonly string[] {
  return readWho(text, NOTICE).map(({ key, stands }) => (stands ? `${key} stands` : key));
}

describe("whom a text means", () => {
  test.each([
    ["an e-mail address and nothing else", " Aino@Example.fi ", ["eml:aino@example.fi stands"]],
    [
      "digits: a phone number or a customer number",
      "040-0123 401",
      ["tel:358400123401 stands", "num:customerId:040-0123 401"],
    ],
    ["few digits: a customer number", "1001", ["num:customerId:1001"]],
    ["letters: a customer number", "A-1001", ["num:customerId:A-1001"]],
    [
      "a phone number with words: no phone number",
      "soita 0400123401",
      ["num:customerId:soita 0400123401"],
    ],
    ["a slip of the pen in an e-mail: nobody", "aino@", []],
    ["two addresses: nobody", "a@example.fi, b@example.fi", []],
    ["nothing: nobody", "  ", []],
  ])("%s", (_, text, keys) => {
    expect(meant(text)).toEqual(keys);
  });
});
