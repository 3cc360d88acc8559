import type { AudienceCounts } from '../report/counts.ts';
import { countVariable } from './count-variable.ts';
import { FIELD } from './declare-variables.ts';
import type { ResultColumns } from './result-columns.ts';
import { selectPeople } from './select-people.ts';

/** The key of a band of numbers below the first begin: columns hold bands, tables count them from the numbers themselves. */
const FIRST_BAND = 'below';

/** The fields whose answers columns hold as bands; their numbers have to be read from the answers. */
export function fieldsInBands(stores: readonly ResultColumns[]): readonly string[] {
  const fields = stores.flatMap(({ columns }) =>
    [...columns.values()].flatMap(({ variable: { key, categories } }) =>
      key.startsWith(FIELD) && categories.some((one) => one.key === FIRST_BAND) ? [key.slice(FIELD.length)] : [],
    ),
  );
  return [...new Set(fields)];
}

/**
 * How many people answered each field, and with what: what the database would count from the answers, from columns that
 * were made of the same moment. Fields in bands are not among them.
 */
export function answerCounts(store: ResultColumns): Pick<AudienceCounts, 'answered' | 'choices'> {
  const everybody = selectPeople(store, { filters: [], from: null, to: null });
  const inBands = new Set(fieldsInBands([store]));
  const answered: Record<string, number> = {};
  const choices: Record<string, Record<string, number>> = {};
  for (const key of store.columns.keys()) {
    const field = key.slice(FIELD.length);
    if (!key.startsWith(FIELD) || inBands.has(field)) continue;
    const counted = countVariable(store, key, everybody);
    if (counted.answered === 0) continue;
    answered[field] = counted.answered;
    choices[field] = Object.fromEntries(
      counted.rows.flatMap(({ key: choice, count }) => (count === 0 ? [] : [[choice, count]])),
    );
  }
  return { answered, choices };
}
