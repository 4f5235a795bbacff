import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '#renderer/kit/client.ts'
import { late } from '#renderer/kit/late.tsx'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { Ready } from '#renderer/kit/ui/Ready.tsx'
import { screenAt } from './screens.ts'
import { Workspace } from './Workspace.tsx'

const SignedOut = late(() => import('./SignedOut.tsx').then((module) => module.SignedOut))
const Welcome = late(() => import('./Welcome.tsx').then((module) => module.Welcome))
const Recovery = late(() => import('./Recovery.tsx').then((module) => module.Recovery))

/**
 * Lets in when the data is open and somebody is signed in; otherwise asks who it is, welcomes a new firm or says why the data could not be
 * opened. Sealed data looks like a locked office: whoever signs in opens it.
 */
export function Door() {
  const { data: folder } = useQuery(ask.office.folder.queryOptions())
  const { data: session } = useQuery(ask.session.state.queryOptions())
  const isOut = session?.state === 'signed-out'
  const isIn = session?.state === 'signed-in'
  const { isPending } = useQuery({
    ...ask.staff.me.queryOptions(),
    enabled: session === undefined || isIn,
  })
  // What the module shown last begins with comes while the frame around it is made.
  useEffect(() => {
    if (isIn) screenAt(usePreferences.getState().lastPlace)?.askAhead?.()
  }, [isIn])
  if (!folder || !session) return null
  if (folder.state === 'ready' && !isOut) return isPending ? null : <Workspace key={session.staffId} />
  if (folder.state === 'ready' || folder.state === 'sealed')
    return (
      <SignedOut people={session.people} canRecover={session.canRecover}>
        <Ready />
      </SignedOut>
    )
  const Page = folder.state === 'new' ? Welcome : Recovery
  return (
    <Page folder={folder}>
      <Ready />
    </Page>
  )
}
