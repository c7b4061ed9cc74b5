// A customer with a photo that says where it was taken: what stories about files begin with.
import sharp from 'sharp'
import { action, nothing, signedIn, z } from '#kernel'
import { Upload } from '#kernel/web'
import { openTown, type Shop, type Town } from './index.ts'
import { attachFiles, type Attaching } from '../modules/files/attach-files.ts'
import { keepFile } from '../modules/files/keep-file.ts'
import { seeFile } from '../modules/files/see-file.ts'

export let town: Town
export let shop: Shop
export let maria: string
export let photo: Uint8Array

export async function setUp(): Promise<void> {
  town = await openTown()
  photo = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#b5651d' } })
    .withExif({
      IFD0: { Make: 'Spycam' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1' },
    })
    .jpeg()
    .toBuffer()
}
export const tearDown = () => town.close()

/** Another business, with Maria as its customer. */
export async function anew(): Promise<void> {
  shop = await town.found()
  maria = await shop.add('Maria Rossi', { communities: ['customers'] })
}

export const keep = async (bytes: Uint8Array, name = 'photo.jpg', who = maria) =>
  (await shop.as(who)).perform(keepFile, { file: new Upload(name, 'image/jpeg', bytes) })

export const see = async (id: string, who?: string) =>
  (who ? await shop.as(who) : shop.visitor).perform(seeFile, { id })

/** Gives files to something, as a verb of another module does. */
export const attaching = async (given: Attaching, who = maria) => {
  const verb = action({
    name: 'files.attach-for-test',
    input: z.object({}),
    subject: nothing,
    may: signedIn,
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    async run(now) {
      await attachFiles(now, given)
      return {}
    },
  })
  return (await shop.as(who)).perform(verb, {})
}
