import { useTranslation } from 'react-i18next';

export interface LanguageChoice {
  readonly tag: string;
  readonly autonym: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The language switch: always at the same place, each language in its own name; a form, so that it works without scripts. */
export function LanguageMenu({
  languages,
  language,
  path,
}: {
  readonly languages: readonly LanguageChoice[];
  readonly language: string;
  readonly path: string;
}) {
  const { t } = useTranslation('common');
  const own = languages.find((choice) => choice.tag === language);
  return (
    <nav className="languages languages-folded" aria-label={t('language')}>
      <details>
        <summary>
          <span className="visually-hidden">{t('changeLanguage')}: </span>
          <span lang={language}>{own?.autonym ?? language}</span>
        </summary>
        <form method="post" action="/team/language">
          <input type="hidden" name="to" value={path} />
          <ul>
            {languages.map(({ tag, autonym, direction }) => (
              <li key={tag}>
                <button
                  type="submit"
                  name="language"
                  value={tag}
                  lang={tag}
                  dir={direction}
                  aria-current={tag === language ? 'true' : undefined}
                >
                  {autonym}
                </button>
              </li>
            ))}
          </ul>
        </form>
      </details>
    </nav>
  );
}
