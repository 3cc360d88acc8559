import type { Shown } from '#app/components/review-view.ts';
import type { SurveyPart } from '#app/components/builder/survey-nav.tsx';
import type { SurveyOutline, OutlineQuestion, OutlineSection } from '#app/domain/survey-outline.ts';
import { slotId } from '#app/domain/survey-slots.ts';
import { autonymOf, directionOf } from '#app/language/languages.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import { readSurveyDraft, type SurveyDraftView } from '#app/services/read-survey-draft.ts';
import { teamStrings } from './page-title.server.ts';
import { languageName, shown, teamLanguage } from './shown-text.server.ts';
import type { Speaking } from './theming-view.server.ts';

const OFFICIAL = ['en', 'fr'];

/** What every page of the builder begins with: the survey as it is written, and the language that is written now. */
export interface SurveyBuilder {
  readonly draft: SurveyDraftView;
  readonly outline: SurveyOutline;
  readonly home: string;
  readonly addresses: ReturnType<typeof builderAddresses>;
  readonly speaking: Speaking;
  readonly writing: { readonly language: string; readonly direction: 'ltr' | 'rtl' };
  /** The other official language; null where the consultation has only one. */
  readonly other: string | null;
  readonly officials: readonly string[];
  /** The text of a slot in the language that is written; empty where there is none. */
  readonly textOf: (slot: string) => string;
  /** Whether it has words in another language than that. */
  readonly elsewhere: (slot: string) => boolean;
  /** The text of a slot in the language that is written, else in another; null: in none. */
  readonly words: (slot: string) => Shown | null;
}

/** The pages of the builder, each with the language that is written. */
export function builderAddresses(organization: string, slug: string, writing: string) {
  const base = `/team/${organization}/consultations/${encodeURIComponent(slug)}/survey`;
  const at = (path: string, query: Readonly<Record<string, string>> = {}) =>
    `${base}${path}?${new URLSearchParams({ in: writing, ...query }).toString()}`;
  return {
    base,
    outline: (query?: Readonly<Record<string, string>>) => at('', query),
    add: () => at('/add'),
    question: (key: string, query?: Readonly<Record<string, string>>) => at(`/questions/${key}`, query),
    picture: (key: string) => at(`/questions/${key}/picture`),
    section: (key: string, query?: Readonly<Record<string, string>>) => at(`/sections/${key}`, query),
    consent: (query?: Readonly<Record<string, string>>) => at('/consent', query),
    preview: (query?: Readonly<Record<string, string>>) => at('/preview', query),
    history: (query?: Readonly<Record<string, string>>) => at('/history', query),
    publish: (query?: Readonly<Record<string, string>>) => at('/publish', query),
  };
}

/** The survey of the consultation that the address names, in the official languages (or more); a 404 where there is none. */
export async function surveyBuilder(
  { app, organization, params, request, language }: MemberArgs,
  more: readonly string[] = [],
): Promise<SurveyBuilder> {
  const slug = params['slug'] ?? '';
  const draft = await readSurveyDraft(app, organization.id, slug, [...new Set([...OFFICIAL, language, ...more])]);
  if (draft === null) throw new Response(null, { status: 404, statusText: 'Not Found' });
  const { consultation, outline, texts } = draft;
  const spoken = OFFICIAL.filter((tag) => consultation.languages.includes(tag));
  const officials = spoken.length === 0 ? OFFICIAL : spoken;
  const asked = new URL(request.url).searchParams.get('in');
  const writing = [asked, language, draft.sourceLanguage].find((tag) => tag !== null && officials.includes(tag));
  const tag = writing ?? officials[0] ?? 'en';
  const find = (slot: string) => Object.entries(texts[slot] ?? {}).filter(([, { status }]) => status !== 'missing');
  return {
    ...{ draft, outline, officials },
    home: `/team/${organization.slug}/consultations/${encodeURIComponent(slug)}`,
    addresses: builderAddresses(organization.slug, slug, tag),
    speaking: { t: teamStrings(language), language: teamLanguage(language), timeZone: consultation.timeZone },
    writing: { language: tag, direction: directionOf(tag) },
    other: officials.find((one) => one !== tag) ?? null,
    textOf: (slot) => find(slot).find(([own]) => own === tag)?.[1].text ?? '',
    elsewhere: (slot) => find(slot).some(([own]) => own !== tag),
    words: (slot) => {
      const found = find(slot);
      const [own, text] = found.find(([one]) => one === tag) ?? found[0] ?? [];
      return own === undefined || text === undefined ? null : shown(text.text, own);
    },
  };
}

/** What stands around each page of the builder. */
export function builderFrame(builder: SurveyBuilder, { may, request }: MemberArgs, current: SurveyPart | null) {
  const { addresses, writing, officials, speaking } = builder;
  const { pathname, searchParams } = new URL(request.url);
  const parts: readonly { readonly part: SurveyPart; readonly href: string; readonly seen: boolean }[] = [
    { part: 'outline', href: addresses.outline(), seen: true },
    { part: 'words', href: addresses.consent(), seen: may('survey.edit') },
    { part: 'texts', href: `${addresses.base}/texts`, seen: true },
    { part: 'preview', href: addresses.preview(), seen: true },
    { part: 'history', href: addresses.history(), seen: true },
    { part: 'publish', href: addresses.publish(), seen: may('survey.publish') },
  ];
  const kept = [...searchParams].filter(([name]) => ['after', 'into', 'page'].includes(name));
  return {
    current,
    parts: parts.filter(({ seen }) => seen).map(({ part, href }) => ({ part, href })),
    writing: writing.language,
    languages: officials.map((tag) => ({
      tag,
      name: autonymOf(tag),
      href: `${pathname}?${new URLSearchParams([['in', tag], ...kept]).toString()}`,
    })),
    home: builder.home,
    back: addresses.outline(),
    besideName: builder.other === null ? null : languageName(builder.other, speaking.language),
  };
}

/** A question with the page that it stands on. */
export interface PlacedQuestion {
  readonly question: OutlineQuestion;
  readonly section: OutlineSection;
  /** Of the page, from 1. */
  readonly page: number;
}

/** Finds a question of a survey by its key; null where it is not there (any more). */
export function findQuestion(outline: SurveyOutline, key: string): PlacedQuestion | null {
  for (const [index, section] of outline.sections.entries()) {
    const question = section.questions.find((one) => one.key === key);
    if (question !== undefined) return { question, section, page: index + 1 };
  }
  return null;
}

/** The words of a question or of a page, for a sentence: a page with one question goes by that. */
export function titleOf(builder: SurveyBuilder, thing: 'question' | 'section', key: string): Shown {
  const none = shown(builder.speaking.t('team:survey.none'), builder.speaking.language);
  if (thing === 'question') return builder.words(slotId.question(key, 'title')) ?? none;
  const own = builder.words(slotId.section(key));
  const [only, second] = builder.outline.sections.find((one) => one.key === key)?.questions ?? [];
  if (only === undefined || (second !== undefined && own !== null)) return own ?? none;
  return second === undefined ? (builder.words(slotId.question(only.key, 'title')) ?? own ?? none) : none;
}
