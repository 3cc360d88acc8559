import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesOn } from '#app/domain/review-choices.ts';
import { AuthorObjects } from './author-objects.tsx';
import { LastDecision } from './last-decision.tsx';
import { QuoteProposal } from './quote-proposal.tsx';
import { AddedTargets, WholeCodebook } from './review/added-targets.tsx';
import { CommentArticle } from './review/comment-article.tsx';
import { Debrief } from './review/cover.tsx';
import { DangerTold } from './review/danger-told.tsx';
import { HideScreen } from './review/hide-screen.tsx';
import { useKeptWhileChoosing } from './review/keep-while-choosing.ts';
import { KindChoices } from './review/kind-choice.tsx';
import { OfflineDecision } from './review/offline-decision.tsx';
import { PassOn } from './review/pass-on.tsx';
import { Suggestions } from './review/suggestions.tsx';
import { ReviewActions } from './review-actions.tsx';
import { ReviewKeys } from './review-keys.tsx';
import { addFieldId, kindFieldId, useReviewErrors } from './review-errors.ts';
import type { ReviewAnswer, ReviewView } from './review-view.ts';
import { TeamErrors } from './team-errors.tsx';

interface CommentReviewProps {
  readonly view: ReviewView;
  readonly answer: ReviewAnswer | undefined;
  readonly last: Parameters<typeof LastDecision>[0]['last'] | null;
  readonly mayQuote: boolean;
  readonly formId: string;
  /** Where what authors say is answered. */
  readonly objectionsAt: string;
}

/** The comment is the page; below or beside it, what the machine suggests and what the person decides. */
export function CommentReview({ view, answer, last, mayQuote, formId, objectionsAt }: CommentReviewProps) {
  const { t } = useTranslation('review');
  const form = useRef<HTMLFormElement>(null);
  useKeptWhileChoosing(form);
  const errors = useReviewErrors(view, answer);
  const inError = new Set(errors.flatMap((error) => error.fieldId ?? []));
  const choices = answer === undefined ? view.choices : choicesOn(screenOf(view), answer.choices);
  const others = {
    areas: view.areas.filter((area) => !view.suggestions.some((one) => one.id === area.id)),
    themes: view.themes.filter((theme) => !view.suggestions.some((one) => one.id === theme.id)),
    choices,
  };
  const isOpen = view.suggestions.length === 0 || choices.added.length > 0 || inError.has(addFieldId);
  return (
    <>
      <TeamErrors errors={errors} />
      {last !== null && answer === undefined && <LastDecision last={last} />}
      <DangerTold danger={view.danger} />
      <AuthorObjects objections={view.objections} answerAt={objectionsAt} />
      <div className="review">
        <CommentArticle view={view} sent={answer !== undefined} />
        <form method="post" className="review-form" id={formId} ref={form} autoComplete="off">
          <input type="hidden" name="run" value={view.runId ?? ''} />
          <input type="hidden" name="basis" value={view.basis ?? ''} />
          <input type="hidden" name="revision" value={view.revision} />
          <input type="hidden" name="reader" value={view.reader} />
          {view.suggestionsShown ? (
            <Suggestions view={view} choices={choices} inError={inError}>
              {others.areas.length + others.themes.length > 0 && (
                <AddedTargets {...others} open={isOpen} first={view.suggestions.length === 0} />
              )}
            </Suggestions>
          ) : (
            <WholeCodebook {...others} />
          )}
          <KindChoices view={view} chosen={choices.kind} invalid={inError.has(kindFieldId)} />
          <ReviewActions />
          <OfflineDecision form={form} reader={view.reader} />
          <PassOn />
          {!view.covered && view.debrief !== '' && <Debrief debrief={view.debrief} />}
          {view.quoteConsent && mayQuote && (
            <QuoteProposal
              typed={answer?.quote ?? ''}
              language={view.comment.language}
              direction={view.comment.direction}
              invalid={inError.has('quote')}
              outcome={answer?.outcome === 'proposed' || answer?.outcome === 'already' ? answer.outcome : null}
            />
          )}
          <ReviewKeys form={form} />
          <p className="stop-reading">
            <button type="submit" className="action" name="intent" value="stop" aria-describedby="stop-hint">
              {t('progress.stop')}
            </button>
            <small id="stop-hint">{t('progress.stopHint')}</small>
          </p>
          <HideScreen />
        </form>
      </div>
    </>
  );
}

function screenOf(view: ReviewView) {
  const keysOf = (targets: ReviewView['areas']) => targets.map(({ id }) => id.slice(id.indexOf(':') + 1));
  return {
    suggested: view.suggestions.map((one) => one.target),
    areas: keysOf(view.areas),
    themes: keysOf(view.themes),
  };
}
