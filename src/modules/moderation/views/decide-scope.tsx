// What the European transparency database asks beside the category: narrower words for it, and in which countries it holds.
import { Details, Field } from '#html'
import { intlLocale, say } from '#kernel/language'
import type { Here } from '#kernel/web'
import { territories } from '../account-codes.ts'
import { t } from '../words.ts'

/** The categories of the European transparency database, the most frequent here first. */
export const categories = [
  'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
  'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  'STATEMENT_CATEGORY_CYBER_VIOLENCE',
  'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN',
  'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  'STATEMENT_CATEGORY_CONSUMER_INFORMATION',
  'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
  'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
  'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY',
  'STATEMENT_CATEGORY_SELF_HARM',
  'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
  'STATEMENT_CATEGORY_VIOLENCE',
  'STATEMENT_CATEGORY_ANIMAL_WELFARE',
] as const

/** Those that a community meets; the others can be given by the interface for programs. */
const keywords = [
  'KEYWORD_HATE_SPEECH',
  'KEYWORD_DEFAMATION',
  'KEYWORD_DISCRIMINATION',
  'KEYWORD_CYBER_BULLYING_INTIMIDATION',
  'KEYWORD_CYBER_HARASSMENT',
  'KEYWORD_CYBER_STALKING',
  'KEYWORD_INCITEMENT_VIOLENCE_HATRED',
  'KEYWORD_NON_CONSENSUAL_IMAGE_SHARING',
  'KEYWORD_NUDITY',
  'KEYWORD_PHISHING',
  'KEYWORD_INAUTHENTIC_ACCOUNTS',
  'KEYWORD_INAUTHENTIC_USER_REVIEWS',
  'KEYWORD_HIDDEN_ADVERTISEMENT',
  'KEYWORD_MISINFORMATION_DISINFORMATION',
  'KEYWORD_COPYRIGHT_INFRINGEMENT',
  'KEYWORD_SUICIDE',
] as const

export const Scope = ({ here }: { here: Here }) => {
  const names = new Intl.DisplayNames([intlLocale(here.locale)], { type: 'region' })
  const countries = territories
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, intlLocale(here.locale)))
  return (
    <>
      <Details
        summary={t('decide.keywords')}
        open={here.values('keywords').length > 0 || here.error('keywords') !== undefined}
      >
        <Field
          name="keywords"
          type="checkboxes"
          label={t('decide.keywords')}
          hint={t('decide.keywords-hint')}
          options={keywords.map((value) => ({
            value,
            label: say({ key: `moderation.keyword.${value}` }),
          }))}
          value={here.values('keywords')}
          error={here.error('keywords')}
        />
      </Details>
      <Details
        summary={t('decide.territory')}
        open={here.values('territory').length > 0 || here.error('territory') !== undefined}
      >
        <Field
          name="territory"
          type="checkboxes"
          label={t('decide.territory')}
          hint={t('decide.territory-hint')}
          options={countries}
          value={here.values('territory')}
          error={here.error('territory')}
        />
      </Details>
    </>
  )
}
