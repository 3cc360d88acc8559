import { useTranslation } from 'react-i18next';
import type { PracticeResultView } from './practice-view.ts';

/** How the practice went, what to look at again, and how the first real batch compares. */
export function PracticeResult({ result, review }: { readonly result: PracticeResultView; readonly review: string }) {
  const { t } = useTranslation('team');
  return (
    <>
      <p className="lead">{t('practice.agreed', { agreed: result.agreed, of: result.of })}</p>
      <p>{t('practice.share', { share: result.share })}</p>
      {result.all ? (
        <p>{t('practice.allAgreed')}</p>
      ) : (
        <section aria-labelledby="again">
          <h2 id="again">{t('practice.again')}</h2>
          <ul className="link-list">
            {result.again.map(({ id, verdict, href }) => (
              <li key={id}>
                <a href={href}>{t(`practice.comments.${id}.point`)}</a>
                <span className="soft">{t(`practice.verdict.${verdict}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="first">
        <h2 id="first">{t('practice.first.title')}</h2>
        <p>{result.first}</p>
      </section>
      <form method="post">
        <p className="actions">
          <a className="button" href={review}>
            {t('practice.toReview')}
          </a>
          <button className="button button-second" type="submit" name="begin" value="again">
            {t('practice.restart')}
          </button>
        </p>
      </form>
    </>
  );
}
