import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { planCopy } from "../../../../src/domain/subject/copy/plan.ts";
import {
  LEFT_OUT,
  unmetWithheld,
  type Withheld,
  withhold,
} from "../../../../src/domain/subject/copy/withheld.ts";
import { holdings, value, written } from "./holdings.ts";
import { order } from "./order.ts";

describe("leaving out", () => {
  test("a whole field takes its value and its earlier values, and nothing else", () => {
    const { rest, met } = withhold(holdings(), [{ field: "email", ground: "15(4)" }]);
    expect(rest.values.map(({ field }) => field)).not.toContain("email");
    expect(rest.past.map(({ field }) => field)).toEqual(["phone"]);
    expect(rest.values).toHaveLength(holdings().values.length - 1);
    expect(met.map(({ passages }) => passages)).toEqual([2]);
  });

  test("one label of a catch-all leaves the others", () => {
    const { rest } = withhold(holdings(), [{ field: "other", item: "Toive", ground: "15(4)" }]);
    expect(rest.values.filter(({ field }) => field === "other").map(({ item }) => item)).toEqual([
      "Kengännumero",
    ]);
  });

  test("one entry by its key leaves the others", () => {
    const { rest } = withhold(holdings(), [{ field: "orders", item: "1001", ground: "34 §" }]);
    expect(rest.records.map(({ key }) => key)).toEqual(["1002"]);
  });

  test("words of a value leaves the rest of it (tietosuojalaki 34.2 §)", () => {
    const { rest } = withhold(holdings(), [
      { field: "personalNotes", passage: "Sisko Liisa", ground: "15(4)" },
    ]);
    const note = rest.values.find(({ field }) => field === "personalNotes");
    expect(note?.value).toBe("Kävi tapaamisessa.\n[…] tuli mukaan.");
  });

  test("words are left out of labels, earlier values and entries too", () => {
    const [known] = holdings().records;
    const held = holdings({
      values: [{ ...value("other", "Liisa kuuli", written), item: "Liisa" }],
      records: [
        { ...known!, field: "other", key: "Liisa", parts: { who: "Liisa", what: "kirja" } },
      ],
      past: [
        { ...holdings().past[0]!, field: "other", item: "Liisa", old: "Liisa", new: "Liisan" },
        { ...holdings().past[1]!, field: "other" },
      ],
    });
    const { rest, met } = withhold(held, [{ field: "other", passage: "Liisa", ground: "15(4)" }]);
    expect(JSON.stringify(rest)).not.toContain("Liisa");
    expect(rest.records[0]?.parts).toEqual({ who: LEFT_OUT, what: "kirja" });
    expect(met[0]?.passages).toBe(3);
  });

  test("words of a value that was removed leaves the rest of what it was", () => {
    const { new: _, ...removed } = holdings().past[0]!;
    const { rest } = withhold(holdings({ past: [removed] }), [
      { field: "email", passage: "asa", ground: "15(4)" },
    ]);
    expect(rest.past).toEqual([{ ...removed, old: "[…]@example.com" }]);
  });

  test("an empty passage means the whole value, never every place between letters", () => {
    const decision: Withheld = { field: "personalNotes", passage: "", ground: "34 §" };
    const { rest } = withhold(holdings(), [decision]);
    expect(rest.values.map(({ field }) => field)).not.toContain("personalNotes");
  });

  test("a decision that meets nothing is told, so that a slip protects nobody in silence", () => {
    const slip: Withheld = { field: "personalNotes", passage: "Liiza", ground: "15(4)" };
    const good: Withheld = { field: "testResults", ground: "34 §" };
    expect(unmetWithheld(holdings(), [slip, good])).toEqual([slip]);
  });

  test("words that are left out stand nowhere in the copy", () => {
    assert(
      property(
        string({ minLength: 1 }).filter((word) => !LEFT_OUT.includes(word)),
        string(),
        string(),
        (word, before, after) => {
          const held = holdings({
            values: [value("personalNotes", before + word + after, written)],
          });
          const { rest } = withhold(held, [
            { field: "personalNotes", passage: word, ground: "15(4)" },
          ]);
          for (const piece of rest.values[0]!.value.split(LEFT_OUT))
            expect(piece).not.toContain(word);
        },
      ),
    );
  });
});

describe("a copy with passages left out", () => {
  const withheld: readonly Withheld[] = [
    { field: "personalNotes", passage: "Sisko Liisa", ground: "15(4)" },
    { field: "personalNotes", passage: "Kävi", ground: "15(4)" },
    { field: "personalNotes", passage: "mukaan", ground: "15(4)", reason: "Toista koskeva." },
    { field: "testResults", ground: "34 §" },
    { field: "skype", ground: "34 §" },
  ];
  const copy = planCopy(order({ withheld }));

  test("says how many passages of which field, on which ground and why; what met nothing is not said", () => {
    expect(copy.leftOut).toEqual([
      { field: "personalNotes", label: "Henkilökohtaiset merkinnät", ground: "15(4)", passages: 2 },
      {
        field: "personalNotes",
        label: "Henkilökohtaiset merkinnät",
        ground: "15(4)",
        passages: 1,
        reason: "Toista koskeva.",
      },
      { field: "testResults", label: "Oppimistestien tulokset", ground: "34 §", passages: 1 },
    ]);
  });

  test("names each ground once, in the words of the law", () => {
    expect(copy.grounds.map(({ ground, source }) => [ground, source])).toEqual([
      ["15(4)", "tietosuoja-asetuksen 15 artiklan 4 kohta"],
      ["34 §", "tietosuojalain (1050/2018) 34 §"],
    ]);
  });

  test("does not say that nothing is held where all was left out", () => {
    const [, special] = copy.held;
    expect(special?.leftOut).toEqual([{ id: "testResults", label: "Oppimistestien tulokset" }]);
    expect(special?.empty).toEqual([{ id: "substanceUse", label: "Päihteiden käyttö" }]);
  });

  test("needs no decision on free text that was left out whole", () => {
    const all: readonly Withheld[] = [
      { field: "other", ground: "15(4)" },
      { field: "personalNotes", ground: "15(4)" },
      { field: "testResults", ground: "15(4)" },
    ];
    const { thirdPersons: _, ...undecided } = order({ withheld: all });
    expect(planCopy(undecided).draft).toEqual([]);
  });

  test("tells of an undeclared field that was left out whole", () => {
    const odd = holdings({ values: [value("shoeSize", "38", written)], records: [] });
    const last = planCopy(
      order({ holdings: odd, withheld: [{ field: "shoeSize", ground: "15(4)" }] }),
    ).held.at(-1);
    expect(last?.leftOut).toEqual([{ id: "shoeSize", label: "shoeSize" }]);
  });
});
