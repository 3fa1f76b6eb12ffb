/** The flags every command takes. */
import { LANGUAGES } from "./domain/notice/language.ts";
import { choice, duration, type FlagValues, text, yes } from "./flag.ts";

export const GLOBAL_FLAGS = {
  register: text("<folder>"),
  operator: text("<name>"),
  identity: text("<file>"),
  passphraseFile: text("<file>"),
  passphraseCommand: text("<json>"),
  json: yes(),
  ndjson: yes(),
  quiet: yes(),
  noInput: yes(),
  noColor: yes(),
  lang: choice(LANGUAGES),
  wait: duration("<time>"),
  acceptOlder: text("<register id>"),
} as const;

export type GlobalFlags = FlagValues<typeof GLOBAL_FLAGS>;
