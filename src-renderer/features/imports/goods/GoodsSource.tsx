import { Button, Spinner } from '@fluentui/react-components'
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLatest } from '#renderer/kit/useLatest.ts'
import type { Goods } from '#shared/features/imports/goods/fields.ts'
import fileStyles from '../FileStep.module.css'
import styles from './GoodsDialog.module.css'
import type { Block } from './useBlock.ts'

/** Where the rows come from: a file that is chosen, or what is pasted here. */
export function GoodsSource({ target, block }: { target: Goods; block: Block }) {
  const { t } = useTranslation()
  const paste = useLatest(block.paste)
  // What is pasted where nothing can be typed goes to the page.
  useEffect(() => {
    function take(event: ClipboardEvent) {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() !== '') void paste.current(text)
    }
    document.addEventListener('paste', take)
    return () => document.removeEventListener('paste', take)
  }, [paste])
  if (block.isReading) return <Spinner className={styles.reading} label={t('imports.goods.reading')} />
  return (
    <section className={`${fileStyles.choose} ${styles.source}`}>
      <DocumentTableRegular className={fileStyles.icon} />
      <h3 className={fileStyles.lead}>{t(`imports.goods.lead.${target}`)}</h3>
      <p className={fileStyles.advice}>{t(`imports.goods.advice.${target}`)}</p>
      <Button appearance="primary" autoFocus onClick={() => void block.chooseFile()}>
        {t('imports.goods.choose')}
      </Button>
    </section>
  )
}
