/** A recovery key gets its place before anything is encrypted to it. */
import type { Desk } from "../../command.ts";
import { Refusal } from "../../domain/faults.ts";
import { newIdentity } from "../../drawers/age.ts";
import { type StagedFile, stageFile } from "../../files/staged.ts";

/** How much of the recovery key is asked back: enough to show that it was written down. */
const ASKED_BACK = 8;

export interface NewRecovery {
  readonly recipient: string;
  /** The file it is written to; absent when it was shown and typed back. */
  readonly files: readonly StagedFile[];
}

/**
 * Makes a recovery key: for a file, or shown on the terminal once and asked back.
 *
 * @throws {Refusal} `recovery.differs`; `usage.needs-flag` where nobody can be asked; `output.…`
 */
export async function newRecovery(
  { ask, text: { initTexts, prompts }, world }: Pick<Desk, "ask" | "text" | "world">,
  file: string | undefined,
  command: string,
): Promise<NewRecovery> {
  const { identity, recipient } = await newIdentity();
  if (file !== undefined)
    return { recipient, files: [await identityFile(file, "recovery key", { identity })] };
  if (!ask.possible) {
    throw new Refusal({ code: "usage.needs-flag", facts: { flag: "--recovery-out", command } });
  }
  world.stderr.write(`\n${initTexts.recovery}\n\n  ${identity}\n\n`);
  const typed = await ask.text("--recovery-out", prompts.recoveryWritten);
  if (typed.trim().toUpperCase() !== identity.slice(-ASKED_BACK)) {
    throw new Refusal({ code: "recovery.differs", facts: {} });
  }
  return { recipient, files: [] };
}

/** A file with an identity, as age reads it; it has its name only when it is committed. */
export async function identityFile(
  file: string,
  title: string,
  { identity, recipient }: { readonly identity: string; readonly recipient?: string },
): Promise<StagedFile> {
  const out = await stageFile(file);
  const key = recipient === undefined ? "" : `# public key: ${recipient}\n`;
  await out.write(`# seloste ${title}\n${key}${identity}\n`);
  return out;
}
