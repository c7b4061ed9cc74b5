import { tryLetterAgain } from '#notifications'
import { form, page } from '#kernel/web'
import { changeBusiness } from './change-business.ts'
import { changeContact } from './change-contact.ts'
import { seeAboutUs } from './see-about-us.ts'
import { seeSettings } from './see-settings.ts'
import { seeWork } from './see-work.ts'
import { tryWorkAgain } from './try-work-again.ts'
import { AboutUsPage } from './views/about-us-page.tsx'
import { ContactPage } from './views/contact-page.tsx'
import { SettingsPage } from './views/settings-page.tsx'
import { WorkPage } from './views/work-page.tsx'

const business = page('/desk/settings', seeSettings, SettingsPage)
const contact = page('/desk/settings/contact', seeSettings, ContactPage)
const work = page('/desk/background', seeWork, WorkPage)
const none = () => ({})

export default [
  business,
  contact,
  work,
  page('/about-us', seeAboutUs, AboutUsPage),
  form('/desk/settings', changeBusiness, {
    page: business,
    from: none,
    after: () => ({ to: '/desk/settings', say: { key: 'settings.saved' } }),
  }),
  form('/desk/settings/contact', changeContact, {
    page: contact,
    from: none,
    after: () => ({ to: '/desk/settings/contact', say: { key: 'settings.saved-contact' } }),
  }),
  form('/desk/background/:id/again', tryWorkAgain, {
    page: work,
    from: none,
    after: () => ({ to: '/desk/background', say: { key: 'settings.again' } }),
  }),
  form('/desk/background/letters/:letter/again', tryLetterAgain, {
    page: work,
    from: none,
    after: () => ({ to: '/desk/background', say: { key: 'settings.letter-again' } }),
  }),
]
