/**
 * How fast the theming pipeline is: texts a CPU-second and peak memory over made-up comments of about thirty words in
 * eight languages. Run: npx tsx scripts/bench-theming-throughput.ts [number of comments, 10000]
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { stopWords } from '#app/language/stop-words.ts';
import { parseCodebook } from '#app/theming/codebook.ts';
import { defaultThemingSettings, runTheming } from '#app/theming/pipeline.ts';
import { seededRandom } from '#app/theming/random.ts';
import type { CodebookArea, ThemingComment } from '#app/theming/types.ts';

const wordsPerComment = 30;
const languages = ['en', 'fr', 'es', 'ar', 'fa', 'pa', 'ti', 'zh-Hans'];
/** Per language: as many made-up words, drawn by Zipf's law, as such a corpus has beside stop words and keywords. */
const vocabularySize = 4000;
const letters: Readonly<Record<string, string>> = {
  ar: 'ابتثجحخدذرزسشصضطعغفقكلمنهوي',
  fa: 'ابپتجچحخدرزژسشعغفقکگلمنوهی',
  pa: 'ਕਖਗਘਚਛਜਟਡਤਦਨਪਬਮਯਰਲਵਸਹ',
  ti: 'ሀለመረሰቀበተነከወዘየደገጠጸፈሕሚርስቅብትንእ',
  'zh-Hans': '天地人山水火风雨日月星云花草木鸟鱼马牛羊车船路桥门窗灯书纸笔',
};

/** Draws one comment after another; the same seed gives the same comments. */
function commentMaker(codebook: readonly CodebookArea[], random: () => number): (language: string) => string {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const madeUp = (language: string): string => {
    const alphabet = Array.from(letters[language] ?? 'abcdefghilmnoprstuvz');
    const length = language === 'zh-Hans' ? 2 : 3 + Math.floor(random() * 6);
    return Array.from({ length }, () => pick(alphabet) ?? '').join('');
  };
  const pools = new Map(
    languages.map((language) => [
      language,
      {
        stops: [...stopWords(language)].filter((word) => /\p{L}/u.test(word)).slice(0, 150),
        keywords: codebook.flatMap((area) => area.keywords[language] ?? []),
        others: Array.from({ length: vocabularySize }, () => madeUp(language)),
      },
    ]),
  );
  return (language) => {
    const pool = pools.get(language);
    if (pool === undefined) return '';
    const words = Array.from({ length: wordsPerComment }, () => {
      const draw = random();
      if (draw < 0.55) return pick(pool.stops);
      if (draw < 0.62) return pick(pool.keywords);
      return pool.others[Math.floor(vocabularySize ** random()) - 1];
    });
    return `${words.join(language === 'zh-Hans' ? '' : ' ')}.`;
  };
}

const count = Number(process.argv[2] ?? 10_000);
const codebook = parseCodebook(
  JSON.parse(readFileSync(new URL('../app/theming/codebook/priority-areas.json', import.meta.url), 'utf8')),
);
const makeComment = commentMaker(codebook, seededRandom(1));
const comments = Array.from({ length: count }, (_, index): ThemingComment => ({
  id: String(index),
  text: makeComment(languages[index % languages.length] ?? 'en'),
}));

const before = process.cpuUsage();
const started = performance.now();
const stageSeconds = new Map<string, number>();
const result = runTheming(comments, codebook, defaultThemingSettings, ({ stage }) => {
  stageSeconds.set(stage, (performance.now() - started) / 1000);
});
const used = process.cpuUsage(before);
const cpuSeconds = (used.user + used.system) / 1e6;
const read = stageSeconds.get('read') ?? 0;
const rows: readonly (readonly [string, string])[] = [
  ['comments', String(count)],
  ['words a comment, about', String(wordsPerComment)],
  ['languages', languages.join(' ')],
  ['CPU seconds', cpuSeconds.toFixed(2)],
  ['comments a CPU-second', (count / cpuSeconds).toFixed(0)],
  ['seconds to detect, redact and analyse', read.toFixed(2)],
  ['seconds to match, cluster and name', ((stageSeconds.get('theme') ?? 0) - read).toFixed(2)],
  ['peak memory, MB', (process.resourceUsage().maxRSS / 1024).toFixed(0)],
  ['suggestions', String(result.suggestions.length)],
  ['candidate themes', String(result.themes.length)],
];
process.stdout.write('theming throughput\n');
for (const [label, value] of rows) process.stdout.write(`  ${label.padEnd(40)} ${value}\n`);
