// Two towns that are the same row for row: in one of them people speak up, in the other nobody does.
import { createHash } from 'node:crypto'
import type { Dice } from '../kernel/chance.ts'
import { openTown, type Shop, type Town } from './index.ts'
import { appoint, type Receiving } from '../modules/speakup/for-tests.ts'

export type Twin = { town: Town; shop: Shop; dice: Dice & { seed(with_: string): void } }
export type Twins = {
  /** Where nobody speaks up. */
  quiet: Twin
  /** Where somebody does. */
  told: Twin
  readers: { ilse: Receiving; outside: Receiving }
  /** Whom every report is about: the owner and an administrator, who both receive reports. */
  accused: { omar: Receiving; owner: Receiving }
  close(): Promise<void>
}

/** Dice that fall alike in both towns when they are given the same seed: lots of one length do not hang on those of another. */
function twinDice(): Twin['dice'] {
  let seed = 'the beginning'
  const thrown = new Map<number, number>()
  return {
    seed: (next) => {
      seed = next
      thrown.clear()
    },
    bytes: (length) => {
      const times = (thrown.get(length) ?? 0) + 1
      thrown.set(length, times)
      const parts: Buffer[] = []
      for (let have = 0; have < length; have += 32)
        parts.push(createHash('sha256').update(`${seed} ${length} ${times} ${have}`).digest())
      return Buffer.concat(parts).subarray(0, length)
    },
  }
}

export async function openTwins(): Promise<Twins> {
  const first = await openTown()
  const shop = await first.found()
  const ilse = await appoint(shop, 'Ilse Brandt', { keeps: true })
  const omar = await appoint(shop, 'Omar Feld', { keeps: true, hats: ['administrator'] })
  const outside = await appoint(shop, 'Ombud Person', { step: 2 })
  const owner = await appoint(shop, 'Amira Owner', { hats: ['owner'] })
  await first.app.settle()
  const frozen = await first.freeze()
  const open = async (): Promise<Twin> => {
    const dice = twinDice()
    const town = await openTown({ template: frozen.template, dice })
    return { town, dice, shop: town.enter(shop.business, shop.owner) }
  }
  const quiet = await open()
  const told = await open()
  return {
    quiet,
    told,
    readers: { ilse, outside },
    accused: { omar, owner },
    close: async () => {
      await quiet.town.close()
      await told.town.close()
      await frozen.drop()
    },
  }
}
