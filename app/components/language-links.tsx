import { useTranslation } from 'react-i18next';
import { autonymOf } from '#app/language/languages.ts';
import { ClipRow, languageNameId } from './clips.tsx';

/** The same page in one language. */
export interface LanguageLink {
  readonly tag: string;
  readonly autonym: string;
  readonly direction: 'ltr' | 'rtl';
  readonly href: string;
}

interface LanguageLinksProps {
  readonly links: readonly LanguageLink[];
  readonly current: string;
  readonly folded: boolean;
  /** Where there is something typed, changing the language sends it: buttons of this form then stand for the links. */
  readonly form?: string;
}

/** The languages of a page, each in its own name and writing. */
export function LanguageLinks({ links, current, folded, form }: LanguageLinksProps) {
  const { t } = useTranslation(['common', 'survey']);
  const list = (
    <ul {...(folded ? {} : { 'data-names': '' })}>
      {links.map(({ tag, autonym, direction, href }) => {
        const own = { lang: tag, dir: direction, ...(tag === current ? { 'aria-current': true as const } : {}) };
        return (
          <li key={tag}>
            {form === undefined ? (
              <a href={href} hrefLang={tag} {...own}>
                {autonym}
              </a>
            ) : (
              <button type="submit" form={form} name="go" value={`language:${tag}`} formNoValidate {...own}>
                {autonym}
              </button>
            )}
            {!folded && <ClipRow of={languageNameId(tag)} about={autonym} />}
          </li>
        );
      })}
    </ul>
  );
  return (
    <nav className={folded ? 'languages languages-folded' : 'languages languages-open'} aria-label={t('language')}>
      {folded ? (
        <details>
          <summary>
            <Globe />
            <span className="visually-hidden">{t('changeLanguage')}: </span>
            {autonymOf(current)}
          </summary>
          {list}
        </details>
      ) : (
        <>
          <p className="languages-label">
            <Globe />
            {t('survey:start.chooseLanguage')}
          </p>
          {list}
        </>
      )}
    </nav>
  );
}

/** For who cannot read the page yet, and looks for the way to another language. */
function Globe() {
  return (
    <svg className="globe" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c6 5 6 13 0 18M12 3c-6 5-6 13 0 18" />
    </svg>
  );
}
