import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from '#shared/kit/fold.ts'

/** Which canaries stand in which files of a folder, in any of the forms a text may have there. */
export function tracesOf(canaries: readonly string[], folder: string) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.xlsx'))
    .map((entry) => join(entry.parentPath, entry.name))
  return files.flatMap((file) => {
    const bytes = readFileSync(file)
    return canaries.flatMap((canary) => (formsOf(canary).some((form) => bytes.includes(form)) ? [`${file}: ${canary}`] : []))
  })
}

function formsOf(canary: string) {
  const forms = [canary.normalize('NFC'), canary.normalize('NFD'), canary.toLowerCase(), fold(canary)]
  return [...new Set(forms)].flatMap((form) => [Buffer.from(form, 'utf8'), Buffer.from(form, 'utf16le')])
}
