import { useTranslation } from 'react-i18next';

/** The code, large, in its groups; after a correction (null) that it is the one that the person has. */
export function ReceiptCode({ groups }: { readonly groups: readonly string[] | null }) {
  const { t } = useTranslation('survey');
  if (groups === null)
    return (
      <section className="panel panel-code">
        <h2>{t('thanks.codeHeading')}</h2>
        <p>{t('correction.codeSame')}</p>
      </section>
    );
  return (
    <>
      <section className="panel panel-code">
        <h2>{t('thanks.codeHeading')}</h2>
        <p className="code" dir="ltr">
          {groups.map((group, index) => (
            <span key={index}>{`${group} `}</span>
          ))}
        </p>
        <p>
          <strong>{t('thanks.keep')}</strong>
        </p>
      </section>
      <p>{t('thanks.use')}</p>
    </>
  );
}
