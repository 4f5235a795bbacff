import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProductCard } from '#renderer/features/products/ProductCard.tsx'
import { ProductList } from '#renderer/features/products/ProductList.tsx'
import { buyersOf, listingNow, useProductView } from '#renderer/features/products/view.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { type Command, useOffer } from '#renderer/kit/commands.ts'
import { late } from '#renderer/kit/late.tsx'
import { useMay } from '#renderer/kit/may.ts'
import { printRoutes } from '#renderer/kit/routes.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import { usePrintList } from '#renderer/kit/ui/print/usePrintList.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { useExportCommands } from '#renderer/kit/useExportCommands.ts'
import { type TableFormat, useExporting } from '#renderer/kit/useExporting.ts'
import type { Product } from '#shared/features/products/schema.ts'
import type { ProductId } from '#shared/kit/id.ts'
import { MOST_PRINTED } from '#shared/kit/page.ts'
import { CustomerAndPeopleFolders } from './CustomerAndPeopleFolders.tsx'
import { useGoodsTable } from './useGoodsTable.tsx'
import { useShowCustomers } from './useShowCustomers.ts'

const ProductForm = late(() => import('#renderer/features/products/ProductForm.tsx').then((module) => module.ProductForm))

type Open = Product | 'new'

/** What the office sells: folders │ list │ the one that is chosen. */
export function ProductsScreen() {
  const { t } = useTranslation()
  const { selected, select } = useProductView()
  const [open, setOpen] = useState<Open>()
  const mayEdit = useMay('customers.edit')
  const show = useShowCustomers()
  const ids = [...selected] as ProductId[]
  const only = ids.length === 1 ? ids[0] : undefined
  useProductCommands(ids, setOpen)
  const table = useGoodsTable('products')
  const printing = usePrintList({
    ...{ id: 'products', may: 'customers.print', chosen: ids.length },
    ...{ title: t('products.printTitle'), name: t('products.title') },
    counting: ask.products.count.queryOptions({ input: listingNow().filter }),
    pageOf: (isChosen) => printRoutes.wished('products', { ...listingNow(), ids: isChosen ? ids.slice(0, MOST_PRINTED) : null }),
  })
  return (
    <>
      <Panes
        id="products"
        title={t('products.title')}
        folders={<CustomerAndPeopleFolders shown="products" />}
        list={
          <ProductList onOpen={(product) => mayEdit && setOpen(product)} onNew={() => setOpen('new')} onPaste={table.paste} />
        }
        reading={
          only && (
            <ProductCard
              key={only}
              id={only}
              onShowBuyers={() => show({ where: buyersOf(only) })}
              onShow={(id) => select(new Set([id]))}
            />
          )
        }
      />
      {printing}
      {table.dialog}
      {open && (
        <ProductForm
          product={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
          onSaved={(id) => select(new Set([id]))}
        />
      )}
    </>
  )
}

function useProductCommands(ids: ProductId[], setOpen: (open: Open) => void) {
  const { t } = useTranslation()
  const attempt = useAttempt()
  const notify = useNotify()
  const [only] = ids.length === 1 ? ids : []
  const exports = useExportCommands('products', 'customers.export', useProductExport())
  const remove = async () => {
    await client.products.remove(ids)
    useProductView.getState().select(new Set())
    notify({ text: t('products.removed', { count: ids.length }), undo: () => client.products.restore(ids) })
  }
  const commands: Command[] = [
    {
      ...{ id: 'new-product', text: t('products.new'), icon: AddRegular, keys: 'Ctrl+N', may: 'customers.edit' },
      ...{ place: 'main', run: () => setOpen('new') },
    },
    {
      ...{ id: 'edit-product', text: t('action.edit'), icon: EditRegular, isDisabled: only === undefined },
      ...{ may: 'customers.edit', place: 'bar' },
      run: () => void attempt(async () => only && setOpen(await client.products.get(only))),
    },
    {
      ...{ id: 'remove-products', text: t('action.delete'), icon: DeleteRegular, keys: 'Delete' },
      ...{ isDisabled: ids.length === 0, may: 'customers.edit', place: 'bar', run: () => void attempt(remove) },
    },
    ...exports,
  ]
  useOffer('products', commands)
}

/** Saves the products of the list as it stands now to a file the user chooses. */
function useProductExport() {
  const { t } = useTranslation()
  const save = useExporting()
  return (format: TableFormat) =>
    save({
      name: t('products.title'),
      format,
      write: (to) => client.products.export({ ...listingNow(), ...to }),
      saidOf: (count) => t('products.exported', { count }),
    })
}
