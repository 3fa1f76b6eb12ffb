/** The unsalted hash that advertising platforms ask for; it is personal data, and never held here. */
import { createHash } from "node:crypto";

/** SHA-256 of a text in UTF-8, 64 hex digits in lower case. */
export function plainSha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
