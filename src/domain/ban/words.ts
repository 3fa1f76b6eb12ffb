/** What a person writes down about a ban: how somebody asked, what they wish. */
import { Refusal } from "../faults.ts";
import { cleanText } from "../subject/clean-text.ts";

/**
 * The words as they are kept; empty ones say nothing.
 *
 * @throws {Refusal} `ban.words` for control characters, an identity code or 10,000 characters
 */
export function readBanWords(flag: string, text: string): string {
  const read = cleanText(text, true);
  if ("value" in read) return read.value;
  if (read.fault === "empty") return "";
  throw new Refusal({ code: "ban.words", facts: { flag, because: read.fault } });
}
