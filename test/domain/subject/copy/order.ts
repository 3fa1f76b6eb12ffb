/** An order for a copy, with the notice, the law and the schema as they are shipped. */
import { readFileSync } from "node:fs";
import { DECISIONS } from "../../../../src/domain/subject/copy/decisions.ts";
import type { Column } from "../../../../src/domain/subject/copy/completeness.ts";
import type { CopyOrder } from "../../../../src/domain/subject/copy/plan.ts";
import { readAccessLaw } from "../../../../src/law-file/access.ts";
import { loadNotice } from "../../../../src/notice-file/load.ts";
import { instant } from "../../../instant.ts";
import { holdings } from "./holdings.ts";

const data = (path: string): string =>
  readFileSync(new URL(`../../../../data/${path}`, import.meta.url), "utf8");

export const notice = loadNotice(data("notices/omaparantola.yaml"), "omaparantola.yaml");
export const law = readAccessLaw(data("law/access.yaml"));

export const columns: readonly Column[] = Object.entries(DECISIONS).flatMap(([table, decided]) =>
  Object.keys(decided).map((column) => ({ table, column })),
);

/** Texts for the two items on which the shipped notice is silent. */
export const FILLS = {
  storagePeriod: "Kuusi vuotta viimeisestä tilauksesta.",
  automatedDecisions: "Päätöksiä ei tehdä automaattisesti.",
};

/** Finished: nothing is missing. What is given replaces it. */
export function order(changes: Partial<CopyOrder> = {}): CopyOrder {
  return {
    holdings: holdings(),
    notice,
    law,
    columns,
    now: instant("2026-11-22T08:15:00.000Z"),
    language: "fi",
    fills: FILLS,
    thirdPersons: { decided: "read through, nobody else is named" },
    ...changes,
  };
}
