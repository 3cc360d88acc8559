import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { defaultThemingSettings, runTheming } from '../pipeline.ts';
import type { CodebookArea, ThemingComment, ThemingInput } from '../types.ts';
import { inThisThread, type OpenPool } from './pool.ts';
import { blockSize } from './read-all.ts';
import type { ShardSetup } from './shard.ts';
import { inThreads } from './threads.ts';

const area = (id: string, en: string[], fr: string[], ar: string[]): CodebookArea => ({
  id,
  label: { en: id },
  definition: {},
  keywords: { en, fr, ar },
});
const codebook = [
  area('housing', ['rent', 'landlord'], ['loyer'], ['إيجار']),
  area('work', ['job', 'wage', 'night shift'], ['emploi'], ['عمل']),
];
const settings = { ...defaultThemingSettings, languages: ['en', 'fr', 'ar', 'ti'], priorLanguage: 'en' };

const openings = ['For years', 'Since we came', 'Last winter', 'Every month', 'In our street', 'With three children'];
const sayings: readonly (readonly [language: string | null, texts: readonly string[]])[] = [
  [
    'en',
    [
      'the rent is far too high and the landlord never repairs the heating',
      'no night bus comes after my shift and the taxi eats a whole wage',
      'I cannot find a job since nobody recognises my diploma',
      'the community garden is full and we want to grow our own food',
    ],
  ],
  [null, ['le loyer est trop cher et le propriétaire ne répare rien', 'je cherche un emploi depuis mon arrivée ici']],
  ['ar', ['الإيجار مرتفع جدا وصاحب البيت لا يصلح شيئا', 'أبحث عن عمل منذ وصولنا إلى هذه المدينة']],
  ['ti', ['ክራይ ገዛ ኣዝዩ ክቡር እዩ']],
];
/** Some more than two blocks, so that three threads all have one. */
const comments = Array.from({ length: 2 * blockSize + 10 }, (_, index): ThemingComment => {
  const [language, texts] = sayings[index % 10 < 7 ? 0 : (index % 10) - 6] ?? ['en', ['']];
  const text = texts[Math.floor(index / 10) % texts.length] ?? '';
  const opening = language === 'en' ? `${openings[index % openings.length] ?? ''} ` : '';
  const comment = { id: `c${String(index).padStart(4, '0')}`, text: `${opening}${text}`, language };
  return language === 'ar' && index % 3 === 0
    ? { ...comment, translation: { text: 'The rent is high, I look for work', language: 'en' } }
    : comment;
});
const backwards = comments.toReversed();
/** Every seventh, from each start: no block keeps its comments. */
const shuffled = Array.from({ length: 7 }, (_, start) => comments.filter((__, place) => place % 7 === start)).flat();
const said = (word: string) => comments.filter(({ text }) => text.includes(word)).map(({ id }) => id);
const night = said('night bus');
const reviewed = [...said('rent').slice(0, 8), ...night.slice(0, 8)].map((commentId) => ({
  commentId,
  about: night.includes(commentId)
    ? [
        { targetType: 'area' as const, targetKey: 'work' },
        { targetType: 'theme' as const, targetKey: 'en-getting-home' },
      ]
    : [{ targetType: 'area' as const, targetKey: 'housing' }],
  themesDecided: true,
  atRandom: commentId.endsWith('1'),
}));
const history = Array.from({ length: 40 }, (_, index) => ({
  comment: {
    id: `h${String(index).padStart(2, '0')}`,
    text:
      index % 2 === 0 ? `the heating of flat ${openings[index % 6] ?? ''} is broken` : 'my diploma is worth nothing',
    language: 'en',
  },
  about: [index % 2 === 0 ? 'housing' : 'work'],
  asked: ['housing', 'work'],
}));
const input: ThemingInput = {
  comments,
  codebook,
  reviewed,
  earlierThemes: [
    { key: 'en-getting-home', language: 'en', label: 'Getting home', commentIds: night },
    { key: 'en-gone', language: 'en', label: 'Gone', commentIds: ['x'] },
  ],
  history,
};
const run = (openPool: OpenPool, given: ThemingInput = input) => runTheming(given, settings, { words: null, openPool });
const setup: ShardSetup = { codebook, settings, words: null };

