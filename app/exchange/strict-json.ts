/** Deeper than any file of ours; a hostile one could be as deep as it is long. */
const DEEPEST = 24;
/** A survey of 400 questions in sixteen languages has some 200,000. */
const MOST_VALUES = 1_000_000;

/** Why a text is not taken as JSON, and where: lines and columns count from 1, columns in UTF-16 units. */
export interface JsonFault {
  readonly fault: 'not-json' | 'ends-early' | 'too-deep' | 'too-many-values' | 'twice' | 'not-a-name' | 'not-text';
  readonly line: number;
  readonly column: number;
  /** The name of the field, for `twice` and `not-a-name`. */
  readonly name: string;
}

class Unreadable extends Error {
  constructor(
    readonly fault: JsonFault['fault'],
    readonly at: number,
    readonly named = '',
  ) {
    super(fault);
  }
}

/**
 * Reads JSON (RFC 8259) as a person would check it: a name that stands twice in one object is refused rather than the
 * last taken, `__proto__` is no name, a text is Unicode without a zero character, and depth and size are bounded.
 */
export function parseStrictJson(source: string): { readonly value: unknown } | JsonFault {
  try {
    const reader = { source, at: 0, values: 0 };
    const value = readValue(reader, 0);
    skipSpace(reader);
    if (reader.at < source.length) throw new Unreadable('not-json', reader.at);
    return { value };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const before = source.slice(0, error.at);
    const line = before.split('\n').length;
    return { fault: error.fault, line, column: error.at - before.lastIndexOf('\n'), name: error.named };
  }
}

interface Reader {
  readonly source: string;
  at: number;
  values: number;
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

function skipSpace(reader: Reader): void {
  SPACE.lastIndex = reader.at;
  reader.at += SPACE.exec(reader.source)?.[0].length ?? 0;
}

/** The next sign that is no space, which is not taken. */
function peek(reader: Reader): string {
  skipSpace(reader);
  if (reader.at >= reader.source.length) throw new Unreadable('ends-early', reader.at);
  return reader.source.charAt(reader.at);
}

function readValue(reader: Reader, depth: number): unknown {
  const sign = peek(reader);
  reader.values += 1;
  if (reader.values > MOST_VALUES) throw new Unreadable('too-many-values', reader.at);
  if (depth > DEEPEST) throw new Unreadable('too-deep', reader.at);
  if (sign === '{') return readObject(reader, depth);
  if (sign === '[') return readArray(reader, depth);
  if (sign === '"') return readText(reader);
  const word = WORDS.find(([name]) => reader.source.startsWith(name, reader.at));
  if (word !== undefined) {
    reader.at += word[0].length;
    return word[1];
  }
  NUMBER.lastIndex = reader.at;
  const number = NUMBER.exec(reader.source)?.[0];
  if (number === undefined) throw new Unreadable('not-json', reader.at);
  reader.at += number.length;
  return Number(number);
}

/** What stands between two signs, with commas between its parts. */
function readParts(reader: Reader, end: string, readPart: () => void): void {
  reader.at += 1;
  if (peek(reader) === end) {
    reader.at += 1;
    return;
  }
  for (;;) {
    readPart();
    const sign = peek(reader);
    if (sign !== ',' && sign !== end) throw new Unreadable('not-json', reader.at);
    reader.at += 1;
    if (sign === end) return;
  }
}

function readArray(reader: Reader, depth: number): unknown[] {
  const list: unknown[] = [];
  readParts(reader, ']', () => list.push(readValue(reader, depth + 1)));
  return list;
}

function readObject(reader: Reader, depth: number): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  readParts(reader, '}', () => {
    if (peek(reader) !== '"') throw new Unreadable('not-json', reader.at);
    const { at } = reader;
    const name = readText(reader);
    if (name === '__proto__') throw new Unreadable('not-a-name', at, name);
    if (Object.hasOwn(object, name)) throw new Unreadable('twice', at, name.slice(0, 80));
    if (peek(reader) !== ':') throw new Unreadable('not-json', reader.at);
    reader.at += 1;
    object[name] = readValue(reader, depth + 1);
  });
  return object;
}

/** A text between quotation marks. A picture may be long: it is looked through sign by sign, not with a pattern. */
function readText(reader: Reader): string {
  const { source, at: start } = reader;
  let at = start + 1;
  for (;;) {
    const sign = source.charCodeAt(at);
    if (Number.isNaN(sign)) throw new Unreadable('ends-early', source.length);
    if (sign === 0x22) break;
    if (sign < 0x20) throw new Unreadable('not-json', at);
    at += sign === 0x5c ? 2 : 1;
  }
  reader.at = at + 1;
  const text = unescaped(source.slice(start, reader.at), start);
  if (text.includes('\0') || !text.isWellFormed()) throw new Unreadable('not-text', start);
  return text;
}

function unescaped(quoted: string, start: number): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw new Unreadable('not-json', start);
  }
}
