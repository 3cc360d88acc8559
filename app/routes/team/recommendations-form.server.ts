import type { TypedRecommendation } from '#app/components/recommendations/recommendation-view.ts';
import { LONGEST_OFFICIAL_TEXT, officialFault, type OfficialFault } from '#app/domain/official-text.ts';
import type { RecommendationChange } from '#app/services/change-recommendation.ts';
import { findingValue, parseFinding } from './findings-view.server.ts';
import { formText, officialTexts, revisionIn } from './official-form.server.ts';
import { isUuid } from './uuid.server.ts';

/** What a form of a recommendation sent: a change, or what is wrong with it. */
export type SentRecommendation =
  | { readonly change: RecommendationChange; readonly typed: TypedRecommendation | null }
  | { readonly why: OfficialFault['why'] | 'no-group' | 'no-finding'; readonly typed: TypedRecommendation };

/** More figures than this no sentence rests on. */
const MOST_FINDINGS = 100;

/** Reads a form of the recommendations' page; null for what no page of ours sends. */
export function readRecommendationForm(form: FormData): SentRecommendation | null {
  const text = formText(form);
  const id = text('id');
  const what = text('do');
  if (!isUuid(id)) return null;
  if (what === 'withdraw' || what === 'restore') return { change: { do: what, id }, typed: null };
  if (what !== 'add' && what !== 'edit') return null;
  const findings = form.getAll('finding').map((value) => (typeof value === 'string' ? parseFinding(value) : null));
  const seen = revisionIn(text('seen'));
  if (findings.includes(null) || findings.length > MOST_FINDINGS || (what === 'edit' && seen === null)) return null;
  const links = findings.filter((finding) => finding !== null);
  const words = { text: officialTexts(text, 'text'), groupId: text('group') };
  const typed: TypedRecommendation = {
    ...{ at: what === 'add' ? 'add' : id, ...words, findings: links.map(findingValue) },
    ...{ field: null, language: null },
  };
  const fault = officialFault(words.text, LONGEST_OFFICIAL_TEXT);
  if (fault !== null) return { why: fault.why, typed: { ...typed, field: 'text', language: fault.language } };
  if (!isUuid(words.groupId)) return { why: 'no-group', typed: { ...typed, field: 'group' } };
  if (links.length === 0) return { why: 'no-finding', typed: { ...typed, field: 'findings' } };
  const said = { id, ...words, findings: links };
  return { change: what === 'add' ? { do: what, ...said } : { do: what, seen: seen ?? 0, ...said }, typed };
}
