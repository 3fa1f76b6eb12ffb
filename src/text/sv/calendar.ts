import type { CalendarFaults } from "../../domain/calendar/faults.ts";
import type { FaultTexts } from "../catalogue.ts";

export const calendarFaults: FaultTexts<keyof CalendarFaults> = {
  "calendar.year": ({ year }) => ({
    what: `Helgdagarna år ${year} är inte kända, så ingenting räknades ut.`,
    next: "Kontrollera året. Om det stämmer behövs en nyare version av seloste.",
  }),
  "calendar.no-limit": ({ on }) => ({
    what: `Tabellen över tidsfrister når inte till ${on}, så ingenting räknades ut eller ändrades.`,
    next: "Kontrollera dagen. Om den stämmer behövs en nyare version av seloste.",
  }),
  "calendar.clock-behind": ({ newest, now }) => ({
    what: `Datorns klocka visar ${now}, före det som redan står i registret (${newest}). Inget granskades, för alla tidsfrister skulle vara fel.`,
    next: "Ställ klockan och försök igen, eller ange tidpunkten: seloste check --at <tid>",
  }),
  "calendar.zone": () => ({
    what: "Tidszonen är okänd, så ingenting räknades ut eller ändrades.",
    next: "Skriv en tidszon i beskrivningen, till exempel Europe/Helsinki.",
  }),
  "calendar.not-a-time": () => ({
    what: "Det där är ingen tidpunkt. Ingenting ändrades.",
    next: 'Skriv 2026-03-27T12:00, 2026-03-27T12:00+02:00 eller "27.3.2026 kl. 12.00".',
  }),
  "calendar.day-alone": () => ({
    what: "Enbart en dag räcker inte, eftersom tidsfristen räknas i timmar. Ingenting ändrades.",
    next: 'Skriv också klockslaget: 2026-03-27T12:00 eller "27.3.2026 kl. 12.00".',
  }),
  "calendar.gap": ({ earlier, later }) => ({
    what: "Den tidpunkten fanns inte: klockan ställdes fram förbi den. Ingenting ändrades.",
    next: `Kanske avses någon av dessa: ${earlier} eller ${later}`,
  }),
  "calendar.twice": ({ first, second }) => ({
    what: "Den tidpunkten fanns två gånger: klockan ställdes tillbaka. Ingenting ändrades.",
    next: `Säg vilken som avses: ${first} eller ${second}`,
  }),
};
