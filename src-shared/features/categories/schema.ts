import { z } from 'zod'
import { categoryId } from '#shared/kit/id.ts'
import { requiredLine } from '#shared/kit/values.ts'
import { categoryColours, LONGEST_CATEGORY, MOST_CATEGORIES } from './choices.ts'

export { LONGEST_CATEGORY, MOST_CATEGORIES } from './choices.ts'

export const categoryColour = z.enum(categoryColours)

/** A named colour that records of all modules may bear, several at once. */
export const category = z.object({ id: categoryId, name: z.string(), colour: categoryColour })
export type Category = z.infer<typeof category>

/** In a cell several stand behind one another, so a name holds no sign that parts them. */
const categoryName = requiredLine(LONGEST_CATEGORY).refine((name) => !/[;,]/u.test(name), { error: 'category-sign' })

export const categoryInput = z.object({ name: categoryName, colour: categoryColour })
export type CategoryInput = z.infer<typeof categoryInput>

/** Those one record bears. */
export const categoryIds = z.array(categoryId).max(MOST_CATEGORIES)
