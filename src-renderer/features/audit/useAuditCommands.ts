import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export'
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, desktop } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAuditView } from './view.ts'

/** Takes the log along as a spreadsheet, and asks whether it is whole. */
export function useAuditCommands() {
  const { t } = useTranslation()
  const notify = useNotify()
  const [isBusy, setIsBusy] = useState(false)

  async function busily(work: () => Promise<void>) {
    setIsBusy(true)
    try {
      await work()
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    } finally {
      setIsBusy(false)
    }
  }

  async function save() {
    const chosen = await desktop.chooseSaveFile({ suggestedName: `${t('audit.title')}.xlsx`, kind: 'xlsx' })
    if (!chosen) return
    const { language } = usePreferences.getState()
    const { rows } = await client.audit.export({ filter: useAuditView.getState().filter, file: chosen.file, language })
    notify({
      text: t('audit.exported', { count: rows }),
      detail: chosen.name,
      action: { text: t('reports.openFolder'), run: () => desktop.showFile(chosen.file) },
    })
  }

  async function verify() {
    const { rows, brokenAt } = await client.audit.verify({})
    if (brokenAt === null) notify({ text: t('audit.sound', { count: rows }) })
    else notify({ text: t('audit.broken', { seq: brokenAt }), intent: 'error' })
  }

  useOffer('audit', [
    {
      id: 'export-audit',
      text: t('audit.export'),
      icon: ArrowExportRegular,
      isDisabled: isBusy,
      run: () => void busily(save),
      place: 'main',
    },
    {
      id: 'verify-audit',
      text: t('audit.verify'),
      icon: ShieldCheckmarkRegular,
      isDisabled: isBusy,
      run: () => void busily(verify),
      place: 'bar',
    },
  ])
  return isBusy
}
