// A site's own server hands on what somebody typed into its form, with an access token that can do this and nothing else.
// @fulfils R58
import { action, z } from '#kernel'
import { openFromForm, typed } from './open-from-form.ts'
import { mayBringIn } from './policy.ts'
import { findForm, Slug } from './site-forms.ts'

export const bringIn = action({
  name: 'cases.bring-in',
  input: z.object({
    /** The short name of the form, as it stands in its address. */
    slug: Slug,
    /** NOTE: files come only where it is sent as a form; a call of the API brings words alone. */
    ...typed,
  }),
  subject: findForm,
  may: mayBringIn,
  limits: [{ most: 600, seconds: 3600, by: 'person' }],
  data: { purpose: 'cases', basis: 'contract', categories: ['name', 'contact', 'content'] },
  machine: 'none',

  /** NOTE: whoever made the token is not the person of the case: that is whoever typed it. */
  async run(now, given, form) {
    const { case: id, link, reference, due } = await openFromForm(now, form, given)
    return { case: id, link, reference, due }
  },

  audit: ({ subject, answer }) => ({
    kind: 'case',
    id: answer.case,
    detail: { form: subject.slug },
  }),
})
