/** Who was given what, as the data subject reads it (Art. 15(1)(c), 19). */
import type { recipients as en } from "../en/copy-recipients.ts";

export const recipients: typeof en = {
  disclosed: {
    caption: "Vem som har fått dem",
    head: ["Mottagare", "När", "Vad", "För vad"],
  },
  agreed: {
    caption: "Vad du har samtyckt till",
    head: ["Mottagare", "När", "Vad du fick veta om riskerna", "Syns i", "Återkallat"],
  },
  told: {
    caption: "Vem som har meddelats om rättelser",
    head: ["Mottagare", "Vad", "Rättat", "Meddelat", "Kunde meddelas"],
    yes: "ja",
    no: "nej: omöjligt eller oproportionerligt",
    waits: "inte än",
  },
};
