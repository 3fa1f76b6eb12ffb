/** Days and instants as a person reads them. */
import type { Language } from "../domain/notice/language.ts";
import { textsIn } from "./texts.ts";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** A day such as `2026-03-27`; a text that is none is said as it is. */
export function sayDay(day: string, language: Language): string {
  const found = DAY.exec(day);
  if (found === null) return day;
  const [, year, month, date] = found;
  return textsIn(language).day(Number(date), Number(month), Number(year));
}

/** An instant in a time zone, to the minute; a text that is no instant is said as it is. */
export function sayMoment(at: string, zone: string, language: Language): string {
  const local = partsIn(at, zone);
  if (local === undefined) return at;
  return textsIn(language).moment(sayDay(local.day, language), local.hour, local.minute);
}

/** The day of an instant in a time zone; a day stays the day it is. */
export function sayDayOf(at: string, zone: string, language: Language): string {
  return sayDay(partsIn(at, zone)?.day ?? at, language);
}

/** `2026-11-22 10:15` in a time zone, which spreadsheets read as a moment. */
export function plainMoment(at: string, zone: string): string {
  const local = partsIn(at, zone);
  return local === undefined ? at : `${local.day} ${local.hour}:${local.minute}`;
}

interface Local {
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
}

function partsIn(at: string, zone: string): Local | undefined {
  const instant = new Date(at);
  if (DAY.test(at) || Number.isNaN(instant.getTime())) return undefined;
  const parts = formatIn(zone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? "";
  return {
    day: `${part("year")}-${part("month")}-${part("day")}`,
    hour: part("hour"),
    minute: part("minute"),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for a zone: making one takes longer than using it a hundred times. */
function formatIn(zone: string): Intl.DateTimeFormat {
  const made = formats.get(zone);
  if (made !== undefined) return made;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formats.set(zone, format);
  return format;
}
