import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffer } from '#renderer/kit/commands.ts'
import { useMay } from '#renderer/kit/may.ts'
import { GoodsTable } from './GoodsTable.tsx'
import { usePasting } from './usePasting.ts'

/** What the office sells, or what customers bought, from a file or a block that is pasted. `paste`: for whoever may. */
export function useGoodsTable(target: 'products' | 'purchases') {
  const { t } = useTranslation()
  const [open, setOpen] = useState<{ pasted?: string }>()
  const mayEdit = useMay('customers.edit')
  const paste = usePasting((pasted) => setOpen({ pasted }))
  useOffer(`table-of-${target}`, [
    {
      ...{ id: `import-${target}`, text: t(target === 'products' ? 'action.import' : 'imports.goods.command') },
      ...{ icon: ArrowImportRegular, run: () => setOpen({}), may: mayEdit ? 'customers.import' : false },
      place: target === 'products' ? 'bar' : 'palette',
    },
  ])
  return {
    paste: mayEdit ? paste : undefined,
    dialog: open && <GoodsTable target={target} pasted={open.pasted} onClose={() => setOpen(undefined)} />,
  }
}
