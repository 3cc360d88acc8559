import { bilingual, type Bilingual, type TextsByLanguage } from '../report/bilingual.ts';
import { declareTables } from '../report/declare-tables.ts';
import type { DeclaredTable } from '../report/declared-table.ts';
import { sensitiveQuestionsOf } from '../report/sensitive-questions.ts';
import * as words from '../report/words.ts';
import { commentKinds } from '../comment-kind.ts';
import type { SurveyDocument } from '../survey.ts';
import { questionKeyOf } from '../answer-field.ts';
import { COMMENTS, DAY, SAMPLE, type ResultVariable } from './result-variable.ts';

/** Where the codes of a variable come from. */
export type ResultSource =
  | {
      readonly of: 'language' | 'channel' | 'day' | 'link' | 'comments' | 'sample' | 'area' | 'theme' | 'kind' | 'lens';
    }
  | {
      readonly of: 'field';
      readonly field: string;
      /** Versions that do not have it. */
      readonly missingIn: readonly number[];
      /** Where the bands of a number begin. */
      readonly bands: readonly number[] | null;
    };

export interface DeclaredVariable {
  readonly variable: ResultVariable;
  readonly source: ResultSource;
}

/** What the variables of an audience depend on; nothing that anybody answered but the days on which somebody did. */
export interface ResultsDeclaration {
  readonly audience: string;
  /** Every version that was published, oldest first. */
  readonly versions: readonly SurveyDocument[];
  readonly languages: readonly string[];
  readonly areas: readonly { readonly key: string; readonly label: TextsByLanguage }[];
  /** The selected themes. */
  readonly themes: readonly { readonly key: string; readonly name: TextsByLanguage }[];
  readonly lenses: readonly {
    readonly key: string;
    readonly label: TextsByLanguage;
    /** The areas that are looked at through it. */
    readonly areas: readonly string[];
  }[];
  /** The links into the survey, with the team's words for each. */
  readonly links: readonly { readonly id: string; readonly name: string }[];
  /** Days on which answers came, in order. */
  readonly days: readonly string[];
  /** Questions about immigration status, refuge and the like. */
  readonly sensitiveQuestions: readonly string[];
}

/** Stands before the key of a field in the key of its variable: a question may be called `language` too. */
export const FIELD = 'q.';

/** The variables of an audience, in the order in which pages show them. Areas and themes only where there are some. */
export function declareVariables(declaration: ResultsDeclaration): readonly DeclaredVariable[] {
  const { audience, versions, languages, areas, themes, lenses, links, days } = declaration;
  const tables = declareTables({
    ...{ audience, versions, languages, areas: [], themes: [] },
    run: null,
    areasOf: 'read',
  });
  const labelled = (table: 'languages' | 'channels') => tables.find(({ id }) => id === `${audience}.${table}`);
  const kinds = areas.flatMap(({ key }) => commentKinds.map((kind) => kindKey(key, kind)));
  return [
    people('language', labelled('languages')?.rows ?? []),
    people('channel', labelled('channels')?.rows ?? []),
    people(DAY, unlabelled(days), { title: null, ordered: true }),
    ...(links.length > 0
      ? [
          people(
            'link',
            links.map(({ id, name }) => ({ key: id, label: { en: name, fr: name } })),
            // Whoever gave somebody a link knows them: what is told by links asks for as many people as what is sensitive.
            { title: null, without: 'none', identifying: true, sensitive: true },
          ),
        ]
      : []),
    people(COMMENTS, labels(words.commentLabels), { section: 'reading' }),
    people(SAMPLE, unlabelled(['sample', 'rest']), { section: 'reading', title: null }),
    ...tables.flatMap((table) => fieldVariable(declaration, table)),
    ...fromReading(
      'areas',
      'area',
      areas.map(({ key, label }) => ({ key, label: bilingual(label) })),
      words.titles.areas,
    ),
    ...fromReading(
      'themes',
      'theme',
      themes.map(({ key, name }) => ({ key, label: bilingual(name) })),
      words.titles.themes,
    ),
    ...fromReading('kinds', 'kind', unlabelled(kinds), null),
    ...fromReading(
      'lenses',
      'lens',
      lenses.map(({ key, label }) => ({ key, label: bilingual(label) })),
      null,
    ),
  ];
}

/** The key of a kind of what is said about an area: `housing.need`. */
export function kindKey(area: string, kind: string): string {
  return `${area}.${kind}`;
}

type Category = ResultVariable['categories'][number];

const plain = { ordered: false, identifying: false, sensitive: false } as const;

const labels = (texts: Readonly<Record<string, Bilingual>>): Category[] =>
  Object.entries(texts).map(([key, label]) => ({ key, label }));
const unlabelled = (keys: readonly string[]): Category[] => keys.map((key) => ({ key, label: null }));

function people(
  of: 'language' | 'channel' | 'day' | 'link' | 'comments' | 'sample',
  categories: readonly Category[],
  rest: Partial<ResultVariable> = {},
): DeclaredVariable {
  const titles = { ...words.titles, language: words.titles.languages, channel: words.titles.channels };
  const title = of === 'day' || of === 'link' || of === 'sample' ? null : titles[of];
  return {
    variable: {
      ...{ ...plain, key: of, kind: 'one', section: 'people', title, without: null, identifying: of === 'language' },
      categories: [...categories],
      ...rest,
    },
    source: { of },
  };
}

function fieldVariable(
  { versions, sensitiveQuestions }: ResultsDeclaration,
  table: DeclaredTable,
): readonly DeclaredVariable[] {
  const { counts, kind, section, title, rows, ordered } = table;
  if (counts.of !== 'choices') return [];
  const aboutYou = section === 'about-you';
  return [
    {
      variable: {
        key: `${FIELD}${counts.question}`,
        kind: kind === 'partition' ? 'one' : 'several',
        section: aboutYou ? 'about-you' : 'question',
        ...{ title, categories: [...rows], ordered, without: 'no-answer', identifying: aboutYou },
        sensitive: sensitiveQuestionsOf(versions, sensitiveQuestions).includes(questionKeyOf(counts.question)),
      },
      source: { of: 'field', field: counts.question, missingIn: counts.missingIn, bands: counts.bands ?? null },
    },
  ];
}

function fromReading(
  key: string,
  of: 'area' | 'theme' | 'kind' | 'lens',
  categories: Category[],
  title: Bilingual | null,
): readonly DeclaredVariable[] {
  if (categories.length === 0) return [];
  return [
    { variable: { ...plain, key, kind: 'several', section: of, title, categories, without: 'none' }, source: { of } },
  ];
}
