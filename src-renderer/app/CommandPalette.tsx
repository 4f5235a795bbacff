import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffer } from '#renderer/kit/commands.ts'
import { late } from '#renderer/kit/late.tsx'

const PaletteDialog = late(() => import('./PaletteDialog.tsx').then((module) => module.PaletteDialog))

/** Ctrl+K: every command and every customer by name, accents or not. */
export function CommandPalette() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState<boolean>()
  useOffer('palette', [{ id: 'palette', text: t('palette.label'), keys: 'Ctrl+K', run: () => setIsOpen(true), place: 'palette' }])
  return isOpen === undefined ? null : <PaletteDialog isOpen={isOpen} onOpenChange={setIsOpen} />
}
