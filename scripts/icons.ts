import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { ensureElectron } from '#scripts/runtime.ts'
import { root } from '#scripts/steps.ts'
import { ensureLibraries, withScreen } from '#scripts/system.ts'

// Draws resources/icons/*.png, icon.ico and icon.icns from the two SVGs: `node scripts/icons.ts`, only after one of them was changed.

const folder = join(root, 'resources', 'icons')
const smallUpTo = 32
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

type Picture = { size: number; png: Buffer }

async function main(): Promise<void> {
  const pictures = await draw()
  const of = (...wanted: number[]) => pictures.filter((picture) => wanted.includes(picture.size))
  for (const { size, png } of of(16, 32, 48, 64, 128, 256, 512)) writeFileSync(join(folder, `${size}x${size}.png`), png)
  writeFileSync(join(folder, 'icon.ico'), ico(of(16, 24, 32, 48, 64, 128, 256)))
  writeFileSync(join(folder, 'icon.icns'), icns(pictures))
}

/** Lets Chromium draw each size of its own, on nothing. */
async function draw(): Promise<Picture[]> {
  const electron = await ensureElectron()
  await ensureLibraries(electron.executable)
  const screen = await withScreen()
  const empty = emptyApp()
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [...electron.args, ...screen.args, empty],
    env: { ...process.env, ...electron.environment, ...screen.environment } as Record<string, string>,
  })
  try {
    const page = await app.firstWindow()
    const pictures: Picture[] = []
    for (const size of sizes) pictures.push({ size, png: await drawOne(page, size) })
    return pictures
  } finally {
    await app.close()
    screen.close()
    rmSync(empty, { recursive: true })
  }
}

async function drawOne(page: Page, size: number): Promise<Buffer> {
  const svg = readFileSync(join(folder, size <= smallUpTo ? 'icon-small.svg' : 'icon.svg'), 'utf8')
  const encoded = await page.evaluate(
    async ([source, edge]) => {
      const image = new Image(edge, edge)
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = edge
      canvas.getContext('2d')?.drawImage(image, 0, 0, edge, edge)
      return canvas.toDataURL('image/png').split(',')[1] ?? ''
    },
    [svg, size] as [string, number],
  )
  return Buffer.from(encoded, 'base64')
}

/** A program that opens one empty window. */
function emptyApp(): string {
  const app = mkdtempSync(join(tmpdir(), 'khach-quen-icons-'))
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'icons', version: '1.0.0', main: 'main.cjs' }))
  writeFileSync(
    join(app, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron'); app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<p>'))`,
  )
  return app
}

/** Windows: a directory of entries of 16 bytes, then the PNGs (understood since Vista). */
function ico(pictures: Picture[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index
    header.writeUInt8(size % 256, entry)
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(png.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

/** macOS: `icns`, the whole length, then each PNG behind its four-letter kind and length; a size may serve two kinds (once for Retina). */
function icns(pictures: Picture[]): Buffer {
  const kinds: Record<number, string[]> = {
    32: ['ic11'],
    64: ['ic12'],
    128: ['ic07'],
    256: ['ic08', 'ic13'],
    512: ['ic09', 'ic14'],
    1024: ['ic10'],
  }
  const chunks = pictures.flatMap(({ size, png }) => (kinds[size] ?? []).map((kind) => chunk(kind, png)))
  return chunk('icns', Buffer.concat(chunks))
}

function chunk(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}

await main()
