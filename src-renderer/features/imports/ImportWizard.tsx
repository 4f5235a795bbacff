import { Button, Dialog, DialogSurface, DialogTitle, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLatest } from '#renderer/kit/useLatest.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { ImportId } from '#shared/kit/id.ts'
import { ColumnsStep } from './ColumnsStep.tsx'
import { FileStep } from './FileStep.tsx'
import { HiddenImport } from './HiddenImport.tsx'
import styles from './ImportWizard.module.css'
import { JobProgress } from './JobProgress.tsx'
import { MatchStep } from './MatchStep.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { ResultStep } from './ResultStep.tsx'
import { SheetsStep } from './SheetsStep.tsx'
import { StepList } from './StepList.tsx'
import { useForward } from './useForward.ts'
import { useWizard, type Wizard } from './useWizard.ts'
import { type Step, steps } from './wizardState.ts'

export interface ImportWizardProps {
  /** A block of cells that was pasted; without one a file is asked for. */
  pasted?: string | undefined
  onClose: () => void
  /** What else can be done about the rows that came in; stands on the last page. */
  afterwards?: (id: ImportId) => ReactNode
}

/** From a file of customers to customers, a step at a time: file → sheets → columns → preview → match → result. */
export function ImportWizard({ pasted, onClose, afterwards }: ImportWizardProps) {
  const { t } = useTranslation()
  const wizard = useWizard()
  useBeginning(wizard, pasted)
  const { step, file, failure, job } = wizard
  const [isHidden, setHidden] = useState(false)
  const forward = useForward(wizard, onClose)
  useReturnFocus()
  const isBusy = job.running !== undefined
  const back = backOf(wizard)
  const body = useRef<HTMLDivElement>(null)
  const main = useRef<HTMLButtonElement>(null)
  // What had the focus goes away with each step and each piece of work; the next thing to do gets it then.
  useEffect(() => {
    if (isBusy || isHidden || body.current?.closest('[role="dialog"]')?.contains(document.activeElement)) return
    if (main.current && !main.current.disabled) main.current.focus()
    else body.current?.focus()
  }, [isBusy, isHidden, step])

  function onKeyDown(event: React.KeyboardEvent) {
    if (isBusy) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && forward?.isReady) forward.go()
    else if (event.key === 'ArrowLeft' && event.altKey && back) wizard.change({ step: back, failure: undefined })
    else return
    event.preventDefault()
  }

  if (isHidden) return <HiddenImport wizard={wizard} onShow={() => setHidden(false)} onClose={onClose} />
  return (
    <Dialog open onOpenChange={() => !isBusy && onClose()} modalType="modal">
      <DialogSurface className={styles.surface} onKeyDown={onKeyDown}>
        <DialogTitle className={styles.title} action={null}>
          {file ? t('imports.titleOf', { file: file.name }) : t('imports.title')}
        </DialogTitle>
        <StepList
          step={step}
          onGo={isBusy || step === 'result' ? undefined : (to) => wizard.change({ step: to, failure: undefined })}
        />
        {failure && (
          <MessageBar intent={failure.isStop ? 'info' : 'error'} className={styles.failure}>
            <MessageBarBody className={styles.failureText}>{failure.text}</MessageBarBody>
          </MessageBar>
        )}
        <div ref={body} className={styles.body} tabIndex={-1}>
          {job.running ? (
            <JobProgress job={job.running} onStop={job.stop} onHide={() => setHidden(true)} />
          ) : (
            <StepBody wizard={wizard} afterwards={afterwards} />
          )}
        </div>
        <footer className={styles.footer}>
          {step !== 'result' && (
            <Button disabled={isBusy} onClick={onClose}>
              {t('action.cancel')}
            </Button>
          )}
          <span className={styles.space} role="status">
            {!isBusy && forward?.reason}
          </span>
          {back && (
            <Button disabled={isBusy} onClick={() => wizard.change({ step: back, failure: undefined })} title="Alt+←">
              {t('action.back')}
            </Button>
          )}
          {forward && (
            <Button ref={main} appearance="primary" disabled={isBusy || !forward.isReady} onClick={forward.go} title="Ctrl+Enter">
              {forward.text}
            </Button>
          )}
        </footer>
      </DialogSurface>
    </Dialog>
  )
}

/** What was pasted is read as soon as the wizard stands. */
function useBeginning(wizard: Wizard, pasted: string | undefined) {
  const begin = useLatest(wizard.paste)
  useEffect(() => {
    if (pasted !== undefined) void begin.current(pasted)
  }, [pasted, begin])
}

function StepBody({ wizard, afterwards }: { wizard: Wizard } & Pick<ImportWizardProps, 'afterwards'>) {
  switch (wizard.step) {
    case 'file':
      return <FileStep wizard={wizard} />
    case 'sheets':
      return <SheetsStep wizard={wizard} />
    case 'columns':
      return <ColumnsStep wizard={wizard} />
    case 'preview':
      return <PreviewStep wizard={wizard} />
    case 'match':
      return <MatchStep wizard={wizard} />
    case 'result':
      return <ResultStep wizard={wizard} afterwards={afterwards} />
  }
}

function backOf({ step }: Wizard): Step | undefined {
  return step === 'file' || step === 'result' ? undefined : steps[steps.indexOf(step) - 1]
}
