/** One finished register per test run; tests copy it, for making its keys takes longer than a test. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { encryptUnder, newIdentity } from "../src/drawers/age.ts";
import { loadNotice } from "../src/notice-file/load.ts";
import { createRegister } from "../src/store/create.ts";
import { instant } from "./instant.ts";

/** Anna's passphrase, as it stands in her passphrase file. */
export const PASSPHRASE = "sumuinen aamu kulkee hiljaa 47";

/** When the template register was made. */
export const MADE_AT = instant("2026-11-19T08:00:00.000Z");

/** The names of what a template folder, and so a world's folder, holds. */
export const REGISTER = "register";
export const PASSPHRASE_FILE = "passphrase";
/** Anna's identity in clear text: opens her drawers without the cost of her passphrase. */
export const ANNA_FILE = "anna";
export const WATCH_FILE = "watch";
export const SUPPORT_FILE = "support";
export const RECOVERY_FILE = "recovery";

/** scrypt's cheapest sensible form: the real one takes half a second each time. */
export const WORK_FACTOR = 10;

/**
 * Makes the template: operator `anna` (contact), operator `watch`, a recovery key, our notice. Made
 * for a notice that is named, `sari` (support) has a key as well.
 */
export async function makeTemplate(folder: string, notice?: string): Promise<void> {
  const path = notice ?? "data/notices/omaparantola.yaml";
  const body = await readFile(new URL(`../${path}`, import.meta.url), "utf8");
  const model = loadNotice(body, path);
  const support = await newIdentity();
  const anna = await newIdentity();
  const watch = await newIdentity();
  const recovery = await newIdentity();
  await createRegister({
    folder: join(folder, REGISTER),
    at: MADE_AT,
    operators: [
      {
        name: "anna",
        role: "contact",
        recipient: anna.recipient,
        file: await encryptUnder(PASSPHRASE, `${anna.identity}\n`, WORK_FACTOR),
        defaultPurpose: model.defaultPurpose,
      },
      { name: "watch", role: "watch", recipient: watch.recipient },
      ...(notice === undefined
        ? []
        : [
            {
              name: "sari",
              role: "support" as const,
              recipient: support.recipient,
              defaultPurpose: model.defaultPurpose,
            },
          ]),
    ],
    recoveryRecipient: recovery.recipient,
    notice: { body, model },
  });
  const secrets: readonly (readonly [string, string])[] = [
    [PASSPHRASE_FILE, PASSPHRASE],
    [ANNA_FILE, anna.identity],
    [WATCH_FILE, watch.identity],
    [RECOVERY_FILE, recovery.identity],
    ...(notice === undefined ? [] : [[SUPPORT_FILE, support.identity] as const]),
  ];
  for (const [name, secret] of secrets) {
    await writeFile(join(folder, name), `${secret}\n`, { mode: 0o600 });
  }
}
