import { useTranslation } from 'react-i18next';
import { HeldComment } from './held-comment.tsx';
import type { HeldAnswer, HeldResponseView } from './held-view.ts';
import { TextInLanguage } from './text-in-language.tsx';

/** What a response answers and says, without personal details. */
export function SaidInResponse({ answers, comments }: Pick<HeldResponseView, 'answers' | 'comments'>) {
  const { t } = useTranslation('team');
  return (
    <>
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
    </>
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
