export const breachClocks = {
  /** Elapsed time; what is 0 at the beginning or at the end is left out. */
  span: (days: number, hours: number, minutes: number) => {
    const parts = [
      ...(days > 0 ? [`${days} ${days === 1 ? "day" : "days"}`] : []),
      ...(hours > 0 ? [`${hours} h`] : []),
      ...(minutes > 0 ? [`${minutes} min`] : []),
    ];
    return parts.length === 0 ? "less than a minute" : parts.join(" ");
  },

  clocks: {
    target: "E  Authority (Art. 33)",
    limit: "L  Outer limit (Reg. 1182/71)",
    promise: (section: string) => `P  Promise of the notice, section ${section}`,
    subjects: "Data subjects (Art. 34)",
  },
  authority: {
    notApplicable: "does not run: a risk that no breach has followed",
    notRunning: (hours: number, since: string) =>
      `does not run yet: investigation open ${hours} h, since ${since}`,
    long: "longer than a short investigation: decide whether it is a breach",
    ended: (moment: string, by: string) =>
      `no notification: found on ${moment} to be unlikely to result in a risk (${by})`,
    running: (target: string, left: string) => `by ${target}: ${left} left`,
    overTarget: (target: string, past: string) =>
      `${target} passed ${past} ago. Notify now and say why it is late`,
    overdue: (target: string, past: string) => `${past} late: ${target} has passed. Notify at once`,
    met: (moment: string) => `notified on ${moment}, in time`,
    metOverTarget: (moment: string, past: string) =>
      `notified on ${moment}, ${past} late, but inside the outer limit`,
    metLate: (moment: string, past: string) => `notified on ${moment}, ${past} late`,
    reasonMissing: "the reason for the delay is missing (Art. 33(1))",
  },
  limit: {
    left: (limit: string, left: string) => `before ${limit}: ${left} left`,
    past: (limit: string, past: string) =>
      `${limit} passed ${past} ago: the notification must give the reasons for the delay`,
    at: (limit: string) => `before ${limit}`,
  },
  promises: {
    notRunning: "does not run until the controller is aware",
    belowThreshold: (moment: string, by: string) =>
      `nobody need be told: the risk found on ${moment} is lower than the notice says (${by})`,
    running: (target: string, left: string, told: string) => `by ${target}: ${left} left; ${told}`,
    overdue: (target: string, past: string, told: string) =>
      `${past} late: ${target} has passed; ${told}`,
    met: (moment: string) => `kept: all were told by ${moment}`,
    metLate: (moment: string, past: string) => `kept ${past} late: all were told by ${moment}`,
    notKept: (moment: string, by: string, told: string) =>
      `promise not kept, with its ground (${moment}, ${by}); ${told}`,
  },
  duty: {
    open: (since: string, span: string, told: string) =>
      `without undue delay: open since ${since} (${span}); ${told}`,
    publicMissing: "the ground of Art. 34(3)(c) asks for a public communication",
    met: (moment: string) => `told by ${moment}`,
    exempt: (ground: string, moment: string, by: string) =>
      `nobody is told, on the ground of ${ground} (${moment}, ${by})`,
  },
  told: {
    nobody: "nobody has been told",
    partly: (reached: number, of: number) => `partly, ${reached} of ${of} told`,
    unknown: (reached: number) =>
      `${reached} told, and it is unknown how many are affected: every customer must be told`,
    nobodyUnknown:
      "nobody has been told; it is unknown how many are affected, so every customer must be",
  },

  explain: {
    heading: "How the clocks are counted",
    awareness: (moment: string) => `Starts when the controller became aware: ${moment}.`,
    detection: (moment: string) => `Starts with the detection: ${moment}.`,
    processorDetection: (moment: string) => `Starts with the processor's detection: ${moment}.`,
    hours: (hours: number, moment: string, source: string) =>
      `${hours} hours, weekends and holidays included (${source}): ${moment}.`,
    promised: (hours: number, moment: string) =>
      `${hours} hours, as the notice promises: ${moment}.`,
    dropped: (moment: string) =>
      `The hour in which awareness fell is not counted (Reg. 1182/71, Art. 3(1)): the hours run from ${moment}.`,
    counted: (source: string) => `The hour that begins at awareness is counted (${source}).`,
    workingDays: (moment: string, source: string) =>
      `Moved to the end of the second working day (${source}): ${moment}.`,
    edges:
      "E is the aim: at that very minute still in time. L is the latest the law can be read to allow: at that minute late, and the reasons for the delay are mandatory.",
    sentence: (text: string) => `The notice says: "${text}"`,
    duty: "Art. 34 sets no hours: without undue delay, from the decision that the risk is high.",
    readings: "Where the law leaves it open, this is how seloste reads it:",
  },
};
