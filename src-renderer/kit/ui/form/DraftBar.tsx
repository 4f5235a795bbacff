import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { FormDraft } from '#renderer/kit/drafts/useDraft.ts'
import { formatShortMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import styles from './FormDialog.module.css'

/** Says above the fields that they were filled in from a draft, and lets it go. */
export function DraftBar({ draft: { savedAt, isDiscarded, discard, takeBack } }: { draft: FormDraft }) {
  const { t } = useTranslation()
  const now = useNow()
  if (savedAt === undefined) return null
  return (
    <MessageBar intent="info" className={styles.draft}>
      <MessageBarBody>
        {isDiscarded ? t('drafts.discarded') : t('drafts.filledIn', { when: formatShortMoment(savedAt, now) })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={isDiscarded ? takeBack : discard}>
          {isDiscarded ? t('drafts.takeBack') : t('drafts.discard')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
