// Plain words, apart from the schemas: a list on screen needs these and not the checking of input.

/** Hàng hoá, Dịch vụ. */
export const productKinds = ['goods', 'service'] as const
/** Value added tax in percent; Không chịu thuế. Until when one holds is in resources/vatRates.json. */
export const vatRates = ['exempt', '0', '5', '8', '10'] as const
/** What a product is to another: bán kèm nó, nâng cấp lên nó, thay được bằng nó. */
export const productLinkKinds = ['goes-with', 'upgrade', 'substitute'] as const

export const productViews = ['sold', 'goods', 'service', 'discontinued', 'all'] as const
export const productSort = [
  'code',
  'name',
  'kind',
  'category',
  'unit',
  'unitPrice',
  'vatRate',
  'supplier',
  'warrantyMonths',
  'lastsMonths',
] as const
