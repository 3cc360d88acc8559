import { membersOf } from '#db/read/members.ts';
import { textAuthors, textVersions, type TextVersionRow } from '#db/read/survey-texts.ts';
import { kindOfText, workIn, writtenSlots, type TextWork, type WrittenSlot } from '../domain/text-state.ts';
import { countWords } from '../language/count-words.ts';
import type { Application } from './application.ts';
import { readSurveyDraft, type SurveyDraftView } from './read-survey-draft.ts';

/** The languages in which a survey is or will be, and how far each has come. */
export interface ListedLanguages {
  readonly draft: SurveyDraftView;
  readonly languages: readonly (TextWork & { readonly language: string })[];
  /** How many texts there are to be written. */
  readonly total: number;
}

/** How far the texts of a survey have come in each of its languages; null where there is no such consultation. */
export async function listTextLanguages(
  app: Application,
  organizationId: string,
  slug: string,
): Promise<ListedLanguages | null> {
  const draft = await readSurveyDraft(app, organizationId, slug, 'all');
  if (draft === null) return null;
  const slots = writtenSlots(draft.outline, draft.texts, draft.sources);
  const counted = new Map<string, number>();
  // Every language asks for the same sources.
  const wordsOf = (text: string, language: string) => {
    const known = counted.get(text) ?? countWords(text, language);
    counted.set(text, known);
    return known;
  };
  return {
    draft,
    languages: textLanguages(draft).map((language) => ({ language, ...workIn(slots, language, wordsOf) })),
    total: slots.length,
  };
}

/** The consultation's languages, and any other that a text is in. */
function textLanguages({ consultation, texts }: SurveyDraftView): readonly string[] {
  return [...new Set([...consultation.languages, ...Object.values(texts).flatMap((text) => Object.keys(text))])];
}

/** The texts of a survey beside what they are in one language. */
export interface ListedTexts {
  readonly draft: SurveyDraftView;
  readonly slots: readonly WrittenSlot[];
  /** Who last changed each text in the language; an empty name: somebody who has left, or the survey's beginning. */
  readonly authors: ReadonlyMap<string, { readonly name: string; readonly at: Date }>;
}

/** Every text of a survey with what it is in one language; null where there is no such consultation, or no such language. */
export async function listSurveyTexts(
  app: Application,
  organizationId: string,
  slug: string,
  language: string,
): Promise<ListedTexts | null> {
  const draft = await readSurveyDraft(app, organizationId, slug, 'all');
  if (draft === null || !textLanguages(draft).includes(language)) return null;
  const key = { organizationId, consultationId: draft.consultation.id, surveyId: draft.surveyId };
  return app.database.withTenant(organizationId, async (tx) => {
    const names = new Map((await membersOf(tx, organizationId)).map(({ userId, name }) => [userId, name]));
    const authors = (await textAuthors(tx, key, language)).map(
      ({ textId, by, at }) => [textId, { name: names.get(by) ?? '', at }] as const,
    );
    return {
      ...{ draft, authors: new Map(authors) },
      slots: writtenSlots(draft.outline, draft.texts, draft.sources),
    };
  });
}

/** One string and everything that it was. */
export interface TextHistory {
  readonly draft: SurveyDraftView;
  readonly versions: readonly (TextVersionRow & { readonly name: string })[];
}

/** The history of one string in one language, the newest first; null where there is no such consultation or text. */
export async function readTextHistory(
  app: Application,
  organizationId: string,
  slug: string,
  { textId, language }: { readonly textId: string; readonly language: string },
): Promise<TextHistory | null> {
  const draft = await readSurveyDraft(app, organizationId, slug, [language]);
  if (draft === null || kindOfText(textId) === null) return null;
  const key = { organizationId, consultationId: draft.consultation.id, surveyId: draft.surveyId };
  return app.database.withTenant(organizationId, async (tx) => {
    const names = new Map((await membersOf(tx, organizationId)).map(({ userId, name }) => [userId, name]));
    const rows = await textVersions(tx, key, { textId, language });
    return { draft, versions: rows.map((row) => ({ ...row, name: names.get(row.changedBy) ?? '' })) };
  });
}
