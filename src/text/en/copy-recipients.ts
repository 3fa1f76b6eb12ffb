/** Who was given what, as the data subject reads it (Art. 15(1)(c), 19). */
export const recipients = {
  disclosed: {
    caption: "Who was given it",
    head: ["Recipient", "When", "What", "For what"],
  },
  agreed: {
    caption: "What you agreed to",
    head: ["Recipient", "When", "What you were told of the risks", "Seen in", "Withdrawn"],
  },
  told: {
    caption: "Who was told of corrections",
    head: ["Recipient", "What", "Corrected", "Told", "Could be told"],
    yes: "yes",
    no: "no: impossible or out of proportion",
    waits: "not yet",
  },
};
