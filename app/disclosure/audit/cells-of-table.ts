import type { AuditedPlace } from '#app/domain/report/audit-report.ts';
import { countOf, type Cell } from '#app/domain/report/published.ts';
import type { Interval } from '../feasible-interval.ts';
import type { AuditedTable } from './audited-edition.ts';
import type { SystemBuilder } from './number-system.ts';

/** A state of the consultation whose figures some edition has: the tables as they were declared then. */
export interface State {
  /** The edition that first had figures of it. */
  readonly edition: number;
  readonly threshold: number;
  readonly rounded: boolean;
  /** All tables of that edition, whether it has figures of them or keeps earlier ones. */
  readonly tables: ReadonlyMap<string, AuditedTable>;
}

function exactly(value: number): Interval {
  return { lowest: value, highest: value };
}

/** How the numbers of a table are told. */
export interface Figures {
  readonly least: number;
  readonly rounded: boolean;
}

/** A rounded figure may stand for any number that is so near (random rounding to base 5). */
const ROUNDED_BY = 4;

/** Enters a published number: what is shown is known, what is hidden has to be proven so. */
export function publish(builder: SystemBuilder, cell: number, published: Cell, figures: Figures): void {
  if (published.type === 'count') builder.know(cell, shownAs(published.value, figures));
  else builder.hide(cell, figures.least);
}

/** Small counts are hidden before anything is rounded, so that nobody who is shown is nobody, and no figure a small one. */
function shownAs(value: number, { rounded, least }: Figures): Interval {
  if (!rounded || value === 0) return exactly(value);
  const highest = value + ROUNDED_BY;
  return { lowest: Math.min(highest, Math.max(value - ROUNDED_BY, least)), highest };
}

/**
 * The denominator of a table in a state. It is the same number for every table of everybody; of those who were read and of
 * the sample it is a row of another table.
 */
export function askedOf(builder: SystemBuilder, { edition }: State, { id, audience, made }: AuditedTable): number {
  const place = { edition, audience, number: 'asked' as const };
  if (made.of === 'everybody') return builder.cell({ ...place, table: `${audience}.people` });
  if (made.of === 'read') return rowOf(builder, edition, audience, `${audience}.comments`, 'read');
  if (made.of === 'sample') return rowOf(builder, edition, audience, `${audience}.sample`, 'sample');
  return builder.cell({ ...place, table: id });
}

export function rowOf(builder: SystemBuilder, edition: number, audience: string, table: string, row: string): number {
  return builder.cell({ edition, audience, table, row, number: 'count' });
}

/** The numbers of one table that has figures of this state. */
export function enterTable(builder: SystemBuilder, state: State, table: AuditedTable, everyoneInARow: boolean): void {
  const { edition, threshold, rounded } = state;
  const { id, audience, kind } = table;
  const figures = { least: threshold, rounded };
  const asked = askedOf(builder, state, table);
  // A table that is withheld hides its denominator; as a number it may be another table's, which says what is told of it.
  if (
    table.asked.type === 'count' ||
    table.made.of === 'asked' ||
    table.made.of === 'decisions' ||
    table.rows.length === 0
  )
    publish(builder, asked, table.asked, figures);
  const everybody = builder.cell({ edition, audience, table: `${audience}.people`, number: 'asked' });
  if (table.made.of === 'asked') {
    const notAsked = builder.cell({ edition, audience, table: id, number: 'not-asked' });
    builder.sum(everybody, [asked, notAsked]);
    if (!rounded) builder.imply(notAsked, threshold);
  }
  const rows = table.rows.map(({ key, cell: published }) => {
    const cell = rowOf(builder, edition, audience, id, key);
    // Of nobody, as of nobody's comments that were read, there is nothing to hide: that nobody is in the row follows.
    if (published.type === 'count' || builder.knownOf(asked).highest > 0) publish(builder, cell, published, figures);
    return { cell, published, place: { edition, audience, table: id, row: key } };
  });
  if (rows.length === 0) return;
  const cells = rows.map(({ cell }) => cell);
  if (kind === 'partition') {
    builder.sum(asked, cells);
    return;
  }
  const ofSample = table.made.of === 'sample';
  const unread = ofSample ? builder.cell({ edition, audience, table: id, number: 'unread' }) : null;
  // Hidden, it says that they are some, and fewer than the threshold: it is told so narrowly, and has nothing to prove.
  if (unread !== null && table.unread !== undefined)
    builder.know(
      unread,
      table.unread.type === 'count' ? shownAs(table.unread.value, figures) : { lowest: 1, highest: threshold - 1 },
    );
  for (const row of rows) enterYes(builder, { ...row, asked, unread, ...figures });
  if (everyoneInARow) enterFurther(builder, { asked, cells, place: { edition, audience, table: id }, ...figures });
}

interface Yes extends Figures {
  readonly cell: number;
  readonly published: Cell;
  readonly place: Omit<AuditedPlace, 'number'>;
  readonly asked: number;
  readonly unread: number | null;
}

/** A yes of those asked; the others are had by subtraction, and of those nothing is known who were not read. */
export function enterYes(builder: SystemBuilder, { cell, published, place, asked, unread, least, rounded }: Yes): void {
  const { lowest, highest } = builder.knownOf(asked);
  if (published.type === 'hidden' && lowest === highest) {
    // Beside a hidden yes the others are as unknown as it is: that they are not fewer than none is all there is to it.
    builder.know(cell, { lowest: 0, highest });
    return;
  }
  const others = builder.cell({ ...place, number: 'others' });
  builder.sum(asked, unread === null ? [cell, others] : [cell, others, unread]);
  if (published.type === 'hidden' || rounded) return;
  // Of whom only a range is told of how many were not read, the others have that range: it is no narrower than it is meant
  // to be, and harms where it holds nothing but small counts.
  const { lowest: fewestUnread, highest: mostUnread } = unread === null ? exactly(0) : builder.knownOf(unread);
  const most = highest - (countOf(published) ?? 0) - fewestUnread;
  if (fewestUnread === mostUnread || most < least) builder.imply(others, least);
}

interface Further extends Figures {
  readonly asked: number;
  readonly cells: readonly number[];
  /** Of the table, or of one group of it. */
  readonly place: Omit<AuditedPlace, 'number' | 'row'>;
}

/** Where everybody is in some row, the rows add up to everybody and the choices that were made beyond one each. */
export function enterFurther(builder: SystemBuilder, { asked, cells, place, least, rounded }: Further): void {
  const further = builder.cell({ ...place, number: 'further-choices' });
  const choices = builder.cell({ ...place, number: 'choices' });
  builder.sum(choices, cells);
  builder.sum(choices, [asked, further]);
  if (!rounded) builder.imply(further, least);
}
