import { useTranslation } from 'react-i18next';

interface SheetKindProps {
  readonly here: string;
  readonly kind: {
    readonly version: string;
    readonly language: string;
    readonly versions: readonly string[];
    readonly languages: readonly { readonly tag: string; readonly name: string }[];
  };
}

/** Which version of the form a sheet is, and in which language: both are printed on it. */
export function SheetKind({ here, kind: { version, language, versions, languages } }: SheetKindProps) {
  const { t } = useTranslation('team');
  return (
    <form method="get" action={here} className="entry-kind" aria-label={t('paper.before')}>
      <div className="field">
        <label htmlFor="language">{t('paper.language')}</label>
        <select id="language" name="language" defaultValue={language}>
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="version">{t('paper.version')}</label>
        <select id="version" name="version" defaultValue={version}>
          {versions.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </div>
      <button type="submit" className="button button-second">
        {t('paper.change')}
      </button>
    </form>
  );
}
