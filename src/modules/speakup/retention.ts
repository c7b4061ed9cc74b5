// How long a closed report may be kept, by country: data, so that a change of law is a line here and not a change of rules.
// @fulfils R80

export type CountryRule = {
  /** ISO 3166, or EU for the Directive itself. */
  country: string
  /** The law whose words they are. NOTE: to be checked by somebody who knows it before the channel is opened. */
  law: string
  /** Months after closing, at most; the Directive itself names none (as long as necessary and proportionate, Art. 18). */
  most: number
  /** What stands in the form at first. */
  founded: number
  unfounded: number
  /** Months after which a report goes into which nobody has begun to inquire; where the law names none, it waits. */
  uninquired?: number
}

export const countryRules: readonly CountryRule[] = [
  { country: 'EU', law: 'Directive (EU) 2019/1937, Art. 18', most: 120, founded: 36, unfounded: 2 },
  { country: 'DE', law: 'HinSchG § 11', most: 36, founded: 36, unfounded: 36 },
  // Art. 32(4): three months from receipt without an inquiry; Art. 26(2): ten years at most.
  {
    country: 'ES',
    law: 'Ley 2/2023',
    most: 120,
    founded: 36,
    unfounded: 3,
    uninquired: 3,
  },
  { country: 'IT', law: 'D.Lgs. 24/2023', most: 60, founded: 60, unfounded: 2 },
]

/** The rule of a country; of the Directive where the country has none here. */
export const ruleOf = (country: string): CountryRule => {
  const known = countryRules.find((one) => one.country === country.toUpperCase())
  const [directive] = countryRules
  if (!directive) throw new Error('the Directive has a rule')
  return known ?? directive
}
