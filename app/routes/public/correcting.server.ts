import type { Frame } from '#app/components/page-frame.tsx';
import type { OpenDraft, SentDraft, WithdrawnDraft } from '#app/services/read-draft.ts';
import type { SurveyStrings } from './frame.server.ts';
import { stopWith } from './problem.server.ts';
import type { SurveyAddresses } from './survey-addresses.ts';

type Draft = OpenDraft | SentDraft | WithdrawnDraft | null;

/** Whether a response is being corrected that can still be: also when the survey takes no new answers any more. */
export function isBeingCorrected(draft: Draft): boolean {
  return draft?.state === 'open' && draft.correction?.possible === 'possible';
}

/** Ends the request when a draft is to correct a response that cannot be corrected now; says why, and what is safe. */
export function requireCorrectable(
  survey: {
    readonly t: SurveyStrings;
    readonly addresses: SurveyAddresses;
    readonly opened: { readonly consultation: { readonly withdrawUntil: Date | null } };
    frame(address: string): Frame;
    deadline(instant: Date): string;
  },
  draft: OpenDraft | WithdrawnDraft,
): void {
  const { t, addresses } = survey;
  const possible = draft.state === 'withdrawn' ? 'withdrawn' : (draft.correction?.possible ?? 'possible');
  if (possible === 'possible') return;
  const { withdrawUntil } = survey.opened.consultation;
  const words = {
    withdrawn: { title: t('correction.withdrawnTitle'), paragraphs: [t('correction.withdrawnBody')] },
    'too-late': {
      title: t('correction.tooLateTitle'),
      paragraphs: [
        ...(withdrawUntil === null ? [] : [t('correction.tooLate', { moment: survey.deadline(withdrawUntil) })]),
        t('correction.notSent'),
      ],
    },
    'not-possible': {
      title: t('correction.tooLateTitle'),
      paragraphs: [t('correction.notPossible'), t('correction.notSent')],
    },
  };
  const links = [{ href: addresses.receipt, label: t('frame.receiptLink') }];
  stopWith({ ...words[possible], links, frame: survey.frame(addresses.start) }, 410);
}
