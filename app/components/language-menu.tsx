import { useMatches } from '@remix-run/react';
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
  const form = useFormToKeep();
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
                  form={form}
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

/**
 * The form that a page's language is changed with where the page has one to keep (its loader's `languageForm`): it gets
 * the button pressed, and so comes back in the other language with what was chosen. Else the menu's own.
 */
function useFormToKeep(): string | undefined {
  const named = useMatches().map(({ data }) => (data as { languageForm?: unknown } | undefined)?.languageForm);
  return named.find((form) => typeof form === 'string');
}
