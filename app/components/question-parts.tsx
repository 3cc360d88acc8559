import { useTranslation } from 'react-i18next';
import type { AnswerProblem } from '#app/domain/answer-problem.ts';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import { hintId, spokenId } from '#app/domain/spoken-texts.ts';
import type { Question } from '#app/domain/survey-question.ts';
import { ClipRow, useSpoken } from './clips.tsx';
import { CompanionSentence, CompanionWords, type Say } from './companion-words.tsx';
import { useWords } from './words.ts';

/** The ids of what describes a field, for its aria-describedby. */
export const describedBy = (
  field: string,
  said: { readonly hint?: boolean; readonly because?: boolean; readonly wrong: boolean },
) => {
  const parts = (['hint', 'because', 'wrong'] as const).filter((part) => said[part] === true);
  const ids = parts.map((part) => `${field}-${part === 'wrong' ? 'error' : part}`);
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') };
};

/** What is wrong, beside the field. `kind`: it can be heard, before all else. */
export function QuestionError({
  id,
  message,
  kind,
}: {
  readonly id: string;
  readonly message: string | Say;
  readonly kind?: AnswerProblem['kind'];
}) {
  const { t, i18n } = useTranslation('survey');
  const spoken = useSpoken();
  const said = typeof message === 'string' ? message : message(t, i18n.language);
  return (
    <>
      <p className="error" id={id} {...(kind === undefined ? {} : spoken(spokenId.error(kind), 'first'))}>
        {typeof message === 'string' ? message : <CompanionSentence say={message} />}
      </p>
      {kind !== undefined && <ClipRow of={spokenId.error(kind)} about={said} />}
    </>
  );
}

/** The words of a question, and that it must be answered, if it must. */
export function QuestionTitle({ question }: { readonly question: Question }) {
  const { t } = useTranslation('survey');
  const spoken = useSpoken();
  return (
    <>
      <CompanionWords of={question.title} {...spoken(spokenId.question(question.key, 'title'))} />
      {'required' in question && question.required && (
        <span className="required" data-spoken="">
          {' '}
          ({t('question.required')})
        </span>
      )}
    </>
  );
}

/** How to answer: in the question's own words, or as all of its kind are answered. Clips of the words before stand here too. */
export function QuestionHint({
  field,
  question,
  standard,
}: {
  readonly field: string;
  readonly question: Question;
  readonly standard: Say;
}) {
  const { t, i18n } = useTranslation('survey');
  const words = useWords();
  const spoken = useSpoken()(hintId(question));
  const own = question.hint;
  const id = `${field}-hint`;
  return (
    <>
      <ClipRow of={spokenId.question(question.key, 'title')} about={words(question.title).children} />
      {own === undefined ? (
        <p className="hint" id={id} {...spoken}>
          <CompanionSentence say={standard} />
        </p>
      ) : (
        <CompanionWords as="p" className="hint" id={id} of={own} {...spoken} />
      )}
      <ClipRow of={hintId(question)} about={own === undefined ? standard(t, i18n.language) : words(own).children} />
    </>
  );
}

/** Why it must be answered, in view: a person should know before the page says so. */
export function QuestionBecause({
  field,
  question,
  because,
}: {
  readonly field: string;
  readonly question: Question;
  readonly because: LocalizedText;
}) {
  const words = useWords();
  const spoken = useSpoken();
  const textId = spokenId.question(question.key, 'because');
  return (
    <>
      <p className="hint" id={`${field}-because`}>
        <span data-spoken="">
          <CompanionSentence say={(say) => say('question.because')} />
        </span>
        <CompanionWords of={because} {...spoken(textId)} />
      </p>
      <ClipRow of={textId} about={words(because).children} />
    </>
  );
}

/** Why it is asked, folded. */
export function QuestionWhy({ question, why }: { readonly question: Question; readonly why: LocalizedText }) {
  const { t } = useTranslation('survey');
  const words = useWords();
  const spoken = useSpoken();
  const textId = spokenId.question(question.key, 'why');
  return (
    <details className="why">
      <summary>{t('question.why')}</summary>
      <CompanionWords as="p" of={why} {...spoken(textId)} />
      <ClipRow of={textId} about={words(why).children} />
    </details>
  );
}
