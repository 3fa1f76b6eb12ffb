/** An apostrophe that a spreadsheet put before what it took for a number or a formula. */
const GUARD = /^'[\d=+\-@\t\r]/u;

/**
 * The cell as its writer meant it: spaces (no-break ones too) and line ends around it are trimmed,
 * and one leading `'` is dropped where a digit, `=`, `+`, `-`, `@`, a tab or a carriage return
 * follows. Shop exports write ids and telephone numbers so, and `csvLine` writes formulas so.
 */
export function plainCell(text: string): string {
  const trimmed = text.trim();
  return GUARD.test(trimmed) ? trimmed.slice(1).trim() : trimmed;
}
