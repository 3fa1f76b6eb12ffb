import type * as en from "../en/damage.ts";

/** What is lost with a file, what still works, and what to do. */
export const damage: typeof en.damage = (file) => {
  if (file.startsWith("operators")) {
    return "Menetetty: yhden avaajan pääsy. Kaikki muut avaavat rekisterin kuten ennen. Contact lisää hänet toisella nimellä, tai ota tämä yksi tiedosto varmuuskopiosta.";
  }
  if (file.endsWith(".age")) {
    return "Menetetty: tie yhteen lokeroon, ei lokeroa. Ota tämä yksi tiedosto varmuuskopiosta, joka on uudempi kuin viimeisin avaajien muutos.";
  }
  if (file.startsWith("special")) {
    return "Menetetty: se, mitä erityisistä tiedoista ei voi lukea. Asiainhoito ja henkilötiedot toimivat yhä supportin avaimella. Säilytä kansio sellaisenaan ja ota uusin varmuuskopio.";
  }
  if (file.startsWith("personal")) {
    return "Menetetty: se, mitä rekisteröidyistä ja kielloista ei voi lukea. Loukkausloki, seloste ja check toimivat yhä watchin avaimella. Säilytä kansio sellaisenaan ja ota uusin varmuuskopio.";
  }
  return "Menetetty: se, mitä loukkauslokista, selosteesta ja lokista ei voi lukea. Muut lokerot aukeavat käsin: seloste help recovery. Säilytä kansio sellaisenaan ja ota uusin varmuuskopio.";
};
