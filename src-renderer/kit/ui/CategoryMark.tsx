import type { CategoryColour } from '#shared/features/categories/choices.ts'
import type { Category } from '#shared/features/categories/schema.ts'
import styles from './CategoryMark.module.css'

/** A category: its colour with its word, never the colour alone. */
export function CategoryMark({ category: { name, colour } }: { category: Pick<Category, 'name' | 'colour'> }) {
  return (
    <span className={styles.mark} data-category={colour} title={name}>
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.name}>{name}</span>
    </span>
  )
}

/** Several of them; in a row of a list on one line, which cuts off what does not fit. */
export function CategoryMarks({ categories, isOneLine = false }: { categories: readonly Category[]; isOneLine?: boolean }) {
  return (
    <span className={isOneLine ? styles.oneLine : styles.marks}>
      {categories.map((category) => (
        <CategoryMark key={category.id} category={category} />
      ))}
    </span>
  )
}

/** The colour beside a word that stands there already. */
export function ColourDot({ colour }: { colour: CategoryColour }) {
  return <span className={styles.dot} data-category={colour} aria-hidden="true" />
}
