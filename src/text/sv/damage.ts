import type * as en from "../en/damage.ts";

/** What is lost with a file, what still works, and what to do. */
export const damage: typeof en.damage = (file) => {
  if (file.startsWith("operators")) {
    return "Förlorat: en användares väg in. Alla andra öppnar registret som förut. En contact lägger till personen under ett annat namn, eller ta denna enda fil ur en säkerhetskopia.";
  }
  if (file.endsWith(".age")) {
    return "Förlorat: vägen till en låda, inte lådan. Ta denna enda fil ur en säkerhetskopia som är nyare än den senaste ändringen av användare.";
  }
  if (file.startsWith("special")) {
    return "Förlorat: det som inte går att läsa av de särskilda kategorierna. Ärenden och personuppgifter fungerar ännu med en supports nyckel. Låt mappen vara som den är och ta den nyaste säkerhetskopian.";
  }
  if (file.startsWith("personal")) {
    return "Förlorat: det som inte går att läsa om registrerade och förbud. Incidentloggen, beskrivningen och check fungerar ännu med nyckeln för watch. Låt mappen vara som den är och ta den nyaste säkerhetskopian.";
  }
  return "Förlorat: det som inte går att läsa av incidentloggen, beskrivningen och loggen. De andra lådorna öppnas för hand: seloste help recovery. Låt mappen vara som den är och ta den nyaste säkerhetskopian.";
};
