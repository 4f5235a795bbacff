import type { FileToken } from '#shared/kit/id.ts'
import { type Card, type CardVersion, vcardText } from '#shared/kit/vcard.ts'
import type { Context } from './procedures.ts'
import { writeTextFile } from './textFile.ts'

export interface CardTarget {
  version: CardVersion
  file: FileToken
}

/**
 * Writes the business cards of each stretch where the user wanted them; answers how many there were. CONFLICT `file-gone`, `cannot-write`,
 * `target-full`.
 */
export async function writeCards(
  { outside }: Pick<Context, 'outside'>,
  stretches: AsyncIterable<readonly Card[]>,
  { version, file }: CardTarget,
) {
  let written = 0
  async function* texts() {
    for await (const cards of stretches) {
      yield vcardText(cards, version)
      written += cards.length
    }
  }
  await writeTextFile(outside, file, texts())
  return written
}
