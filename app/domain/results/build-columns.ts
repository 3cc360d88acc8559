import { questionKeyOf } from '../answer-field.ts';
import { bandOf } from '../report/bands.ts';
import { OTHER_LANGUAGES } from '../report/declare-tables.ts';
import { declareVariables, type DeclaredVariable, type ResultsDeclaration } from './declare-variables.ts';
import { codesFor, resultColumns, type Codes, type ResultColumn, type ResultColumns } from './result-columns.ts';
import { codesByKey, NOT_ASKED_CODE, WITHOUT_CODE } from './result-variable.ts';

/** One person, as they are put into columns; the order in which people come means nothing. */
export interface ResultPerson {
  readonly language: string;
  readonly channel: string;
  /** Of the survey. */
  readonly version: number;
  /** As 2026-03-01, in the consultation's time zone. */
  readonly day: string;
  readonly link: string | null;
  /** Questions of the version that did not apply. */
  readonly notAsked: readonly string[];
  /** As `field=choice`. */
  readonly answers: readonly string[];
  readonly comments: 'read' | 'unread' | 'none';
  readonly sampled: boolean;
  /** What the comments are about, by the rulings, of a person whose comments were all read: `area:housing`, `kind:housing.need`. */
  readonly about: readonly string[];
}

export interface ColumnsBuilder {
  add(person: ResultPerson): void;
  /** Throws a RangeError where fewer people came than were announced. */
  finish(): ResultColumns;
}

/**
 * Takes people one after another and gives their columns, in memory that does not grow with anything but the codes. Throws a
 * RangeError on an answer that its question has no choice for, and on more people than were announced.
 */
export function columnsBuilder(declaration: ResultsDeclaration, people: number): ColumnsBuilder {
  const declared = declareVariables(declaration);
  const columns = declared.map((one) => beginColumn(one, people));
  const lensesOf = lensesByArea(declaration);
  const placeOf = answerPlaces(columns);
  let count = 0;
  return {
    add(person) {
      if (count === people) throw new RangeError('More people than were counted');
      const own = { ...person, about: withLenses(person.about, lensesOf) };
      for (const column of columns) column.begin(count, own);
      for (const answer of person.answers) {
        const place = placeOf(answer);
        place?.column.put(count, place.code);
      }
      count += 1;
      for (const column of columns) column.end(count);
    },
    finish() {
      if (count !== people) throw new RangeError('Fewer people than were counted');
      return resultColumns(
        declaration.audience,
        people,
        columns.map((column) => column.finish()),
      );
    },
  };
}

interface GrowingColumn {
  readonly declared: DeclaredVariable;
  readonly codes: ReadonlyMap<string, number>;
  /** Writes what a person is before their answers are known. */
  begin(index: number, person: ResultPerson): void;
  /** Writes one answer more. */
  put(index: number, code: number): void;
  end(count: number): void;
  finish(): ResultColumn;
}

function beginColumn(declared: DeclaredVariable, people: number): GrowingColumn {
  const codes = codesByKey(declared.variable);
  return declared.variable.kind === 'one'
    ? columnOfOne(declared, codes, people)
    : columnOfSeveral(declared, codes, people);
}

type CodesByKey = ReadonlyMap<string, number>;

function columnOfOne(declared: DeclaredVariable, codes: CodesByKey, people: number): GrowingColumn {
  const { variable, source } = declared;
  const written = codesFor(variable, people);
  return {
    ...{ declared, codes },
    begin: (index, person) => {
      if (source.of === 'field') {
        written[index] = wasAsked(source, person) ? WITHOUT_CODE : NOT_ASKED_CODE;
        return;
      }
      const key = keyOf(source.of, person);
      const code =
        key === null ? WITHOUT_CODE : codes.get(source.of === 'language' && !codes.has(key) ? OTHER_LANGUAGES : key);
      if (code === undefined) throw new RangeError(`The variable ${variable.key} lacks a category`);
      written[index] = code;
    },
    put: (index, code) => {
      if (written[index] !== NOT_ASKED_CODE) written[index] = code;
    },
    end: () => undefined,
    finish: () => ({ variable, codes: written, offsets: null }),
  };
}

