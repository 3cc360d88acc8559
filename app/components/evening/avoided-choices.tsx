import { useTranslation } from 'react-i18next';
import type { Shown } from '../review-view.ts';
import { TextInLanguage } from '../text-in-language.tsx';

/** What a member would rather not read about: areas to tick, communities and places to type. */
export function AvoidedChoices({
  areas,
  words,
  most,
}: {
  readonly areas: readonly { readonly key: string; readonly name: Shown | null; readonly avoided: boolean }[];
  readonly words: string;
  /** Lines that there may be. */
  readonly most: number;
}) {
  const { t } = useTranslation('review');
  return (
    <>
      {areas.length > 0 && (
        <fieldset aria-describedby="areas-hint">
          <legend>{t('preferences.areas')}</legend>
          <p id="areas-hint" className="soft">
            {t('preferences.areasHint')}
          </p>
          <div className="tick-list">
            {areas.map(({ key, name, avoided }) => (
              <label key={key} className="tick">
                <input type="checkbox" name="area" value={key} defaultChecked={avoided} />
                {name === null ? <span>{key}</span> : <TextInLanguage of={name} />}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <div className="field">
        <label htmlFor="words">{t('preferences.words')}</label>
        <p id="words-hint" className="hint">
          {t('preferences.wordsHint', { most })}
        </p>
        <textarea id="words" name="words" rows={4} dir="auto" defaultValue={words} aria-describedby="words-hint" />
      </div>
    </>
  );
}
