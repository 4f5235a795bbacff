import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { MorningSheet } from '#renderer/features/today/MorningSheet.tsx'
import { ask, client, desktop } from '#renderer/kit/client.ts'
import { useNow } from '#renderer/kit/now.ts'
import { usePrinting } from '#renderer/kit/usePrinting.ts'

/** The printed page of the morning's calls; says when it stands as it should be printed. */
export function CallSheetPage() {
  const { data: today } = useQuery(ask.today.get.queryOptions())
  const { data: office } = useQuery(ask.office.get.queryOptions())
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const now = useNow()
  const mayPrint = usePrinting(() => client.today.printed())
  const isReady = mayPrint && Boolean(today && office && me)
  useEffect(() => {
    if (isReady) void document.fonts.ready.then(() => desktop.pageReady())
  }, [isReady])
  return isReady && today && office && me ? <MorningSheet today={today} office={office} me={me} now={now} /> : null
}
