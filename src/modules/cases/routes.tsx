import { form, page } from '#kernel/web'
import { answer } from './answer.ts'
import { caseLink, statusLink } from './links.ts'
import { logCase } from './log-case.ts'
import { note } from './note.ts'
import { seeCase } from './see-case.ts'
import { seeCases } from './see-cases.ts'
import { seeForm } from './see-form.ts'
import { seeStatus } from './see-status.ts'
import { CasePage } from './views/case-page.tsx'
import { CasesPage } from './views/cases-page.tsx'
import { ContactPage } from './views/contact-page.tsx'
import { LogPage } from './views/log-page.tsx'
import { StatusPage } from './views/status-page.tsx'
import { write } from './write.ts'
import { writeIn } from './write-in.ts'

const contact = page('/contact', seeForm, ContactPage)
const contactAs = page('/contact/:track', seeForm, ContactPage)
const status = page('/c/:link', seeStatus, StatusPage)
const one = page('/desk/cases/:case', seeCase, CasePage)
const logging = page('/desk/cases/new', seeCases, LogPage)

const said = (to: string, key: string) => ({ to, say: { key: `cases.done.${key}` } })

export const routes = [
  contact,
  contactAs,
  form('/contact', writeIn, {
    page: contactAs,
    after: ({ link }) => said(statusLink(link), 'sent'),
  }),
  status,
  form('/c/:link/write', write, {
    page: status,
    after: ({ link }) => said(statusLink(link), 'written'),
  }),
  page('/desk/cases', seeCases, CasesPage),
  logging,
  form('/desk/cases/new', logCase, {
    page: logging,
    from: () => ({}),
    after: (answered) => said(caseLink(answered.case), 'logged'),
  }),
  one,
  form('/desk/cases/:case/answer', answer, {
    page: one,
    after: (answered) => said(caseLink(answered.case), 'answered'),
  }),
  form('/desk/cases/:case/note', note, {
    page: one,
    after: (answered) => said(caseLink(answered.case), 'noted'),
  }),
]
