import type { TenantTransaction } from '#db/client.ts';
import { textsNamed } from '#db/read/survey-history.ts';
import { updateSurveyDraft, writeSurveyChange, writeSurveyTexts } from '#db/write/survey-drafts.ts';
import { isInterfaceLanguage } from '../language/languages.ts';
import { applyEdit, EVERYTHING, type AppliedEdit } from '../domain/edit-survey.ts';
import type { EditFault } from '../domain/edit-survey-limits.ts';
import { settleTexts, type TextFault, type TextState, type TypedText } from '../domain/edit-survey-texts.ts';
import { canonicalJson } from '../domain/report/content-hash.ts';
import type { SurveyEdit } from '../domain/survey-edit.ts';
import { textSlots } from '../domain/survey-slots.ts';
import type { SurveyOutline } from '../domain/survey-outline.ts';
import type { HeldSurvey } from './hold-survey-draft.ts';

/** A change that can be made: what it does to the outline, and which texts it writes. */
interface SettledChange {
  readonly applied: AppliedEdit | null;
  readonly edit: SurveyEdit | null;
  readonly texts: readonly TextState[];
  /** The texts that are not shown any more after it. */
  readonly vanishing: ReadonlySet<string>;
}
export type ChangeFault = EditFault | TextFault | { readonly problem: 'unknown-language'; readonly at: string };

/** Works out what a change of a held survey comes to, or what is wrong with it; writes nothing. */
export async function settleChange(
  tx: TenantTransaction,
  { key, consultation, draft }: HeldSurvey,
  wanted: { readonly edit: SurveyEdit | null; readonly texts: readonly TypedText[]; readonly restores?: boolean },
): Promise<SettledChange | ChangeFault> {
  const { edit, texts } = wanted;
  const applied = edit === null ? null : apply(draft.outline, edit, wanted.restores);
  if (applied !== null && 'problem' in applied) return applied;
  const unknown = texts.find(
    ({ language }) => !isInterfaceLanguage(language) && !consultation.languages.includes(language),
  );
  if (unknown !== undefined) return { problem: 'unknown-language', at: unknown.textId };
  const slots = slotsOf(applied?.outline ?? draft.outline);
  const stored = await textsNamed(
    tx,
    key,
    texts.map(({ textId }) => textId),
  );
  const settled = settleTexts(stored, texts, { slots, sourceLanguage: draft.sourceLanguage });
  if ('problem' in settled) return settled;
  const changes = applied !== null && canonicalJson(applied.inverse) !== canonicalJson(edit);
  if (!changes) return { applied: null, edit: null, texts: settled, vanishing: new Set() };
  const vanishing = new Set([...slotsOf(draft.outline)].filter((id) => !slots.has(id)));
  return { applied, edit, texts: settled, vanishing };
}

const slotsOf = (outline: SurveyOutline): ReadonlySet<string> => new Set(textSlots(outline).map(({ id }) => id));

const apply = (outline: SurveyOutline, edit: SurveyEdit, restores: boolean | undefined) =>
  restores === undefined ? applyEdit(outline, edit) : applyEdit(outline, edit, { restores });

/** Writes a settled change as the next revision, with its line in the history. Nothing to write: the revision stays. */
export async function writeChange(
  tx: TenantTransaction,
  { key, draft, at }: HeldSurvey,
  { applied, edit, texts }: SettledChange,
  done: { readonly by: string; readonly undoes?: number },
): Promise<{ readonly revision: number }> {
  if (applied === null && texts.length === 0 && done.undoes === undefined) return { revision: draft.revision };
  const revision = draft.revision + 1;
  const ids = applied?.touched.includes(EVERYTHING) === true ? [] : texts.map(({ textId }) => textId);
  await updateSurveyDraft(tx, key, { ...(applied !== null && { outline: applied.outline }), revision, at });
  await writeSurveyTexts(tx, key, texts, { revision, by: done.by, at });
  await writeSurveyChange(tx, key, {
    ...{ revision, kind: kindOf(edit, done.undoes), edit, inverse: applied?.inverse ?? null },
    ...{ touched: [...new Set([...(applied?.touched ?? []), ...ids])], undoes: done.undoes ?? null, by: done.by, at },
  });
  return { revision };
}

function kindOf(edit: SurveyEdit | null, undoes: number | undefined) {
  if (undoes !== undefined) return 'undo';
  if (edit === null) return 'text';
  return edit.do === 'replace' ? 'import' : 'edit';
}
