import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'

/** One thing the program said it had saved: the row, and the words by which it is known again. */
export interface Acknowledged {
  kind: 'customer' | 'call' | 'file' | 'import'
  id: number
  mark: string
}

/** The memory outside the program: what a window's promise has told, on the disk before anything else happens. */
export interface Acknowledgements {
  note: (told: Acknowledged) => void
  all: () => Acknowledged[]
  close: () => void
}

export function openAcknowledgements(file: string): Acknowledgements {
  const descriptor = openSync(file, 'a')
  return {
    note(told) {
      writeSync(descriptor, `${JSON.stringify(told)}\n`)
      fsyncSync(descriptor)
    },
    all: () =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Acknowledged),
    close: () => closeSync(descriptor),
  }
}
