import { cleanText } from './answer.ts';
import { audiences, LONGEST_SLUG } from './new-consultation-choices.ts';
import type { LocalizedText } from './localized-text.ts';
import { LONGEST_PURPOSE, LONGEST_TITLE } from './settings.ts';
import { hasBidiControl } from './typed-label.ts';

/** What a consultation can begin with. */
const startingPoints = ['blank', 'template', 'file', 'wave'] as const;
export type StartingPoint = (typeof startingPoints)[number];

/** Addresses beside the consultations' own. */
const TAKEN = ['new'];

/** One field of the form, as it was typed. */
export interface TypedConsultation {
  readonly titleEn: string;
  readonly titleFr: string;
  readonly purposeEn: string;
  readonly purposeFr: string;
  readonly slug: string;
  readonly audience: string;
  readonly languages: readonly string[];
  readonly start: string;
  /** The key of a template, or the slug of an earlier consultation. */
  readonly from: string;
}

export interface NewConsultationProblem {
  readonly field: keyof TypedConsultation;
  readonly problem:
    | 'no-title'
    | 'no-purpose'
    | 'title-too-long'
    | 'purpose-too-long'
    | 'bidi-control'
    | 'not-a-slug'
    | 'slug-taken'
    | 'no-audience'
    | 'no-language'
    | 'no-official-language'
    | 'no-start'
    | 'start-gone';
}

/** A consultation as it shall begin. */
export interface WantedConsultation {
  readonly title: LocalizedText;
  readonly purpose: LocalizedText;
  readonly slug: string;
  readonly audience: (typeof audiences)[number];
  readonly languages: readonly string[];
  readonly start: StartingPoint;
  readonly from: string;
}

/**
 * An address made from a title: its letters without accents, its digits, hyphens between. Empty where there is none that
 * an address can have.
 */
export function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST_SLUG) : `${slug}-${word}`;
    if (longer.length > LONGEST_SLUG) break;
    slug = longer;
  }
  return TAKEN.includes(slug) ? `${slug}-consultation` : slug;
}

/** Reads what was typed; all that is wrong with it at once. An empty slug is made from the title. */
export function readNewConsultation(
  typed: TypedConsultation,
  known: readonly string[],
): { readonly wanted: WantedConsultation } | { readonly problems: readonly NewConsultationProblem[] } {
  const problems: NewConsultationProblem[] = [];
  const title = readText(typed, 'title', problems);
  const purpose = readText(typed, 'purpose', problems);
  const slug = typed.slug.trim() === '' ? slugOf(title['en']?.text ?? title['fr']?.text ?? '') : typed.slug.trim();
  if (!isSlug(slug) && (typed.slug.trim() !== '' || Object.keys(title).length > 0))
    problems.push({ field: 'slug', problem: 'not-a-slug' });
  const start = startingPoints.find((one) => one === typed.start);
  // The next wave asks whom the one before asked.
  const audience = audiences.find((one) => one === typed.audience) ?? (start === 'wave' ? 'newcomers' : undefined);
  if (audience === undefined) problems.push({ field: 'audience', problem: 'no-audience' });
  const languages = known.filter((language) => typed.languages.includes(language));
  if (languages.length === 0) problems.push({ field: 'languages', problem: 'no-language' });
  else if (!languages.includes('en') && !languages.includes('fr'))
    problems.push({ field: 'languages', problem: 'no-official-language' });
  if (start === undefined) problems.push({ field: 'start', problem: 'no-start' });
  if ((start === 'template' || start === 'wave') && typed.from === '')
    problems.push({ field: 'from', problem: 'no-start' });
  if (problems.length > 0 || audience === undefined || start === undefined) return { problems };
  return { wanted: { title, purpose, slug, audience, languages, start, from: typed.from } };
}

function isSlug(slug: string): boolean {
  return slug.length <= LONGEST_SLUG && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && !TAKEN.includes(slug);
}

const longest = { title: LONGEST_TITLE, purpose: LONGEST_PURPOSE } as const;

/** In English, in French or in both: each language is for its readers, and none is demanded of a team that has one. */
function readText(
  typed: TypedConsultation,
  what: 'title' | 'purpose',
  problems: NewConsultationProblem[],
): LocalizedText {
  const text: LocalizedText = {};
  const fields = { en: `${what}En`, fr: `${what}Fr` } as const;
  for (const language of ['en', 'fr'] as const) {
    const field = fields[language];
    const written = cleanText(typed[field]);
    if (hasBidiControl(written)) problems.push({ field, problem: 'bidi-control' });
    else if (written.length > longest[what]) problems.push({ field, problem: `${what}-too-long` });
    else if (written !== '') text[language] = { text: written, status: 'translated' };
  }
  const isEmpty = cleanText(typed[fields.en]) === '' && cleanText(typed[fields.fr]) === '';
  if (isEmpty) problems.push({ field: fields.en, problem: `no-${what}` });
  return text;
}
