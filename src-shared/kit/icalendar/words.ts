/** How the time of an appointment is shown, as Outlook says it in X-MICROSOFT-CDO-BUSYSTATUS. */
export const busyStatuses = {
  free: 'FREE',
  elsewhere: 'WORKINGELSEWHERE',
  tentative: 'TENTATIVE',
  busy: 'BUSY',
  away: 'OOF',
} as const

/** What somebody who is invited says, as RFC 5545 says it in PARTSTAT. */
export const participations = {
  none: 'NEEDS-ACTION',
  accepted: 'ACCEPTED',
  tentative: 'TENTATIVE',
  declined: 'DECLINED',
} as const

/** What of a table of words one of another program means. */
export function meantBy<Key extends string>(words: Record<Key, string>, said: string): Key | undefined {
  const wanted = said.trim().toUpperCase()
  return (Object.keys(words) as Key[]).find((key) => words[key] === wanted)
}
