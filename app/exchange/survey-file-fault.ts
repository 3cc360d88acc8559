import type { z } from 'zod';
import type { JsonFault } from './strict-json.ts';

/** What can be wrong with a survey's file; the words for it are in the pages' languages. */
export type FaultKind =
  | JsonFault['fault']
  | 'too-large'
  | 'not-utf-8'
  | 'empty'
  | 'format'
  | 'missing'
  | 'expected-text'
  | 'expected-list'
  | 'expected-fields'
  | 'expected-number'
  | 'expected-yes-no'
  | 'unknown-field'
  | 'unknown-language'
  | 'not-one-of'
  | 'bad-key'
  | 'not-base64'
  | 'not-as-written'
  | 'too-long'
  | 'too-many'
  | 'too-great'
  | 'empty-text'
  | 'too-few'
  | 'too-small'
  | 'key-twice'
  | 'two-sources'
  | 'bidi-control'
  | 'no-place'
  | 'picture-too-large'
  | 'picture-too-wide'
  | 'no-picture'
  | 'picture-missing'
  | 'picture-unused';

/** One thing that is wrong, and where: a JSON path, or empty where the values say line and column. */
export interface FileFault {
  readonly fault: FaultKind;
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
}

type Issue = z.core.$ZodIssue;

/** Texts stand under these names: what is unknown in one is a language. */
const TEXTS = new Set(
  (
    'title introduction text agree quote funder controller keptIn accessLaw thanks name about hint why because ' +
    'label alt minLabel maxLabel unit body'
  ).split(' '),
);
/** Names are put into a sentence; a hostile one could be as long as the file. */
const LONGEST_NAME = 80;
const NAMES_TOLD = 5;

/** What the schema found, as faults that can be said. `whole` is what was read. */
export function schemaFault(issue: Issue, whole: unknown): readonly FileFault[] {
  const path = jsonPath(issue.path);
  const fault = (kind: FaultKind, values: FileFault['values'] = {}): FileFault[] => [{ fault: kind, path, values }];
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(whole, issue.path) === undefined ? fault('missing') : fault(expected(issue.expected));
    case 'unrecognized_keys': {
      const name = issue.keys
        .slice(0, NAMES_TOLD)
        .map((key) => key.slice(0, LONGEST_NAME))
        .join(', ');
      return fault(TEXTS.has(String(issue.path.at(-1))) ? 'unknown-language' : 'unknown-field', { name });
    }
    case 'invalid_value':
    case 'invalid_union':
      return valueAt(whole, issue.path) === undefined
        ? fault('missing')
        : fault('not-one-of', { allowed: allowedBy(issue).join(', ') });
    case 'too_big': {
      const most = { most: String(issue.maximum) };
      if (issue.origin === 'string') return fault('too-long', most);
      return fault(issue.origin === 'array' ? 'too-many' : 'too-great', most);
    }
    case 'too_small': {
      if (issue.origin === 'string') return fault('empty-text');
      return fault(issue.origin === 'array' ? 'too-few' : 'too-small', { least: String(issue.minimum) });
    }
    case 'invalid_format':
      if (issue.format === 'base64') return fault('not-base64');
      return fault(issue.path.at(-1) === 'key' ? 'bad-key' : 'not-as-written');
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return fault('not-as-written');
    case 'custom':
      return fault(issue.path.at(-1) === 'key' ? 'bad-key' : 'too-many');
  }
}

function expected(type: string): FaultKind {
  if (type === 'string') return 'expected-text';
  if (type === 'array') return 'expected-list';
  if (type === 'number' || type === 'int') return 'expected-number';
  return type === 'boolean' ? 'expected-yes-no' : 'expected-fields';
}

function allowedBy(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  let value = whole;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[name];
  }
  return value;
}

/** A path as people write it (RFC 9535): `$.sections[0].title["zh-Hans"]`. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((whole, name) => {
    if (typeof name === 'number') return `${whole}[${String(name)}]`;
    const plain = String(name).slice(0, LONGEST_NAME);
    return /^[A-Za-z_]\w*$/.test(plain) ? `${whole}.${plain}` : `${whole}[${JSON.stringify(plain)}]`;
  }, '$');
}
