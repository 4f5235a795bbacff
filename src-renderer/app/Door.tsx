import { useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/kit/client.ts'
import { late } from '#renderer/kit/late.tsx'
import { Ready } from '#renderer/kit/ui/Ready.tsx'
import { Workspace } from './Workspace.tsx'

const Welcome = late(() => import('./Welcome.tsx').then((module) => module.Welcome))
const Recovery = late(() => import('./Recovery.tsx').then((module) => module.Recovery))

/** Lets in when the data is open; otherwise welcomes a new firm or says why the data could not be opened. */
export function Door() {
  const { data: folder } = useQuery(ask.office.folder.queryOptions())
  if (!folder) return null
  if (folder.state === 'ready') return <Workspace />
  const Page = folder.state === 'new' ? Welcome : Recovery
  return (
    <Page folder={folder}>
      <Ready />
    </Page>
  )
}
