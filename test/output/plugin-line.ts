/** The line of a plugin as the guidelines of monitoring plugins write it down. */
const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
/** `10`, `10:`, `~:10`, `10:20`, `@10:20` */
const RANGE = String.raw`@?(?:(?:${NUMBER}|~)?:)?(?:${NUMBER})?`;
const DATA = String.raw`'[^'=]+'=${NUMBER}(?:us|ms|s|%|B|KB|MB|TB|c)?(?:;${RANGE}(?:;${RANGE}(?:;(?:${NUMBER})?(?:;(?:${NUMBER})?)?)?)?)?`;

/** One line of printable ASCII without a bar in its text. */
export const PLUGIN_LINE = new RegExp(
  String.raw`^SELOSTE (?:OK|WARNING|CRITICAL|UNKNOWN): [\u0020-\u007b\u007d\u007e]+(?: \| ${DATA}(?: ${DATA})*)?$`,
  "u",
);
