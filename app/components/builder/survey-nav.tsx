import { useTranslation } from 'react-i18next';

/** The pages on which a survey is written. */
export const surveyParts = ['outline', 'words', 'texts', 'preview', 'history', 'publish'] as const;
export type SurveyPart = (typeof surveyParts)[number];

/** Leads from one part of the builder to another; only to those that the member may see. */
export function SurveyNav({
  parts,
  current,
}: {
  readonly parts: readonly { readonly part: SurveyPart; readonly href: string }[];
  readonly current: SurveyPart | null;
}) {
  const { t } = useTranslation('team');
  return (
    <nav className="builder-nav" aria-label={t('survey.menu')}>
      <ul>
        {parts.map(({ part, href }) => (
          <li key={part}>
            <a href={href} aria-current={part === current ? 'page' : undefined}>
              {t(`survey.${part}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** In which official language words are typed: each is a link to the same page. */
export function WritingLanguage({
  writing,
  languages,
}: {
  readonly writing: string;
  readonly languages: readonly { readonly tag: string; readonly name: string; readonly href: string }[];
}) {
  const { t } = useTranslation('team');
  if (languages.length < 2) return null;
  return (
    <nav className="builder-writing" aria-label={t('survey.writing.label')}>
      <span>{t('survey.writing.short')}</span>
      {languages.map(({ tag, name, href }) => (
        <a key={tag} href={href} hrefLang={tag} lang={tag} aria-current={tag === writing ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
