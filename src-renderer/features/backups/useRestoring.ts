import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { cache } from '#renderer/kit/cache.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { isAboutProof } from '#renderer/kit/recoveryKey.ts'
import { conflictOf } from '#renderer/kit/say.ts'
import type { BackupSource } from '#shared/features/backups/schema.ts'
import { type TypedUnlock, unlockOf } from './typedUnlock.ts'

/** Where it is restored: in an open office, where there is no firm yet, or where one could not be opened. */
export type Door = 'office' | 'new' | 'closed'

export interface RestoreProps {
  source: BackupSource
  onClose: () => void
}

export type Restoring = ReturnType<typeof useRestoring>

/** Looks into a backup and restores it; asks what opens an encrypted one, in an open office only when its own key does not. */
export function useRestoring({ source, door, onClose }: RestoreProps & { door: Door }) {
  const asked = door === 'office' ? ask.backups : ask.backups.rescue
  const { data: contents, error } = useQuery({ ...asked.look.queryOptions({ input: source }), gcTime: 0 })
  const [isAsked, setAsked] = useState(false)
  const [typed, setTyped] = useState<TypedUnlock>()
  const needsUnlock = isAsked || (contents?.isEncrypted === true && door !== 'office')
  const shown = typed ?? { by: contents?.people.length ? 'password' : 'key', staffId: contents?.people[0]?.id, proof: '' }
  const unlock = needsUnlock ? unlockOf(shown) : null
  const restoring = useMutation({
    mutationFn: () => {
      const input = { ...source, unlock }
      return door === 'office' ? client.backups.restore(input) : client.backups.rescue.restore(input)
    },
    onSuccess: async () => {
      onClose()
      await cache.invalidateQueries()
    },
    onError: (failure) => isSealed(failure) && setAsked(true),
  })
  const isQuestion = isSealed(restoring.error) && typed === undefined
  const isAtField = isAboutProof(restoring.error) || (isSealed(restoring.error) && !isQuestion)

  const canGo = contents !== undefined && !restoring.isPending && (!needsUnlock || unlock !== null)

  function change(next: TypedUnlock) {
    restoring.reset()
    setTyped(next)
  }

  return {
    contents,
    failure: error ?? (isAtField || isQuestion ? null : restoring.error),
    isRunning: restoring.isPending,
    unlock: needsUnlock ? { typed: shown, onChange: change, failure: isAtField ? restoring.error : undefined } : undefined,
    canGo,
    go: () => canGo && restoring.mutate(),
  }
}

function isSealed(failure: unknown) {
  return conflictOf(failure)?.reason === 'backup-sealed'
}
