/**
 * Why a row is hidden, for the team that publishes. Never in a public document: that one row is small and the other
 * only hides it is exactly what must not be told.
 *
 * - `small`: fewer people than the threshold
 * - `zero-beside-small`: nobody, hidden because it helps to hide a small row
 * - `complementary`: enough people, hidden so that a small row cannot be had by subtraction
 * - `complement-too-small`: nearly everybody said yes, and the few who did not could be had by subtraction
 * - `nearly-all`: one row holds everybody, or all but a few
 * - `too-few`: fewer people were asked than the threshold
 * - `linked`: the number of people asked is itself hidden in another table
 * - `nested`: enough people, but nearly all who are in the row that it lies under, or that lies under it
 * - `no-sample`: not every comment was read, and nobody of a random sample was
 * - `tells-areas`: what readers decided about areas, which beside the areas that are shown would tell of a hidden one
 * - `changed-too-little`: too few people have answered or withdrawn since a number was published
 * - `unproven`: that it is safe could not be proven in time, or an audit found that it is not
 */
export type HidingReason =
  | 'small'
  | 'zero-beside-small'
  | 'complementary'
  | 'complement-too-small'
  | 'nearly-all'
  | 'too-few'
  | 'linked'
  | 'nested'
  | 'no-sample'
  | 'tells-areas'
  | 'changed-too-little'
  | 'unproven';

/** One hidden row of one table, with its exact count: for a publisher's eyes. */
export interface HiddenRow {
  readonly key: string;
  readonly count: number;
  readonly reason: HidingReason;
}

/**
 * Why a cell of a table by groups is hidden, or a whole one withheld. Besides the reasons above:
 *
 * - `row-hidden`: the row is hidden in its own table, and is not told by groups either
 * - `too-few-groups`: fewer than two groups, or sets of groups, are large enough to be told
 * - `nothing-left`: no cell could be shown, however coarsely the groups are told
 * - `kept-apart`: one of its two tables keeps the figures of an earlier edition, and this one was not in it
 * - `transposed`: the same figures stand in another table, its rows for columns
 * - `triangle`: it tells two groupings by each other, and another table is told by both of them
 * - `places`: another place of the same ranking is told by the same groups
 */
export type CrossHidingReason =
  HidingReason | 'row-hidden' | 'too-few-groups' | 'nothing-left' | 'kept-apart' | 'transposed' | 'triangle' | 'places';

/** One hidden cell of a table by groups, with its exact count: for a publisher's eyes. */
export interface HiddenCell {
  readonly row: string;
  /** The key of the published column. */
  readonly column: string;
  readonly count: number;
  readonly reason: CrossHidingReason;
}
