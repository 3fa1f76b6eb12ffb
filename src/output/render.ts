/** Writes a view: JSON, a plain form for pipes, or tables and colour for a terminal. */
import type { Catalogue } from "../text/catalogue.ts";
import type { World } from "../world.ts";
import { safe } from "./safe.ts";
import type { Block, Json, View } from "./view.ts";

export interface Style {
  readonly json: boolean;
  readonly ndjson: boolean;
  readonly quiet: boolean;
  /** Whether standard output is a terminal and wants tables. */
  readonly tables: boolean;
  readonly colour: boolean;
}

/** The style the flags, the environment and the streams ask for. */
export function styleOf(
  world: World,
  flags: { json?: boolean; ndjson?: boolean; quiet?: boolean; color?: boolean },
): Style {
  const terminal = world.stdout.isTTY === true && world.env["TERM"] !== "dumb";
  const noColor = flags.color === false || (world.env["NO_COLOR"] ?? "") !== "";
  return {
    json: flags.json === true,
    ndjson: flags.ndjson === true,
    quiet: flags.quiet === true,
    tables: world.stdout.isTTY === true,
    colour: terminal && !noColor,
  };
}

/** Shows a view: the answer on standard output, everything else on standard error. */
export async function show(world: World, style: Style, text: Catalogue, view: View): Promise<void> {
  if (style.json || style.ndjson) {
    world.stdout.write(asJson(world, style, text, view));
    return;
  }
  for (const block of view.blocks(text)) world.stdout.write(await asText(world, style, block));
  for (const warning of view.warnings ?? []) {
    world.stderr.write(`${text.terminal.warning}: ${safe(warning.say(text))}\n`);
  }
  if (style.quiet || view.next === undefined) return;
  for (const next of view.next(text)) world.stderr.write(`${text.terminal.next}: ${safe(next)}\n`);
}

function asJson(world: World, style: Style, text: Catalogue, view: View): string {
  if (style.ndjson && Array.isArray(view.data)) {
    return view.data.map((entry: Json) => `${JSON.stringify(entry)}\n`).join("");
  }
  const warnings = (view.warnings ?? []).map(({ code, say }) => ({ code, message: say(text) }));
  return `${JSON.stringify({ seloste: 1, kind: view.kind, at: world.now(), data: view.data, warnings })}\n`;
}

async function asText(world: World, style: Style, block: Block): Promise<string> {
  if ("line" in block) return `${safe(block.line)}\n`;
  if ("heading" in block) return `\n${await bold(style, safe(block.heading))}\n`;
  if ("fields" in block) return fieldLines(block.fields);
  if (!style.tables) return block.table.rows.map((row) => `${row.map(safe).join("\t")}\n`).join("");
  return drawTable(world, block.table);
}

function fieldLines(fields: readonly (readonly [string, string])[]): string {
  const width = Math.max(...fields.map(([label]) => label.length), 0);
  return fields
    .map(([label, value]) => {
      const lines = value.split("\n").map(safe);
      return `  ${safe(label).padEnd(width)}  ${lines.join(`\n${" ".repeat(width + 4)}`)}\n`;
    })
    .join("");
}

async function bold(style: Style, text: string): Promise<string> {
  if (!style.colour) return text;
  const { Chalk } = await import("chalk");
  return new Chalk({ level: 1 }).bold(text);
}

/** No line between the rows: more of them fit on a screen. */
const NO_RULES = { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" };

async function drawTable(
  world: World,
  { columns, rows }: { columns: readonly string[]; rows: readonly (readonly string[])[] },
): Promise<string> {
  const { default: Table } = await import("cli-table3");
  const room = world.stdout.columns ?? 80;
  const widest = Math.max(8, Math.floor((room - 1) / Math.max(columns.length, 1)) - 3);
  const fits = rows.every((row) => rowWidth(row) <= room) && rowWidth(columns) <= room;
  const cut = (cell: string) => (fits ? safe(cell) : shorten(safe(cell), widest));
  const table = new Table({
    head: columns.map(cut),
    style: { head: [], border: [] },
    chars: NO_RULES,
  });
  table.push(...rows.map((row) => row.map(cut)));
  return `${table.toString()}\n`;
}

function rowWidth(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.length + 3, 1);
}

function shorten(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
