/** What the outermost layer knows: the arguments, the environment, the streams and the clock. */
import type { Readable, Writable } from "node:stream";
import type { Instant } from "./domain/time.ts";

export interface World {
  /** The arguments after the program's name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly now: () => Instant;
  readonly home: string;
  /** The read-only `data/` folder of the installation. */
  readonly data: string;
  readonly version: string;
  /** scrypt's log2(N) for new passphrases; absent: what `encryptUnder` takes. Tests take less. */
  readonly workFactor?: number;
  /** The absolute paths of Node.js and of the program it runs. */
  readonly program: readonly [node: string, seloste: string];
}
