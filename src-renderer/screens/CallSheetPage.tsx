import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { MorningSheet } from '#renderer/features/today/MorningSheet.tsx'
import { ask, desktop } from '#renderer/kit/client.ts'
import { useNow } from '#renderer/kit/now.ts'

/** The printed page of the morning's calls; says when it stands as it should be printed. */
export function CallSheetPage() {
  const { data: today } = useQuery(ask.today.get.queryOptions())
  const { data: office } = useQuery(ask.office.get.queryOptions())
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const now = useNow()
  const isReady = Boolean(today && office && me)
  useEffect(() => {
    if (isReady) void document.fonts.ready.then(() => desktop.pageReady())
  }, [isReady])
  return today && office && me ? <MorningSheet today={today} office={office} me={me} now={now} /> : null
}
