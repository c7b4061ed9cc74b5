// A person says how they want to be met: name, what to call them, language, appearance, a few words.
import { action, invalid, me, nothing, z } from '#kernel'
import { Line, Text } from '#kernel/web'
import { keepSelf } from '#people'
import { self } from './policy.ts'

export const editMe = action({
  name: 'accounts.edit-me',
  input: z.object({
    name: Line(120),
    called: Line(60).optional(),
    about: Text(2000).optional(),
    locale: Line(35).optional(),
    theme: z.enum(['system', 'light', 'dark']).default('system'),
  }),
  subject: nothing,
  may: self,
  data: { purpose: 'accounts', basis: 'contract', categories: ['name'] },
  machine: 'none',
  openTo: ['unconfirmed'],

  async run(now, { name, called, about, locale, theme }) {
    if (locale && !now.business.languages.includes(locale))
      throw invalid({ locale: 'road.field.choice' })
    await keepSelf(now, me(now), {
      name,
      called: called ?? null,
      about: about ?? null,
      locale: locale ?? null,
      theme: theme === 'system' ? null : theme,
    })
    return { locale: locale ?? null, theme }
  },

  audit: () => ({ kind: 'person' }),
})
