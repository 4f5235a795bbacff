import { Link } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/kit/format.ts'
import type { Figure } from './view.ts'

/** A count that leads to the customers behind it; a dash for none. */
export function FigureLink({ figure, count, onShow }: { figure: Figure; count: number; onShow: () => void }) {
  const { t } = useTranslation()
  if (count === 0) return '–'
  return (
    <Link as="button" aria-label={t('competitors.show', { figure: t(`competitors.${figure}`), count })} onClick={onShow}>
      {formatCount(count)}
    </Link>
  )
}
