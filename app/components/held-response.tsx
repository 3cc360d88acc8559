import { useTranslation } from 'react-i18next';
import { HeldComment } from './held-comment.tsx';
import type { HeldAnswer, HeldResponseView } from './held-view.ts';
import { TextInLanguage } from './text-in-language.tsx';

/** One held response: what it answers and says, and the two decisions. */
export function HeldResponse({ response }: { readonly response: HeldResponseView }) {
  const { t } = useTranslation('team');
  const { id, came, alike, answers, comments } = response;
  return (
    <article className="card" aria-labelledby={`held-${id}`}>
      <label className="choice">
        <input type="checkbox" name="response" value={id} />
        <span id={`held-${id}`}>{t('held.came', { moment: came })}</span>
      </label>
      {alike !== null && <p className="notice">{t('held.alike', { ...alike })}</p>}
      <dl className="team-facts">
        {answers.map(({ question, part, choices }, index) => (
          <div key={index}>
            <AskedPart question={question} part={part} />
            {choices.map((choice, place) => (
              <dd key={place}>
                <TextInLanguage of={choice} />
              </dd>
            ))}
          </div>
        ))}
        {comments.map((comment, index) => (
          <div key={index}>
            <AskedPart {...comment} />
            <dd>
              <HeldComment comment={comment} />
            </dd>
          </div>
        ))}
      </dl>
      {answers.length + comments.length === 0 && <p className="soft">{t('held.nothingSaid')}</p>}
      <div className="actions">
        {(['count', 'leave-out'] as const).map((decision) => (
          <button
            key={decision}
            type="submit"
            className="button button-second"
            name="one"
            value={`${decision}:${id}`}
            aria-describedby={`held-${id}`}
          >
            {t(`held.one.${decision}`)}
          </button>
        ))}
      </div>
    </article>
  );
}

/** A question, and which part of it. */
function AskedPart({ question, part }: Pick<HeldAnswer, 'question' | 'part'>) {
  return (
    <dt>
      <TextInLanguage of={question} />
      {part !== null && (
        <>
          {' – '}
          <TextInLanguage of={part} />
        </>
      )}
    </dt>
  );
}
