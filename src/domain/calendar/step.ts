/** The steps of a count, in order, for whoever wants to see how a limit came about. */
import type { Texts } from "../notice/language.ts";
import type { Day, Instant } from "../time.ts";
import type { RestReason } from "./working-day.ts";

export type Step =
  /** What starts the period. */
  | {
      readonly rule: "started";
      readonly by: "awareness" | "detection" | "processor-detection";
      readonly at: Instant;
    }
  /** Elapsed hours; weekends and holidays count. */
  | {
      readonly rule: "hours-added";
      readonly hours: number;
      readonly to: Instant;
      /** Absent: the hours are a promise of the notice. */
      readonly source?: Texts;
    }
  /** Reg. 1182/71 Art. 3(1): the hour of the event is not counted; `to` is the end of that hour. */
  | { readonly rule: "hour-dropped"; readonly to: Instant }
  /** POLICY: the event falls on the full hour, and that hour is counted. */
  | { readonly rule: "hour-counted"; readonly source: Texts }
  /** Reg. 1182/71 Art. 3(5): moved to the end of the second working day. */
  | { readonly rule: "two-working-days"; readonly to: Instant; readonly source: Texts }
  /** The local day of receipt. */
  | { readonly rule: "received"; readonly at: Instant; readonly on: Day }
  /** Reg. 1182/71 Art. 3(2)(c); `clamped` when the month has no such date. */
  | {
      readonly rule: "months-added";
      readonly months: number;
      readonly to: Day;
      readonly clamped: boolean;
      readonly source: Texts;
    }
  /** Days in which the controller waited for the data subject. */
  | { readonly rule: "paused"; readonly days: number; readonly to: Day }
  /** Reg. 1182/71 Art. 3(4): no working day. */
  | { readonly rule: "passed-over"; readonly day: Day; readonly because: RestReason }
  /** The last day, and the instant at which it is over. */
  | { readonly rule: "ends"; readonly on: Day; readonly before: Instant };
