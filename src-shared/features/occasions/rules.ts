/** No more birthdays, important dates or contracts of one day are told. */
export const MOST_BORN = 100

/** So many of one customer are told. */
export const MOST_OF_CUSTOMER = 4

/** And no more are counted: of six weeks it is done at once. */
export const MOST_BORN_COUNTED = 30
