import { useTranslation } from 'react-i18next';

/** Which languages a member reads. */
export function LanguageChoices({
  choices,
}: {
  readonly choices: readonly { readonly tag: string; readonly name: string; readonly reads: boolean }[];
}) {
  const { t } = useTranslation('review');
  return (
    <fieldset id="languages" aria-describedby="languages-hint">
      <legend>{t('languages.legend')}</legend>
      <p id="languages-hint" className="soft">
        {t('languages.hint')}
      </p>
      <div className="tick-list">
        {choices.map(({ tag, name, reads }) => (
          <label key={tag} className="tick">
            <input type="checkbox" name="language" value={tag} defaultChecked={reads} />
            <span>{name}</span>
          </label>
        ))}
        {/* Comments whose language could not be told go to everybody. */}
        <label className="tick">
          <input type="checkbox" checked disabled />
          <span>{t('languages.undetermined')}</span>
        </label>
      </div>
    </fieldset>
  );
}
