/** Sets the bans of a list of names and postal addresses, for those of the register alone. */
import type { RegisterDesk } from "../../command.ts";
import { isBanned } from "../../domain/ban/ban.ts";
import { type Addressed, type AddressPlan, meansSame } from "../../domain/ban/by-address.ts";
import type { ListFile } from "../../files/list-file.ts";
import { cellsOf, readList } from "../../files/list-read.ts";
import { keyLister, openBans } from "../../store/bans.ts";
import { leavingReader } from "../../store/leaving.ts";
import { selectFound } from "../../store/selection.ts";
import type { ImportOrder, ImportTally } from "./import-order.ts";

interface Line extends Addressed {
  readonly line: number;
}

export async function banByAddress(
  desk: RegisterDesk,
  order: ImportOrder,
  plan: AddressPlan,
  tally: ImportTally,
): Promise<void> {
  const { register, world } = desk;
  const { notice, how, until, channel = "post" } = order;
  const read = leavingReader(register, [...plan.nameFields, plan.addressField]);
  const bans = openBans(register);
  const keysOf = keyLister(register, notice);
  const now = world.now();
  const end = until === undefined ? {} : { until };
  for (const line of await linesOf(order.list, plan)) {
    if (line.names === "") {
      tally.unreadable(line.line);
      continue;
    }
    const subjects = read(await selectFound(register, line.names))
      .filter(({ values }) => meansSame(line, heldOf(values, plan)))
      .map(({ subject }) => subject);
    if (subjects.length === 0) tally.counts.unmatched += 1;
    // Father and son of one name in one house: a ban too many is a letter less.
    for (const subject of subjects) {
      if (isBanned(bans.own(subject), channel)) {
        tally.counts.unchanged += 1;
        continue;
      }
      bans.add({ subject, channel, since: now, how, recordedAt: now, ...end }, keysOf(subject));
      tally.counts.set += 1;
    }
  }
}

function heldOf(
  values: ReadonlyMap<string, unknown>,
  { nameFields, addressField }: AddressPlan,
): Addressed {
  const text = (id: string) => {
    const value = values.get(id);
    return typeof value === "string" ? value : "";
  };
  const names = nameFields.map(({ id }) => text(id)).join(" ");
  return { names, address: text(addressField.id) };
}

async function linesOf(list: ListFile, plan: AddressPlan): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const wanted = [...plan.names, ...plan.address];
  await readList(list, {
    wanted,
    header: true,
    each: (bytes, row, line) => {
      const cells = cellsOf(bytes, row, wanted);
      const names = cells.slice(0, plan.names.length).join(" ").trim();
      const address = cells.slice(plan.names.length).join(" ").trim();
      lines.push({ line, names, address });
    },
  });
  return lines;
}
