import { useTranslation } from 'react-i18next';

interface PlaceProps {
  readonly seen: number;
  readonly action: string;
  /** The page that the question stands on. */
  readonly section: string;
  readonly alone: boolean;
  readonly pages: readonly { readonly key: string; readonly words: string }[];
}

/** Moves a question to another page, or to one of its own. */
export function QuestionPlace({ seen, action, section, alone, pages }: PlaceProps) {
  const { t } = useTranslation('team');
  return (
    <details className="fold">
      <summary>{t('survey.question.standing')}</summary>
      <form method="post" action={action}>
        <input type="hidden" name="seen" value={seen} />
        <div className="field">
          <label htmlFor="into">{t('survey.question.moveTo')}</label>
          <select id="into" name="into" defaultValue={section}>
            {!alone && <option value="">{t('survey.question.moveOwn')}</option>}
            {pages.map(({ key, words }) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <button className="button button-second" type="submit" name="go" value="move">
          {t('survey.question.moveButton')}
        </button>
      </form>
    </details>
  );
}
