import { choiceKeys, type Question, type SurveyDocument } from '../survey.ts';
import { bilingual, type Bilingual, type TextsByLanguage } from './bilingual.ts';
import type { Denominator, EditionTable, Provenance } from './edition.ts';
import type { TableKind } from './published.ts';
import * as words from './words.ts';

/** A table that an edition will have, before anything is counted: what its rows are and how they are made. */
export interface DeclaredTable extends Pick<
  EditionTable,
  'id' | 'audience' | 'kind' | 'section' | 'ordered' | 'unit' | 'foldInto' | 'title' | 'made'
> {
  readonly rows: readonly { readonly key: string; readonly label: Bilingual }[];
  readonly required: boolean;
  readonly aboutTheConsultation: boolean;
  readonly within?: { readonly table: string; readonly row: string };
  /** What its rows count. */
  readonly counts: TableCounts;
}

export type TableCounts =
  | { readonly of: 'people' | 'languages' | 'channels' | 'comments' | 'areas' | 'decisions' }
  | { readonly of: 'choices'; readonly question: string };

export interface AudienceDeclaration {
  readonly audience: string;
  /** Every version that somebody answered, oldest first. */
  readonly versions: readonly SurveyDocument[];
  readonly languages: readonly string[];
  readonly areas: readonly { readonly key: string; readonly label: TextsByLanguage }[];
  readonly run: number | null;
  /** Of whom the areas are shares: of those who were read or, where their number cannot be said, of everybody. */
  readonly areasOf: 'read' | 'everybody';
}

/** The key of the row for languages that the consultation does not offer. */
export const OTHER_LANGUAGES = 'other';

const plain = { ordered: false, unit: 'people', foldInto: null } as const;

/**
 * The finite list of tables that an edition has for one audience. It depends on the survey and the codebook and on
 * nothing that anybody answered, so that a row's being there tells nothing.
 */
export function declareTables(declaration: AudienceDeclaration): readonly DeclaredTable[] {
  const { audience, versions, run } = declaration;
  const base = { ...plain, audience, required: true, aboutTheConsultation: true } as const;
  const labelled = (labels: Readonly<Record<string, Bilingual>>) =>
    Object.entries(labels).map(([key, label]) => ({ key, label }));
  const fixed = (of: 'people' | 'languages' | 'channels' | 'comments', rows: DeclaredTable['rows']): DeclaredTable => ({
    ...base,
    id: `${audience}.${of}`,
    kind: 'partition',
    section: of === 'comments' ? 'reading' : 'people',
    foldInto: of === 'languages' ? OTHER_LANGUAGES : null,
    title: words.titles[of],
    rows,
    made: made(words.queries[of], 'everybody', null),
    counts: { of },
  });
  const languages = declaration.languages.map((key) => ({ key, label: words.languageLabel(key) }));
  return [
    fixed('people', []),
    fixed('languages', [...languages, { key: OTHER_LANGUAGES, label: words.otherLanguages }]),
    fixed('channels', labelled(words.channelLabels)),
    fixed('comments', labelled(words.commentLabels)),
    {
      ...base,
      id: `${audience}.decisions`,
      kind: 'partition',
      section: 'reading',
      unit: 'decisions',
      title: words.titles.decisions,
      rows: labelled(words.decisionLabels),
      made: made(words.queries.decisions, 'decisions', run),
      counts: { of: 'decisions' },
    },
    areasTable(declaration),
    ...questionsOf(versions).flatMap(({ question, choices }) => questionTable(audience, question, choices)),
  ];
}

function made(query: Bilingual, of: Denominator, run: number | null): Provenance {
  return { query, denominator: words.denominators[of], of, run };
}

function areasTable({ audience, areas, areasOf, run }: AudienceDeclaration): DeclaredTable {
  return {
    id: `${audience}.areas`,
    audience,
    kind: 'dichotomies',
    ...plain,
    section: 'areas',
    required: false,
    aboutTheConsultation: false,
    title: words.titles.areas,
    rows: areas.map(({ key, label }) => ({ key, label: bilingual(label) })),
    made: made(words.queries.areas, areasOf, run),
    counts: { of: 'areas' },
    ...(areasOf === 'read' && { within: { table: `${audience}.comments`, row: 'read' } }),
  };
}

const kinds: Readonly<Record<'single' | 'multiple' | 'scale', TableKind>> = {
  single: 'partition',
  scale: 'partition',
  multiple: 'dichotomies',
};

function questionTable(audience: string, question: Question, choices: DeclaredTable['rows']): DeclaredTable[] {
  if (question.type === 'text') return [];
  return [
    {
      id: `${audience}.question.${question.key}`,
      audience,
      kind: kinds[question.type],
      ...plain,
      section: question.aboutYou ? 'about-you' : 'questions',
      ordered: question.type === 'scale',
      required: question.required,
      aboutTheConsultation: false,
      title: bilingual(question.title),
      rows: choices,
      made: made(words.queries[question.type], 'everybody', null),
      counts: { of: 'choices', question: question.key },
    },
  ];
}

/**
 * The questions of all versions, each in the words of the latest version that has it, with every choice that any version
 * had. Somebody who answered a version without the question counts as one who did not answer it.
 */
function questionsOf(versions: readonly SurveyDocument[]) {
  const found = new Map<string, { question: Question; choices: Map<string, Bilingual> }>();
  for (const question of versions.flatMap((version) => version.sections.flatMap((section) => section.questions))) {
    const choices = found.get(question.key)?.choices ?? new Map<string, Bilingual>();
    for (const key of choiceKeys(question)) choices.set(key, choiceLabel(question, key));
    found.set(question.key, { question, choices });
  }
  return [...found.values()].map(({ question, choices }) => ({
    question,
    choices: [...choices].map(([key, label]) => ({ key, label })),
  }));
}

function choiceLabel(question: Question, key: string): Bilingual {
  if (question.type === 'scale') {
    const { min, max, minLabel, maxLabel } = question.scale;
    const point = Number(key);
    if (point === min) return words.scaleLabel(point, bilingual(minLabel));
    return words.scaleLabel(point, point === max ? bilingual(maxLabel) : undefined);
  }
  const choice = question.type === 'text' ? undefined : question.choices.find((candidate) => candidate.key === key);
  if (choice === undefined) throw new RangeError(`Question ${question.key} has no choice ${key}`);
  return bilingual(choice.label);
}
