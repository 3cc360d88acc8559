import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesOn, codingsOf } from '#app/domain/review.ts';
import { AddedAreas } from './added-areas.tsx';
import { AuthorObjects } from './author-objects.tsx';
import { CommentText } from './comment-text.tsx';
import { LastDecision } from './last-decision.tsx';
import { TeamErrors } from './team-errors.tsx';
import { QuoteProposal } from './quote-proposal.tsx';
import { ReadsAs } from './reads-as.tsx';
import { ReviewActions } from './review-actions.tsx';
import { ReviewKeys } from './review-keys.tsx';
import { addFieldId, fieldIdOf, useReviewErrors } from './review-errors.ts';
import type { ReviewAnswer, ReviewView } from './review-view.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import { TextInLanguage } from './text-in-language.tsx';

interface CommentReviewProps {
  readonly view: ReviewView;
  readonly answer: ReviewAnswer | undefined;
  readonly last: {
    readonly kind: 'decided' | 'none' | 'notSure';
    readonly areas: string;
    readonly href: string;
  } | null;
  readonly mayQuote: boolean;
  /** Where what authors say is answered. */
  readonly objectionsAt: string;
}

/** The comment is the page; below or beside it, what the machine suggests and what the person decides. */
export function CommentReview({ view, answer, last, mayQuote, objectionsAt }: CommentReviewProps) {
  const { t } = useTranslation('review');
  const form = useRef<HTMLFormElement>(null);
  const errors = useReviewErrors(view, answer);
  const screen = { suggested: view.suggestions.map((one) => one.target), areas: view.areas.map((area) => area.key) };
  const choices = choicesOn(screen, answer === undefined ? (view.own ?? []) : codingsOf(answer.choices));
  const inError = new Set(errors.map((error) => error.fieldId));
  const card = (one: ReviewView['suggestions'][number]) => (
    <SuggestionCard
      key={one.id}
      {...one}
      fieldId={fieldIdOf(one)}
      wordsLanguage={view.comment.language}
      answer={choices.answers[one.id]}
      invalid={inError.has(fieldIdOf(one))}
    />
  );
  const areas = view.suggestions.filter((one) => one.target.type === 'area');
  const themes = view.suggestions.filter((one) => one.target.type === 'theme');
  const others = view.areas.filter((area) => !areas.some((one) => one.target.key === area.key));
  return (
    <>
      <TeamErrors errors={errors} />
      {last !== null && answer === undefined && <LastDecision last={last} />}
      <AuthorObjects objections={view.objections} answerAt={objectionsAt} />
      <div className="review">
        <Comment view={view} />
        <form method="post" className="review-form" ref={form} autoComplete="off">
          <input type="hidden" name="run" value={view.runId ?? ''} />
          <input type="hidden" name="basis" value={view.basis ?? ''} />
          <input type="hidden" name="revision" value={view.revision} />
          {areas.length === 0 ? (
            <p className="soft">{t('suggestions.none')}</p>
          ) : (
            <section aria-labelledby="suggestions">
              <h2 id="suggestions">{t('suggestions.title')}</h2>
              <p className="soft">{t('suggestions.lead')}</p>
              {areas.map(card)}
            </section>
          )}
          <ReadsAs view={view} />
          {others.length > 0 && (
            <AddedAreas
              areas={others}
              added={choices.added}
              open={areas.length === 0 || choices.added.length > 0 || inError.has(addFieldId)}
            />
          )}
          {themes.length > 0 && (
            <details className="fold" open={themes.some((one) => choices.answers[one.id] !== undefined) || undefined}>
              <summary>{t('suggestions.themes')}</summary>
              <p className="soft">{t('suggestions.themesLead')}</p>
              {themes.map(card)}
            </details>
          )}
          <ReviewActions />
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
        </form>
      </div>
    </>
  );
}

/** UTF-16 units from which a comment is set smaller, so that it stays on one screen. */
const LONG_COMMENT = 400;

function lengthOfPieces(pieces: ReviewView['comment']['pieces']): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}

function Comment({ view: { comment, question, own, waiting, consultation } }: { readonly view: ReviewView }) {
  const { t } = useTranslation('review');
  return (
    <article className="review-comment">
      <h1>{t('comment.title')}</h1>
      {own !== null && <p className="notice">{t('comment.readAlready')}</p>}
      <figure>
        {question !== null && (
          <figcaption>
            {t('comment.answerTo')} <TextInLanguage of={question} className="question" />
          </figcaption>
        )}
        <blockquote lang={comment.language} dir={comment.direction}>
          <p data-length={lengthOfPieces(comment.pieces) > LONG_COMMENT ? 'long' : undefined}>
            <CommentText pieces={comment.pieces} />
          </p>
        </blockquote>
      </figure>
      <p className="soft">
        <strong>
          {comment.languageName === null
            ? t('comment.languageUnknown')
            : t('comment.language', { language: comment.languageName })}
        </strong>
        <br />
        {t('comment.privacy')}
      </p>
      <p className="soft">
        <TextInLanguage of={consultation.title} />
        {own === null && (
          <>
            {' · '}
            {waiting.count === 1 ? t('comment.last') : t('comment.left', waiting)}
          </>
        )}
      </p>
    </article>
  );
}
