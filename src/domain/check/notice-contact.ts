/** The notice names a registry contact person who is not an invented one. */
import type { ContactFinding, Looked } from "./finding.ts";

/** Nothing is due by it, so it wakes nobody: it is listed, and the exit code stays 0. */
export function noticeContact({ contact }: Looked): ContactFinding[] {
  const found = { check: "contact", level: "open" } as const;
  if (contact === undefined) return [{ ...found, because: "missing" }];
  return contact.placeholder ? [{ ...found, because: "invented" }] : [];
}
