import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { makeTemplate } from "./template.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the template register and its secrets. */
    readonly template: string;
    /** Where worlds are made; removed when the run ends. */
    readonly worlds: string;
  }
}

/** Makes the template register before the first test and removes all worlds after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  process.umask(0o077);
  const folder = await mkdtemp(join(tmpdir(), "seloste-test-"));
  const template = join(folder, "template");
  const worlds = join(folder, "worlds");
  await mkdir(template);
  await mkdir(worlds);
  await makeTemplate(template);
  project.provide("template", template);
  project.provide("worlds", worlds);
  return () => rm(folder, { recursive: true, force: true });
}
