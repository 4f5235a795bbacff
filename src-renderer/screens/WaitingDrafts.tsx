import { Button, Link, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { keyOf } from '#renderer/kit/drafts/keeper.ts'
import { useOpenForms } from '#renderer/kit/drafts/openForms.ts'
import { formatShortMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import type { DraftSummary } from '#shared/features/drafts/schema.ts'
import { DraftDialog } from './DraftDialog.tsx'
import { draftName } from './draftName.ts'
import styles from './WaitingDrafts.module.css'

/** So many are named at first. */
const NAMED = 3

/** Says above every screen what was typed and not saved, and opens it again. */
export function WaitingDrafts() {
  const { t } = useTranslation()
  const now = useNow()
  const [isLater, setLater] = useState(false)
  const [named, setNamed] = useState(NAMED)
  const [opened, setOpened] = useState<DraftSummary>()
  const openForms = useOpenForms(({ keys }) => keys)
  const { data = [] } = useQuery(ask.drafts.list.queryOptions())
  const drafts = data.filter((draft) => !openForms.has(keyOf(draft)))
  useOffer('drafts', [
    {
      id: 'waiting-drafts',
      text: t('drafts.all'),
      run: () => setLater(false),
      isDisabled: drafts.length === 0,
      place: 'palette',
    },
  ])
  return (
    <>
      {drafts.length > 0 && !isLater && (
        <MessageBar intent="info" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            {t('drafts.waiting', { count: drafts.length })}
            {drafts.slice(0, named).map((draft) => (
              <Link
                key={keyOf(draft)}
                as="button"
                className={styles.draft}
                aria-label={t('drafts.openOne', { what: draftName(draft, t) })}
                title={t('drafts.openOne', { what: draftName(draft, t) })}
                onClick={() => setOpened(draft)}
              >
                <span className={styles.name}>{draftName(draft, t)}</span>
                <span>{`(${formatShortMoment(draft.savedAt, now)})`}</span>
              </Link>
            ))}
            {drafts.length > named && (
              <Link as="button" className={styles.draft} onClick={() => setNamed(drafts.length)}>
                {t('drafts.more', { count: drafts.length - named })}
              </Link>
            )}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={t('drafts.later')}
                title={t('drafts.later')}
                onClick={() => setLater(true)}
              />
            }
          >
            <Button size="small" onClick={() => setOpened(drafts[0])}>
              {t('drafts.open')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {opened && <DraftDialog key={keyOf(opened)} draft={opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}
