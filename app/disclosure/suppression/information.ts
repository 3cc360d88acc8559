/**
 * The information of a count, in bits: log2(1 + count). A figure of a thousand is worth more to a reader than one of ten, but
 * not a hundred times more; a cost of this form is one of those that the literature on cell suppression and its programs
 * offer beside the count itself and one for every cell (Fischetti and Salazar-González, "Models and algorithms for
 * optimizing cell suppression in tabular data with linear constraints", JASA 95, 2000).
 */
export function informationOf(count: number): number {
  return Math.log2(1 + count);
}

/** What hiding a cell costs when cells are chosen: its information, and one more for the gap in the table that it leaves. */
export function costOfHiding(count: number): number {
  return 1 + informationOf(count);
}
