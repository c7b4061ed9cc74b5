// Draws one opened entry: only as text, never as HTML.
import { openFile, partsOf } from '#kernel/sealing'

const asked = ['what', 'when', 'where', 'how', 'before', 'wish', 'language']

/** Headings begin at `seen.level`, two unless told. */
const add = (parent, tag, text) => {
  const made = document.createElement(tag)
  made.textContent = text
  if (tag === 'p') {
    made.dir = 'auto'
    made.className = 'written'
  }
  parent.append(made)
  return made
}

export function showEntry(place, said, seen) {
  place.replaceChildren()
  const { words, level = 2 } = seen
  const part = `h${level + 1}`
  add(place, `h${level}`, words.by[said.by] ?? said.by)
  const kind = document.createElement('p')
  kind.className = 'meta'
  add(kind, 'span', words.kinds[said.kind] ?? said.kind)
  // The day stood above while the entry was sealed.
  const day = place.closest('.entry')?.querySelector('.meta time')
  if (day) {
    day.parentElement.remove()
    kind.append(' ', day)
  }
  place.append(kind)
  if (said.text) add(place, 'p', said.text)
  for (const name of asked)
    if (said[name]) {
      add(place, part, words.asked[name] ?? name)
      add(place, 'p', said[name])
    }
  if (said.involved) {
    add(place, part, words.involved)
    add(place, 'p', said.involved)
  }
  if (said.excluded?.length) {
    add(place, part, words.excluded)
    const names = said.excluded.flatMap(
      (id) => seen.recipients.find((one) => one.id === id)?.name ?? [],
    )
    add(place, 'p', names.join(', '))
  }
  if (said.retaliation) {
    add(place, part, words.retaliation)
    add(place, 'p', said.retaliation.map((one) => words.detriments[one] ?? one).join('; '))
  }
  for (const flag of ['oral', 'interpreter']) if (said[flag] === true) add(place, 'p', words[flag])
  if (words.says?.[said.kind]) add(place, 'p', words.says[said.kind])
  for (const file of said.files ?? []) {
    if (!seen.files) {
      add(place, 'p', words.file.replace('{name}', file.name))
      continue
    }
    offerFile(place, seen, file)
  }
}

function offerFile(place, { id, words }, file) {
  const line = add(place, 'div', '')
  const button = add(line, 'button', `${words.download}: ${file.name}`)
  button.type = 'button'
  button.className = 'button button-plain'
  const state = document.createElement('p')
  state.setAttribute('role', 'status')
  line.append(state)
  button.addEventListener('click', async () => {
    if (button.disabled) return
    button.disabled = true
    state.textContent = ''
    try {
      await fetchFile(id, file, button)
    } catch (error) {
      state.textContent = error.message === 'unfetched' ? words.unfetched : words.broken
    }
    button.disabled = false
  })
}

async function fetchFile(report, file, button) {
  const parts = []
  for (let part = 0; part < partsOf(file.length); part++) {
    const answer = await fetch(`/desk/speak-up/${report}/files/${file.id}?part=${part}`).catch(
      () => ({ ok: false }),
    )
    if (!answer.ok) throw new Error('unfetched')
    parts.push(await answer.arrayBuffer())
  }
  const sealed = new Uint8Array(await new Blob(parts).arrayBuffer())
  const bytes = await openFile(file.key, sealed, file.length)
  // NOTE: always as a download of no type: a reporter's file never runs in this page.
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  link.download = file.name
  button.after(link)
  link.click()
  link.remove()
}
