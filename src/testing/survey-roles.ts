// Every role at a survey, and all that one of them can fetch of it: pages, files, programs, and what is said when something is refused.
import type { Shop } from './index.ts'

/** Whoever wears one of these hats works here as well. */
export async function hatsAt(shop: Shop): Promise<Map<string, string>> {
  const roles = new Map([['who leads the survey', shop.owner]])
  for (const hat of ['administrator', 'agent', 'committee-member', 'ethics-contact'])
    roles.set(hat, await shop.add(`With ${hat}`, { hats: [hat], communities: ['employees'] }))
  return roles
}

export async function everythingOf(
  shop: Shop,
  person: string | undefined,
  survey: string,
  reply: { id: string; survey: string },
): Promise<Map<string, string>> {
  const browser = await shop.browse(person)
  const desk = `/desk/surveys/${survey}`
  const seen = new Map<string, string>()
  for (const path of [
    `/surveys/${survey}`,
    `/surveys/${survey}/thanks`,
    `/surveys/${survey}/answer`,
    `/surveys/${survey}/i/made-up.token`,
    `/surveys/${survey}/results`,
    `/surveys/${survey}/results?release=1`,
    `/surveys/${survey}/results?release=99`,
    `/surveys/${survey}/results.csv`,
    `/surveys/${survey}/results.json`,
    `/surveys/by-id/${reply.survey}`,
    '/me/surveys',
    '/desk/surveys',
    desk,
    `${desk}/preview`,
    `${desk}/poster`,
    `${desk}/replies`,
    `${desk}/replies/${reply.id}/files/${reply.id}`,
    `/api/v1/surveys/see-survey?survey=${survey}`,
    `/api/v1/surveys/see-results?survey=${survey}`,
    `/api/v1/surveys/see-replies?survey=${survey}`,
    `/api/v1/surveys/see-page?survey=${survey}&draft=made-up`,
  ])
    seen.set(path, (await browser.get(path)).html)
  for (const [path, fields] of [
    [`/surveys/${survey}/begin`, { invitation: 'made-up.token' }],
    [`/surveys/${survey}/answer`, { page: '0', go: 'send', 'a.q2': '77' }],
    [`${desk}/launch`, {}],
    [`${desk}/raise`, { scores: '1', comments: '1', breakdowns: '1' }],
    [`${desk}/replies/${reply.id}`, { codes: 'pay' }],
    [`${desk}/comments/${reply.id}`, { hidden: 'on', why: 'To see what is said' }],
    [`${desk}/promise`, { title: 'Short' }],
  ] as const)
    seen.set(`POST ${path}`, (await browser.post(path, fields)).html)
  return seen
}

/** Keys that make a form act once differ each time a page is drawn. */
export const steady = (html: string) =>
  html.replaceAll(/name="_once" value="[^"]*"/g, '').replaceAll(/"(?:instance|id)":"[^"]*"/g, '')
