import { useTranslation } from 'react-i18next'
import { vi } from '#renderer/kit/texts/vi.ts'

/** A short sentence for why something about backups failed. */
export function useTrouble() {
  const { t } = useTranslation()
  return (reason: string) =>
    reason in vi.backups.trouble
      ? t(`backups.trouble.${reason as keyof typeof vi.backups.trouble}`)
      : t('backups.trouble.unexpected')
}
