import type { TypedDecisionView, TypedPriority } from '#app/components/recommendations/recommendation-view.ts';
import { decisionKinds, type TypedDecision } from '#app/domain/decision.ts';
import { LONGEST_OFFICIAL_TEXT, officialFault, type OfficialFault } from '#app/domain/official-text.ts';
import type { PriorityChange } from '#app/services/order-priorities.ts';
import { formText, officialTexts, revisionIn } from './official-form.server.ts';
import { isUuid } from './uuid.server.ts';

/** What a form of the decisions' page sent: a decision, a change of the priorities, or what is wrong with it. */
export type SentDecision =
  | {
      readonly decide: { readonly id: string; readonly seen: number; readonly typed: TypedDecision | null };
      readonly typed: TypedDecisionView;
    }
  | { readonly priority: PriorityChange; readonly typed: TypedPriority | null }
  | { readonly why: 'no-kind'; readonly typed: TypedDecisionView }
  | { readonly why: OfficialFault['why']; readonly typed: TypedPriority };

/** Reads a form of the decisions' page; null for what no page of ours sends. */
export function readDecisionForm(form: FormData): SentDecision | null {
  const text = formText(form);
  const id = text('id');
  const what = text('do');
  if (!isUuid(id)) return null;
  if (what === 'decide') return readDecision(text, id);
  if (what === 'remove-priority') return { priority: { do: what, id }, typed: null };
  const to = /^move-(\d{1,3})$/.exec(what)?.[1];
  if (to !== undefined)
    return { priority: { do: 'move-priority', id, to: Number(to), seen: text('seen') }, typed: null };
  if (what !== 'add-priority' && what !== 'edit-priority') return null;
  const words = {
    text: officialTexts(text, 'text'),
    recommendationIds: form
      .getAll('follows')
      .filter((value) => typeof value === 'string')
      .filter(isUuid),
  };
  const typed = { at: what === 'add-priority' ? 'add' : id, ...words, language: null };
  const fault = officialFault(words.text, LONGEST_OFFICIAL_TEXT);
  if (fault !== null) return { why: fault.why, typed: { ...typed, language: fault.language } };
  return {
    priority: what === 'add-priority' ? { do: what, id, ...words } : { do: what, id, seen: text('seen'), ...words },
    typed,
  };
}

function readDecision(text: (name: string) => string, id: string): SentDecision | null {
  const seen = revisionIn(text('seen'));
  if (seen === null) return null;
  const words = { on: text('on'), amended: officialTexts(text, 'amended'), because: officialTexts(text, 'because') };
  const typed = { at: id, kind: text('kind'), ...words, field: null, language: null };
  if (typed.kind === 'none') return { decide: { id, seen, typed: null }, typed };
  const kind = decisionKinds.find((one) => one === typed.kind);
  if (kind === undefined) return { why: 'no-kind', typed: { ...typed, field: 'kind' } };
  return { decide: { id, seen, typed: { kind, ...words } }, typed };
}
