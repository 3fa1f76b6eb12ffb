import { freeCommand } from "../command.ts";
import type { Desk } from "../command.ts";
import { Refusal } from "../domain/faults.ts";
import { registerFolder, stateFolder, watchIdentityFile } from "../places.ts";

export const help = freeCommand({
  path: "help",
  argument: "[topic]",
  flags: {},
  examples: { places: "seloste help places", cron: "seloste help cron" },
  async run(desk, { args }) {
    const [topic] = args;
    const body = topic === undefined ? desk.text.daily : await topicOf(desk, topic);
    if (body === undefined) {
      const topics = [...Object.keys(desk.text.topics), "cron"];
      throw new Refusal({ code: "usage.unknown-topic", facts: { topics } });
    }
    return {
      view: {
        kind: "help.topic",
        data: { topic: topic ?? null, text: body },
        blocks: () =>
          body
            .trimEnd()
            .split("\n")
            .map((line) => ({ line })),
      },
    };
  },
});

async function topicOf(desk: Desk, topic: string): Promise<string | undefined> {
  const { text, world, globals } = desk;
  if (topic === "cron") {
    const { cronTopic } = await import("../output/cron.ts");
    return cronTopic(
      {
        program: world.program,
        register: registerFolder(world, globals.register),
        identity: watchIdentityFile(world, globals.identity),
        state: stateFolder(world),
        account: world.env["USER"] ?? world.env["LOGNAME"] ?? "seloste",
      },
      text,
    );
  }
  const topics: Readonly<Record<string, string>> = text.topics;
  return Object.hasOwn(topics, topic) ? topics[topic] : undefined;
}
