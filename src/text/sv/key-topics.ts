import type * as en from "../en/key-topics.ts";
import { RECOVERY_LINES } from "../recovery-lines.ts";

export const keyTopics: typeof en.keyTopics = {
  passphrase: `Lösenfraser, och hur man förvarar en

En lösenfras har minst 15 tecken; längden räknas, specialtecken gör det inte.
Tryck Enter när en ny efterfrågas, så gör seloste en av sju ord. Den efterfrågas
på terminalen högst tre gånger. I skript kommer den från en egen fil (0600)
eller från ett kommando; aldrig från ett argument eller en variabels värde, som
andra program kan läsa. seloste läser i denna ordning:

  --identity, --passphrase-file, --passphrase-command
  SELOSTE_IDENTITY_FILE
  SELOSTE_PASSPHRASE_FILE, SELOSTE_PASSPHRASE_COMMAND
  $CREDENTIALS_DIRECTORY/seloste-passphrase (systemd)
  terminalen

För att lösenfrasen inte ska ligga någonstans i klartext, låt en nyckelring
förvara den. Spara den en gång; sedan frågar seloste nyckelringen.

GNOME och andra skrivbord (secret-tool, i paketet libsecret-tools):

  secret-tool store --label seloste service seloste operator anna
  export SELOSTE_PASSPHRASE_COMMAND='["secret-tool","lookup","service","seloste","operator","anna"]'

pass, lösenordsförrådet:

  pass insert seloste/anna
  export SELOSTE_PASSPHRASE_COMMAND='["pass","show","seloste/anna"]'

macOS:

  security add-generic-password -s seloste -a anna -w
  export SELOSTE_PASSPHRASE_COMMAND='["security","find-generic-password","-s","seloste","-a","anna","-w"]'

Den som använder ditt konto medan nyckelringen är öppen får den också. Byt den:
seloste operator passphrase. Borta: seloste help recovery.
`,
  recovery: `När en lösenfras är borta, eller seloste självt

Med återställningsnyckeln och seloste:  seloste recovery use <namn>
Pröva nyckeln en gång om året:          seloste recovery test

Utan seloste behöver du återställningsnyckeln i recovery.txt, programmet age och
ett SQLCipher 4-skal (sqlcipher -version säger SQLCipher 4). I ett skal, bredvid
recovery.txt:

${RECOVERY_LINES}

personal.sql är klartext: ta den ur copy före den sista raden bara om du behöver
den. Med en användares lösenfras i stället för återställningsnyckeln:
age -d -o me operators/anna.age, sedan -i me. Om det finns en fil
keys/personal.next.age avbröts ett byte av nycklar: pröva den också.
`,
  stolen: `När maskinen med registret blir stulen

I denna ordning:

1. Anteckna det, för de 72 timmarna löper från det att du vet (artikel 33). Från
   en annan maskin, med den nyaste säkerhetskopian:  seloste breach log
2. Vilka fakta avgör om uppgifterna var obegripliga för tjuven? Skriv upp dem
   nu, och vem som säger det:
   - var registret stängt och maskinen avstängd eller låst?
   - var disken krypterad, och fanns dess nyckel inte i maskinen?
   - hur stark är varje lösenfras, och låg den i en fil eller på en lapp där?
   - fanns där en nyckelfil (den för watch öppnar bara ärenden)?
   - låg kopior, exporter eller importerade listor där i klartext?
   Om ingen nyckel går att få är lådorna obegripliga, och de registrerade
   behöver kanske inte underrättas (artikel 34.3 a). Myndigheten kan ändå vilja
   veta: seloste breach assess.
3. I den säkerhetskopia som du fortsätter med: ge allt nya nycklar.
     seloste operator passphrase --new-identity
     seloste recovery renew
     seloste operator remove <namn>   för alla vars nyckel fanns där
   Lösenfraser som användes också på annat håll: byt dem där.
4. Vad den stulna kopian ännu öppnar: allt som fanns i den den dagen, med den
   dagens lösenfraser, nyckelfiler och återställningsnyckel, för alltid. Nya
   nycklar skyddar det som kommer, inte det som är borta.
5. Det som gjorts efter säkerhetskopian saknas: rättelser, förbud, raderingar.
   Gör dem på nytt innan någon får post (seloste audit list visar den sista
   raden; papper och meddelanden visar resten).
`,
};
