import type * as en from "../en/breach-clocks.ts";

export const breachClocks: typeof en.breachClocks = {
  span: (days, hours, minutes) => {
    const parts = [
      ...(days > 0 ? [`${days} vrk`] : []),
      ...(hours > 0 ? [`${hours} h`] : []),
      ...(minutes > 0 ? [`${minutes} min`] : []),
    ];
    return parts.length === 0 ? "alle minuutti" : parts.join(" ");
  },

  clocks: {
    target: "E  Valvontaviranomainen (33 artikla)",
    limit: "L  Takaraja (asetus 1182/71)",
    promise: (section) => `P  Selosteen lupaus, kohta ${section}`,
    subjects: "Rekisteröidyt (34 artikla)",
  },
  authority: {
    notApplicable: "ei kulu: riski, josta ei ole seurannut loukkausta",
    notRunning: (hours, since) => `ei vielä kulu: selvitys kestänyt ${hours} h, alkoi ${since}`,
    long: "pidempi kuin lyhyt selvitys: ratkaise, onko kyse loukkauksesta",
    ended: (moment, by) =>
      `ei ilmoiteta: ${moment} arvioitu, ettei loukkauksesta todennäköisesti aiheudu riskiä (${by})`,
    running: (target, left) => `viimeistään ${target}: jäljellä ${left}`,
    overTarget: (target, past) =>
      `${target} meni ohi ${past} sitten. Ilmoita heti ja kerro viivästyksen syy`,
    overdue: (target, past) => `${past} myöhässä: aika päättyi ${target}. Ilmoita heti`,
    met: (moment) => `ilmoitettu ${moment}, ajoissa`,
    metOverTarget: (moment, past) =>
      `ilmoitettu ${moment}, ${past} tavoiteajan jälkeen mutta ennen takarajaa`,
    metLate: (moment, past) => `ilmoitettu ${moment}, ${past} myöhässä`,
    reasonMissing: "viivästyksen syy puuttuu (33 artiklan 1 kohta)",
  },
  limit: {
    left: (limit, left) => `ennen kuin on ${limit}: jäljellä ${left}`,
    past: (limit, past) =>
      `${limit} meni ohi ${past} sitten: ilmoituksessa on perusteltava viivästyminen`,
    at: (limit) => `ennen kuin on ${limit}`,
  },
  promises: {
    notRunning: "ei kulu ennen ilmituloa",
    belowThreshold: (moment, by) =>
      `ei tarvitse kertoa: ${moment} arvioitu riski on pienempi kuin seloste edellyttää (${by})`,
    running: (target, left, told) => `viimeistään ${target}: jäljellä ${left}; ${told}`,
    overdue: (target, past, told) => `${past} myöhässä: aika päättyi ${target}; ${told}`,
    met: (moment) => `pidetty: kaikille on kerrottu, viimeiselle ${moment}`,
    metLate: (moment, past) => `pidetty ${past} myöhässä: viimeiselle kerrottiin ${moment}`,
    notKept: (moment, by, told) =>
      `lupaus jää pitämättä, peruste kirjattu (${moment}, ${by}); ${told}`,
  },
  duty: {
    open: (since, span, told) =>
      `ilman aiheetonta viivytystä: avoinna ${since} alkaen (${span}); ${told}`,
    publicMissing: "34 artiklan 3 kohdan c alakohta edellyttää julkista tiedonantoa",
    met: (moment) => `ilmoitettu, viimeiselle ${moment}`,
    exempt: (ground, moment, by) => `ei ilmoiteta, perusteena ${ground} (${moment}, ${by})`,
  },
  told: {
    nobody: "kenellekään ei ole kerrottu",
    partly: (reached, of) => `osittain, kerrottu ${reached}/${of} rekisteröidylle`,
    unknown: (reached) =>
      `kerrottu ${reached} rekisteröidylle, mutta määrää ei tiedetä: on kerrottava kaikille asiakkaille`,
    nobodyUnknown:
      "kenellekään ei ole kerrottu; määrää ei tiedetä, joten on kerrottava kaikille asiakkaille",
  },

  explain: {
    heading: "Miten määräajat lasketaan",
    awareness: (moment) => `Alkaa, kun loukkaus tuli rekisterinpitäjälle ilmi: ${moment}.`,
    detection: (moment) => `Alkaa havaitsemisesta: ${moment}.`,
    processorDetection: (moment) => `Alkaa siitä, kun käsittelijä havaitsi tapahtuman: ${moment}.`,
    hours: (hours, moment, source) =>
      `${hours} tuntia, viikonloput ja pyhät mukaan lukien (${source}): ${moment}.`,
    promised: (hours, moment) => `${hours} tuntia selosteen lupauksen mukaan: ${moment}.`,
    dropped: (moment) =>
      `Ilmitulon tuntia ei lasketa mukaan (asetuksen 1182/71 3 artiklan 1 kohta): tunnit alkavat ${moment}.`,
    counted: (source) => `Ilmitulosta alkava tunti lasketaan mukaan (${source}).`,
    workingDays: (moment, source) => `Siirtyy toisen työpäivän loppuun (${source}): ${moment}.`,
    edges:
      "E on tavoite: täsmälleen sillä hetkellä ollaan vielä ajoissa. L on myöhäisin hetki, jonka laki tulkinnan mukaan sallii: sillä hetkellä ollaan myöhässä, ja viivästys on perusteltava.",
    sentence: (text) => `Seloste sanoo: ”${text}”`,
    duty: "34 artikla ei aseta tuntimäärää: ilman aiheetonta viivytystä siitä, kun riski arvioitiin korkeaksi.",
    readings: "Kun laki jättää asian avoimeksi, seloste tulkitsee sitä näin:",
  },
};
