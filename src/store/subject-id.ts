/**
 * Pseudonymous ids of data subjects, such as `s-7k2m9q4x`. Random and sparse on purpose: a mistyped
 * id is the id of nobody, not of the next person.
 */
import { randomFillSync } from "node:crypto";

/** Crockford's base 32 without the letters that are taken for digits. */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 8;
const POOL = Buffer.alloc(LENGTH * 1024);
let used = POOL.length;

/** A new id; that it is free is checked where it is written. */
export function newSubjectId(): string {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  let id = "s-";
  for (let end = used + LENGTH; used < end; used += 1) id += LETTERS[(POOL[used] ?? 0) & 31];
  return id;
}
