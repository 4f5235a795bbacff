// Plain words, apart from the schemas: a list on screen needs these and not the checking of input.

/** Chưa bắt đầu, Đang làm, Xong, Chờ người khác, Hoãn. */
export const taskStatuses = ['not-started', 'in-progress', 'done', 'waiting', 'deferred'] as const

export const priorities = ['high', 'normal', 'low'] as const

/** What became of a task that was given to somebody; empty: nobody gave it. */
export const acceptances = ['', 'offered', 'accepted', 'declined'] as const

/** When a task is due, as the list divides them. */
export const dueGroups = ['overdue', 'today', 'tomorrow', 'this-week', 'next-week', 'later', 'none'] as const

/** `open` is not done yet, `given` open and given to others, `offered` not accepted yet, `due` overdue or for today. */
export const taskViews = ['open', 'overdue', 'today', 'due', 'offered', 'given', 'done', 'all'] as const

export const taskSort = [
  'dueOn',
  'title',
  'customerName',
  'staffName',
  'priority',
  'status',
  'topic',
  'createdAt',
  'doneAt',
] as const
export const taskGrouping = ['due', 'priority', 'staff', 'topic'] as const

export const flags = ['today', 'tomorrow', 'this-week', 'next-week', 'none'] as const
