/** Writes a view: JSON, a plain form for pipes, or tables and colour for a terminal. */
import type { GlobalFlags } from "../global-flags.ts";
import type { Catalogue } from "../text/catalogue.ts";
import type { World } from "../world.ts";
import { safe, safeJson } from "./safe.ts";
import { drawTable } from "./table.ts";
import type { Block, Json, View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** In cells, where a terminal does not say. */
const WIDTH = 80;
/** A value beside a long label still gets this many cells. */
const NARROWEST = 20;

export interface Style {
  readonly json: boolean;
  readonly ndjson: boolean;
  readonly quiet: boolean;
  /** Whether standard output is a terminal and wants tables. */
  readonly tables: boolean;
  readonly colour: boolean;
}

/** Whether JSON is asked for; told from the arguments alone, for an error may come before all else. */
export function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  const flags = end < 0 ? argv : argv.slice(0, end);
  return flags.includes("--json") || flags.includes("--ndjson");
}

/** The style the flags, the environment and the streams ask for. */
export function styleOf(
  world: World,
  flags: Pick<GlobalFlags, "json" | "ndjson" | "quiet" | "noColor">,
): Style {
  const terminal = world.stdout.isTTY === true && world.env["TERM"] !== "dumb";
  const noColor = flags.noColor || (world.env["NO_COLOR"] ?? "") !== "";
  const { json, ndjson, quiet } = flags;
  const tables = world.stdout.isTTY === true;
  return { json, ndjson, quiet, tables, colour: terminal && !noColor };
}

/** Shows a view: the answer on standard output, everything else on standard error. */
export async function show(world: World, style: Style, text: Catalogue, view: View): Promise<void> {
  const list = style.ndjson && Array.isArray(view.data) ? view.data : undefined;
  if (list === undefined && (style.json || style.ndjson)) {
    world.stdout.write(asJson(world, text, view));
    return;
  }
  if (list === undefined) {
    for (const block of view.blocks(text)) world.stdout.write(await asText(world, style, block));
  } else {
    world.stdout.write(list.map((entry: Json) => `${safeJson(entry)}\n`).join(""));
  }
  showRemarks(world, style, text, view);
}

function showRemarks(world: World, style: Style, text: Catalogue, view: View): void {
  const { warning, next } = text.terminal;
  for (const { say } of view.warnings ?? []) {
    world.stderr.write(`${warning}: ${safe(say(text))}\n`);
  }
  if (style.quiet || style.ndjson) return;
  for (const line of view.next?.(text) ?? []) world.stderr.write(`${next}: ${safe(line)}\n`);
}

function asJson(world: World, text: Catalogue, { kind, data, warnings = [] }: View): string {
  const said = warnings.map(({ code, say }) => ({ code, message: say(text) }));
  return `${safeJson({ seloste: 1, kind, at: world.now(), data, warnings: said })}\n`;
}

async function asText(world: World, style: Style, block: Block): Promise<string> {
  if ("line" in block) return `${safe(block.line)}\n`;
  if ("heading" in block) return `\n${await bold(style, safe(block.heading))}\n`;
  const room = world.stdout.columns ?? WIDTH;
  if ("fields" in block) return fieldLines(block.fields, style.tables ? room : Infinity);
  if (!style.tables) return block.table.rows.map((row) => `${row.map(safe).join("\t")}\n`).join("");
  const { columns, rows } = block.table;
  return drawTable(columns, rows, room);
}

/** @param room in cells; a longer value takes several lines */
function fieldLines(fields: readonly (readonly [string, string])[], room: number): string {
  const width = Math.max(...fields.map(([label]) => label.length), 0);
  const indent = width + 4;
  return fields
    .map(([label, value]) => {
      const own = Math.max(room - indent, NARROWEST);
      const lines = value.split("\n").flatMap((line) => wrap(safe(line), own));
      return `  ${safe(label).padEnd(width)}  ${lines.join(`\n${" ".repeat(indent)}`)}\n`;
    })
    .join("");
}

async function bold(style: Style, text: string): Promise<string> {
  if (!style.colour) return text;
  const { Chalk } = await import("chalk");
  return new Chalk({ level: 1 }).bold(text);
}
