/** Bans on direct marketing: who holds one, on which channels, and what setting and lifting do. */
import { type Channel, CHANNELS } from "../import/form.ts";

/** A ban that holds: from `since` on, until the person's own new wish lifts it (Art. 21(2)–(3)). */
export interface Ban {
  readonly nr: number;
  /** The data subject who holds it, by number and by id; absent for one not in the register. */
  readonly subject?: number;
  readonly id?: string;
  readonly channel: string;
  /** When the person asked; an instant in UTC. */
  readonly since: string;
  /** How the person asked, or the file and column that say so; empty when nobody wrote it down. */
  readonly how: string;
}

type OnChannel = Pick<Ban, "channel">;

/** Whether a ban stops marketing on a channel. Asked for `all`, any ban does. */
export function covers({ channel: banned }: OnChannel, channel: Channel): boolean {
  return channel === "all" || banned === "all" || banned === channel;
}

/** The bans that stop marketing on a channel; without one, every ban. */
export function bansOn<Each extends OnChannel>(
  bans: readonly Each[],
  channel: Channel | undefined,
): readonly Each[] {
  return channel === undefined ? bans : bans.filter((ban) => covers(ban, channel));
}

/** The channels of bans, each once, in their own order; `all` stands alone. */
export function channelsOf(bans: readonly OnChannel[]): readonly string[] {
  const found = new Set(bans.map(({ channel }) => channel));
  if (found.has("all")) return ["all"];
  return CHANNELS.filter((channel) => found.has(channel));
}

/** Whether everything that a new ban would forbid is forbidden already. */
export function isBanned(bans: readonly OnChannel[], channel: string): boolean {
  return bans.some((ban) => ban.channel === "all" || ban.channel === channel);
}

/** A ban to be lifted, and the channels on which it goes on. */
export interface Lift<Each> {
  readonly ban: Each;
  readonly instead: readonly Channel[];
}

/**
 * What lifting a channel does to bans. A ban of all channels goes on for the others, one by one;
 * what a file or a person once said of the channel is not undone for any other.
 *
 * @returns nothing for bans that do not touch the channel
 */
export function planLift<Each extends OnChannel>(
  bans: readonly Each[],
  channel: Channel,
): readonly Lift<Each>[] {
  const others = CHANNELS.filter((each) => each !== "all" && each !== channel);
  return bansOn(bans, channel).map((ban) => ({
    ban,
    instead: ban.channel === "all" && channel !== "all" ? others : [],
  }));
}
