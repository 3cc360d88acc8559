import { useTranslation } from 'react-i18next';

interface NamedKeys {
  readonly keys: readonly string[];
  /** How many more there are. */
  readonly more: string | null;
}

export interface ImportPreviewProps {
  readonly rows: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  readonly gone: NamedKeys;
  readonly retyped: NamedKeys;
  readonly audience: { readonly file: string; readonly survey: string } | null;
  readonly seen: string;
  /** The file, as it goes on to the next step. */
  readonly packed: string;
  readonly here: string;
}

/** What a file would replace, before it does; and the button that does. */
export function ImportPreview({ rows, gone, retyped, audience, seen, packed, here }: ImportPreviewProps) {
  const { t } = useTranslation('team');
  return (
    <section className="file-preview" aria-labelledby="preview">
      <h2 id="preview" tabIndex={-1}>
        {t('surveyFile.previewTitle')}
      </h2>
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('surveyFile.what')}</th>
              <th scope="col">{t('surveyFile.before')}</th>
              <th scope="col">{t('surveyFile.after')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, before, after }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {audience !== null && <p className="notice">{t('surveyFile.audience', audience)}</p>}
      <Keys title={t('surveyFile.gone')} note={t('surveyFile.goneNote')} of={gone} />
      <Keys title={t('surveyFile.retyped')} note={t('surveyFile.retypedNote')} of={retyped} />
      <form method="post" action={here} encType="multipart/form-data" className="actions">
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="packed" value={packed} />
        <button className="button" type="submit">
          {t('surveyFile.import')}
        </button>
        <a href={here}>{t('surveyFile.cancel')}</a>
      </form>
      <p className="soft">{t('surveyFile.undoNote')}</p>
    </section>
  );
}

function Keys({
  title,
  note,
  of: { keys, more },
}: {
  readonly title: string;
  readonly note: string;
  readonly of: NamedKeys;
}) {
  const { t } = useTranslation('team');
  if (keys.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <p>{note}</p>
      <ul className="file-keys">
        {keys.map((key) => (
          <li key={key}>
            <code dir="ltr">{key}</code>
          </li>
        ))}
        {more !== null && <li>{t('surveyFile.moreKeys', { number: more })}</li>}
      </ul>
    </>
  );
}
