/** The language in which dates, numbers and amounts are written. */
export const locale = 'en';
