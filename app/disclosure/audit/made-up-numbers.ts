import type { AuditedPlace } from '#app/domain/report/audit-report.ts';
import type { ExactCrossTable } from '#app/domain/report/cross-table.ts';
import type { Denominator } from '#app/domain/report/provenance.ts';
import { NO_ANSWER } from '#app/domain/report/published.ts';
import { OTHER_LANGUAGES } from '#app/domain/report/declare-tables.ts';
import { MADE_UP_AUDIENCE, type MadeUpConsultation } from './generated-consultation.ts';
import type { MadeUpPerson } from './generated-people.ts';

/** What a table of an edition is of. */
export type DenominatorOf = (edition: number, table: string) => Denominator;

/**
 * Counts any number that the auditor speaks of, person by person, from nothing but the people: it shares no code with what
 * counts, protects or audits, and so tells whether an audited system is true of them.
 */
export function madeUpNumbers({ editions, plan }: MadeUpConsultation, denominatorOf: DenominatorOf) {
  const languages = new Set(plan.languages.map(({ key }) => key).filter((key) => key !== 'xx'));

  const isIn = (person: MadeUpPerson, id: string, row: string): boolean => {
    const table = id.slice(MADE_UP_AUDIENCE.length + 1);
    const { comment, sampled } = person;
    if (table === 'languages') return row === (languages.has(person.language) ? person.language : OTHER_LANGUAGES);
    if (table === 'channels') return row === person.channel;
    if (table === 'comments') return row === comment;
    if (table === 'areas') return person.areas.has(row);
    if (table === 'themes') return person.themes.has(row);
    if (table === 'sample') {
      if (sampled || row === 'sample') return sampled && row === 'sample';
      if (comment === 'none') return row === 'none' || row === 'others';
      return row === 'rest' || row === 'others' || row === `rest-${comment}`;
    }
    const answer = person.answers.get(table.slice('question.'.length));
    return row === NO_ANSWER ? answer?.length === 0 : (answer?.includes(row) ?? false);
  };

  const isAsked = (person: MadeUpPerson, id: string, of: Denominator): boolean => {
    if (of === 'read') return person.comment === 'read';
    if (of === 'sample') return person.sampled;
    return of === 'everybody' || person.answers.has(id.slice(`${MADE_UP_AUDIENCE}.question.`.length));
  };

  const valueAt = (place: AuditedPlace, edition: number): number => {
    const { table, row, columnTable, groups, number } = place;
    const everybody = (editions[edition - 1] ?? []).filter(
      (person) => groups === undefined || groups.some((group) => isIn(person, columnTable ?? '', group)),
    );
    const count = (test: (person: MadeUpPerson) => boolean) => everybody.filter(test).length;
    // The columns of tables of the same people are named after whose they are: the people, a row of another table, a table.
    const isOfRow = number !== 'count' && number !== 'others' && row !== undefined;
    const of = denominatorOf(edition, table);
    const asked = (person: MadeUpPerson) => (isOfRow ? isIn(person, table, row) : isAsked(person, table, of));
    const unread = (person: MadeUpPerson) => asked(person) && person.sampled && person.comment === 'unread';
    const choices = (person: MadeUpPerson) =>
      person.answers.get(table.slice(`${MADE_UP_AUDIENCE}.question.`.length)) ?? [];
    const made = everybody.filter(asked).reduce((sum, person) => sum + choices(person).length, 0);
    switch (number) {
      case 'count':
        return count(
          (person) => asked(person) && isIn(person, table, row ?? '') && !(of === 'sample' && unread(person)),
        );
      case 'asked':
        return count(asked);
      case 'others':
        return count(
          (person) => asked(person) && !isIn(person, table, row ?? '') && !(of === 'sample' && unread(person)),
        );
      case 'unread':
        return count(unread);
      case 'not-asked':
      case 'outside':
        return count((person) => !asked(person));
      case 'choices':
        return made;
      case 'further-choices':
        return made - count(asked);
      case 'between':
      case 'between-denominators':
        throw new RangeError('A difference between two tables is no number of a system');
      case 'unranked':
      case 'stopped':
        throw new RangeError('Made-up people rank nothing');
    }
  };

  return {
    /** Of a place with `since`, how many more (or fewer) they are than they were. */
    valueOf: (place: AuditedPlace): number => {
      const now = valueAt(place, place.edition);
      return place.since === undefined ? now : Math.abs(now - valueAt(place, place.since));
    },
    /** A table by groups, counted one person after another. */
    crossTable: (edition: number, { rowTable, columnTable, id, rows, columns }: CrossShape): ExactCrossTable => {
      const place = { edition, audience: MADE_UP_AUDIENCE, table: rowTable, columnTable };
      return {
        ...{ id, audience: MADE_UP_AUDIENCE, rowTable, columnTable },
        columns: columns.map((key) => ({ key, asked: valueAt({ ...place, groups: [key], number: 'asked' }, edition) })),
        rows: rows.map((row) => ({
          key: row,
          counts: columns.map((key) => valueAt({ ...place, row, groups: [key], number: 'count' }, edition)),
        })),
      };
    },
  };
}

interface CrossShape extends Pick<ExactCrossTable, 'id' | 'rowTable' | 'columnTable'> {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}
