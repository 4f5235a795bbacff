import { cache } from '#renderer/kit/cache.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import type { Draft, DraftInput, DraftPlace } from '#shared/features/drafts/schema.ts'

/** Milliseconds without a key after which what was typed is kept, and how long it waits at most while keys go on. */
const AFTER_LAST_KEY = 400
const LONGEST_WAIT = 900
/** Locking the screen does not wait longer for what was typed last. */
const LONGEST_FLUSH = 500

export type Kept = Omit<DraftInput, keyof DraftPlace>

/** Keeps the draft of one open form. Nothing here is waited for by a key. */
export interface Keeper {
  /** What is there from before; null when nothing is. */
  found: Promise<Draft | null>
  typed: () => void
  flush: () => Promise<void>
  drop: () => Promise<void>
  /** The form has gone; what it held is kept unless it was dropped. */
  close: () => void
}

const keepers = new Set<Keeper>()
/** What could not be kept, because the screen was locked or the disk full: tried again when the same person is back. */
const unsent = new Map<string, DraftInput>()

whenPersonChanges(() => unsent.clear())

export function keyOf({ editor, recordId, customerId, occursAt = null }: DraftPlace) {
  return `${editor} ${recordId} ${customerId} ${occursAt}`
}

/** `read` tells what the form holds now; undefined when nothing was typed. */
export function openKeeper(place: DraftPlace, read: () => Kept | undefined): Keeper {
  const key = keyOf(place)
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | undefined
  let kept: { content: string; savedAt: number } | undefined
  const found = client.drafts.find(place).catch(() => null)
  let last: Promise<void> = found.then((draft) => {
    kept = draft ?? undefined
  })

  function typed() {
    const now = performance.now()
    waitingSince ??= now
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), Math.max(0, Math.min(AFTER_LAST_KEY, waitingSince + LONGEST_WAIT - now)))
  }

  function stopWaiting() {
    clearTimeout(timer)
    const hasWaited = waitingSince !== undefined
    waitingSince = undefined
    return hasWaited
  }

  function inTurn(work: () => Promise<void>) {
    last = last.then(work).catch(() => undefined)
    return last
  }

  function flush() {
    return stopWaiting() ? inTurn(() => send(read())) : last
  }

  async function send(input: Kept | undefined) {
    if (!input) return forget()
    if (input.content === kept?.content) return
    const draft = { ...place, ...input }
    unsent.set(key, draft)
    const savedAt = await client.drafts.keep(draft)
    if (unsent.get(key) === draft) unsent.delete(key)
    kept = { content: input.content, savedAt }
  }

  async function forget() {
    unsent.delete(key)
    if (kept === undefined) return
    const { savedAt } = kept
    kept = undefined
    await client.drafts.drop({ ...place, savedAt })
    await lookAgain()
  }

  const keeper: Keeper = {
    found,
    typed,
    flush,
    drop() {
      stopWaiting()
      return inTurn(forget)
    },
    close() {
      keepers.delete(keeper)
      void flush().then(lookAgain)
    },
  }
  keepers.add(keeper)
  return keeper
}

/** Keeps at once what was typed last in any form; gives up after half a second. */
export async function flushDrafts() {
  const limit = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_FLUSH))
  await Promise.race([Promise.all([...keepers].map((keeper) => keeper.flush())), limit])
}

/** Somebody is back: what could not be kept while the screen was locked is kept now. */
export async function sendUnsent() {
  const drafts = [...unsent.values()]
  unsent.clear()
  await Promise.all(drafts.map((draft) => client.drafts.keep(draft).catch(() => undefined)))
}

function lookAgain() {
  return cache.invalidateQueries({ queryKey: ask.drafts.list.queryKey() })
}
