import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Breach } from "../../src/domain/breach/breach.ts";
import { closeBreach } from "../../src/domain/breach/closing.ts";
import { breakPromise, exemptBreach } from "../../src/domain/breach/communication.ts";
import { updateBreach } from "../../src/domain/breach/log.ts";
import { asBreachNumber } from "../../src/domain/breach/number.ts";
import { Refusal } from "../../src/domain/faults.ts";
import {
  addBreach,
  getBreach,
  listBreaches,
  listBreachNumbers,
  listOpenBreaches,
  saveBreach,
} from "../../src/store/breaches.ts";
import { closeRegister, type Register, transaction } from "../../src/store/register.ts";
import { assessed, laptop, notified, recorded, told } from "../domain/breach/stolen-laptop.ts";
import { CALENDAR, utc } from "../domain/calendar/law.ts";
import { newWorld } from "../world.ts";

let register: Register;

beforeEach(async () => {
  register = await (await newWorld()).open();
});

afterEach(() => closeRegister(register));

async function add(breach: Breach): Promise<void> {
  await transaction(register, async () => addBreach(register, breach));
}

async function save(breach: Breach, before: Breach): Promise<void> {
  await transaction(register, async () => saveBreach(register, breach, before));
}

/** The laptop with one act of every kind, the last of which closes it. */
function played(): readonly Breach[] {
  const logged = laptop();
  const subjects = { certainty: "exact", number: 120 } as const;
  const changes = { subjects, systems: ["laptop"] };
  const updated = updateBreach(logged, changes, recorded(), CALENDAR).breach;
  const high = assessed(updated, "high");
  const notifiedOnce = notified(high, "2026-11-21T08:00:00Z");
  const partly = told(notifiedOnce, "2026-11-22T08:00:00Z", { reached: 30, text: "Hei" });
  const more = told(partly, "2026-11-21T08:00:00Z", { reached: 5 });
  const decision = { at: utc("2026-11-22T09:00:00Z"), why: "encrypted", by: "the manager" };
  const ground = "34(3)(a)" as const;
  const exempt = exemptBreach(more, { ...decision, ground }, recorded(), CALENDAR).breach;
  const promise = "customers-72h";
  const broken = breakPromise(exempt, { ...decision, promise }, recorded()).breach;
  const closing = { at: utc("2026-11-23T08:00:00Z"), by: "the manager" };
  const closed = closeBreach(broken, closing, recorded(), CALENDAR).breach;
  return [logged, updated, high, notifiedOnce, partly, more, exempt, broken, closed];
}

describe("an entry", () => {
  test("comes back as it was saved, after every act", async () => {
    const [logged, ...later] = played();
    if (logged === undefined) throw new Error("nothing was played");
    await add(logged);
    let before = logged;
    expect(await getBreach(register, "2026-0003")).toEqual(logged);
    for (const breach of later) {
      await save(breach, before);
      expect(await getBreach(register, "2026-0003")).toEqual(breach);
      before = breach;
    }
  });

  test("keeps one row for each act, which nothing writes over", async () => {
    const all = played();
    const [logged, ...later] = all;
    if (logged === undefined) throw new Error("nothing was played");
    await add(logged);
    for (const [at, breach] of later.entries()) await save(breach, all[at] ?? logged);
    const rows = register.connection
      .prepare("select act, at, operator from breach_change order by nr")
      .all();
    const acts = [
      "updated",
      "assessed",
      "notified",
      "communicated",
      "communicated",
      "exempted",
      "decided",
    ];
    expect(rows).toEqual(
      [...acts, "closed"].map((act) => ({ act, at: "2026-12-15T08:00:00.000Z", operator: "anna" })),
    );
  });

  test("that does not exist is refused, and so is what is no number", async () => {
    for (const number of ["2026-0009", "1", "' or 1=1"]) {
      await expect(getBreach(register, number)).rejects.toThrow(Refusal);
    }
  });
});

describe("the log", () => {
  const other: Breach = { ...laptop(), number: asBreachNumber("2026-0010") };

  test("lists by number and keeps the acts of each entry apart", async () => {
    await add(other);
    await add(laptop());
    await save(assessed(other, "none"), other);
    await save(assessed(laptop(), "high"), laptop());
    const listed = await listBreaches(register);
    expect(listed.map(({ number }) => number)).toEqual(["2026-0003", "2026-0010"]);
    expect(listed.map(({ assessments: [one] }) => one?.risk)).toEqual(["high", "none"]);
    expect(await listBreachNumbers(register)).toEqual(["2026-0003", "2026-0010"]);
  });

  test("lists as open what is not closed, and what was opened again", async () => {
    const all = played();
    const [logged, closed] = [all[0], all.at(-1)];
    if (logged === undefined || closed === undefined) throw new Error("nothing was played");
    await add(logged);
    await add(other);
    await save(closed, logged);
    expect((await listOpenBreaches(register)).map(({ number }) => number)).toEqual(["2026-0010"]);
    await save(assessed(closed, "high", "2026-11-24T08:00:00Z"), closed);
    expect(await listOpenBreaches(register)).toHaveLength(2);
  });

  test("is read by the watch, without the query builder", async () => {
    await add(laptop());
    const { connection, waitMs } = register;
    expect(await listOpenBreaches({ connection, waitMs })).toEqual([laptop()]);
  });
});
