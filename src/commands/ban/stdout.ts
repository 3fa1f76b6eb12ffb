import { Refusal } from "../../domain/faults.ts";
import type { Staged } from "../../files/staged.ts";
import { errorCode } from "../../files/source.ts";
import type { World } from "../../world.ts";

/**
 * Standard output as a result: it is written once the line in the audit trail is committed. A reader
 * that has seen enough and closes the pipe is no failure.
 */
export function onStdout(
  stdout: World["stdout"],
  write: (put: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Staged {
  let closed = false;
  const put = (bytes: Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      if (closed) return resolve();
      stdout.write(Uint8Array.from(bytes), (error) => {
        const reason = errorCode(error);
        closed = reason === "EPIPE";
        if (error === undefined || error === null || closed) return resolve();
        const facts = { path: "-", reason: reason ?? "error" };
        reject(new Refusal({ code: "output.failed", facts }, { cause: error }));
      });
    });
  return {
    path: "-",
    seal: async () => "",
    commit: () => write(put),
    discard: async () => {},
  };
}
