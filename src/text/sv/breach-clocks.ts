import type * as en from "../en/breach-clocks.ts";

export const breachClocks: typeof en.breachClocks = {
  span: (days, hours, minutes) => {
    const parts = [
      ...(days > 0 ? [`${days} dygn`] : []),
      ...(hours > 0 ? [`${hours} h`] : []),
      ...(minutes > 0 ? [`${minutes} min`] : []),
    ];
    return parts.length === 0 ? "mindre än en minut" : parts.join(" ");
  },

  clocks: {
    target: "E  Tillsynsmyndigheten (artikel 33)",
    limit: "L  Yttersta gräns (förordning 1182/71)",
    promise: (section) => `P  Beskrivningens löfte, punkt ${section}`,
    subjects: "De registrerade (artikel 34)",
  },
  authority: {
    notApplicable: "löper inte: en risk som inte har lett till någon incident",
    notRunning: (hours, since) =>
      `löper inte ännu: undersökningen har pågått ${hours} h, sedan ${since}`,
    long: "längre än en kort undersökning: avgör om det är en incident",
    ended: (moment, by) =>
      `ingen anmälan: ${moment} bedömdes det som osannolikt att incidenten medför en risk (${by})`,
    running: (target, left) => `senast ${target}: ${left} kvar`,
    overTarget: (target, past) =>
      `${target} passerades för ${past} sedan. Anmäl genast och ange orsaken till förseningen`,
    overdue: (target, past) => `${past} försenad: tiden gick ut ${target}. Anmäl genast`,
    met: (moment) => `anmäld ${moment}, i tid`,
    metOverTarget: (moment, past) =>
      `anmäld ${moment}, ${past} för sent men före den yttersta gränsen`,
    metLate: (moment, past) => `anmäld ${moment}, ${past} för sent`,
    reasonMissing: "orsaken till förseningen saknas (artikel 33.1)",
  },
  limit: {
    left: (limit, left) => `före ${limit}: ${left} kvar`,
    past: (limit, past) =>
      `${limit} passerades för ${past} sedan: anmälan ska ange orsaken till förseningen`,
    at: (limit) => `före ${limit}`,
  },
  promises: {
    notRunning: "löper inte förrän den personuppgiftsansvarige har fått vetskap",
    belowThreshold: (moment, by) =>
      `ingen behöver informeras: risken som bedömdes ${moment} är lägre än vad beskrivningen anger (${by})`,
    running: (target, left, told) => `senast ${target}: ${left} kvar; ${told}`,
    overdue: (target, past, told) => `${past} försenat: tiden gick ut ${target}; ${told}`,
    met: (moment) => `hållet: alla har informerats, den sista ${moment}`,
    metLate: (moment, past) => `hållet ${past} för sent: den sista informerades ${moment}`,
    notKept: (moment, by, told) =>
      `löftet hålls inte, grunden är antecknad (${moment}, ${by}); ${told}`,
  },
  duty: {
    open: (since, span, told) => `utan onödigt dröjsmål: öppen sedan ${since} (${span}); ${told}`,
    publicMissing: "grunden i artikel 34.3 c kräver att allmänheten informeras",
    met: (moment) => `informerade, den sista ${moment}`,
    exempt: (ground, moment, by) => `ingen informeras, med stöd av ${ground} (${moment}, ${by})`,
  },
  told: {
    nobody: "ingen har informerats",
    partly: (reached, of) => `delvis, ${reached} av ${of} informerade`,
    unknown: (reached) =>
      `${reached} informerade, men antalet berörda är okänt: alla kunder ska informeras`,
    nobodyUnknown: "ingen har informerats; antalet berörda är okänt, så alla kunder ska informeras",
  },

  explain: {
    heading: "Hur tidsfristerna räknas",
    awareness: (moment) =>
      `Börjar när den personuppgiftsansvarige fick vetskap om incidenten: ${moment}.`,
    detection: (moment) => `Börjar vid upptäckten: ${moment}.`,
    processorDetection: (moment) => `Börjar när personuppgiftsbiträdet upptäckte det: ${moment}.`,
    hours: (hours, moment, source) =>
      `${hours} timmar, veckoslut och helgdagar inräknade (${source}): ${moment}.`,
    promised: (hours, moment) => `${hours} timmar, så som beskrivningen lovar: ${moment}.`,
    dropped: (moment) =>
      `Den timme då vetskapen kom räknas inte (förordning 1182/71, artikel 3.1): timmarna löper från ${moment}.`,
    counted: (source) => `Den timme som börjar vid vetskapen räknas (${source}).`,
    workingDays: (moment, source) =>
      `Flyttas till slutet av den andra arbetsdagen (${source}): ${moment}.`,
    edges:
      "E är målet: exakt då är man ännu i tid. L är det senaste som lagen kan läsas tillåta: exakt då är man för sen, och orsaken till förseningen ska anges.",
    sentence: (text) => `Beskrivningen säger: ”${text}”`,
    duty: "Artikel 34 anger inga timmar: utan onödigt dröjsmål från beslutet att risken är hög.",
    readings: "Där lagen lämnar frågan öppen läser seloste den så här:",
  },
};
