import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import type { Question } from '#app/domain/survey.ts';
import { useWords } from './words.ts';

/** The ids of what describes a field, for its aria-describedby. */
export const describedBy = (field: string, { hint, wrong }: { hint: boolean; wrong: boolean }) => {
  const ids = [...(hint ? [`${field}-hint`] : []), ...(wrong ? [`${field}-error`] : [])];
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') };
};

/** What is wrong, beside the field. */
export function QuestionError({ id, message }: { readonly id: string; readonly message: string }) {
  return (
    <p className="error" id={id}>
      {message}
    </p>
  );
}

/** The words of a question, and that it must be answered, if it must. */
export function QuestionTitle({ question }: { readonly question: Question }) {
  const { t } = useTranslation('survey');
  const words = useWords();
  return (
    <>
      <span {...words(question.title)} />
      {question.required && <span className="required"> ({t('question.required')})</span>}
    </>
  );
}

/** How to answer. */
export function QuestionHint({ field, hint }: { readonly field: string; readonly hint: LocalizedText | string }) {
  const words = useWords();
  return <p className="hint" id={`${field}-hint`} {...(typeof hint === 'string' ? { children: hint } : words(hint))} />;
}

/** Why it is asked, folded. */
export function QuestionWhy({ why }: { readonly why: LocalizedText }) {
  const { t } = useTranslation('survey');
  const words = useWords();
  return (
    <details className="why">
      <summary>{t('question.why')}</summary>
      <p {...words(why)} />
    </details>
  );
}
