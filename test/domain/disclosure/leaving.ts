/** Something that is about to leave, as nothing stands against it; a test changes what it is about. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Leaving } from "../../../src/domain/disclosure/gate.ts";
import { findPurpose } from "../../../src/domain/notice/lookup.ts";
import type { Notice } from "../../../src/domain/notice/notice.ts";
import {
  NO_ITEMS,
  type Processor,
  type ProcessorFacts,
} from "../../../src/domain/processor/processor.ts";
import { asDay } from "../../../src/domain/time.ts";
import { loadNotice } from "../../../src/notice-file/load.ts";
import { instant } from "../../instant.ts";
import { DATA } from "../calendar/law.ts";

function read(path: string): Notice {
  return loadNotice(readFileSync(path, "utf8"), path);
}

export const OURS = read(join(DATA, "notices/omaparantola.yaml"));
export const CLUB = read(join(DATA, "notices/club.yaml"));
export const AGENCY = read(fileURLToPath(new URL("../../notices/agency.yaml", import.meta.url)));

export function recipient(
  facts: Partial<ProcessorFacts> = {},
  more: Partial<Processor> = {},
): Processor {
  const yes = Object.fromEntries(Object.keys(NO_ITEMS).map((item) => [item, "yes"]));
  return {
    id: "mailer",
    addedAt: instant("2026-01-10T08:00:00.000Z"),
    facts: {
      name: "Postimies Oy",
      acts: "processor",
      recipient: "subcontractors",
      country: "FI",
      task: "sends the newsletter",
      contract: asDay("2026-01-10"),
      items: { ...NO_ITEMS, ...yes },
      subProcessors: [],
      ...facts,
    },
    ...more,
  };
}

export function leaving(more: Partial<Leaving> = {}): Leaving {
  return {
    recipient: recipient(),
    fields: ["customerId", "skype", "email"],
    ...purpose(OURS, "customer-care"),
    standing: { standing: "eea" },
    all: false,
    today: asDay("2026-11-20"),
    ...more,
  };
}

export function purpose(notice: Notice, id: string): Required<Pick<Leaving, "purpose">> {
  const found = findPurpose(notice, id);
  if (found === undefined) throw new Error("the notice names it");
  return { purpose: found };
}
