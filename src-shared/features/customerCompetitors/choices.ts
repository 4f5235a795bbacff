/** Đang mua của họ, Ta đã mất về tay họ, Ta đã giành được từ họ. */
export const competitorStatuses = ['using', 'lost', 'won'] as const
