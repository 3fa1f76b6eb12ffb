/** `--fill` and `--withhold` as they are typed. */
import { Refusal } from "../../domain/faults.ts";
import { findField } from "../../domain/notice/lookup.ts";
import type { Notice } from "../../domain/notice/notice.ts";
import type { Fills } from "../../domain/subject/copy/answers.ts";
import { GAP_IDS, type GapId } from "../../domain/subject/copy/copy.ts";
import { WITHHELD_GROUNDS } from "../../domain/subject/copy/law.ts";
import type { Withheld } from "../../domain/subject/copy/withheld.ts";

/**
 * Texts for what the notice leaves open, as `storagePeriod=…`.
 *
 * @throws {Refusal} `usage.bad-value` with the gaps there are
 */
export function readFills(typed: readonly string[]): Fills {
  const fills: Partial<Record<GapId, string>> = {};
  for (const one of typed) {
    const [id, words] = split(one);
    const gap = GAP_IDS.find((known) => known === id);
    if (gap === undefined || words.trim() === "") {
      throw refusal("--fill", GAP_IDS.map((known) => `${known}=…`).join(", "));
    }
    fills[gap] = words;
  }
  return fills;
}

/**
 * Fields to leave out and their grounds, as `personalNotes=34 §` or `other.Company=15(4)`.
 *
 * @throws {Refusal} `usage.bad-value`
 */
export function readWithheld(typed: readonly string[], notice: Notice): readonly Withheld[] {
  return typed.map((one) => {
    const [path, words] = split(one);
    const ground = WITHHELD_GROUNDS.find((known) => known === words.trim());
    const [id = "", ...rest] = path.split(".");
    if (ground === undefined || findField(notice, id) === undefined) {
      throw refusal("--withhold", WITHHELD_GROUNDS.map((known) => `field=${known}`).join(", "));
    }
    return rest.length === 0 ? { field: id, ground } : { field: id, item: rest.join("."), ground };
  });
}

function split(typed: string): readonly [string, string] {
  const at = typed.indexOf("=");
  return at < 0 ? [typed, ""] : [typed.slice(0, at), typed.slice(at + 1)];
}

function refusal(flag: string, allowed: string): Refusal {
  return new Refusal({
    code: "usage.bad-value",
    facts: { flag, command: "seloste subject export", allowed },
  });
}
