import { useEffect } from 'react'
import { SignIn } from '#renderer/features/session/SignIn.tsx'
import { useSearch } from '#renderer/kit/search.ts'
import { dropWhatWasKnown } from '#renderer/kit/session.ts'
import type { SessionState } from '#shared/features/session/schema.ts'

/** Asks who sits here. Until it is known, nothing of the office is in this window. */
export function SignedOut(session: Pick<SessionState, 'people' | 'canRecover'>) {
  useEffect(() => {
    useSearch.getState().setText('')
    dropWhatWasKnown()
    // An open dialog goes with the workspace and leaves the rest of the page hidden from screen readers, as it was while it stood.
    const root = document.getElementById('root')
    root?.removeAttribute('aria-hidden')
    root?.removeAttribute('inert')
  }, [])
  return <SignIn {...session} />
}
