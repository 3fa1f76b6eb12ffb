/** Arguments in, exit code out. The one place that catches, prints and picks the exit code. */
import { Stopped } from "./ask/ask.ts";
import { Refusal } from "./domain/faults.ts";
import { EXIT, EXIT_OF, type ExitName } from "./exits.ts";
import { wantsJson } from "./output/render.ts";
import { safe, safeJson } from "./output/safe.ts";
import { dangerousNodeOptions } from "./node-options.ts";
import { runProgram } from "./program.ts";
import { type Catalogue, sayFault } from "./text/catalogue.ts";
import { languageOf, loadCatalogue } from "./text/language.ts";
import type { World } from "./world.ts";

const INTERRUPTED = 130;

/** Runs seloste once. Never throws; whatever happened is on standard error and in the exit code. */
export async function main(world: World): Promise<number> {
  const text = await loadCatalogue(languageOf(world.argv, world.env));
  const dangerous = dangerousNodeOptions(world.env);
  if (dangerous.length > 0) {
    const { warning, nodeOptions } = text.terminal;
    world.stderr.write(`${warning}: ${safe(nodeOptions(dangerous.join(", ")))}\n`);
  }
  try {
    return await runProgram(world, text);
  } catch (error) {
    return report(error, world, text);
  }
}

function report(error: unknown, world: World, text: Catalogue): number {
  if (error instanceof Stopped) {
    world.stderr.write(`\n${text.terminal.stopped}\n`);
    return INTERRUPTED;
  }
  const told = tell(error, text);
  world.stderr.write(wantsJson(world.argv) ? asJson(told) : asText(told, text));
  const debug = (world.env["SELOSTE_DEBUG"] ?? "") !== "";
  if (debug && error instanceof Error) world.stderr.write(`${error.stack ?? error.message}\n`);
  return EXIT[told.name];
}

interface Told {
  readonly code: string;
  readonly name: ExitName;
  readonly what: string;
  readonly next: string;
}

/** A refusal has its own sentence; anything else is a defect in seloste. */
function tell(error: unknown, text: Catalogue): Told {
  if (!(error instanceof Refusal)) {
    return { code: "defect", name: "failed", ...text.terminal.defect };
  }
  const { fault } = error;
  return { code: fault.code, name: EXIT_OF[fault.code], ...sayFault(text, fault) };
}

function asJson({ code, name, what, next }: Told): string {
  const error = {
    code,
    exit: EXIT[name],
    name,
    message: what,
    hint: next,
    retry: name === "locked",
  };
  return `${safeJson({ seloste: 1, kind: "error", error })}\n`;
}

function asText({ name, what, next }: Told, text: Catalogue): string {
  const lines = [...`seloste: ${what}`.split("\n"), `  ${next}`];
  return `${[...lines, `  (${text.terminal.exit(EXIT[name])})`].map(safe).join("\n")}\n`;
}

export { discardAllStaged } from "./files/staged.ts";
