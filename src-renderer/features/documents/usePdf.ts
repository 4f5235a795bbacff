import {
  getDocument,
  PasswordResponses,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { useEffect, useState } from 'react'

export interface OpenPdf {
  pdf: PDFDocumentProxy
  firstPage: PDFPageProxy
}

export type Opening =
  | { state: 'opening' }
  | { state: 'locked'; wasWrong: boolean; unlock: (password: string) => void }
  | { state: 'broken' }
  | ({ state: 'open' } & OpenPdf)

/** Character maps, symbol fonts and picture decoders of pdf.js, laid beside the window's own files by the build. */
const partsUrl = new URL('pdfjs/', document.baseURI).href

/** Larger pictures (in pixels) are left out of a page: a scan of A3 at 600 dpi has 70 million. */
const MOST_PIXELS = 100_000_000

/** Reads a PDF in a worker of its own, which ends with it: whatever is wrong with the file, the window goes on. */
export function usePdf(url: string): Opening {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' })
  useEffect(() => {
    const gone = new AbortController()
    const tell = (next: Opening) => !gone.signal.aborted && setOpening(next)
    const port = new Worker(workerUrl, { type: 'module' })
    const worker = PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS })
    port.addEventListener('error', () => tell({ state: 'broken' }))
    read(url, { worker, signal: gone.signal, onLocked: tell }).then(
      (open) => tell({ state: 'open', ...open }),
      () => tell({ state: 'broken' }),
    )
    return () => {
      gone.abort()
      worker.destroy()
      port.terminate()
    }
  }, [url])
  return opening
}

interface Reading {
  worker: PDFWorker
  signal: AbortSignal
  onLocked: (locked: Opening) => void
}

async function read(url: string, { worker, signal, onLocked }: Reading): Promise<OpenPdf> {
  const response = await fetch(url, { signal })
  if (!response.ok) throw new Error(`the document was not there: ${response.status}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  signal.throwIfAborted()
  const task = getDocument({
    data: bytes,
    worker,
    cMapUrl: `${partsUrl}cmaps/`,
    standardFontDataUrl: `${partsUrl}standard_fonts/`,
    wasmUrl: `${partsUrl}wasm/`,
    useWorkerFetch: true,
    // Our policy forbids WebAssembly; pdf.js brings the same decoders in JavaScript.
    useWasm: false,
    enableXfa: false,
    maxImageSize: MOST_PIXELS,
    verbosity: VerbosityLevel.ERRORS,
  })
  signal.addEventListener('abort', () => void task.destroy())
  task.onPassword = (unlock: (password: string) => void, reason: number) =>
    onLocked({ state: 'locked', wasWrong: reason === PasswordResponses.INCORRECT_PASSWORD, unlock })
  const pdf = await task.promise
  return { pdf, firstPage: await pdf.getPage(1) }
}
