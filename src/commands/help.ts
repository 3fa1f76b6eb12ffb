import { freeCommand } from "../command.ts";
import { Refusal } from "../domain/faults.ts";

export const help = freeCommand({
  path: "help",
  argument: "[topic]",
  flags: {},
  examples: { places: "seloste help places" },
  async run({ text }, { args }) {
    const [topic] = args;
    const topics: Readonly<Record<string, string>> = text.topics;
    // Of its own only: every object also has words such as toString.
    const own = topic !== undefined && Object.hasOwn(topics, topic) ? topics[topic] : undefined;
    const body = topic === undefined ? text.daily : own;
    if (body === undefined) {
      throw new Refusal({ code: "usage.unknown-topic", facts: { topics: Object.keys(topics) } });
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
