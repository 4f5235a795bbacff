/** Whom an occasion is for. Of women it is known by how they are addressed, of trades by the industry of their firm. */
export const audiences = ['all', 'women', 'teachers', 'health', 'press', 'business'] as const
