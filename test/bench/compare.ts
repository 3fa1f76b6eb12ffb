/** Two ways of doing a thing, one after the other in turns, so that the machine's mood hits both. */

export interface Comparison {
  /** Medians, in milliseconds. */
  readonly ours: number;
  readonly theirs: number;
}

/** Runs A B A B … and gives the medians of what each returns, in milliseconds. */
export async function compare(
  pairs: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<Comparison> {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let pair = 0; pair < pairs; pair += 1) {
    times.ours.push(await ours());
    times.theirs.push(await theirs());
  }
  return { ours: median(times.ours), theirs: median(times.theirs) };
}

/** The middle value; of two middle ones the smaller. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}
