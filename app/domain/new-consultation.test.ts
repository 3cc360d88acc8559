import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SLUG } from './new-consultation-choices.ts';
import { readNewConsultation, slugOf, type TypedConsultation } from './new-consultation.ts';

const typed: TypedConsultation = {
  titleEn: 'Settling here',
  titleFr: 'S’établir ici',
  purposeEn: 'To plan.',
  purposeFr: '',
  slug: '',
  audience: 'newcomers',
  languages: ['fr', 'en', 'xx'],
  start: 'blank',
  from: '',
};
const known = ['en', 'fr', 'ar'];
const problemsOf = (changed: Partial<TypedConsultation>) => {
  const read = readNewConsultation({ ...typed, ...changed }, known);
  return 'problems' in read ? read.problems.map(({ field, problem }) => `${field} ${problem}`) : [];
};

describe('the address of a consultation', () => {
  it.each([
    ['Settling here 2027', 'settling-here-2027'],
    ['  Été à Montréal !', 'ete-a-montreal'],
    ['New', 'new-consultation'],
    ['الاستقرار', ''],
    ['a'.repeat(80), 'a'.repeat(LONGEST_SLUG)],
  ])('is made from “%s”', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('is one that may be typed, or empty, whatever the title is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const slug = slugOf(title);
        expect(slug === '' || !problemsOf({ slug }).includes('slug not-a-slug')).toBe(true);
      }),
    );
  });

  it.each(['New', 'new', 'a b', '-a', 'a-', 'a--b', '../x', 'a/b', 'é', 'a'.repeat(LONGEST_SLUG + 1)])(
    'is not %s',
    (slug) => {
      expect(problemsOf({ slug })).toEqual(['slug not-a-slug']);
    },
  );
});

describe('a new consultation', () => {
  it('is read with the languages in their own order and an address from its title', () => {
    expect(readNewConsultation(typed, known)).toEqual({
      wanted: {
        title: {
          en: { text: 'Settling here', status: 'translated' },
          fr: { text: 'S’établir ici', status: 'translated' },
        },
        purpose: { en: { text: 'To plan.', status: 'translated' } },
        slug: 'settling-here',
        audience: 'newcomers',
        languages: ['en', 'fr'],
        start: 'blank',
        from: '',
      },
    });
  });

  it('may be written in French alone', () => {
    expect(problemsOf({ titleEn: '', purposeEn: '', purposeFr: 'Planifier.', languages: ['fr'] })).toEqual([]);
  });

  it.each<[Partial<TypedConsultation>, string[]]>([
    [{ titleEn: ' ', titleFr: '' }, ['titleEn no-title']],
    [{ titleEn: 'a'.repeat(200) }, []],
    [{ titleEn: 'a'.repeat(201) }, ['titleEn title-too-long']],
    [{ titleFr: 'a'.repeat(2_000) }, ['titleFr title-too-long']],
    [{ purposeEn: '' }, ['purposeEn no-purpose']],
    [{ titleEn: 'a\u202Eb' }, ['titleEn bidi-control']],
    [{ titleEn: 'الاستقرار', titleFr: '' }, ['slug not-a-slug']],
    [{ audience: 'everybody' }, ['audience no-audience']],
    [{ languages: [] }, ['languages no-language']],
    [{ languages: ['ar'] }, ['languages no-official-language']],
    [{ start: '' }, ['start no-start']],
    [{ start: 'template' }, ['from no-start']],
    [{ start: 'wave' }, ['from no-start']],
    [{ start: 'wave', from: 'first', audience: '' }, []],
  ])('is refused for all that is wrong with it: %o', (changed, problems) => {
    expect(problemsOf(changed)).toEqual(problems);
  });
});
