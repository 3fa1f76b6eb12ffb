import type { CalendarFaults } from "../../domain/calendar/faults.ts";
import type { FaultTexts } from "../catalogue.ts";

export const calendarFaults: FaultTexts<keyof CalendarFaults> = {
  "calendar.year": ({ year }) => ({
    what: `Vuoden ${year} pyhäpäiviä ei tunneta, joten mitään ei laskettu.`,
    next: "Tarkista vuosi. Jos se on oikein, tarvitaan uudempi seloste.",
  }),
  "calendar.no-limit": ({ on }) => ({
    what: `Määräaikojen taulukko ei ulotu päivään ${on}, joten mitään ei laskettu eikä muutettu.`,
    next: "Tarkista päivä. Jos se on oikein, tarvitaan uudempi seloste.",
  }),
  "calendar.clock-behind": ({ newest, now }) => ({
    what: `Tämän koneen kello on ${now}, aikaisemmin kuin rekisterin uusin merkintä (${newest}). Mitään ei katsottu, sillä kaikki määräajat olisivat väärin.`,
    next: "Aseta kello oikeaan ja yritä uudelleen, tai anna ajankohta: seloste check --at <aika>",
  }),
  "calendar.zone": () => ({
    what: "Aikavyöhykettä ei tunneta, joten mitään ei laskettu eikä muutettu.",
    next: "Kirjoita rekisteriselosteeseen aikavyöhyke, esimerkiksi Europe/Helsinki.",
  }),
  "calendar.not-a-time": () => ({
    what: "Tuo ei ole aika. Mitään ei muutettu.",
    next: 'Kirjoita 2026-03-27T12:00, 2026-03-27T12:00+02:00 tai "27.3.2026 klo 12.00".',
  }),
  "calendar.day-alone": () => ({
    what: "Pelkkä päivä ei riitä, koska määräaika lasketaan tunteina. Mitään ei muutettu.",
    next: 'Kirjoita myös kellonaika: 2026-03-27T12:00 tai "27.3.2026 klo 12.00".',
  }),
  "calendar.gap": ({ earlier, later }) => ({
    what: "Tuollaista aikaa ei ollut: kelloja siirrettiin eteenpäin sen yli. Mitään ei muutettu.",
    next: `Tarkoitit ehkä jompaakumpaa näistä: ${earlier} tai ${later}`,
  }),
  "calendar.twice": ({ first, second }) => ({
    what: "Tuollainen aika oli kahdesti: kelloja siirrettiin taaksepäin. Mitään ei muutettu.",
    next: `Sano, kumpaa tarkoitat: ${first} vai ${second}`,
  }),
};
