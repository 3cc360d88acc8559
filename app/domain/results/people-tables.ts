import type { Bilingual } from '../report/bilingual.ts';
import { declareTables } from '../report/declare-tables.ts';
import type { DeclaredTable } from '../report/declared-table.ts';
import { allQuestions, type SurveyDocument } from '../survey.ts';
import { LANGUAGE_VARIABLE, type BenchmarkVariable } from './benchmark-variable.ts';

interface AskedPeople {
  readonly audience: string;
  readonly versions: readonly SurveyDocument[];
  readonly languages: readonly string[];
}

/**
 * The tables of an audience that are about people and their answers, as an edition declares them: what comes from reading
 * is left out. Together, since of who was not asked something another table could tell.
 */
export function answerTables(asked: AskedPeople): readonly DeclaredTable[] {
  const codebook = { areas: [], themes: [], run: null, areasOf: 'everybody' } as const;
  return declareTables({ ...asked, ...codebook }).filter(
    ({ counts: { of } }) => of === 'people' || of === 'languages' || of === 'choices',
  );
}

/** What a table is called as a variable of the population; null: the population is not told by it. */
export function variableOf({ counts, section }: DeclaredTable): string | null {
  if (counts.of === 'languages') return LANGUAGE_VARIABLE;
  return counts.of === 'choices' && section === 'about-you' ? counts.question : null;
}

/** What the population of an audience can be told by, with the words of every language that the survey has. */
export function benchmarkVariables(asked: AskedPeople): readonly BenchmarkVariable[] {
  const words = labelsOf(asked.versions);
  return answerTables(asked).flatMap((table) => {
    const key = variableOf(table);
    if (key === null) return [];
    const question = key.split('.')[0] ?? key;
    return {
      key,
      names: [...wordsOf(table.title), ...(key === question ? (words.get(question) ?? []) : [])],
      several: table.kind === 'dichotomies',
      groups: table.rows.map((row) => ({
        key: row.key,
        labels: [...wordsOf(row.label), ...(words.get(`${question} ${row.key}`) ?? [])],
      })),
    };
  });
}

const wordsOf = ({ en, fr }: Bilingual): readonly string[] => [en, fr];

/** Every word for a question, and for a choice of one (`question choice`), in all languages and versions. */
function labelsOf(versions: readonly SurveyDocument[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const add = (key: string, text: Readonly<Record<string, { readonly text: string }>>) => {
    found.set(key, [...(found.get(key) ?? []), ...Object.values(text).map((one) => one.text)]);
  };
  for (const question of versions.flatMap(allQuestions)) {
    add(question.key, question.title);
    for (const choice of 'choices' in question ? question.choices : [])
      add(`${question.key} ${choice.key}`, choice.label);
  }
  return found;
}
