/** What buyers look at: Đổi mới, Chất lượng, Chuyên môn, Uy tín và dẫn đầu, Giá, Dịch vụ. */
export const criteria = ['innovation', 'quality', 'expertise', 'leadership', 'price', 'service'] as const
export type Criterion = (typeof criteria)[number]

/** From the worst to the best. */
export const scores = [1, 2, 3, 4, 5] as const
