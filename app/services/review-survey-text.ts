import { textsNamed, type SurveyTextRow } from '#db/read/survey-history.ts';
import type { TypedText } from '../domain/edit-survey-texts.ts';
import { comparePlaceholders } from '../domain/text-state.ts';
import { checkLabel } from '../domain/typed-label.ts';
import type { Application } from './application.ts';
import { changeHeld, type EditRefusal } from './edit-survey.ts';
import type { Membership } from './find-signed-in.ts';
import { withHeldSurvey } from './hold-survey-draft.ts';

/** Texts of a survey in one language, as a translator sends them. */
export interface TypedTranslations {
  readonly language: string;
  /** The revision that the page showed. */
  readonly seen: number;
  /** `changed`: it is not what the page showed. */
  readonly texts: readonly { readonly textId: string; readonly text: string; readonly changed: boolean }[];
  /** The one that its button was pressed for, and what it is said to be: right, reviewed, or the source of the others. */
  readonly pressed: { readonly textId: string; readonly as: 'translated' | 'reviewed' | 'source' } | null;
}

/** A placeholder that the source does not have: nothing would stand in its place. */
export interface AddedPlaceholder {
  readonly problem: 'placeholder';
  readonly at: string;
  readonly names: readonly string[];
}
export interface NothingToSay {
  readonly problem: 'empty';
  readonly at: string;
}
export type TranslationRefusal = EditRefusal | AddedPlaceholder | NothingToSay;

/**
 * Keeps what a translator typed, all of it or nothing: the texts that they changed, and the one that they say is
 * translated, reviewed (who said so is kept) or, from now on, what the other languages are translated from.
 */
export async function saveTranslations(
  app: Application,
  { organization, member }: Membership,
  slug: string,
  { language, seen, texts, pressed }: TypedTranslations,
): Promise<{ readonly revision: number; readonly saved: number } | TranslationRefusal> {
  return withHeldSurvey(app, organization.id, slug, async (tx, held) => {
    const wanted = texts.filter(({ textId, changed }) => changed || textId === pressed?.textId);
    const stored = await textsNamed(
      tx,
      held.key,
      wanted.map(({ textId }) => textId),
    );
    const rowsOf = (textId: string) => stored.filter((row) => row.textId === textId);
    for (const { textId, text } of wanted) {
      const said = textId === pressed?.textId ? pressed.as : 'translated';
      if (said !== 'translated' && text.trim() === '') return { problem: 'empty', at: textId } as const;
      const names = said === 'source' ? [] : addedPlaceholders(rowsOf(textId), language, text);
      if (names.length > 0) return { problem: 'placeholder', at: textId, names } as const;
    }
    const typed = wanted.map(({ textId, text }): TypedText => {
      const own = rowsOf(textId).find((row) => row.language === language);
      return { textId, language, text, ...sayingOf(own, text, textId === pressed?.textId ? pressed.as : null) };
    });
    const done = await changeHeld(tx, held, { seen, edit: null, texts: typed }, member.userId);
    return typeof done === 'string' || 'problem' in done ? done : { revision: done.revision, saved: typed.length };
  });
}

/** Saying nothing of an unchanged text leaves its status; pressing its button says that it is right as it stands. */
function sayingOf(own: SurveyTextRow | undefined, text: string, as: 'translated' | 'reviewed' | 'source' | null) {
  if (as === 'reviewed') return { status: 'reviewed' as const };
  if (as === 'source') return { status: 'translated' as const, isSource: true };
  if (as === null) return {};
  const checked = checkLabel(own?.textId ?? '', text);
  const same = own !== undefined && checked.problem === undefined && checked.text === own.text;
  return same && own.status === 'reviewed' ? {} : { status: 'translated' as const };
}

function addedPlaceholders(rows: readonly SurveyTextRow[], language: string, text: string): readonly string[] {
  const source = rows.find(({ isSource }) => isSource);
  if (source === undefined || source.language === language) return [];
  return comparePlaceholders(source.text, text).added;
}
