import { describe, expect, it } from 'vitest';
import { analyseComment, type AnalysedComment } from './analyse.ts';
import { clusterComments } from './cluster.ts';
import { backgroundOf, nameCluster } from './label.ts';
import { createLexicon } from './lexicon.ts';

const housing = [
  'The waiting list for affordable housing is years long',
  'Affordable housing is impossible to find here',
  'We need more affordable housing for large families',
  'I applied for affordable housing and never heard back',
  'Affordable housing: the waiting list never moves',
];
const buses = [
  'The night bus stops before my shift ends',
  'My shift ends late and there is no night bus',
  'Please run a night bus to the industrial park',
  'Without a night bus I walk home after my shift',
  'A night bus would change my life',
];
const others = ['Snow!', 'My cousin sings beautifully', 'Thank you for asking'];

function analysed(texts: readonly string[], language = 'en'): AnalysedComment[] {
  const lexicon = createLexicon(language);
  return texts.map((text, index) => analyseComment({ id: String(index).padStart(3, '0'), text }, language, lexicon));
}

const settings = (minimumSize: number) => ({ minimumSize, seed: 1, words: null });

describe('clusterComments', () => {
  const comments = analysed([...housing, ...buses, ...others]);
  const clusters = clusterComments(comments, settings(5)).clusters;

  it('puts together what belongs together and leaves the rest alone', () => {
    const groups = clusters.map(({ members }) => members.map(({ comment }) => comment.id).sort());
    expect(groups.sort()).toEqual([
      ['000', '001', '002', '003', '004'],
      ['005', '006', '007', '008', '009'],
    ]);
  });

  it.each([
    [4, 2],
    [5, 2],
    [6, 0],
  ])('keeps groups of at least %i: %i', (minimum, count) => {
    expect(clusterComments(comments, settings(minimum)).clusters).toHaveLength(count);
  });

  it('names each by a phrase of its comments', () => {
    const background = backgroundOf(comments);
    expect(clusters.map((cluster) => nameCluster(cluster, 'en', background).label).sort()).toEqual([
      'Affordable housing',
      'Night bus',
    ]);
  });

  it('counts copies as members, not as evidence', () => {
    const copies = analysed([
      ...housing,
      ...buses,
      ...Array.from({ length: 50 }, () => 'Sign the petition about dogs'),
    ]);
    const sizes = clusterComments(copies, settings(5))
      .clusters.map(({ members }) => members.length)
      .sort((a, b) => a - b);
    expect(sizes).toEqual([5, 5, 50]);
  });

  it('makes one theme of copies of one text, however many, without comparing them', () => {
    const [copy] = analysed(['Sign the petition about dogs']);
    const copies = Array.from({ length: 100_000 }, (_, index) => ({ ...copy, id: String(index) }) as AnalysedComment);
    expect(clusterComments(copies, settings(5)).clusters.map(({ members }) => members.length)).toEqual([100_000]);
  });

  it('takes no comments, and comments without words', () => {
    expect(clusterComments([], settings(2)).clusters).toEqual([]);
    expect(clusterComments(analysed(['', '🙂', '...']), settings(2)).clusters).toEqual([]);
  });

  it.each([
    [
      'ar',
      [
        'قائمة انتظار السكن طويلة',
        'انتظار السكن متعب جدا',
        'السكن غال والانتظار طويل',
        'قائمة انتظار السكن',
        'الحافلة متأخرة دائما',
        'موعد الحافلة الليلية',
        'الحافلة الليلية بعيدة',
        'نريد الحافلة الليلية',
      ],
    ],
    [
      'ti',
      [
        'ክራይ ገዛ ክቡር',
        'ክራይ ገዛ ኣዝዩ ላዕሊ',
        'ናይ ክራይ ገዛ ጸገም',
        'ክራይ ገዛ ወሲኹ',
        'ኣውቶቡስ ለይቲ የለን',
        'ኣውቶቡስ ለይቲ ይደሊ',
        'ናይ ለይቲ ኣውቶቡስ',
        'ኣውቶቡስ ለይቲ ርሑቕ',
      ],
    ],
    [
      'zh-Hans',
      [
        '房租太贵',
        '房租每年上涨',
        '房租付不起',
        '房租太高',
        '公交车晚点',
        '公交车太少',
        '晚上没有公交车',
        '公交车很远',
      ],
    ],
  ])('works in %s', (language, texts) => {
    const found = clusterComments(analysed(texts, language), settings(3)).clusters;
    expect(found).toHaveLength(2);
  });
});
