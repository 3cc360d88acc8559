import { bilingual, type Bilingual } from './bilingual.ts';
import { made, type AudienceDeclaration, type DeclaredTable, type SampleBeside } from './declared-table.ts';
import * as words from './words.ts';

const plain = { ordered: false, unit: 'people', foldInto: null } as const;

/** What an edition says of comments: who wrote some and which were read, what readers decided, and the areas and themes. */
export function commentTables(declaration: AudienceDeclaration): readonly DeclaredTable[] {
  const { audience, run, themes } = declaration;
  return [
    typeof declaration.areasOf === 'string'
      ? readTable(audience)
      : sampleTable(audience, declaration.areasOf.sampleBeside),
    {
      ...aboutReading(audience, 'decisions'),
      unit: 'decisions',
      rows: labelled(words.decisionLabels),
      made: made(words.queries.decisions, 'decisions', run),
    },
    areasTable(declaration),
    ...(themes.length > 0 ? [themesTable(declaration)] : []),
  ];
}

function aboutReading(audience: string, of: 'comments' | 'sample' | 'decisions'): Omit<DeclaredTable, 'rows' | 'made'> {
  return {
    ...plain,
    ...{ id: `${audience}.${of}`, audience, kind: 'partition', section: 'reading' },
    ...{ required: true, aboutTheConsultation: true, title: words.titles[of], counts: { of } },
  };
}

function readTable(audience: string): DeclaredTable {
  return {
    ...aboutReading(audience, 'comments'),
    rows: labelled(words.commentLabels),
    made: made(words.queries.comments, 'everybody', null),
  };
}

/** The rows of the sample's table: itself, and the others as finely as may be told. */
const besideRows: Readonly<Record<SampleBeside, readonly (keyof typeof words.sampleLabels)[]>> = {
  'read-or-not': ['sample', 'rest-read', 'rest-unread', 'none'],
  'wrote-or-not': ['sample', 'rest', 'none'],
  'all-others': ['sample', 'others'],
};

function sampleTable(audience: string, beside: SampleBeside): DeclaredTable {
  return {
    ...aboutReading(audience, 'sample'),
    rows: besideRows[beside].map((key) => ({ key, label: words.sampleLabels[key] })),
    made: made(words.queries.sample, 'everybody', null),
  };
}

function areasTable(declaration: AudienceDeclaration): DeclaredTable {
  const rows = declaration.areas.map(({ key, label }) => ({ key, label: bilingual(label) }));
  return { ...targetTable(declaration, 'areas'), rows };
}

function themesTable(declaration: AudienceDeclaration): DeclaredTable {
  const { audience, areas, themes } = declaration;
  const known = new Set(areas.map(({ key }) => key));
  const under = themes.flatMap(({ key, areaKey }) =>
    areaKey !== null && known.has(areaKey) ? [[key, areaKey] as const] : [],
  );
  return {
    ...targetTable(declaration, 'themes'),
    rows: themes.map(({ key, name }) => ({ key, label: name })),
    nested: { table: `${audience}.areas`, rows: Object.fromEntries(under) },
  };
}

function targetTable(
  { audience, areasOf, run }: AudienceDeclaration,
  of: 'areas' | 'themes',
): Omit<DeclaredTable, 'rows'> {
  const denominator = typeof areasOf === 'string' ? areasOf : 'sample';
  const within = {
    read: { table: `${audience}.comments`, row: 'read' },
    sample: { table: `${audience}.sample`, row: 'sample' },
    everybody: undefined,
  }[denominator];
  return {
    ...plain,
    ...{ id: `${audience}.${of}`, audience, kind: 'dichotomies', section: of, title: words.titles[of] },
    ...{ required: false, aboutTheConsultation: false, counts: { of } },
    made: made(words.queries[of], denominator, run),
    ...(within !== undefined && { within }),
  };
}

function labelled(labels: Readonly<Record<string, Bilingual>>) {
  return Object.entries(labels).map(([key, label]) => ({ key, label }));
}
