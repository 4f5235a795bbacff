import { useQuery } from '@tanstack/react-query'
import { ErasureSheet } from '#renderer/features/bin/ErasureSheet.tsx'
import { ask } from '#renderer/kit/client.ts'
import { usePrintable } from '#renderer/kit/usePrintable.ts'
import type { ErasureId } from '#shared/kit/id.ts'

/** The printed certificate of one erasure. */
export function ErasurePage({ argument }: { argument: string }) {
  const { data: erasure } = useQuery(ask.bin.erasure.queryOptions({ input: Number(argument) as ErasureId }))
  const { data: office } = useQuery(ask.office.get.queryOptions())
  usePrintable(Boolean(erasure && office))
  return erasure && office ? <ErasureSheet erasure={erasure} office={office} /> : null
}
