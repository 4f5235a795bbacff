import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { asciiOnly } from './asciiOnly.ts'
import { pdfParts } from './pdfParts.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  main: {
    plugins: [asciiOnly()],
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron', 'better-sqlite3'],
        input: {
          main: `${root}src-main/main.ts`,
          data: `${root}src-main/data.ts`,
          reader: `${root}src-main/reader/reader.ts`,
          keeper: `${root}src-main/keeper/keeper.ts`,
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      rolldownOptions: {
        input: { preload: `${root}src-main/preload.ts` },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: `${root}src-renderer`,
    plugins: [react(), pdfParts(), asciiOnly()],
    build: {
      target: 'chrome130',
      minify: true,
      outDir: `${root}out/renderer`,
      rolldownOptions: {
        input: `${root}src-renderer/index.html`,
        // All that a start needs comes as one file: each file more costs the main process a question while the window waits.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
  },
})
