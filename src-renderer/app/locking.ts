import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { lock, noteSignedIn, signOut } from '#renderer/kit/session.ts'

const MINUTE = 60_000
const LOOK_EVERY = 5_000
const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Locks by Ctrl+L, wherever the keyboard is, by the palette, and by itself after a while without anybody. */
export function useLocking() {
  const { t } = useTranslation()
  const { data: session } = useQuery(ask.session.state.queryOptions())
  const lockAfter = usePreferences((preferences) => preferences.lockAfter)
  const canLock = session?.needsPassword ?? false
  const staffId = session?.staffId
  useEffect(() => {
    if (staffId) noteSignedIn(staffId)
  }, [staffId])
  useOffer('locking', [
    { id: 'lock', text: t('people.menu.lock'), keys: 'Ctrl+L', run: () => void lock(), may: canLock, place: 'palette' },
    { id: 'sign-out', text: t('people.menu.signOut'), run: () => void signOut(), may: canLock, place: 'palette' },
  ])
  useEffect(() => (canLock ? lockByKey() : undefined), [canLock])
  useEffect(() => (canLock && lockAfter > 0 ? lockAlone(lockAfter * MINUTE) : undefined), [canLock, lockAfter])
}

/** Before anything else on the page hears it: dialogs and fields too leave this key to us. */
function lockByKey() {
  function press(event: KeyboardEvent) {
    if (event.key.toLowerCase() !== 'l' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    void lock()
  }
  window.addEventListener('keydown', press, { capture: true })
  return () => window.removeEventListener('keydown', press, { capture: true })
}

/** Looks at the clock instead of setting a timer for the moment, so that time asleep counts too. */
function lockAlone(after: number) {
  let lastSign = Date.now()
  const note = () => {
    lastSign = Date.now()
  }
  const timer = setInterval(() => {
    // A clock that was turned back begins anew.
    if (Date.now() < lastSign) note()
    if (Date.now() - lastSign >= after) void lock()
  }, LOOK_EVERY)
  for (const sign of signsOfLife) window.addEventListener(sign, note, { capture: true, passive: true })
  return () => {
    clearInterval(timer)
    for (const sign of signsOfLife) window.removeEventListener(sign, note, { capture: true })
  }
}
