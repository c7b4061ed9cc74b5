// What the open pages of recipients have in common: forms that act once, places that are next, and the page drawn anew.
import { pack, sealTo } from '#kernel/sealing'
import { dataOf, get, show } from './pages.js'

/** A form acts once at a time; what was refused is said, and what was typed stays. */
export function on(element, name, act) {
  const form = element.querySelector(`[data-part="${name}"] form`)
  form?.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (element.busy) return
    element.busy = true
    try {
      await act(new FormData(form), event.submitter)
    } catch (error) {
      element.state.textContent = error.message
      element.state.scrollIntoView()
    }
    element.busy = false
  })
}

/** The page as it is stored now, opened with the key that is still held. */
export async function again(said) {
  show(await get(location.pathname))
  const element = document.querySelector('[data-sealing]')
  await new Promise((done) => setTimeout(done, 50))
  element.querySelector('[role="status"]').textContent = said
}

export const place = (seen) => ({
  v: 1,
  business: seen.business,
  report: seen.report ?? seen.id,
  epoch: seen.epoch,
  seq: seen.next_seq,
  by: 'recipient',
  on: seen.today,
})

/** Something sealed outside the order of entries: for one person, and about one thing. */
export const aside = (seen) => ({ ...place(seen), epoch: 0, seq: 0 })

export const entryFor = async (seen, key, said) => ({
  seq: seen.next_seq,
  epoch: seen.epoch,
  sealed: await sealTo(key, pack({ ...place(seen), ...said })),
})

/** NOTE: whoever is second finds the place taken; then it is sealed for the next one, under the keys of now. */
export async function tried(seen, act, tries = 3) {
  try {
    return await act()
  } catch (error) {
    if (error.status !== 409 || tries === 1) throw error
    const { epoch, next_seq, mailbox_key, desk_key } = dataOf(await get(location.pathname))
    if (epoch === seen.epoch && next_seq === seen.next_seq) throw error
    Object.assign(seen, { epoch, next_seq, mailbox_key, desk_key })
    return tried(seen, act, tries - 1)
  }
}
