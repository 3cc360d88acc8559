import { OTHER_LANGUAGES } from '#app/domain/report/declare-tables.ts';
import { codesFor, resultColumns, type ResultColumn, type ResultColumns } from '#app/domain/results/result-columns.ts';
import { FIRST_CODE, NOT_ASKED_CODE, WITHOUT_CODE, type ResultVariable } from '#app/domain/results/result-variable.ts';
import { MADE_UP_AUDIENCE, type MadeUpConsultation } from './generated-consultation.ts';
import type { MadeUpPerson } from './generated-people.ts';

/** What a person is in, of one variable; null where it was not asked. */
type KeysOf = (person: MadeUpPerson) => readonly string[] | null;

/** The people of one edition in columns, as a consultation's own are kept. */
export function madeUpColumns({ plan }: MadeUpConsultation, people: readonly MadeUpPerson[]): ResultColumns {
  const one = (key: string, section: ResultVariable['section'], keys: readonly string[], of: KeysOf) =>
    columnFor(variable(key, 'one', section, keys), people, of);
  const several = (key: string, section: ResultVariable['section'], keys: readonly string[], of: KeysOf) =>
    columnFor(variable(key, 'several', section, keys), people, of);
  const languages = plan.languages.map(({ key }) => (key === 'xx' ? OTHER_LANGUAGES : key));
  const areas = plan.areas.map(({ key }) => key);
  const themes = plan.themes.map(({ key }) => key);
  return resultColumns(MADE_UP_AUDIENCE, people.length, [
    one('language', 'people', languages, ({ language }) => [language === 'xx' ? OTHER_LANGUAGES : language]),
    one('channel', 'people', ['web', 'kiosk', 'paper'], ({ channel }) => [channel]),
    one('comments', 'reading', ['read', 'unread', 'none'], ({ comment }) => [comment]),
    one('sample', 'reading', ['sample', 'rest'], ({ comment, sampled }) =>
      comment === 'none' ? null : [sampled ? 'sample' : 'rest'],
    ),
    several('areas', 'area', areas, (person) => (person.comment === 'read' ? [...person.areas] : null)),
    several('themes', 'theme', themes, (person) => (person.comment === 'read' ? [...person.themes] : null)),
    ...plan.questions.map(({ key, choices, ...question }) =>
      (question.several ? several : one)(`q.${key}`, 'question', choices, ({ answers }) => answers.get(key) ?? null),
    ),
  ]);
}

function variable(
  key: string,
  kind: ResultVariable['kind'],
  section: ResultVariable['section'],
  categories: readonly string[],
): ResultVariable {
  return {
    ...{ key, kind, section, title: null, ordered: false, without: 'no-answer', identifying: false, sensitive: false },
    categories: categories.map((category) => ({ key: category, label: null })),
  };
}

function columnFor(of: ResultVariable, people: readonly MadeUpPerson[], keysOf: KeysOf): ResultColumn {
  const known = of.categories.map(({ key }) => key);
  const codesOf = (person: MadeUpPerson) =>
    keysOf(person)?.map((key) => FIRST_CODE + known.indexOf(key)) ?? [NOT_ASKED_CODE];
  const each = people.map(codesOf);
  if (of.kind === 'one') {
    const codes = codesFor(of, people.length);
    codes.set(each.map(([code = WITHOUT_CODE]) => code));
    return { variable: of, codes, offsets: null };
  }
  const offsets = new Uint32Array(people.length + 1);
  each.forEach((own, index) => (offsets[index + 1] = (offsets[index] ?? 0) + own.length));
  const codes = codesFor(of, each.flat().length);
  codes.set(each.flat());
  return { variable: of, codes, offsets };
}
