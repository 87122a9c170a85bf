/** The last day of the calendar year before a moment. */
export const yearEndBefore = (moment: Date) => `${moment.getFullYear() - 1}-12-31`;
