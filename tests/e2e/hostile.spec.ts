import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { pageEscapes } from '#tests/helpers/escapes.ts'
import { openLine } from '#tests/helpers/pageLine.ts'
import { portEscapes } from '#tests/helpers/portEscapes.ts'
import { rowsOfEveryTable } from '#tests/helpers/soundness.ts'

// A page that obeys somebody else, at the window of a colleague who may only look.
let office: RunningApp
const heard: string[] = []
/** Somebody outside who would answer anything, and writes down who called. */
const outside = createServer((request, response) => {
  heard.push(`${request.method} ${request.url}`)
  response.writeHead(200, { 'access-control-allow-origin': '*' }).end('export default 1')
})

test.beforeAll(async () => {
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
  office = await startApp(freshFolder())
  await foundFirm(office.page, { sample: true })
  await ask('session/changePassword', { current: '', next: 'mật khẩu của chủ' })
  const viewer = { name: 'Bùi Thu Hà', roleId: 7 }
  const { id } = (await ask('staff/hire', { input: viewer, password: 'mật khẩu của Hà' })) as { id: number }
  await ask('session/signIn', { staffId: id, password: 'mật khẩu của Hà' })
})

test.afterAll(async () => {
  outside.close()
  await office.close()
  removeFolder(office.dataFolder)
})

test('P18: gets neither out of the window nor past the role, however it asks', async () => {
  const before = rowsOfEveryTable(office.dataFolder)
  const windows = office.app.windows().length
  const escaped: string[] = []

  for (const [name, script] of Object.entries(pageEscapes)) {
    const answer = await attempt(aimed(script)).catch(() => 'held: the page had gone')
    if (answer.startsWith('escaped') || !(await isOurs())) escaped.push(name)
  }
  for (const { name, procedure, input } of portEscapes()) {
    const answer = await ask(procedure.replaceAll('.', '/'), input).then(
      () => 'answered',
      (error: Error) => error.message,
    )
    if (answer === 'answered') escaped.push(name)
  }

  const tried = Object.keys(pageEscapes).length + portEscapes().length
  console.log(`P18 escaped ${escaped.length}/${tried} by a hostile window`)
  expect(escaped).toEqual([])
  expect(tried).toBeGreaterThanOrEqual(200)
  expect(office.app.windows()).toHaveLength(windows)
  expect(office.page.url()).toMatch(/^app:\/\/crm\/index\.html/)
  expect({ ...rowsOfEveryTable(office.dataFolder), passwords: '' }).toEqual({ ...before, passwords: '' })
  expect(heard).toEqual([])
})

test('P18: cannot have anything put on paper that its role does not print, past the button that is not there', async () => {
  const pdf = join(office.dataFolder, 'bao-cao.pdf')
  await answerFileDialogs(office.app, { save: pdf })
  const line = await openLine(office.page)
  const refused: unknown[] = []
  for (const page of ['/print/month/2026-10', '/print/calls']) {
    const place = await line.ask<{ file: string }>('desktop.chooseSaveFile', { suggestedName: 'bao-cao.pdf', kind: 'pdf' })
    refused.push((await line.ask('desktop.savePdf', { page, file: place.result?.file })).failure)
    refused.push((await line.ask('desktop.print', { page })).failure)
  }

  expect(refused).toEqual(Array.from({ length: 4 }, () => ({ code: 'FORBIDDEN', reason: 'role' })))
  expect(existsSync(pdf)).toBe(false)
})

test('cannot make the data thread fall over with what is no question at all', async () => {
  const junk = ['', '{', 'null', '[]', '{"i":1}', '{"i":"1","p":null}', 'x'.repeat(1_000_000), '{"__proto__":{"role":"owner"}}']
  await office.page.evaluate(async (messages) => {
    const [port] = await (globalThis as unknown as { hostilePorts: () => Promise<MessagePort[]> }).hostilePorts()
    for (const message of messages) port?.postMessage(message)
    for (const message of [null, 1, true, { i: '1' }, new ArrayBuffer(8), [1, 2], new Map([['i', 1]])]) port?.postMessage(message)
  }, junk)

  expect(await ask('staff/me', undefined)).toMatchObject({ name: 'Bùi Thu Hà', roleKey: 'viewer' })
})

/** What is meant for a place far away goes to the one that listens. */
function aimed(script: string) {
  const { port } = outside.address() as AddressInfo
  return script
    .replaceAll('https://example.com', `http://127.0.0.1:${port}`)
    .replaceAll('wss://example.com', `ws://127.0.0.1:${port}`)
}

/** An empty page is shown at once, whoever says no; then the window must lead back to its own. */
async function isOurs() {
  for (let look = 0; look < 40; look += 1) {
    const origin = await office.page.evaluate(() => location.href).catch(() => '')
    if (origin.startsWith('app://crm/index.html')) return true
    await office.page.waitForTimeout(50)
  }
  return false
}

/** What happens when the page itself tries something: its answer, or `refused`. */
function attempt(script: string) {
  return office.page.evaluate(async (text) => {
    const run = Object.getPrototypeOf(async () => undefined).constructor
    const limit = new Promise<string>((resolve) => setTimeout(() => resolve('refused: it never ended'), 3_000))
    try {
      return await Promise.race([run(text)(), limit])
    } catch (error) {
      return `refused: ${(error as Error).name}`
    }
  }, script)
}

/** Speaks to the data thread in its own words, past our client. */
async function ask(path: string, input: unknown) {
  const answer = await office.page.evaluate(
    async ([procedure, argument]) => {
      async function ports() {
        const received = new Promise<MessagePort[]>((resolve) => {
          window.addEventListener('message', function receive(event) {
            if (event.data !== 'ports' || !event.ports[0]) return
            window.removeEventListener('message', receive)
            resolve([...event.ports])
          })
        })
        window.postMessage('ports-please', location.origin)
        return received
      }
      Object.assign(globalThis, { hostilePorts: ports })
      const [port] = await ports()
      if (!port) return 'no port'
      port.start()
      const first = new Promise<string>((resolve) => port.addEventListener('message', ({ data }) => resolve(String(data))))
      port.postMessage(JSON.stringify({ i: '1', p: { u: `/${procedure}`, b: { json: argument } } }))
      return first
    },
    [path, input] as const,
  )
  const { p } = JSON.parse(answer) as { p: { s?: number; b?: { json?: unknown } } }
  if (p.s !== undefined && p.s >= 400) throw new Error(JSON.stringify(p.b?.json))
  return p.b?.json
}
