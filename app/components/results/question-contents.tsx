import { useTranslation } from 'react-i18next';

export interface QuestionLink {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  /** On this page, and not on another part of the questions. */
  readonly here: boolean;
}

/** The questions as a list of links: those of this page, and folded those of the other parts. */
export function QuestionContents({ contents }: { readonly contents: readonly QuestionLink[] }) {
  const { t } = useTranslation('team');
  const elsewhere = contents.filter(({ here }) => !here);
  if (contents.length < 4) return null;
  return (
    <nav className="results-contents" aria-labelledby="contents">
      <h2 id="contents">{t('results.questions.contents')}</h2>
      <Links of={contents.filter(({ here }) => here)} />
      {elsewhere.length > 0 && (
        <details>
          <summary>{t('results.questions.others')}</summary>
          <Links of={elsewhere} />
        </details>
      )}
    </nav>
  );
}

function Links({ of }: { readonly of: readonly QuestionLink[] }) {
  return (
    <ul>
      {of.map(({ key, href, title }) => (
        <li key={key}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
