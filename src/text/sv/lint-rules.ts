import type { LintRuleTexts } from "../lint.ts";

/** The rights as a sentence names them. */
const RIGHTS: Readonly<Record<string, string>> = {
  access: "rätten till tillgång till uppgifterna",
  rectification: "rätten till rättelse",
  erasure: "rätten till radering",
  restriction: "rätten till begränsning av behandlingen",
  objection: "rätten att göra invändningar",
  portability: "rätten till dataportabilitet",
};

export const lintRules: LintRuleTexts = {
  "controller-contact": {
    what: ({ name }) =>
      `kontaktuppgifter till ${name} saknas: varken adress, telefonnummer eller e-postadress anges`,
    law: "artikel 13.1 a",
    why: "Den registrerade måste veta vem man kan vända sig till.",
    write: "Ange åtminstone en e-postadress, helst också postadress och telefonnummer.",
  },
  "controller-address": {
    what: ({ name }) => `för ${name} anges bara en e-postadress`,
    law: "artikel 13.1 a, artikel 12.1",
    why: "Den personuppgiftsansvarige ska kunna nås också per brev eller telefon.",
    write: "Lägg till postadress eller telefonnummer.",
  },
  "contact-missing": {
    what: () => "beskrivningen har ingen kontaktperson i registerärenden som kan nås",
    law: "artikel 13.1 a–b, artikel 12.2",
    why: "En begäran som inte når någon besvaras för sent.",
    write: "Ange en person eller en gemensam brevlåda, med e-postadress eller telefonnummer.",
  },
  "contact-placeholder": {
    what: () => "kontaktpersonen i registerärenden är ännu påhittad",
    law: "artikel 13.1 a–b",
    why: "Beskrivningen får inte publiceras sådan.",
    write: "Skriv in det riktiga namnet och placeholder: false.",
  },
  "dpo-undecided": {
    what: () =>
      "registret innehåller särskilda kategorier av personuppgifter, men inget dataskyddsombud anges",
    law: "artikel 13.1 b, artikel 37.1 c",
    why: "Ett dataskyddsombud krävs om kärnverksamheten består av behandling i stor omfattning av särskilda kategorier. Avgörandet ska kunna visas.",
    write: "Ange dataskyddsombudet eller anteckna varför inget behövs.",
  },
  "business-id": {
    what: ({ id }) => `kontrollsiffran i FO-numret ${id} är fel`,
    law: "artikel 13.1 a",
    why: "Numret tillhör ett annat företag eller inget alls.",
    write: "Kopiera numret ur Företags- och organisationsdatasystemet (FODS).",
  },
  over: {
    what: ({ day }) => `beskrivningen gällde till och med ${day}`,
    law: "artikel 13.1, artikel 5.1 a",
    why: "Behandlingen efter den dagen beskrivs ingenstans.",
    write: "Publicera nästa version.",
  },
  "purposes-silent": {
    what: () => "ingenting sägs om ändamålen med behandlingen",
    law: "artikel 13.1 c",
    why: "Uppgifter får användas bara till det som man har informerat om.",
    write: "Säg vad uppgifterna används till, varje ändamål för sig.",
  },
  "legal-basis-silent": {
    what: () => "ingenting sägs om den rättsliga grunden för behandlingen",
    law: "artikel 13.1 c, artikel 6.1",
    why: "Den avgör vilka rättigheter den registrerade har.",
    write: "Säg för varje ändamål vilket led i artikel 6.1 det grundar sig på.",
  },
  "legal-basis-of-purpose": {
    what: ({ purpose }) => `ändamålet ${purpose} saknar rättslig grund, fast andra har en`,
    law: "artikel 13.1 c, artikel 6.1",
    why: "Ingen kan veta vad det grundar sig på.",
    write: "Nämn ändamålet vid någon av de rättsliga grunderna.",
  },
  "interest-silent": {
    what: () => "behandlingen grundar sig på ett berättigat intresse som inte anges",
    law: "artikel 13.1 d, artikel 6.1 f",
    why: "Den som vill göra invändningar måste veta vad som vägs in.",
    write: "Säg vilket intresse det gäller.",
  },
  "recipients-silent": {
    what: () => "ingenting sägs om mottagare",
    law: "artikel 13.1 e",
    why: "Också personuppgiftsbiträden är mottagare.",
    write: "Ange mottagarna eller kategorierna av mottagare, eller säg att det inte finns några.",
  },
  "transfers-silent": {
    what: () => "ingenting sägs om överföringar till länder utanför EU och EES",
    law: "artikel 13.1 f",
    why: "Tystnad är inget löfte om att inga uppgifter överförs.",
    write: "Säg att inga uppgifter överförs, eller säg vart och på vilken överföringsgrund.",
  },
  "retention-silent": {
    what: () => "ingenting sägs om hur länge uppgifterna bevaras",
    law: "artikel 13.2 a, artikel 5.1 e",
    why: "Om bevaringstiden inte tar slut raderas uppgifterna aldrig.",
    write: "Ange för varje kategori en bevaringstid och vad den räknas från.",
  },
  "retention-loose": {
    what: () => "uppgifterna bevaras så länge de behövs, utan att en tid eller händelse anges",
    law: "artikel 13.2 a",
    why: "Den registrerade ska kunna räkna ut bevaringstiden med hjälp av kriterierna.",
    write: "Ange en tid eller den händelse efter vilken uppgifterna inte längre behövs.",
  },
  "right-silent": {
    what: ({ right = "" }) => `ingenting sägs om ${RIGHTS[right] ?? right}`,
    law: "artikel 13.2 b",
    why: "Rättigheten finns ändå; det är bara ingen som får veta det.",
    write: "Säg att den registrerade har rättigheten och hur den används.",
  },
  "withdrawal-silent": {
    what: () =>
      "behandlingen grundar sig på samtycke, men ingenting sägs om hur samtycket återkallas",
    law: "artikel 13.2 c, artikel 7.3",
    why: "Det ska vara lika lätt att återkalla ett samtycke som att ge det, och det ska man få veta på förhand.",
    write: "Säg att samtycket när som helst kan återkallas och hur det går till.",
  },
  "complaint-silent": {
    what: () => "ingenting sägs om rätten att lämna in klagomål till tillsynsmyndigheten",
    law: "artikel 13.2 d, artikel 77",
    why: "Det ska stå i varje beskrivning.",
    write: "Nämn dataombudsmannens byrå och dess kontaktuppgifter.",
  },
  "obligation-silent": {
    what: () =>
      "ingenting sägs om huruvida uppgifterna måste lämnas och vad som händer om de inte lämnas",
    law: "artikel 13.2 e",
    why: "Utan den informationen kan ingen välja.",
    write: "Säg vilka uppgifter ett avtal eller en lag kräver och vad som händer utan dem.",
  },
  "automated-silent": {
    what: () => "ingenting sägs om automatiserade beslut och profilering",
    law: "artikel 13.2 f, artikel 22",
    why: "Tystnad är inget löfte om att sådant inte förekommer.",
    write: "Säg att sådant inte förekommer, eller beskriv logiken och följderna.",
  },
  "sources-silent": {
    what: () => "ingenting sägs om varifrån uppgifterna kommer",
    law: "artikel 14.2 f",
    why: "Om uppgifter som fås från annat håll ska man informera inom en månad och ange källan.",
    write: "Ange källorna, eller säg att alla uppgifter kommer från den registrerade själv.",
  },
  "art9-ground": {
    what: ({ category }) => `den särskilda kategorin ${category} saknar grund enligt artikel 9.2`,
    law: "artikel 9.1–9.2, 6 § i dataskyddslagen",
    why: "Utan grund får uppgifterna inte behandlas alls.",
    write: "För en webbutik är grunden uttryckligt samtycke: art9: { ground: explicit-consent }.",
  },
  "bundled-consent": {
    what: () => "att någon fyller i ett formulär betraktas som samtycke",
    law: "artikel 4.11, artikel 7.2 och 7.4, artikel 9.2 a",
    why: "Det är inget samtycke: ett samtycke ges separat, frivilligt och genom en entydig handling.",
    write: "Be om ett separat samtycke där det behövs och ta bort den här meningen.",
  },
  "identity-code-ground": {
    what: ({ field }) => `grund saknas för behandlingen av personbeteckningen (fältet ${field})`,
    law: "29 § i dataskyddslagen",
    why: "En personbeteckning får behandlas bara på de grunder som anges i paragrafen.",
    write:
      "Säg i en punkt i beskrivningen varför den registrerade måste identifieras entydigt, och ange punktens beteckning i fältets nyckel ground.",
  },
  "repealed-act": {
    what: ({ act, day }) => `beskrivningen hänvisar till lag ${act}, som upphävdes ${day}`,
    law: "artikel 5.1 a, artikel 12.1",
    why: "Den registrerade söker sina rättigheter där de inte längre finns.",
    write: "Hänvisa till det som har kommit i lagens ställe.",
  },
  "repealed-act-named": {
    what: ({ act, day }) => `meningen nämner lag ${act}, som upphävdes ${day}`,
    law: "artikel 5.1 a, artikel 12.1",
    why: "Meningen ger intrycket att lagen ännu gäller.",
    write: "Ta bort lagens namn eller hänvisa till det som har kommit i dess ställe.",
  },
  "dead-safeguard": {
    what: ({ safeguard, day, by }) =>
      `beskrivningen nämner överföringsgrunden ${safeguard}, som är ogiltig sedan ${day} (${by})`,
    law: "artikel 13.1 f, artikel 44–46",
    why: "En överföring med stöd av den är lagstridig.",
    write: "Ange den överföringsgrund som används nu, till exempel standardavtalsklausuler.",
  },
  "unnamed-safeguard": {
    what: () => "ingen överföringsgrund anges för en överföring",
    law: "artikel 13.1 f",
    why: "Överföringsgrunden ska anges, och likaså var man får en kopia av skyddsåtgärderna.",
    write:
      "Ange den: ett beslut om adekvat skyddsnivå, standardavtalsklausuler eller bindande företagsbestämmelser.",
  },
  "placeholder-text": {
    what: () => "något i meningen ska ännu fyllas i",
    law: "artikel 12.1",
    why: "Beskrivningen får inte publiceras sådan.",
    write: "Fyll i det som saknas.",
  },
  "disclosed-published": {
    what: () => "enligt beskrivningen lämnas uppgifter inte ut, men här publiceras de",
    law: "artikel 5.1 a",
    why: "Båda kan inte stämma.",
    write: "Nämn publiceringen bland mottagarna eller sluta publicera.",
  },
  "outside-eea": {
    what: ({ countries }) =>
      `uppgifter går till länder utanför EES (${countries}), fast de enligt beskrivningen inte överförs dit`,
    law: "artikel 13.1 f, artikel 44",
    why: "Båda kan inte stämma.",
    write:
      "Informera om överföringen och dess överföringsgrund, eller flytta uppgifterna till EES.",
  },
  "processors-disclaimed": {
    what: () => "den personuppgiftsansvarige frånsäger sig ansvaret för personuppgiftsbiträden",
    law: "artikel 28, artikel 82",
    why: "Den personuppgiftsansvarige svarar för sina biträden, vad som än står i beskrivningen.",
    write: "Ta bort meningen och säg i stället att biträdena är bundna av avtal.",
  },
  "links-disclaimed": {
    what: () => "den personuppgiftsansvarige frånsäger sig ansvaret för länkade webbplatser",
    law: "artikel 26, artikel 13",
    why: "För rena länkar håller det. För ett insticksprogram som sänder uppgifter svarar också den personuppgiftsansvarige.",
    write: "Behåll meningen om länkarna är enbart länkar.",
  },
  "accuracy-undertaken": {
    what: () => "den registrerade förbinder sig att lämna riktiga uppgifter",
    law: "artikel 5.1 d",
    why: "Det är den personuppgiftsansvarige som ska se till att uppgifterna är riktiga.",
    write: "Säg i stället hur uppgifter rättas.",
  },
  "governing-law": {
    what: () => "bara finsk lag nämns",
    law: "artikel 3, artikel 99.2",
    why: "Dataskyddsförordningen är direkt tillämplig.",
    write: "Nämn också dataskyddsförordningen eller ta bort meningen.",
  },
  "catch-all": {
    what: () => "registret får också innehålla vilka andra uppgifter som helst",
    law: "artikel 5.1 b–c",
    why: "Någon måste för varje sådan uppgift säga vad den är; seloste frågar efter dess klass.",
    write: "Ange de uppgifter som faktiskt finns i registret.",
  },
  "field-unneeded": {
    what: ({ field }) => `inget ändamål kräver fältet ${field}`,
    law: "artikel 5.1 c",
    why: "En uppgift som inte behövs för något ändamål får inte finnas i registret.",
    write: "Nämn fältet vid det ändamål som behöver det, eller ta bort fältet.",
  },
  "ended-service": {
    what: ({ field, service, day }) =>
      `${field} är ett konto i tjänsten ${service}, som upphörde ${day}`,
    law: "artikel 5.1 c–d",
    why: "Det identifierar ingen längre.",
    write: "Ta bort fältet ur nästa version och radera uppgifterna i det.",
  },
  "language-facts": {
    what: ({ language, original }) =>
      `siffror eller adresser skiljer sig mellan språkversionerna ${original} och ${language}`,
    law: "artikel 5.1 a, artikel 12.1",
    why: "Ingendera versionen binder den registrerade, som ändå kan åberopa vilken som helst.",
    write: "Ändra versionerna så att de säger detsamma.",
  },
  "stricter-breach": {
    what: ({ hours }) =>
      `beskrivningen lovar att informera de registrerade eller myndigheten inom ${hours} h, vilket är mer än artiklarna 33 och 34 kräver`,
    law: "artikel 33–34, artikel 5.1 a",
    why: "Löftet binder: seloste räknar en egen tidsfrist för det.",
    write: "Låt löftet stå kvar eller ändra det.",
  },
  "stricter-recipient": {
    what: ({ recipient }) => `mottagaren ${recipient} får bara de uppgifter som nämns`,
    law: "artikel 28, artikel 5.1 a",
    why: "Löftet binder: seloste släpper inte ut några andra uppgifter.",
    write: "Låt löftet stå kvar eller ändra det.",
  },
  "stricter-consent": {
    what: () =>
      "beskrivningen lovar att be om samtycke innan uppgifter går vidare, också när lagen inte kräver det",
    law: "artikel 45–46, artikel 5.1 a",
    why: "Löftet binder, också för länder som omfattas av ett beslut om adekvat skyddsnivå.",
    write: "Låt löftet stå kvar eller ändra det.",
  },
  "stricter-reply": {
    what: () => "beskrivningen lovar svar snabbare än inom den månad som lagen ger",
    law: "artikel 12.3, artikel 5.1 a",
    why: "Löftet binder.",
    write: "Låt löftet stå kvar eller ändra det.",
  },
  "stricter-paper": {
    what: () => "beskrivningen lovar att det inte finns något manuellt material",
    law: "artikel 2.1, artikel 5.1 a",
    why: "Varje utskrift på papper bryter löftet.",
    write: "Låt löftet stå kvar eller ändra det.",
  },
};
