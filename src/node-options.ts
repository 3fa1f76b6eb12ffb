/** What Node.js was told from outside that would open its memory to others or write it to disk. */

const DANGEROUS =
  /^--(?:inspect|heapsnapshot|heap-prof|report|abort-on-uncaught-exception)(?:[-=]|$)/u;

/**
 * The dangerous options of an environment, by their names and without their values.
 *
 * `--inspect…` lets another program read everything, the others write the memory to a file.
 */
export function dangerousNodeOptions(
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const words = (env["NODE_OPTIONS"] ?? "").split(/\s+/u);
  const names = words
    .filter((word) => DANGEROUS.test(word))
    .map((word) => word.split("=")[0] ?? "");
  return [...new Set(names)];
}
