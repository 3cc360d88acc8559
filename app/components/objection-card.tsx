import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_OBJECTION } from '#app/domain/objection.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { CommentText } from './comment-text.tsx';
import type { ListedObjectionView, SentAnswerView } from './objection-answer-view.ts';
import { ObjectionWords } from './objection-words.tsx';
import { TargetNames } from './target-names.tsx';
import { TextInLanguage } from './text-in-language.tsx';

/** The id of the field for words to an author. */
export const answerField = (id: string) => `words-${id}`;

/** An author who waits: the comment, what was decided, what they say, and two answers. */
export function WaitingObjection({
  listed,
  sent,
}: {
  readonly listed: ListedObjectionView;
  readonly sent: SentAnswerView | null;
}) {
  const { t, i18n } = useTranslation('review');
  const field = answerField(listed.id);
  return (
    <Card listed={listed}>
      <form method="post" autoComplete="off">
        <input type="hidden" name="objection" value={listed.id} />
        <input type="hidden" name="basis" value={listed.basis} />
        <h3>{t('objections.answer')}</h3>
        <div className="field">
          <label htmlFor={field}>{t('objections.words')}</label>
          <p className="soft" id={`${field}-hint`}>
            {t('objections.wordsHint', { max: formatNumber(LONGEST_OBJECTION, i18n.language) })}
          </p>
          <textarea
            id={field}
            name="words"
            rows={3}
            dir="auto"
            defaultValue={sent?.words}
            aria-describedby={`${field}-hint`}
            {...(sent === null ? {} : { 'aria-invalid': true })}
          />
        </div>
        <div className="actions">
          {(['changed', 'kept'] as const).map((answer) => (
            <button key={answer} type="submit" className="button button-second" name="answer" value={answer}>
              {t(`objections.${answer}`)}
            </button>
          ))}
        </div>
      </form>
    </Card>
  );
}

/** What was answered, and the way back. */
export function AnsweredObjection({ listed }: { readonly listed: ListedObjectionView }) {
  const { t } = useTranslation('review');
  const { answer, id, basis } = listed;
  if (answer === null) return null;
  return (
    <Card listed={listed}>
      <p>
        {t(`objections.answeredBy.${answer.kind}`, {
          name: answer.by ?? t('objections.formerMember'),
          date: answer.date,
        })}
      </p>
      {answer.words.text !== '' && <TextInLanguage of={answer.words} as="p" className="typed" />}
      <form method="post" className="actions" autoComplete="off">
        <input type="hidden" name="objection" value={id} />
        <input type="hidden" name="basis" value={basis} />
        <button type="submit" className="action" name="answer" value="undo" aria-describedby={`comment-${id}`}>
          {t('objections.undo')}
        </button>
      </form>
    </Card>
  );
}

function Card({ listed, children }: { readonly listed: ListedObjectionView; readonly children: ReactNode }) {
  const { t } = useTranslation('review');
  const { id, comment, consultation, counted, objection, review } = listed;
  return (
    <article className="card detail" aria-labelledby={`comment-${id}`}>
      <blockquote id={`comment-${id}`} lang={comment.language} dir={comment.direction}>
        <p>
          <CommentText pieces={comment.pieces} />
        </p>
      </blockquote>
      <p className="soft">
        {comment.languageName}
        {comment.languageName !== null && ' · '}
        <TextInLanguage of={consultation} />
      </p>
      <p>{t(counted.length === 0 ? 'objections.countedNone' : 'objections.counted')}</p>
      {counted.length > 0 && <TargetNames names={counted} />}
      <ObjectionWords objection={objection} />
      <p>
        <a href={review}>{t('objections.again')}</a>
      </p>
      {children}
    </article>
  );
}
