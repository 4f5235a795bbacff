import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { ask } from '#renderer/kit/client.ts'
import { Ready } from '#renderer/kit/ui/Ready.tsx'
import { Workspace } from './Workspace.tsx'

const Welcome = lazy(() => import('./Welcome.tsx').then((module) => ({ default: module.Welcome })))
const Recovery = lazy(() => import('./Recovery.tsx').then((module) => ({ default: module.Recovery })))

/** Lets in when the data is open; otherwise welcomes a new firm or says why the data could not be opened. */
export function Door() {
  const { data: folder } = useQuery(ask.office.folder.queryOptions())
  if (!folder) return null
  if (folder.state === 'ready') return <Workspace />
  return (
    <Suspense fallback={null}>
      {folder.state === 'new' ? <Welcome folder={folder} /> : <Recovery folder={folder} />}
      <Ready />
    </Suspense>
  )
}