describe('threads', async () => {
  const expected = await run(inThisThread);

  it('have something to say', () => {
    const { suggestions, themes, targets, languages } = expected.result;
    expect(languages).toHaveLength(comments.length);
    expect(new Set(languages.map(({ language }) => language))).toEqual(new Set(['en', 'fr', 'ar', 'ti']));
    expect(new Set(suggestions.map(({ targetType }) => targetType))).toEqual(new Set(['area', 'theme', 'kind']));
    expect(themes.map(({ key }) => key)).toContain('en-getting-home');
    expect(targets.map(({ targetType }) => targetType)).toContain('theme');
  });

  it.each([
    ['1', input],
    [
      '2, comments and decisions backwards,',
      { ...input, comments: backwards, reviewed: reviewed.toReversed(), history: history.toReversed() },
    ],
    ['3, comments shuffled,', { ...input, comments: shuffled }],
  ])('%s at once give what one thread gives, bit for bit', async (size, given) => {
    const { result, models } = await run(inThreads(Number.parseInt(size)), given);
    expect(result).toEqual(expected.result);
    expect(isDeepStrictEqual(models, expected.models)).toBe(true);
  });
});

describe('a thread that fails', () => {
  const secret = 'my landlord is called Amina';

  it('fails what it was asked with the kind of the error alone, and goes on', async () => {
    const pool = inThreads(1)(setup);
    const broken = [{ id: '1', text: secret, language: { [secret]: 1 } }] as unknown as ThemingComment[];
    await expect(pool.run(0, 'read', 0, broken)).rejects.toThrow(/^A theming thread failed \(\w+\)$/);
    await expect(pool.run(0, 'suggest', 0)).rejects.toThrow('A theming thread failed (Error)');
    expect((await pool.run(0, 'read', 0, [{ id: '1', text: 'The rent is high' }])).speaks).toEqual([true]);
    await pool.end();
  });

  it('fails the run, which ends the other threads', async () => {
    let ended = 0;
    const openPool: OpenPool = (given) => {
      const pool = inThreads(2)(given);
      return { ...pool, end: () => pool.end().then(() => void (ended += 1)) };
    };
    const words = new TextEncoder().encode(secret).buffer;
    const failing = runTheming(input, settings, { words, openPool });
    await expect(failing).rejects.toThrow(/^A theming thread failed \(\w+\)$/);
    expect(ended).toBe(1);
  });

  it('fails what it is asked afterwards, too', async () => {
    const pool = inThreads(1)({ ...setup, words: new ArrayBuffer(3) });
    await expect(pool.run(0, 'read', 0, comments)).rejects.toThrow('A theming thread failed');
    await expect(pool.run(0, 'read', 1, comments)).rejects.toThrow('A theming thread failed');
    await pool.end();
  });

  it('fails what was under way when the pool ends, and takes nothing more', async () => {
    const pool = inThreads(2)(setup);
    const underWay = expect(pool.run(1, 'read', 0, comments)).rejects.toThrow('A theming thread failed');
    await pool.end();
    await underWay;
    await expect(pool.run(0, 'read', 0, comments)).rejects.toThrow('A theming thread failed');
    await pool.end();
  });
});

describe.each([
  ['this thread', inThisThread],
  ['threads', inThreads(2)],
])('learning that fails in %s', (_, openPool) => {
  it.each(['fitTargets', 'fitLanguage'] as const)('at %s fails the run once', async (failing) => {
    const faulty: OpenPool = (given) => {
      const pool = openPool(given);
      return {
        ...pool,
        run: (shard, task, ...rest) =>
          task === failing ? Promise.reject(new RangeError('no')) : pool.run(shard, task, ...rest),
      };
    };
    // Every rejection has to be taken by somebody: vitest fails a file in which one was not.
    await expect(run(faulty, { ...input, comments: comments.slice(0, 200) })).rejects.toThrow('no');
  });
});
