import { type Instant, isInstant } from "../src/domain/time.ts";

/** The text as an instant; a test that writes anything else is wrong itself. */
export function instant(text: string): Instant {
  if (!isInstant(text)) throw new Error(`${text} is no instant`);
  return text;
}
