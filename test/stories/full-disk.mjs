/** A disk that takes no more of a result file after `TEST_DISK_BYTES`: loaded before the program. */
import fsPromises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const limit = Number(process.env.TEST_DISK_BYTES);
const { open } = fsPromises;

fsPromises.open = async (path, ...more) => {
  const handle = await open(path, ...more);
  if (!String(path).endsWith(".part")) return handle;
  let written = 0;
  const append = handle.appendFile.bind(handle);
  handle.appendFile = async (bytes) => {
    written += bytes.length;
    if (written > limit) {
      throw Object.assign(new Error("full"), { syscall: "write", code: "ENOSPC" });
    }
    return append(bytes);
  };
  return handle;
};
syncBuiltinESMExports();
