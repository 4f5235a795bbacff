// What `electron <folder>` does in the official Electron, for the stand-in, which has no default app of its own.
// An ES module on purpose: its top-level await holds `ready` back until the app's own code has run.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const args = process.argv.slice(1)
while (args[0] === '-r' || args[0] === '--require') {
  const [, module] = args.splice(0, 2)
  createRequire(import.meta.url)(resolve(module))
}
const folder = resolve(args.find((argument) => !argument.startsWith('-')) ?? '.')
const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(description.productName ?? description.name)
app.setVersion(description.version)
app.setAppPath(folder)
await import(pathToFileURL(join(folder, description.main)).href)
