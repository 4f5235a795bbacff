import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { provincesOf, shippedProvinces } from '#shared/kit/provinces.ts'
import { ask } from './client.ts'

/** How typed words meet the provinces the office goes by; until that is known, those the program brings. */
export function useProvinces() {
  const { data } = useQuery(ask.provinces.get.queryOptions())
  return useMemo(() => provincesOf(data?.file ?? shippedProvinces, data?.chosen), [data])
}
