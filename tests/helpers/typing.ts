import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'
import type { Random } from '#main/database/sample/random.ts'
import { fieldOf, type TypedForm } from '#tests/helpers/draftForms.ts'

/** What the form held from a moment on. */
export interface Moment {
  at: number
  values: Record<string, string>
}

/** Words of an office, with every kind of mark a Vietnamese letter can bear. */
const words = 'Nguyễn Thị Ngọc Ánh hẹn khảo sát lại mười giờ sáng thứ Sáu; báo giá ₫12.500.000 “đã duyệt” – ẫ ệ ự ỡ ờ Ỵ'.split(
  ' ',
)
/** A word as a Vietnamese keyboard composes it: what stands there after each key. */
const composed = ['n', 'ng', 'ngư', 'ngươ', 'người', 'ngườ', 'người']

interface Typing {
  page: Page
  form: TypedForm
  random: Random
  /** Ends it. */
  signal: AbortSignal
}

/** Types into all fields of a form until it is stopped; `moments` begins with what stands there, and grows while it goes on. */
export async function typeInto({ page, form, random, signal }: Typing, moments: Moment[]) {
  const session = await page.context().newCDPSession(page)
  for (let round = 0; !signal.aborted; round += 1) {
    const label = form.fields[round % form.fields.length] ?? ''
    await fieldOf(page, form, label).focus()
    await page.keyboard.press('End')
    for (const word of wordsFor(random)) {
      if (word === 'người') await compose(session, moments, label)
      else await typeWord({ page, form, random, signal }, { word, label, moments })
    }
  }
}

function wordsFor(random: Random) {
  return Array.from({ length: 3 }, () =>
    random.next() < 0.3 ? 'người' : (words[Math.floor(random.next() * words.length)] ?? ''),
  )
}

async function typeWord(
  { page, random, signal }: Typing,
  { word, label, moments }: { word: string; label: string; moments: Moment[] },
) {
  const before = valueNow(moments, label)
  const letters = Array.from(` ${word}`)
  for (const index of letters.keys()) {
    if (signal.aborted) return
    note(moments, label, before + letters.slice(0, index + 1).join(''))
    await page.keyboard.type(letters[index] ?? '')
    await sleep(random.next() * 90)
  }
}

async function compose(session: CDPSession, moments: Moment[], label: string) {
  const before = valueNow(moments, label)
  for (const text of composed) {
    note(moments, label, before + text)
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await sleep(40)
  }
  await session.send('Input.insertText', { text: composed.at(-1) ?? '' })
}

function valueNow(moments: Moment[], label: string) {
  return moments.at(-1)?.values[label] ?? ''
}

/** Noted before the key goes down, so that what a kill takes is never younger than it seems. */
function note(moments: Moment[], label: string, value: string) {
  moments.push({ at: performance.now(), values: { ...moments.at(-1)?.values, [label]: value } })
}

/** How old the first key is that is not in these values, in milliseconds; undefined when the form never held them. */
export function lossOf(moments: readonly Moment[], found: Record<string, string>, end: number): number | undefined {
  const index = moments.findLastIndex(({ values }) => Object.entries(values).every(([label, value]) => found[label] === value))
  if (index < 0) return undefined
  const next = moments[index + 1]
  return next ? Math.max(0, end - next.at) : 0
}
