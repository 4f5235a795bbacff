import { Button, Spinner } from '@fluentui/react-components'
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useNow } from '#renderer/kit/now.ts'
import { say } from '#renderer/kit/say.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { MOST_PRINTED } from '#shared/kit/page.ts'
import { Letter, type LetterMaking } from './Letter.tsx'
import styles from './LettersPreview.module.css'
import type { PrintWish } from './printWish.ts'
import type { LetterChoice } from './useLetterChoice.ts'

interface LettersPreviewProps {
  wish: PrintWish
  letters: LetterChoice
  /** How many all of the list is; undefined until counted. */
  found: number | undefined
}

/** The letters as they will be printed, made small, one after the other. */
export function LettersPreview({ wish, letters, found }: LettersPreviewProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(0)
  const count = Math.min(MOST_PRINTED, wish.ids?.length ?? found ?? 1)
  const place = Math.max(0, Math.min(asked, count - 1))
  const { data: customer, error } = useRecipient(wish, place)
  const making = useMaking(letters)
  if (!letters.templateId) return null
  return (
    <div className={styles.preview}>
      <section className={`${styles.room} scroll`} aria-label={t('messages.letters.preview')} tabIndex={0}>
        {error && <p role="alert">{say(error)}</p>}
        {customer && making ? (
          <div className={styles.sheet}>
            <Letter customer={customer} {...making} />
          </div>
        ) : (
          !error && count > 0 && <Spinner size="small" />
        )}
      </section>
      <div className={styles.pager}>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={t('messages.letters.previous')}
          title={t('messages.letters.previous')}
          disabledFocusable={place === 0}
          onClick={() => setAsked(place - 1)}
        />
        <span role="status">{t('messages.letters.number', { number: place + 1, count })}</span>
        <Button
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={t('messages.letters.next')}
          title={t('messages.letters.next')}
          disabledFocusable={place >= count - 1}
          onClick={() => setAsked(place + 1)}
        />
      </div>
    </div>
  )
}

/** To whom the letter at a place goes; the one before stands until the next has come. */
function useRecipient({ filter, sort, group, ids }: PrintWish, place: number) {
  const listed = useQuery({
    ...ask.customers.list.queryOptions({ input: ids ? skipToken : { filter, sort, group, offset: place, limit: 1 } }),
    placeholderData: keepPreviousData,
  })
  const id = ids ? ids[place] : listed.data?.[0]?.id
  return useQuery({ ...ask.customers.printed.queryOptions({ input: id ?? skipToken }), placeholderData: keepPreviousData })
}

/** What all letters have in common; undefined until all of it is there. */
function useMaking(letters: LetterChoice): LetterMaking | undefined {
  const { data: templates } = useQuery(ask.messages.templates.queryOptions())
  const { data: office } = useQuery(ask.office.get.queryOptions())
  const { data: logo } = useQuery(ask.office.logo.queryOptions())
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const today = dayOfInstant(useNow())
  const template = templates?.find(({ id }) => id === letters.templateId)
  if (!template || !office || !me || logo === undefined) return undefined
  return { wish: letters, template, office, logo: logo?.url, me, today }
}
