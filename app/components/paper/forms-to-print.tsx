import { useTranslation } from 'react-i18next';

interface FormsToPrintProps {
  readonly forms: {
    /** The newest published one; null: none is. */
    readonly version: string | null;
    /** There are earlier ones, whose sheets may still be about. */
    readonly several: boolean;
    readonly languages: readonly { readonly name: string; readonly address: string }[];
    /** The address of the draft on paper; null: there is none. */
    readonly draft: string | null;
  };
}

/** The forms of a consultation, one per language. */
export function FormsToPrint({ forms: { version, several, languages, draft } }: FormsToPrintProps) {
  const { t } = useTranslation('team');
  return (
    <>
      <h2>{t('paper.formsHeading')}</h2>
      {version === null ? (
        <p className="empty">{t('paper.formsNone')}</p>
      ) : (
        <>
          <p>{t('paper.formsVersion', { version })}</p>
          <ul className="link-list paper-languages">
            {languages.map(({ name, address }) => (
              <li key={address}>
                <a href={address}>{name}</a>
              </li>
            ))}
          </ul>
          {several && <p className="soft">{t('paper.earlier')}</p>}
        </>
      )}
      {draft !== null && (
        <p className="soft">
          {t('paper.formsDraft')} <a href={draft}>{t('paper.printHeading')}</a>
        </p>
      )}
    </>
  );
}
