import { Field } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { type Control, useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ProductInput } from '#renderer/kit/ui/form/ProductInput.tsx'
import { IconButtons } from '#renderer/kit/ui/IconButtons.tsx'
import { productLinkKinds } from '#shared/features/products/choices.ts'
import type { ProductLinkKind } from '#shared/features/products/schema.ts'
import type { ProductId } from '#shared/kit/id.ts'
import styles from './LinksField.module.css'
import type { ProductValues } from './productForm.ts'

export interface LinksFieldProps {
  control: Control<ProductValues>
  /** The product itself, which goes with nothing but others. */
  except: ProductId | undefined
}

/** What is sold with a product, what it is upgraded to, what stands in for it. */
export function LinksField({ control, except }: LinksFieldProps) {
  const { t } = useTranslation()
  const { fields: links, append, remove } = useFieldArray({ control, name: 'links' })
  const ofKind = (kind: ProductLinkKind) => links.flatMap((link, index) => (link.kind === kind ? [{ ...link, index }] : []))
  return productLinkKinds.map((kind) => (
    <Field key={kind} label={t(`products.links.${kind}`)} className={styles.links}>
      <div>
        {ofKind(kind).map(({ id, code, name, index }) => (
          <div key={id} className={styles.link}>
            <span className={styles.name} title={name}>{`${code} · ${name}`}</span>
            <IconButtons
              buttons={[{ text: t('products.removeLink', { name }), icon: <DismissRegular />, run: () => remove(index) }]}
            />
          </div>
        ))}
        <ProductInput
          value={null}
          aria-label={t('products.addLink', { kind: t(`products.links.${kind}`) })}
          onChange={(product) => {
            if (!product || product.id === except || ofKind(kind).some(({ productId }) => productId === product.id)) return
            const { id: productId, code, name, isSold } = product
            append({ kind, productId, code, name, isSold })
          }}
        />
      </div>
    </Field>
  ))
}
