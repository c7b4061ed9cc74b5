// Files of a report, made ready in the reporter's browser: what is taken out of each, and what each still tells.
import { fileBuckets } from '#kernel/sealing'

const drawable = ['image/jpeg', 'image/png', 'image/webp']
const mostOfPicture = 8 * 1024 * 1024
const endings = {
  document: ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'],
  pdf: ['pdf'],
  film: [
    'mp3',
    'm4a',
    'wav',
    'ogg',
    'opus',
    'aac',
    'flac',
    'mp4',
    'mov',
    'webm',
    'mkv',
    'avi',
    '3gp',
    'amr',
  ],
  photo: ['heic', 'heif', 'avif', 'tif', 'tiff', 'gif', 'dng', 'cr2', 'nef', 'bmp', 'svg', 'psd'],
  letter: ['eml', 'msg', 'mbox', 'pst', 'zip', 'rar', '7z', 'tar', 'gz'],
}
const endingOf = ({ name }) => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** A picture drawn anew: place, time and device stay behind. */
async function redraw(file) {
  const picture = await createImageBitmap(file).catch(() => {
    throw new Error('picture')
  })
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  const blob = await canvas.convertToBlob({ type: file.type, quality: 0.84 })
  return new Uint8Array(await blob.arrayBuffer())
}

/** What goes of a file, and a word for what it still tells. */
async function ready(file) {
  if (file.size > (drawable.includes(file.type) ? mostOfPicture : fileBuckets.at(-1)))
    throw new Error('size')
  if (drawable.includes(file.type)) return { tells: 'picture', bytes: await redraw(file) }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const ending = endingOf(file)
  if (endings.document.includes(ending)) {
    const { cleanDocument } = await import('./clean-document.js')
    const clean = await cleanDocument(bytes, redraw)
    return clean ? { tells: 'document', bytes: clean } : { tells: 'locked', bytes }
  }
  const tells = Object.keys(endings).find((kind) => endings[kind].includes(ending)) ?? 'other'
  return { tells, bytes }
}

/** The files as they go; beside what was cleaned the original, if it is wished, for custodians only. */
export async function attached(files, original) {
  const all = []
  for (const [at, file] of files.entries()) {
    const card = {
      name: `${at + 1}.${endingOf(file) || 'bin'}`,
      type: file.type || 'application/octet-stream',
    }
    const { tells, bytes } = await ready(file)
    all.push({ ...card, bytes })
    if (original && (tells === 'picture' || tells === 'document'))
      all.push({
        ...card,
        name: file.name.slice(0, 200),
        bytes: new Uint8Array(await file.arrayBuffer()),
        original: true,
      })
  }
  return all
}

let asked

/** Says beside the field, before anything is sent, what each file will still tell. */
export async function tellTraces(files, place, words) {
  const list = document.createElement('ul')
  asked = list
  for (const file of files) {
    const tells = await ready(file).then(
      (one) => one.tells,
      (error) => (words[error.message] ? error.message : 'other'),
    )
    const line = document.createElement('li')
    line.textContent = words[tells].replace('{name}', file.name)
    list.append(line)
  }
  // NOTE: whoever chose again meanwhile reads of those files only.
  if (asked === list) place.replaceChildren(...(list.children.length > 0 ? [list] : []))
}
