const facts = {
  kind: "a personal data breach, or a security risk that no breach has followed",
  title: "a title without names",
  detectedAt: "when it was detected",
  processorDetectedAt: "when a processor detected it",
  awareAt: "when the controller became aware: certain enough that data was compromised",
  awareBy: "who became aware",
  awareWhy: "why that was later than the detection",
  occurred: "how exactly it is known when it happened",
  occurredFrom: "when it happened or began",
  occurredUntil: "when it ended",
  origin: "how it became known",
  effects: "what was breached; several with commas",
  nature: "what happened",
  systems: "the systems, with commas or given several times",
  subjectCategories: "the kinds of data subjects, with commas or several times",
  subjects: "how many data subjects: 120, about:120 or unknown",
  records: "how many records: 120, about:120 or unknown",
  dataCategories: "categories or fields of the notice, with commas or several times",
  measuresBefore: "what protected the data before",
  measuresAfter: "what was done or is planned",
  atRecipient: "the recipient where it happened: what it was given says how many and which data",
  from: "a YAML or JSON file with these facts; - reads standard input",
};

const act = { at: "when, where it was not now", by: "who decided" };

export const breachHelp = {
  "breach log": {
    summary: "Log a breach or a security risk and start its clocks",
    about: [
      "Only a title and the detection are needed now; on a terminal the rest is asked, and breach update adds what becomes known. Without --aware-at the clock to the authority does not run: it is still looked into.",
      'Times are local ones of the notice: 2026-11-20T08:00 or "20.11.2026 klo 8.00"; 2026-11-20T08:00+02:00 is read too.',
      "The log holds nothing that points at a data subject. Texts are checked for identity codes and for the addresses, numbers and full names of those in the register; inflected names are not always recognised. Keys in a file are written like the flags: detectedAt, awareBy.",
    ],
    flags: facts,
    examples: {
      laptop: "From a script",
      risk: "A risk that a processor noticed first",
    },
  },
  "breach list": {
    summary: "Show the breach log (Art. 33(5))",
    about: [
      "Every breach and risk with its next deadline. --json and --csv give all that was documented, also of those that were not notified, with the reasoned decision.",
    ],
    flags: {
      open: "only what is not closed",
      csv: "the whole log as CSV",
      excel: "with --csv: semicolons and a mark at the beginning, for Excel",
    },
    examples: { open: "What is open", csv: "The log for the authority" },
  },
  "breach show": {
    summary: "Show one breach with all its clocks",
    about: [
      "E: the authority, from awareness on (Art. 33). L: the outer limit of Reg. 1182/71. P: the promise of the notice to the customers. Art. 34: data subjects, when the risk is high.",
    ],
    flags: { explain: "show rule and steps of each clock, with sources" },
    examples: { show: "One breach", explain: "How its clocks are counted" },
  },
  "breach update": {
    summary: "Add or change what is known of a breach",
    about: [
      "What was there before is kept as a change. A risk that turns out to be a breach becomes one with --kind breach and keeps its number.",
    ],
    flags: facts,
    examples: { aware: "It is certain now", number: "The number is known now" },
  },
  "breach assess": {
    summary: "Record the decision on the risk to data subjects",
    about: [
      "none ends the clock to the authority without a notification; the reasons stay. high opens the duty to tell data subjects (Art. 34). Look at it from the data subjects' side. A new decision opens a closed breach again; earlier ones stay.",
    ],
    flags: {
      risk: "unlikely to result in a risk, a risk, or a high risk",
      why: "the reasons",
      ...act,
      consequences: "the likely consequences for data subjects",
      encryption: "whether the data was encrypted",
      keyState: "whether the key is safe",
      backup: "whether there is a backup",
      contactPoint: "where more can be asked (Art. 33(3)(b))",
    },
    examples: { none: "Not notified, with reasons", high: "A high risk" },
  },
  "breach notify": {
    summary: "Record a notification to the authority (Art. 33)",
    about: [
      "Records what was sent; seloste sends nothing. A notification may come in phases (Art. 33(4)). Past the time limit it needs the reason for the delay.",
    ],
    flags: {
      at: "when it was sent, where it was not now",
      phase: "which notification",
      reference: "the authority's reference",
      delayReason: "why it was late",
    },
    examples: { first: "The first one", final: "The last one" },
  },
  "breach communicate": {
    summary: "Record that data subjects were told, or why not (Art. 34)",
    about: [
      "Records what was sent; seloste sends nothing. The promise of the notice is kept only when all who are affected were told; where their number is unknown, every customer (--reached all).",
      "A ground of Art. 34(3) ends the duty of Art. 34 and never the promise of the notice: that needs --promise-broken with its own --why.",
    ],
    flags: {
      at: "when, where it was not now",
      channel: "by which channel",
      reached: "how many were reached who had not been told before, or all: every customer",
      again: "how many were reached who had been told something before",
      contents: "what it held of Art. 34(2); several with commas",
      text: "what it said",
      textFile: "a file with what it said; - reads standard input",
      ground: "tell nobody, on this ground of Art. 34(3)",
      promiseBroken: "record that the promise of the notice is not kept",
      promise: "which promise, where the notice makes several",
      why: "the reasons for --ground or --promise-broken",
      by: "who decided that",
    },
    examples: {
      all: "All affected customers by e-mail",
      ground: "Nobody, because the data was encrypted",
      broken: "The promise cannot be kept",
    },
  },
  "breach close": {
    summary: "Close a breach when nothing is left to do",
    about: ["Each clock must be met or have its recorded decision with grounds."],
    flags: { why: "a remark, such as what was learned", ...act },
    examples: { close: "When all is done" },
  },
};
