// Uses of data about people that no consent makes right: a purpose that names one is refused.
// @fulfils R14

/** What may not be declared as a purpose, with the words that give it away, in English and German. */
export const forbiddenUses = {
  discriminate:
    /\b(by|nach) (race|ethnicity|religion|sexual orientation|rasse|herkunft|religion|sexueller orientierung)\b/iu,
  manipulate:
    /\b(exploit|weakness|vulnerab|addict|pressure|ausnutz|schwächen|sucht|druck ausüben)/iu,
  score:
    /\b(social scor|personality scor|emotion recognition|sozialpunkt|persönlichkeitsbewertung|emotionserkennung)/iu,
  sell: /\b(sell|rent|trade) (your|their|personal) (data|address|addresses)|(daten|adressen) (verkaufen|vermieten|handeln)/iu,
} as const
export type Forbidden = keyof typeof forbiddenUses

/** The first forbidden use a text names. NOTE: a net for slips; the register of uses is read by people. */
export const forbiddenIn = (text: string): Forbidden | undefined =>
  (Object.keys(forbiddenUses) as Forbidden[]).find((use) => forbiddenUses[use].test(text))
