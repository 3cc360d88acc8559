import { COMMENTS, FIRST_CODE, NOT_ASKED_CODE, SAMPLE, codesByKey, type ResultVariable } from './result-variable.ts';

export type Codes = Uint8Array | Uint16Array;

/** The codes of all people, in one order for all variables; nothing else of a person is kept, and no id. */
export interface ResultColumn {
  readonly variable: ResultVariable;
  readonly codes: Codes;
  /**
   * Of a variable of several: where each person's codes begin, and at last where they end. Who has none was asked and is in
   * no category; who was not asked has the one code that says so. Null for a variable of one.
   */
  readonly offsets: Uint32Array | null;
}

/** How far the comments of an audience were read: what areas and themes are shares of. */
export interface ReadingStanding {
  /** `read`: every comment; `sample`: not every one, and of the random sample some; `none`: too little for any share. */
  readonly basis: 'read' | 'sample' | 'none';
  /** How many people wrote comments. */
  readonly writers: number;
  /** By person, 1: who wrote comments. */
  readonly isWriter: Uint8Array;
  /** By person, 1: whom a share is of, by the basis: who was read, or the random sample, read or not. */
  readonly isBase: Uint8Array;
  /** The places of these people. */
  readonly base: Uint32Array;
}

/** The people of one audience at one moment. */
export interface ResultColumns {
  readonly audience: string;
  readonly people: number;
  /** In the order in which pages show them. */
  readonly columns: ReadonlyMap<string, ResultColumn>;
  readonly reading: ReadingStanding;
}

/** An array that holds codes up to the highest of a variable. Throws a RangeError where there are too many categories. */
export function codesFor({ categories }: ResultVariable, length: number): Codes {
  const highest = FIRST_CODE + categories.length - 1;
  if (highest > 0xffff) throw new RangeError('A variable has too many categories');
  return highest > 0xff ? new Uint16Array(length) : new Uint8Array(length);
}

/**
 * Puts columns together. Throws a RangeError where one of them has another number of people, or a code that its variable has
 * no category for: counting would go beside the table.
 */
export function resultColumns(audience: string, people: number, columns: readonly ResultColumn[]): ResultColumns {
  for (const column of columns) requireSound(column, people);
  const byKey = new Map(columns.map((column) => [column.variable.key, column]));
  if (byKey.size !== columns.length) throw new RangeError('Two columns have the same variable');
  return { audience, people, columns: byKey, reading: readingStanding(byKey, people) };
}

/** The column of a variable. Throws a RangeError where there is none: what comes from an address is checked before. */
export function columnOf({ columns }: ResultColumns, key: string): ResultColumn {
  const column = columns.get(key);
  if (column === undefined) throw new RangeError('There is no such variable');
  return column;
}

/** The memory that a store takes, in bytes. */
export function bytesOf({ columns, people, reading }: ResultColumns): number {
  const held = [...columns.values()].map(({ codes, offsets }) => codes.byteLength + (offsets?.byteLength ?? 0));
  return held.reduce((sum, one) => sum + one, 2 * people + reading.base.byteLength);
}

function requireSound({ variable, codes, offsets }: ResultColumn, people: number): void {
  const { key, kind, categories } = variable;
  const fault = (what: string) => new RangeError(`The column ${key} ${what}`);
  if ((kind === 'several') !== (offsets !== null)) throw fault('has the offsets of another kind');
  if (offsets === null ? codes.length !== people : offsets.length !== people + 1)
    throw fault('has another number of people');
  if (offsets !== null) {
    let last = 0;
    for (const offset of offsets) {
      if (offset < last) throw fault('has offsets out of order');
      last = offset;
    }
    if (offsets[0] !== 0 || last !== codes.length) throw fault('does not begin and end where its codes do');
  }
  const end = FIRST_CODE + categories.length;
  for (const code of codes) if (code >= end) throw fault('has a code without a category');
}

function readingStanding(columns: ReadonlyMap<string, ResultColumn>, people: number): ReadingStanding {
  const isWriter = new Uint8Array(people);
  const isBase = new Uint8Array(people);
  const places = new Uint32Array(people);
  const comments = columns.get(COMMENTS);
  if (comments === undefined) return { basis: 'none', writers: 0, isWriter, isBase, base: places.subarray(0, 0) };
  const codes = codesByKey(comments.variable);
  const [read, unread] = [codes.get('read'), codes.get('unread')];
  const sample = columns.get(SAMPLE);
  const sampled = sample === undefined ? undefined : codesByKey(sample.variable).get('sample');
  const isSampled = (i: number) => sampled !== undefined && sample?.codes[i] === sampled;
  let [writers, anyUnread, anySampledRead] = [0, false, false];
  for (let i = 0; i < people; i++) {
    const code = comments.codes[i] ?? NOT_ASKED_CODE;
    if (code !== read && code !== unread) continue;
    isWriter[i] = 1;
    writers += 1;
    if (code === unread) anyUnread = true;
    else if (isSampled(i)) anySampledRead = true;
  }
  const basis = writers === 0 ? 'none' : !anyUnread ? 'read' : anySampledRead ? 'sample' : 'none';
  let based = 0;
  for (let i = 0; i < people; i++) {
    if (basis === 'none' || isWriter[i] === 0 || (basis === 'sample' && !isSampled(i))) continue;
    isBase[i] = 1;
    places[based++] = i;
  }
  return { basis, writers, isWriter, isBase, base: places.slice(0, based) };
}
