import type { TypedAddress } from '#shared/kit/points.ts'
import type { Provinces } from '#shared/kit/provinces.ts'

/** An address that ends in a province, behind a comma, with the province in its own field. */
export function withProvince(said: TypedAddress, provinces: Pick<Provinces, 'of'>): TypedAddress {
  const [, address, province] = /^(.*\S)\s*,\s*([^,]+?)[\s.]*$/su.exec(said.address) ?? []
  const isTold = said.province === '' && address !== undefined && province !== undefined && provinces.of(province) !== undefined
  return isTold ? { ...said, address, province } : said
}
