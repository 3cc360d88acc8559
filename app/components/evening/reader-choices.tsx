import { useTranslation } from 'react-i18next';

/** What a reader has said about themselves, and the pages where they say it. */
export function ReaderChoices({
  home,
  languages,
  avoids,
  agreed,
  practised,
}: {
  readonly home: string;
  /** Names, as a list; null: they have chosen none. */
  readonly languages: string | null;
  /** What they would rather not read about, as a list; null: nothing. */
  readonly avoids: string | null;
  readonly agreed: boolean;
  /** They have practised, or read already: practice is no longer what comes first. */
  readonly practised: boolean;
}) {
  const { t } = useTranslation('review');
  return (
    <section className="evening-reader stack">
      <h2>{t('evening.you')}</h2>
      <p>{languages === null ? t('languages.none') : t('languages.mine', { languages })}</p>
      {avoids !== null && <p>{t('preferences.mine', { what: avoids })}</p>}
      <ul className="plain-list">
        <li>
          <a href={`${home}/languages`}>{t('languages.change')}</a>
        </li>
        {practised && (
          <li>
            <a href={`${home}/review/practice`}>{t('evening.practiseAgain')}</a>
          </li>
        )}
        {agreed && (
          <li>
            <a href={`${home}/review/confidentiality`}>{t('confidentiality.read')}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
