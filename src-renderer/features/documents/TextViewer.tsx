import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import styles from './FileViewer.module.css'

/** So much of a text is shown; nobody reads more of it here. */
const MOST_SHOWN = 1_048_576

/** Plain text has no signature: the bytes know nothing of a kind, and its name says text. */
export function isText({ name, mediaType }: { name: string; mediaType: string }) {
  return mediaType === 'application/octet-stream' && /\.(?:txt|csv|tsv|md|log|json|xml|ini|vcf|ics|eml)$/iu.test(name)
}

/** The beginning of a text file, as text and nothing else. */
export function TextViewer({ url, name }: { url: string; name: string }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<{ text: string; isCut: boolean }>()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    const given = new AbortController()
    readBeginning(url, given.signal).then(setShown, (failure: unknown) => !given.signal.aborted && setError(failure))
    return () => given.abort()
  }, [url])
  if (error) return <Empty title={t('contracts.viewer.failed')} advice={say(error)} />
  if (!shown) return <Empty title={t('contracts.viewer.opening', { name })} />
  return (
    <section className={`${styles.text} scroll`} tabIndex={0} aria-label={name}>
      {shown.isCut && <p>{t('record.files.cut')}</p>}
      <pre>{shown.text}</pre>
    </section>
  )
}

async function readBeginning(url: string, signal: AbortSignal) {
  const response = await fetch(url, { signal })
  const reader = response.body?.getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for (let piece = await reader?.read(); piece?.value && bytes < MOST_SHOWN; piece = await reader?.read()) {
    pieces.push(piece.value)
    bytes += piece.value.length
  }
  const isCut = bytes >= MOST_SHOWN
  if (isCut) await reader?.cancel()
  return { text: decoded(await new Blob(pieces).arrayBuffer(), isCut), isCut }
}

/** UTF-8 or UTF-16 by its mark; what is neither was written by an older program in the Vietnamese code page of Windows. */
function decoded(bytes: ArrayBuffer, isCut: boolean) {
  const [first, second] = new Uint8Array(bytes)
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut })
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  }
}
