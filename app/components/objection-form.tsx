import { useTranslation } from 'react-i18next';
import { LONGEST_OBJECTION } from '#app/domain/objection.ts';
import { formatNumber } from '#app/i18n/format.ts';
import type { OwnCommentView, SaidView } from './own-comment-view.ts';
import { TargetName } from './own-target-name.tsx';
import { describedBy } from './question-parts.tsx';

/** The field that an error about what was said of a comment leads to. */
export const objectionField = (commentId: string) => `object-${commentId}`;

/** What is wrong with what was said, in words; null when nothing is. */
export function useObjectionMessage(): (said: SaidView) => string | null {
  const { t, i18n } = useTranslation('survey');
  const number = (value: number) => formatNumber(value, i18n.language);
  return ({ outcome, words }) => {
    switch (outcome) {
      case 'sent':
        return null;
      case 'empty':
        return t('receipt.objectEmpty');
      case 'too-many':
        return t('receipt.objectMany');
      case 'stale':
        return t('receipt.objectStale');
      case 'too-long':
        return t('errors.tooLong', { length: number(Array.from(words).length), max: number(LONGEST_OBJECTION) });
    }
  };
}

/** "That is not what I meant": what, and what instead. */
export function ObjectionForm({
  comment: { id, revision, targets, objection },
  pass,
  said,
}: {
  readonly comment: OwnCommentView;
  readonly pass: string;
  readonly said: SaidView | null;
}) {
  const { t, i18n } = useTranslation('survey');
  const message = useObjectionMessage();
  if (objection === null) return null;
  const field = objectionField(id);
  const problem = said === null ? null : message(said);
  const typed = problem === null ? null : said;
  return (
    <details className="why" open={problem !== null}>
      <summary>{t('receipt.object')}</summary>
      <form method="post" noValidate>
        <input type="hidden" name="pass" value={pass} />
        <input type="hidden" name="comment" value={id} />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="objection" value={objection} />
        {targets.length > 0 && (
          <fieldset className="question">
            <legend className="label">{t('receipt.objectWhich')}</legend>
            {targets.map((target) => (
              <label key={target.id} className="choice">
                <input
                  type="checkbox"
                  name="target"
                  value={target.id}
                  defaultChecked={typed?.targets.includes(target.id)}
                />
                <span>
                  <TargetName target={target} />
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <div className={problem === null ? 'question' : 'question question-wrong'}>
          <label className="label" htmlFor={field}>
            {t('receipt.objectWords')}
          </label>
          <div className="hint" id={`${field}-hint`}>
            {t('receipt.objectHint', { max: formatNumber(LONGEST_OBJECTION, i18n.language) })}
          </div>
          {problem !== null && (
            <div className="error" id={`${field}-error`}>
              {problem}
            </div>
          )}
          <textarea
            id={field}
            name="words"
            rows={4}
            dir="auto"
            defaultValue={typed?.words}
            {...describedBy(field, { hint: true, wrong: problem !== null })}
            {...(problem === null ? {} : { 'aria-invalid': true })}
          />
        </div>
        <button className="button button-second" type="submit" name="go" value="object">
          {t('receipt.objectSend')}
        </button>
      </form>
    </details>
  );
}
