import { z } from 'zod'

/** A stretch of a long list: rows `offset` … `offset + limit - 1`. */
export const page = z.object({
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(500).default(100),
})

export const direction = z.enum(['ascending', 'descending'])
