import { Link, Toast, ToastBody, Toaster, ToastFooter, ToastTitle, useToastController } from '@fluentui/react-components'
import i18next from 'i18next'
import { useCallback, useEffect } from 'react'
import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { say } from '#renderer/kit/say.ts'
import styles from './notify.module.css'

const TOASTER = 'toaster'

export interface Notice {
  text: string
  detail?: string
  intent?: 'success' | 'error' | 'info'
  /** What takes it back; stands as a button in the toast and behind Ctrl+Z. */
  undo?: () => Promise<unknown>
  /** What else can be done about it, in a word. */
  action?: { text: string; run: () => unknown }
}

interface Undoing {
  last: (() => Promise<unknown>) | undefined
  remember: (undo: (() => Promise<unknown>) | undefined) => void
}

/** The last thing that can be taken back. */
export const useUndo = create<Undoing>()((set) => ({ last: undefined, remember: (last) => set({ last }) }))

whenPersonChanges(() => useUndo.getState().remember(undefined))

export function Notices() {
  return <Toaster className={styles.notices} toasterId={TOASTER} position="bottom" limit={3} pauseOnHover pauseOnWindowBlur />
}

/** Says briefly what happened, with a way back where there is one. */
export function useNotify() {
  const { dispatchToast, dismissToast } = useToastController(TOASTER)
  return useCallback(
    ({ text, detail, intent = 'success', undo, action }: Notice) => {
      const toastId = crypto.randomUUID()
      const sayFailure = (error: unknown) =>
        dispatchToast(
          <Toast>
            <ToastTitle>{say(error)}</ToastTitle>
          </Toast>,
          { intent: 'error', timeout: 10_000 },
        )
      const takeBack =
        undo &&
        (async () => {
          dismissToast(toastId)
          await takeBackOnce(undo).catch(sayFailure)
        })
      useUndo.getState().remember(takeBack)
      dispatchToast(
        <Toast>
          <ToastTitle>{text}</ToastTitle>
          {detail && <ToastBody>{detail}</ToastBody>}
          {action && (
            <ToastFooter>
              <Link as="button" onClick={() => void action.run()}>
                {action.text}
              </Link>
            </ToastFooter>
          )}
          {takeBack && (
            <ToastFooter>
              <Link as="button" onClick={() => void takeBack()}>
                {i18next.t('action.undo')} (Ctrl+Z)
              </Link>
            </ToastFooter>
          )}
        </Toast>,
        { toastId, intent, timeout: undo || action || intent === 'error' ? 10_000 : 4_000 },
      )
    },
    [dispatchToast, dismissToast],
  )
}

/** Shows each new failure of a query or command as a sentence. */
export function useNotifyFailure(error: unknown) {
  const notify = useNotify()
  useEffect(() => {
    if (error) notify({ text: say(error), intent: 'error' })
  }, [error, notify])
}

async function takeBackOnce(undo: () => Promise<unknown>) {
  if (useUndo.getState().last === undefined) return
  useUndo.getState().remember(undefined)
  await undo()
}
