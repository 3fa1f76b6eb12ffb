// Moves the clock of a real process from outside: `node --import` this, with TEST_CLOCK an instant
// at which the clock stands. The program itself knows no such thing.

const stands = Date.parse(process.env.TEST_CLOCK ?? "");
if (Number.isNaN(stands)) throw new Error("TEST_CLOCK is no instant");

const Real = Date;
globalThis.Date = class Moved extends Real {
  constructor(...parts) {
    super(...(parts.length === 0 ? [stands] : parts));
  }

  static now() {
    return stands;
  }
};
