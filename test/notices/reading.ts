/** Reading a notice in tests. */

export function ids(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}

/** Every text that stands anywhere in the value. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
