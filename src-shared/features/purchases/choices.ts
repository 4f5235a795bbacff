/** Why somebody may buy a thing again: because somebody said when to ask, by their own rhythm, or because it lasts so long. */
export const dueReasons = ['asked', 'rhythm', 'lasts'] as const
