import type { TenantTransaction } from '#db/client.ts';
import { allTextPlaces } from '#db/read/survey-history.ts';
import type { TypedText } from '../domain/edit-survey-texts.ts';
import { EVERYTHING, touchedQuestion, touchedSection } from '../domain/edit-survey.ts';
import type { SurveyEdit } from '../domain/survey-edit.ts';
import type { Application } from './application.ts';
import { findCollisions, type MeanwhileChange } from './find-collisions.ts';
import type { Membership } from './find-signed-in.ts';
import { withHeldSurvey, type HeldSurvey, type NotNow } from './hold-survey-draft.ts';
import { settleChange, writeChange, type ChangeFault } from './write-survey-change.ts';

/** Somebody changed the same thing after the page was shown that this change comes from. */
export interface EditConflict {
  readonly problem: 'conflict';
  readonly changes: readonly MeanwhileChange[];
}

/** Why nothing was written; `at` is the key of a section or question, the id of a text, or the stage. */
export type EditRefusal = 'missing' | NotNow | EditConflict | ChangeFault;

/** What is done to a survey in one go. */
export interface SurveyChange {
  /** The revision that the page showed. */
  readonly seen: number;
  readonly edit: SurveyEdit | null;
  /** An empty text is taken away. */
  readonly texts: readonly TypedText[];
}

/**
 * Changes a survey that is being written: its outline, its texts, or both, as one revision that can be undone. A replaced
 * survey (`replace`) keeps no text but those that are given. Doing nothing gives the revision that there is.
 */
export async function editSurvey(
  app: Application,
  { organization, member }: Membership,
  slug: string,
  change: SurveyChange,
): Promise<{ readonly revision: number } | EditRefusal> {
  return withHeldSurvey(app, organization.id, slug, (tx, held) => changeHeld(tx, held, change, member.userId));
}

/** The same, of a survey that is held. */
export async function changeHeld(
  tx: TenantTransaction,
  held: HeldSurvey,
  { seen, edit, texts: given }: SurveyChange,
  by: string,
): Promise<{ readonly revision: number } | EditRefusal> {
  const texts = edit?.do === 'replace' ? [...given, ...(await notGiven(tx, held, given))] : given;
  const settled = await settleChange(tx, held, { edit, texts });
  if ('problem' in settled) {
    // What is missed may have been taken away, and what is there already put there, after the page was shown.
    const changes = await findCollisions(tx, held.key, seen, (touched) =>
      touched.some((name) => concerns(name, settled.at)),
    );
    return changes.length > 0 ? { problem: 'conflict', changes } : settled;
  }
  const { applied, vanishing } = settled;
  const changes = await findCollisions(tx, held.key, seen, {
    touched: applied?.touched ?? [],
    vanishing,
    texts: settled.texts.filter(({ textId, language }) =>
      given.some((one) => one.textId === textId && one.language === language),
    ),
  });
  if (changes.length > 0) return { problem: 'conflict', changes };
  return writeChange(tx, held, settled, { by });
}

/** Whether what was touched is the section, the question or the text at a place, or the question that the text is of. */
function concerns(name: string, at: string): boolean {
  const [kind, key = ''] = at.split(':');
  const of = kind === 'question' ? touchedQuestion(key) : kind === 'section' ? touchedSection(key) : null;
  return [EVERYTHING, at, of, touchedQuestion(at), touchedSection(at)].includes(name);
}

/** Texts that a survey has and the one in its place has not: they are taken away. */
async function notGiven(tx: TenantTransaction, { key }: HeldSurvey, given: readonly TypedText[]) {
  const kept = new Set(given.map(({ textId, language }) => `${textId} ${language}`));
  const places = await allTextPlaces(tx, key);
  return places
    .filter(({ textId, language }) => !kept.has(`${textId} ${language}`))
    .map((place) => ({ ...place, text: '' }));
}
