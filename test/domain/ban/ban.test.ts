import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bansOn, channelsOf, covers, isBanned, planLift } from "../../../src/domain/ban/ban.ts";
import { type Channel, CHANNELS } from "../../../src/domain/import/form.ts";

function on(...channels: Channel[]) {
  return channels.map((channel, nr) => ({ nr, channel }));
}

describe("a ban", () => {
  test.each([
    ["its own channel", "email", "email", true],
    ["another channel", "email", "sms", false],
    ["any channel when it is on all", "all", "post", true],
    ["profiling when it is on all", "all", "profiling", true],
    ["whatever is asked when any ban is asked for", "post", "all", true],
  ] as const)("stops %s", (_, banned, asked, stops) => {
    expect(covers({ channel: banned }, asked)).toBe(stops);
  });

  test("is looked for on one channel, or on every one", () => {
    const bans = on("email", "sms", "all");
    expect(bansOn(bans, "sms").map(({ nr }) => nr)).toEqual([1, 2]);
    expect(bansOn(bans, undefined)).toEqual(bans);
  });

  test("is there already when its channel or all are banned", () => {
    expect(isBanned(on("email"), "email")).toBe(true);
    expect(isBanned(on("all"), "email")).toBe(true);
    expect(isBanned(on("email"), "all")).toBe(false);
    expect(isBanned([], "all")).toBe(false);
  });
});

describe("the channels of bans", () => {
  test("stand once each, in their own order", () => {
    expect(channelsOf(on("post", "email", "post"))).toEqual(["email", "post"]);
  });

  test("are all when one ban is on all", () => {
    expect(channelsOf(on("post", "all"))).toEqual(["all"]);
  });
});

describe("lifting", () => {
  test("takes a ban of its channel away and leaves the others", () => {
    expect(planLift(on("email", "sms"), "email")).toEqual([
      { ban: { nr: 0, channel: "email" }, instead: [] },
    ]);
  });

  test("one channel of a ban on all lets it go on for each of the others", () => {
    expect(planLift(on("all"), "email")).toEqual([
      {
        ban: { nr: 0, channel: "all" },
        instead: ["sms", "phone", "post", "skype", "profiling"],
      },
    ]);
  });

  test("all takes every ban away", () => {
    expect(planLift(on("all", "sms"), "all").map(({ instead }) => instead)).toEqual([[], []]);
  });

  test("what is not banned lifts nothing", () => {
    expect(planLift(on("sms"), "email")).toEqual([]);
  });

  test("a channel frees that channel and no other", () => {
    const channel = fc.constantFrom(...CHANNELS);
    fc.assert(
      fc.property(fc.array(channel), channel, (banned, lifted) => {
        const bans = on(...banned);
        const lifts = planLift(bans, lifted);
        const gone = new Set(lifts.map(({ ban }) => ban.nr));
        const after = [
          ...bans.filter(({ nr }) => !gone.has(nr)),
          ...on(...lifts.flatMap(({ instead }) => [...instead])),
        ];
        for (const one of CHANNELS) {
          if (one === "all") continue;
          const free = lifted === "all" || one === lifted;
          expect(isBanned(after, one)).toBe(!free && isBanned(bans, one));
        }
      }),
    );
  });
});
