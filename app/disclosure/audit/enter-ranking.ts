import { NO_ANSWER } from '#app/domain/report/published.ts';
import type { AuditedTable } from './audited-edition.ts';
import { askedOf, rowOf, type State } from './cells-of-table.ts';
import type { SystemBuilder } from './number-system.ts';

/**
 * The places of one ranking, in order, that have figures of a state. Whoever has a choice in one place has it in no other, so
 * that a choice in all places and who ranked it nowhere are everybody; who has no further place stopped at an earlier one.
 */
export function enterRanking(builder: SystemBuilder, state: State, places: readonly AuditedTable[]): void {
  const [first] = places;
  if (first === undefined || places.length < 2) return;
  const { edition, threshold, rounded } = state;
  const { id, audience } = first;
  const asked = askedOf(builder, state, first);
  const imply = (cell: number) => {
    if (!rounded) builder.imply(cell, threshold);
  };
  for (const { key } of first.rows) {
    if (key === NO_ANSWER) continue;
    const inPlaces = places.map((place) => rowOf(builder, edition, audience, place.id, key));
    const unranked = builder.cell({ edition, audience, table: id, row: key, number: 'unranked' });
    builder.sum(asked, [...inPlaces, unranked]);
    imply(unranked);
  }
  const ended = places.filter(({ rows }) => rows.some(({ key }) => key === NO_ANSWER));
  ended.slice(1).forEach((place, at) => {
    const before = ended[at];
    if (before === undefined) return;
    const stopped = builder.cell({ edition, audience, table: place.id, number: 'stopped' });
    const without = (table: AuditedTable) => rowOf(builder, edition, audience, table.id, NO_ANSWER);
    builder.sum(without(place), [without(before), stopped]);
    imply(stopped);
  });
}
