import { Button } from '@fluentui/react-components'
import { HistoryRegular } from '@fluentui/react-icons/svg/history'
import { useTranslation } from 'react-i18next'
import { type Looked, useHistory } from '#renderer/kit/history.ts'

/** Opens who changed what of a record and when; `isSmall`: the sign alone. */
export function HistoryButton({ isSmall = false, onOpen, ...looked }: Looked & { isSmall?: boolean; onOpen?: () => void }) {
  const { t } = useTranslation()
  const text = t('audit.history')
  return (
    <Button
      appearance="subtle"
      size="small"
      style={{ flex: 'none', whiteSpace: 'nowrap' }}
      icon={<HistoryRegular />}
      aria-label={isSmall ? `${text} ${looked.name}` : undefined}
      title={isSmall ? text : undefined}
      onClick={() => {
        useHistory.getState().show(looked)
        onOpen?.()
      }}
    >
      {isSmall ? undefined : text}
    </Button>
  )
}
