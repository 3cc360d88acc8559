import { useTranslation } from 'react-i18next';

export interface FileFaultsProps {
  readonly lines: readonly { readonly path: string; readonly text: string }[];
  readonly more: string | null;
}

/** What is wrong with a file, line by line with its place; nothing of it was taken. */
export function FileFaults({ lines, more }: FileFaultsProps) {
  const { t } = useTranslation('team');
  return (
    // A page without scripts announces an alert only when the focus goes there.
    // eslint-disable-next-line jsx-a11y/no-autofocus -- the page is the answer to what was just sent
    <div className="error-summary" role="alert" id="problem" tabIndex={-1} autoFocus>
      <h2>{t('surveyFile.refused')}</h2>
      <ul>
        {lines.map(({ path, text }, index) => (
          <li key={index}>
            {path !== '' && (
              <>
                <code dir="ltr">{path}</code>
                <br />
              </>
            )}
            {text}
          </li>
        ))}
      </ul>
      {more !== null && <p>{more}</p>}
      <p>{t('surveyFile.nothingSaved')}</p>
    </div>
  );
}
