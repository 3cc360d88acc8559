/** More people than sit in one room. */
export const MOST_PEOPLE = 200;
/** A long day. */
export const MOST_HOURS = 12;
