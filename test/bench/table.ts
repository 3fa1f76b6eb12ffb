/** What was measured, beside what was promised. */
export interface Figure {
  readonly name: string;
  readonly ours: string;
  readonly theirs?: string;
  readonly value: number;
  readonly target: number;
  /** Such as `×` or `MB`. */
  readonly unit: string;
}

/** The figures as a table; a missed target is told, and is no failure. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [
    ["figure", "measured", "beside", "value", "target", ""],
    ...figures.map(({ name, ours, theirs, value, target, unit }) => [
      name,
      ours,
      theirs ?? "",
      `${value.toFixed(2)} ${unit}`,
      `≤ ${target} ${unit}`,
      value <= target ? "met" : "MISSED",
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Milliseconds as a person reads them. */
export function duration(ms: number): string {
  return ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
