/** What a flag takes and how its text is read; the sentences about it stand in `text/`. */
import { Refusal } from "./domain/faults.ts";

export interface Flag<T> {
  /** Such as `<file>`; absent for a flag that takes nothing. */
  readonly takes?: string;
  /** Whether it may be given several times. */
  readonly many?: boolean;
  readonly choices?: readonly string[];
  /**
   * The value of what was typed, once for each time it was given.
   *
   * @throws {Refusal} `usage.bad-value`, which says what is allowed and never what was typed;
   * `usage.missing-value` for an empty text
   */
  readonly read: (typed: readonly string[], name: string, command: string) => T;
}

export type Flags = Readonly<Record<string, Flag<unknown>>>;

export type FlagValues<F extends Flags> = {
  readonly [Name in keyof F]: F[Name] extends Flag<infer T> ? T : never;
};

/** The flags that have a short form. */
export const SHORT: Readonly<Record<string, string>> = {
  quiet: "-q",
  output: "-o",
  out: "-o",
  dryRun: "-n",
};

/** A flag that is given or not. */
export function yes(): Flag<boolean> {
  return { read: (typed) => typed.length > 0 };
}

/** A flag with a text that may not be empty. */
export function text(takes: string): Flag<string | undefined> {
  return {
    takes,
    read: (typed, name, command) => {
      const value = typed.at(-1);
      if (value === undefined || value.trim() !== "") return value;
      throw new Refusal({ code: "usage.missing-value", facts: { flag: name, command } });
    },
  };
}

/** A flag that may be given several times. */
export function texts(takes: string): Flag<readonly string[]> {
  return { takes, many: true, read: (typed) => typed };
}

/** A flag with one word of a list. */
export function choice<const T extends string>(known: readonly T[]): Flag<T | undefined> {
  return {
    takes: `{${known.join(" | ")}}`,
    choices: known,
    read: (typed, name, command) => {
      const value = typed.at(-1);
      if (value === undefined) return undefined;
      const found = known.find((each) => each === value);
      if (found === undefined) throw badValue(name, command, known.join(", "));
      return found;
    },
  };
}

/** A flag with several words of a list, separated by commas or given several times. */
export function choices<const T extends string>(known: readonly T[]): Flag<readonly T[]> {
  return {
    takes: `{${known.join(" | ")}}`,
    many: true,
    choices: known,
    read: (typed, name, command) => {
      const words = typed.flatMap((one) => one.split(","));
      const found = words.map((word) => known.find((each) => each === word));
      return found.map((each) => {
        if (each === undefined) throw badValue(name, command, known.join(", "));
        return each;
      });
    },
  };
}

/** A flag with a whole number of at least 1. */
export function count(takes: string): Flag<number | undefined> {
  return {
    takes,
    read: (typed, name, command) => {
      const value = typed.at(-1);
      if (value === undefined) return undefined;
      if (!/^[1-9]\d{0,8}$/u.test(value)) throw badValue(name, command, "1, 2, 3 …");
      return Number(value);
    },
  };
}

/** A flag with a length of time such as `30s`, `5m` or `24h`; read as milliseconds. */
export function duration(takes: string): Flag<number | undefined> {
  return {
    takes,
    read: (typed, name, command) => {
      const value = typed.at(-1);
      if (value === undefined) return undefined;
      const found = /^(\d{1,6})(ms|s|m|h|d)$/u.exec(value);
      if (found === null) throw badValue(name, command, "30s, 5m, 24h, 7d");
      return Number(found[1]) * (UNIT_MS[found[2] ?? ""] ?? 0);
    },
  };
}

const UNIT_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** `includeSpecial` as it is typed: `--include-special`. */
export function flagName(key: string): string {
  return `--${key.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}

function badValue(flag: string, command: string, allowed: string): Refusal {
  return new Refusal({ code: "usage.bad-value", facts: { flag, command, allowed } });
}
