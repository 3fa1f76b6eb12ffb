/** Who may be given data as a processor (Art. 28), and what check says of the others. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ANSWERS,
  type Item,
  ITEMS,
  isProcessorId,
  isUnconfirmed,
  lacksOf,
  NO_ITEMS,
  type Processor,
  type ProcessorFacts,
} from "../../../src/domain/processor/processor.ts";
import { runChecks } from "../../../src/domain/check/index.ts";
import { asDay } from "../../../src/domain/time.ts";
import { instant } from "../../instant.ts";
import { looked } from "../check/looked.ts";

const TODAY = asDay("2026-11-20");
const ALL: ProcessorFacts["items"] = {
  a: "yes",
  b: "yes",
  c: "yes",
  d: "yes",
  e: "yes",
  f: "yes",
  g: "yes",
  h: "yes",
};

function processor(facts: Partial<ProcessorFacts> = {}, more: Partial<Processor> = {}): Processor {
  return {
    id: "mailer",
    addedAt: instant("2026-01-10T08:00:00.000Z"),
    facts: {
      name: "Postimies Oy",
      acts: "processor",
      recipient: "subcontractors",
      country: "FI",
      task: "sends the newsletter",
      contract: asDay("2026-01-10"),
      items: ALL,
      subProcessors: [],
      ...facts,
    },
    ...more,
  };
}

describe("who decides itself what it does with the data", () => {
  const controller = { acts: "controller", items: { ...ALL, a: "no" } } as const;

  test("needs no contract of Art. 28, and confirms no end", () => {
    const { contract: _none, ...facts } = processor(controller).facts;
    const one: Processor = { ...processor(), facts };
    expect(lacksOf(one, TODAY)).toEqual([]);
    const ended = { ...one, end: { on: TODAY } };
    expect(lacksOf(ended, TODAY)).toEqual([{ because: "ended" }]);
    expect(isUnconfirmed(ended, TODAY)).toBe(false);
  });
});

describe("what stands in the way of a processor", () => {
  test("is nothing where the contract has everything", () => {
    expect(lacksOf(processor(), TODAY)).toEqual([]);
    expect(lacksOf(processor({ contract: TODAY }), TODAY)).toEqual([]);
  });

  test("is a contract that is not there or not yet in force", () => {
    const { contract: _, ...facts } = processor().facts;
    expect(lacksOf({ ...processor(), facts }, TODAY)).toEqual([{ because: "contract" }]);
    expect(lacksOf(processor({ contract: asDay("2026-11-21") }), TODAY)).toEqual([
      { because: "contract" },
    ]);
  });

  test("is an item that the contract lacks, whatever was decided", () => {
    const items = { ...ALL, g: "no", c: "no" } as const;
    expect(lacksOf(processor({ items, decided: "by the manager" }), TODAY)).toEqual([
      { because: "no", items: ["c", "g"] },
    ]);
  });

  test("is an item nobody knows of, until somebody decides", () => {
    const items = { ...ALL, h: "unknown" } as const;
    expect(lacksOf(processor({ items }), TODAY)).toEqual([{ because: "undecided", items: ["h"] }]);
    expect(lacksOf(processor({ items, decided: "by the manager" }), TODAY)).toEqual([]);
    expect(lacksOf(processor({ items: NO_ITEMS }), TODAY)).toEqual([
      { because: "undecided", items: ITEMS },
    ]);
  });

  test("is the end of the service, from that day on", () => {
    const ended = (on: string) => processor({}, { end: { on: asDay(on) } });
    expect(lacksOf(ended("2026-11-20"), TODAY)).toEqual([{ because: "ended" }]);
    expect(lacksOf(ended("2026-11-21"), TODAY)).toEqual([]);
  });

  test("is there for every item that is not answered with yes", () => {
    const answer = fc.constantFrom(...ANSWERS);
    const items = fc.record({
      a: answer,
      b: answer,
      c: answer,
      d: answer,
      e: answer,
      f: answer,
      g: answer,
      h: answer,
    });
    fc.assert(
      fc.property(items, (answers) => {
        const named = lacksOf(processor({ items: answers }), TODAY).flatMap(
          (lack): readonly Item[] => ("items" in lack ? lack.items : []),
        );
        expect([...named].toSorted()).toEqual(ITEMS.filter((item) => answers[item] !== "yes"));
      }),
    );
  });
});

test("an end is unconfirmed until somebody says what became of the data", () => {
  const on = asDay("2026-11-19");
  expect(isUnconfirmed(processor(), TODAY)).toBe(false);
  expect(isUnconfirmed(processor({}, { end: { on } }), TODAY)).toBe(true);
  expect(isUnconfirmed(processor({}, { end: { on, confirmedOn: TODAY } }), TODAY)).toBe(false);
});

test("check warns of what is lacking, once for each processor", () => {
  const items = { ...ALL, a: "no", b: "unknown" } as const;
  const processors = [
    processor(),
    processor({ items }, { id: "lacking" }),
    processor({}, { id: "gone", end: { on: asDay("2026-11-01") } }),
    processor({}, { id: "done", end: { on: asDay("2026-11-01"), confirmedOn: TODAY } }),
    processor({ recipient: "insurers", items }, { id: "dropped" }),
  ];
  expect(runChecks(looked({ processors, today: TODAY }))).toEqual([
    { check: "processor", level: "warning", because: "no", processor: "lacking" },
    { check: "processor", level: "warning", because: "unconfirmed", processor: "gone" },
    // No rule of the notice in force is about it.
    { check: "processor", level: "warning", because: "recipient", processor: "dropped" },
  ]);
});

test.each([
  ["mailer", true],
  ["a", true],
  ["a-1", true],
  ["", false],
  ["1a", false],
  ["Mailer", false],
  ["a".repeat(33), false],
])("%j as an id: %s", (id, fits) => {
  expect(isProcessorId(id)).toBe(fits);
});
