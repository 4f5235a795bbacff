import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** Which parts pdf.js asks for by name while it reads a file: character maps, symbol fonts, picture decoders that need no WebAssembly. */
const parts = [
  { folder: 'cmaps', isWanted: (name: string) => name.endsWith('.bcmap') },
  { folder: 'standard_fonts', isWanted: (name: string) => /\.(pfb|ttf)$/.test(name) },
  { folder: 'wasm', isWanted: (name: string) => name.endsWith('_nowasm_fallback.js') },
]

/** Lays them beside the window's own files, under `pdfjs/`, with their names as they are. */
export function pdfParts(): Plugin {
  return {
    name: 'pdf-parts',
    apply: 'build',
    generateBundle() {
      for (const { folder, isWanted } of parts) {
        const place = fileURLToPath(new URL(`../../node_modules/pdfjs-dist/${folder}`, import.meta.url))
        for (const name of readdirSync(place).filter(isWanted)) {
          this.emitFile({ type: 'asset', fileName: `pdfjs/${folder}/${name}`, source: readFileSync(`${place}/${name}`) })
        }
      }
    },
  }
}
