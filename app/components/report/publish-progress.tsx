import { useTranslation } from 'react-i18next';

/** How far the work on an edition is. */
export interface EditionProgress {
  readonly step: 'counting' | 'protecting' | 'auditing' | 'writing' | 'rendering' | null;
  readonly done: number;
  readonly total: number;
  /** As a reader reads them. */
  readonly doneText: string;
  readonly totalText: string;
}

/** Shown instead of the preview while work is under way; the page looks again by itself, and by the link. */
export function PublishProgress({ of, address }: { readonly of: EditionProgress; readonly address: string }) {
  const { t } = useTranslation('report');
  const { step, done, total, doneText, totalText } = of;
  const counted = step === 'counting' && total > 0;
  return (
    <section className="panel" aria-labelledby="progress">
      <h2 id="progress">{t('publish.progress.title')}</h2>
      <p role="status">
        {step === null ? t('publish.progress.waiting') : t(`publish.progress.${step}`)}{' '}
        {counted && t('publish.progress.so', { done: doneText, total: totalText })}
      </p>
      <progress aria-labelledby="progress" {...(counted ? { value: done, max: total } : {})} />
      <p>{t('publish.progress.lead')}</p>
      <p>
        <a href={address}>{t('publish.progress.look')}</a>
      </p>
    </section>
  );
}
