// A site's own server hands on what somebody typed into its form, with an access token that can do this and nothing else.
// @fulfils R58
import { action, z } from '#kernel'
import { Email, Text } from '#kernel/web'
import { Files } from './keep-case-files.ts'
import { openFromForm } from './open-from-form.ts'
import { mayBringIn } from './policy.ts'
import { Name, Subject, Words } from './shapes.ts'
import { findForm, Slug } from './site-forms.ts'

export const bringIn = action({
  name: 'cases.bring-in',
  input: z.object({
    /** The short name of the form, as it stands in its address. */
    slug: Slug,
    subject: Subject,
    text: Words,
    name: Name.optional(),
    email: Email.optional(),
    remedy: Text(2000).optional(),
    /** Only where it is sent as a form with files; a call of the API brings words alone. */
    files: Files,
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
