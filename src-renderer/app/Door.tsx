import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { ask } from '#renderer/kit/client.ts'
import { Ready } from '#renderer/kit/ui/Ready.tsx'
import { Workspace } from './Workspace.tsx'

const SignedOut = lazy(() => import('./SignedOut.tsx').then((module) => ({ default: module.SignedOut })))
const Welcome = lazy(() => import('./Welcome.tsx').then((module) => ({ default: module.Welcome })))
const Recovery = lazy(() => import('./Recovery.tsx').then((module) => ({ default: module.Recovery })))

/** Lets in when the data is open and somebody is signed in; otherwise asks who it is, welcomes a new firm or says why the data could not be opened. */
export function Door() {
  const { data: folder } = useQuery(ask.office.folder.queryOptions())
  const { data: session } = useQuery(ask.session.state.queryOptions())
  const isOut = session?.state === 'signed-out'
  const { isPending } = useQuery({
    ...ask.staff.me.queryOptions(),
    enabled: session === undefined || session.state === 'signed-in',
  })
  if (!folder || !session) return null
  if (folder.state === 'ready' && !isOut) return isPending ? null : <Workspace key={session.staffId} />
  return (
    <Suspense fallback={null}>
      {folder.state === 'new' && <Welcome folder={folder} />}
      {folder.state === 'ready' && <SignedOut people={session.people} />}
      {folder.state !== 'new' && folder.state !== 'ready' && <Recovery folder={folder} />}
      <Ready />
    </Suspense>
  )
}
