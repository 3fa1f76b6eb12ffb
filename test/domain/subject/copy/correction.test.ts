import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listHistory } from "../../../../src/domain/subject/copy/held.ts";
import type { Origin } from "../../../../src/domain/subject/holdings.ts";
import { loadNotice } from "../../../../src/notice-file/load.ts";
import { holdings } from "./holdings.ts";

const FILE = new URL("../../../../data/notices/omaparantola.yaml", import.meta.url);
const notice = loadNotice(readFileSync(FILE, "utf8"), "omaparantola.yaml");

const corrected: Origin = {
  at: "2026-11-20T08:00:00.000Z",
  act: "correct",
  source: "customership",
  ground: "the holder of the number called",
  askedBy: "the holder of the number",
  reference: "call of 20.11.2026",
  identityChecked: "called back the number of the order",
};

test("the data subject reads why a value was corrected, and that one was another person's", () => {
  const past = [
    {
      field: "phone",
      item: "",
      at: corrected.at,
      wrongPerson: true as const,
      drawer: "personal" as const,
      origin: corrected,
    },
  ];
  expect(listHistory(holdings({ past }), { notice, language: "en" })).toEqual([
    {
      field: "phone",
      label: "Phone number",
      kind: "phone",
      at: "2026-11-20T08:00:00.000Z",
      wrongPerson: true,
      source: {
        id: "customership",
        label: "The customer relationship",
        act: "correct",
        at: "2026-11-20T08:00:00.000Z",
        ground: "the holder of the number called",
        askedBy: "the holder of the number",
        reference: "call of 20.11.2026",
        identityChecked: "called back the number of the order",
      },
    },
  ]);
});
