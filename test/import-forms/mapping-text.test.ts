import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHANNELS } from "../../src/domain/import/form.ts";
import type { Mapping } from "../../src/domain/import/mapping.ts";
import { formatMapping, parseMapping } from "../../src/import-forms/mapping-text.ts";
import { faultOf } from "../domain/import/refusal.ts";

const FULL: Mapping = {
  map: { email: "Sähköposti", phone: ["Puhelin", "#7"], "postalAddress.city": "Toimipaikka: nimi" },
  ignore: ["Kengännumero", "no"],
  bans: { Uutiskirje: { channel: "email", values: ["ei", "0"] }, Soitto: { channel: "phone" } },
  form: "none",
  delimiter: ";",
  encoding: "windows-1252",
};

test("a mapping is written and read back", () => {
  expect(parseMapping(formatMapping(FULL))).toEqual(FULL);
});

test("only what is set is written", () => {
  expect(formatMapping({ map: { email: "A" }, ignore: [], bans: {} })).toBe("map:\n  email: A\n");
});

test("JSON is read as well, and what is left out is empty", () => {
  expect(parseMapping('{"map":{"email":"A"},"ignore":["B"]}')).toEqual({
    map: { email: "A" },
    ignore: ["B"],
    bans: {},
  });
});

test("any mapping comes back as it was", () => {
  const name = fc.string({ minLength: 1 }).filter((text) => text !== "__proto__");
  const mapping = fc.record({
    map: fc.dictionary(name, fc.oneof(name, fc.array(name, { minLength: 1 })), {
      noNullPrototype: true,
    }),
    ignore: fc.array(name),
    bans: fc.dictionary(name, fc.record({ channel: fc.constantFrom(...CHANNELS) }), {
      noNullPrototype: true,
    }),
  });
  fc.assert(
    fc.property(mapping, (each) => {
      expect(parseMapping(formatMapping(each))).toEqual(each);
    }),
  );
});

describe("a mapping file is refused", () => {
  test.each([
    ["that is no YAML", "map: {\nemail", [{ path: "", line: 2, expected: "syntax" }]],
    ["with a key twice", "map: {}\nmap: {}\n", [{ path: "", line: 2, expected: "syntax" }]],
    ["that is a list", "- email\n", [{ path: "", expected: "object" }]],
    ["that is empty", "", [{ path: "", expected: "object" }]],
    ["with a number for a column", "map:\n  email: 3\n", [{ path: "map.email", expected: "text" }]],
    ["with an empty name", 'ignore: [""]\n', [{ path: "ignore.0", expected: "text" }]],
    ["with a text for a list", "ignore: Kengät\n", [{ path: "ignore", expected: "list" }]],
    ["with an unknown key", "maps: {}\n", [{ path: "", expected: "known-key" }]],
    [
      "with an unknown channel",
      "bans: { Uutiset: { channel: fax } }\n",
      [{ path: "bans.Uutiset.channel", expected: "channel" }],
    ],
  ])("%s", (_, text, problems) => {
    expect(faultOf(() => parseMapping(text))).toEqual({
      code: "import.mapping-invalid",
      facts: { problems },
    });
  });

  test("with more problems than can be told", () => {
    const text = `ignore: [${"1,".repeat(30)} 1]`;
    const fault = faultOf(() => parseMapping(text));
    expect(fault.code === "import.mapping-invalid" && fault.facts.problems.length).toBe(20);
  });
});
