/** No more birthdays of one day are counted, or told. */
export const MOST_BORN = 100
