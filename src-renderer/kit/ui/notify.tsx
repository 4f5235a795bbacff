import { Link, Toast, ToastBody, Toaster, ToastFooter, ToastTitle, useToastController } from '@fluentui/react-components'
import i18next from 'i18next'
import { useCallback, useEffect } from 'react'
import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import { say } from '#renderer/kit/say.ts'
import styles from './notify.module.css'

/** What is said in passing, and failures, which stay to be read. */
const LINE = 'line'
const FAILURES = 'failures'
/** Where what it counts has ended, and when it was backed up is still to be read. */
const ON_STATUS_BAR = { vertical: 0, horizontal: 240 }
const ABOVE_STATUS_BAR = { vertical: 38 }

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

/** A notice lies on the status bar, where nothing is that one works with; the next one takes its place. */
export function Notices() {
  const common = { pauseOnHover: true, pauseOnWindowBlur: true }
  return (
    <>
      <Toaster
        {...common}
        className={`${styles.notices} ${styles.line}`}
        toasterId={LINE}
        position="bottom-end"
        offset={ON_STATUS_BAR}
      />
      <Toaster
        {...common}
        className={styles.notices}
        toasterId={FAILURES}
        position="bottom"
        offset={ABOVE_STATUS_BAR}
        limit={3}
      />
    </>
  )
}

/** Says briefly what happened, with a way back where there is one. */
export function useNotify() {
  const { dispatchToast: dispatchLine, dismissAllToasts: dismissLines } = useToastController(LINE)
  const { dispatchToast: dispatchFailure } = useToastController(FAILURES)
  return useCallback(
    ({ text, detail, intent = 'success', undo, action }: Notice) => {
      const isFailure = intent === 'error'
      const sayFailure = (error: unknown) =>
        dispatchFailure(
          <Toast>
            <ToastTitle>{say(error)}</ToastTitle>
          </Toast>,
          { intent: 'error', timeout: 10_000 },
        )
      const takeBack =
        undo &&
        (async () => {
          dismissLines()
          await takeBackOnce(undo).catch(sayFailure)
        })
      useUndo.getState().remember(takeBack)
      if (!isFailure) dismissLines()
      const dispatch = isFailure ? dispatchFailure : dispatchLine
      dispatch(
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
        { intent, timeout: undo || action || isFailure ? 10_000 : 4_000 },
      )
    },
    [dispatchLine, dispatchFailure, dismissLines],
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
