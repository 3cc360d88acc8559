import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import { useWords } from './words.ts';

/** Something to mend: in which field, about which question, and what. */
export interface SummedProblem {
  readonly field: string;
  readonly about?: LocalizedText;
  readonly message: string;
}

/** What has to be mended, at the top of the page, before its heading; the page opens with the focus on it. */
export function ErrorSummary({
  problems,
  keptWords = true,
}: {
  readonly problems: readonly SummedProblem[];
  /** What was typed stands in the fields again. */
  readonly keptWords?: boolean;
}) {
  const { t } = useTranslation('survey');
  const words = useWords();
  return (
    // A page without scripts announces an alert only when the focus goes there.
    // eslint-disable-next-line jsx-a11y/no-autofocus -- the page is the answer to what was just sent
    <div className="error-summary" role="alert" aria-labelledby="error-heading" tabIndex={-1} autoFocus data-listen>
      <h2 id="error-heading" data-spoken="">
        {t('errors.heading')}
      </h2>
      <ul>
        {problems.map(({ field, about, message }) => (
          <li key={field}>
            <a href={`#${field}`}>
              {about !== undefined && <span className="error-about" {...words(about)} data-spoken="" />}
              <span data-spoken="">{message}</span>
            </a>
          </li>
        ))}
      </ul>
      {keptWords && <p>{t('errors.kept')}</p>}
    </div>
  );
}