function columnOfSeveral(declared: DeclaredVariable, codes: CodesByKey, people: number): GrowingColumn {
  const { variable, source } = declared;
  const offsets = new Uint32Array(people + 1);
  let written: Codes = codesFor(variable, people + 1_024);
  let length = 0;
  let asked = true;
  const push = (code: number) => {
    if (length === written.length) {
      const more = codesFor(variable, 2 * length);
      more.set(written);
      written = more;
    }
    written[length++] = code;
  };
  return {
    ...{ declared, codes },
    begin: (_index, person) => {
      asked = source.of === 'field' ? wasAsked(source, person) : person.comments === 'read';
      if (!asked) push(NOT_ASKED_CODE);
      else if (source.of !== 'field')
        for (const about of person.about) {
          const code = about.startsWith(`${source.of}:`) ? codes.get(about.slice(source.of.length + 1)) : undefined;
          if (code !== undefined) push(code);
        }
    },
    put: (_index, code) => {
      if (asked) push(code);
    },
    end: (count) => {
      offsets[count] = length;
    },
    finish: () => ({ variable, codes: written.slice(0, length), offsets }),
  };
}

function wasAsked(
  { field, missingIn }: Extract<DeclaredVariable['source'], { readonly of: 'field' }>,
  { version, notAsked }: ResultPerson,
): boolean {
  return !missingIn.includes(version) && !notAsked.includes(questionKeyOf(field));
}

/** The category of a person, of what is no question; null: none. */
function keyOf(of: Exclude<DeclaredVariable['source']['of'], 'field'>, person: ResultPerson): string | null {
  switch (of) {
    case 'language':
    case 'channel':
    case 'day':
    case 'link':
    case 'comments':
      return person[of];
    case 'sample':
      return person.comments === 'none' ? 'not-asked' : person.sampled ? 'sample' : 'rest';
    case 'area':
    case 'theme':
    case 'kind':
    case 'lens':
      throw new RangeError('What comments are about is several things');
  }
}

/** Where an answer goes, found once for each that there is; null for the answer to what is not counted. */
function answerPlaces(columns: readonly GrowingColumn[]) {
  const byField = new Map(
    columns.flatMap((column) =>
      column.declared.source.of === 'field' ? [[column.declared.source.field, column] as const] : [],
    ),
  );
  const found = new Map<string, { readonly column: GrowingColumn; readonly code: number } | null>();
  return (answer: string) => {
    const known = found.get(answer);
    if (known !== undefined) return known;
    const split = answer.indexOf('=');
    const column = byField.get(answer.slice(0, split));
    const place = column === undefined ? null : { column, code: codeOf(column, answer.slice(split + 1)) };
    found.set(answer, place);
    return place;
  };
}

function codeOf({ declared: { variable, source }, codes }: GrowingColumn, choice: string): number {
  const bands = source.of === 'field' ? source.bands : null;
  const code = codes.get(bands === null ? choice : bandOf(bands, Number(choice)));
  if (code === undefined) throw new RangeError(`The variable ${variable.key} lacks a category`);
  return code;
}

function lensesByArea({ lenses }: ResultsDeclaration): ReadonlyMap<string, readonly string[]> {
  const byArea = new Map<string, string[]>();
  for (const { key, areas } of lenses)
    for (const area of areas) byArea.set(area, [...(byArea.get(area) ?? []), `lens:${key}`]);
  return byArea;
}

function withLenses(about: readonly string[], lensesOf: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (about.length === 0 || lensesOf.size === 0) return about;
  const lenses = about.flatMap((one) =>
    one.startsWith('area:') ? (lensesOf.get(one.slice('area:'.length)) ?? []) : [],
  );
  return [...about, ...new Set(lenses)];
}
