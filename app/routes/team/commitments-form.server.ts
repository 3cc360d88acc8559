import type { TypedCommitmentView } from '#app/components/commitments/commitment-view.ts';
import type { CommitmentTarget } from '#app/domain/commitment.ts';
import { formText, officialTexts, revisionIn } from './official-form.server.ts';

/** What a form of the commitments' page sent. */
export type SentCommitment =
  'leave-undecided' | { readonly target: CommitmentTarget; readonly seen: number; readonly typed: TypedCommitmentView };

/** Reads a form of the commitments' page; null for what no page of ours sends. */
export function readCommitmentForm(form: FormData): SentCommitment | null {
  const text = formText(form);
  if (text('do') === 'leave-undecided') return 'leave-undecided';
  const at = text('target');
  const [, type, key] = /^(area|theme):(.{1,200})$/s.exec(at) ?? [];
  const seen = revisionIn(text('seen'));
  if (text('do') !== 'commit' || key === undefined || seen === null) return null;
  return {
    target: { targetType: type === 'area' ? 'area' : 'theme', targetKey: key },
    seen,
    typed: {
      ...{ at, stance: text('stance'), text: officialTexts(text, 'text'), owner: text('owner'), due: text('due') },
      progress: form.has('status')
        ? { status: text('status'), note: officialTexts(text, 'note'), since: text('since') }
        : null,
      ...{ field: null, language: null },
    },
  };
}
