/** The recovery key as a person has it: in a file, or on paper. */
import type { Desk } from "../../command.ts";
import { asWrongRecovery } from "../../opening/open.ts";
import { type Identity, identityOf, readIdentityFile } from "../../drawers/unlock.ts";

/**
 * The recovery key from its file, or typed.
 *
 * @throws {Refusal} `recovery.wrong` when it is no key at all; `usage.needs-flag`
 */
export async function askRecovery(
  { ask, text: { operatorTexts } }: Pick<Desk, "ask" | "text">,
  file: string | undefined,
): Promise<Identity> {
  if (file !== undefined) return readIdentityFile(file);
  const typed = await ask.secret("--recovery-file", operatorTexts.askRecovery);
  try {
    return await identityOf(typed, "");
  } catch (error) {
    throw asWrongRecovery(error);
  }
}
