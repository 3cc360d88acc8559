import { codesFor, resultColumns, type ResultColumn, type ResultColumns } from './result-columns.ts';
import { FIRST_CODE, NOT_ASKED, NOT_ASKED_CODE, WITHOUT_CODE, type ResultVariable } from './result-variable.ts';

/** A person of a test: for each variable the keys they are in; `not-asked` alone where they were not asked. */
export type MadeUpPerson = ReadonlyMap<string, readonly string[]>;

const variable = (
  key: string,
  kind: ResultVariable['kind'],
  categories: readonly string[],
  rest: Partial<ResultVariable> = {},
): ResultVariable => ({
  ...{ key, kind, section: 'question', title: null, ordered: false, identifying: false, sensitive: false },
  without: 'no-answer',
  categories: categories.map((category) => ({ key: category, label: null })),
  ...rest,
});

export const madeUpVariables: readonly ResultVariable[] = [
  variable('language', 'one', ['en', 'fr', 'ti'], { section: 'people', without: null }),
  variable('day', 'one', ['2026-03-01', '2026-03-02', '2026-03-05'], { section: 'people', without: null }),
  variable('q.settled', 'one', ['yes', 'no']),
  variable('q.status', 'one', ['citizen', 'refugee'], { section: 'about-you', sensitive: true }),
  variable('q.help', 'several', ['friends', 'library', 'school']),
  variable('comments', 'one', ['read', 'unread', 'none'], { section: 'reading', without: null }),
  variable('sample', 'one', ['sample', 'rest'], { section: 'reading', without: null }),
  variable('areas', 'several', ['housing', 'work'], { section: 'area', without: 'none' }),
];

/** Puts people into columns. */
export function columnsOf(people: readonly MadeUpPerson[], variables = madeUpVariables): ResultColumns {
  return resultColumns(
    'newcomers',
    people.length,
    variables.map((one) => columnFor(one, people)),
  );
}

function columnFor(of: ResultVariable, people: readonly MadeUpPerson[]): ResultColumn {
  const keys = of.categories.map(({ key }) => key);
  const codesOfPerson = (person: MadeUpPerson) =>
    (person.get(of.key) ?? []).map((key) => (key === NOT_ASKED ? NOT_ASKED_CODE : FIRST_CODE + keys.indexOf(key)));
  if (of.kind === 'one') {
    const codes = codesFor(of, people.length);
    for (const [index, person] of people.entries()) codes[index] = codesOfPerson(person)[0] ?? WITHOUT_CODE;
    return { variable: of, codes, offsets: null };
  }
  const all = people.map(codesOfPerson);
  const offsets = new Uint32Array(people.length + 1);
  for (const [index, own] of all.entries()) offsets[index + 1] = (offsets[index] ?? 0) + own.length;
  const codes = codesFor(of, all.flat().length);
  codes.set(all.flat());
  return { variable: of, codes, offsets };
}
