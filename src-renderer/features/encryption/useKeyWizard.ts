import { useState } from 'react'
import { cache } from '#renderer/kit/cache.ts'
import { client } from '#renderer/kit/client.ts'
import { isAboutKey, isAboutProof } from '#renderer/kit/recoveryKey.ts'
import { say } from '#renderer/kit/say.ts'
import type { WizardWay } from './shownWizard.ts'

type KeyStep = 'why' | 'key' | 'typed' | 'done'

const start = { step: 'why' as KeyStep, recoveryKey: undefined as string | undefined, typed: '', password: '' }

/** Why → the key → the key typed back, and done: a key counts only once it was typed back. */
export function useKeyWizard(way: WizardWay) {
  const [now, setNow] = useState(start)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()

  function change(part: Partial<typeof start>) {
    setNow((before) => ({ ...before, ...part }))
    setFailure(undefined)
  }

  async function once(deed: () => Promise<Partial<typeof start>>) {
    setBusy(true)
    setFailure(undefined)
    try {
      change(await deed())
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  /** A key that was shown stays the same one when somebody goes back and on again. */
  async function showKey() {
    const recoveryKey = now.recoveryKey ?? (await client.encryption.newRecoveryKey()).recoveryKey
    return { step: 'key' as const, recoveryKey }
  }

  async function finish() {
    const { typed: recoveryKey, password } = now
    if (way === 'change') await client.encryption.changeRecoveryKey({ recoveryKey })
    else await client.encryption.turnOn({ recoveryKey, password })
    await cache.invalidateQueries()
    return { step: 'done' as const }
  }

  return {
    ...now,
    isBusy,
    change,
    go: {
      why: () => once(showKey),
      key: () => once(async () => ({ step: 'typed' })),
      typed: () => once(finish),
      done: undefined,
    }[now.step],
    keyFailure: isAboutKey(failure) ? failure : undefined,
    passwordRefused: isAboutProof(failure) && !isAboutKey(failure) ? say(failure) : undefined,
    failure: failure !== undefined && !isAboutProof(failure) ? say(failure) : undefined,
  }
}
