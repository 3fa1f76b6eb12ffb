/** A set of 64-bit hashes that a million rows are held against; halves are numbers with a sign. */

export interface Sieve {
  /** How many hashes it holds. */
  readonly size: () => number;
  readonly add: (low: number, high: number) => void;
  readonly has: (low: number, high: number) => boolean;
}

/** Places at the start; they double before half of them are taken. */
const SMALLEST = 1024;

/** Bytes of a hash in the table. */
const HASH = 8;

/**
 * An empty sieve. Hashes are spread well by themselves, so that neighbouring places will do.
 *
 * @param expected how many hashes are put in, as far as that is known
 */
export function newSieve(expected = 0): Sieve {
  let mask = SMALLEST - 1;
  while (2 * expected > mask) mask = 2 * mask + 1;
  let table = new DataView(new ArrayBuffer((mask + 1) * HASH));
  // One bit of eight for each place: it fits where the processor is quick, and most rows are let
  // through without a look at the table, which does not.
  let marks = new DataView(new ArrayBuffer(mask + 1));
  let size = 0;
  // Two zeros mark a free place, so the hash of two zeros is kept apart.
  let zero = false;

  /** The place of a hash, or the free one where it belongs. */
  function placeOf(low: number, high: number): number {
    let at = low & mask;
    for (;;) {
      const first = table.getInt32(at * HASH);
      const second = table.getInt32(at * HASH + 4);
      if ((first === low && second === high) || (first === 0 && second === 0)) return at;
      at = (at + 1) & mask;
    }
  }

  function put(low: number, high: number): void {
    const at = placeOf(low, high) * HASH;
    table.setInt32(at, low);
    table.setInt32(at + 4, high);
    marks.setUint8(high & mask, marks.getUint8(high & mask) | (1 << (low >>> 29)));
  }

  function grow(): void {
    const old = table;
    mask = 2 * mask + 1;
    table = new DataView(new ArrayBuffer((mask + 1) * HASH));
    marks = new DataView(new ArrayBuffer(mask + 1));
    for (let at = 0; at < old.byteLength; at += HASH) put(old.getInt32(at), old.getInt32(at + 4));
  }

  function has(low: number, high: number): boolean {
    if ((marks.getUint8(high & mask) & (1 << (low >>> 29))) === 0) return false;
    if (low === 0 && high === 0) return zero;
    const at = placeOf(low, high) * HASH;
    return table.getInt32(at) !== 0 || table.getInt32(at + 4) !== 0;
  }

  return {
    size: () => size,
    has,
    add(low, high) {
      if (has(low, high)) return;
      size += 1;
      zero ||= low === 0 && high === 0;
      put(low, high);
      if (2 * size > mask) grow();
    },
  };
}
