/** Who was given what, as the data subject reads it (Art. 15(1)(c), 19). */
import type { recipients as en } from "../en/copy-recipients.ts";

export const recipients: typeof en = {
  disclosed: {
    caption: "Kenelle niitä on luovutettu",
    head: ["Vastaanottaja", "Milloin", "Mitä", "Mihin tarkoitukseen"],
  },
  agreed: {
    caption: "Mihin olet suostunut",
    head: ["Vastaanottaja", "Milloin", "Mitä riskeistä kerrottiin", "Näkyy", "Peruutettu"],
  },
  told: {
    caption: "Kenelle oikaisuista on ilmoitettu",
    head: ["Vastaanottaja", "Mitä", "Oikaistu", "Ilmoitettu", "Voitiin ilmoittaa"],
    yes: "kyllä",
    no: "ei: mahdotonta tai suhteetonta",
    waits: "ei vielä",
  },
};
