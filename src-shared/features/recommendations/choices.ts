/** Why a customer may be offered something, what counts most first. */
export const recommendationKinds = ['due', 'substitute', 'upgrade', 'goes-with', 'bought-together'] as const
