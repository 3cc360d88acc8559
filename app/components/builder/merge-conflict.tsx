import { useTranslation } from 'react-i18next';

/** One thing that two people changed at once; texts as they stand, in the language that is written. */
export interface Disputed {
  /** The name of the field, or of the part of the form. */
  readonly field: string;
  readonly label: string;
  readonly yours: string;
  readonly theirs: string;
}

/** What two people changed at once: both are shown, and neither is lost. */
export function MergeConflict({
  by,
  disputed,
  writing,
}: {
  readonly by: string | null;
  readonly disputed: readonly Disputed[];
  readonly writing: { readonly language: string; readonly direction: 'ltr' | 'rtl' };
}) {
  const { t } = useTranslation('team');
  const words = { lang: writing.language, dir: writing.direction };
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- the page is the answer to what was just sent
    <section className="error-summary builder-conflict" role="alert" tabIndex={-1} autoFocus>
      <h2>{by === null ? t('survey.conflict.titleUnknown') : t('survey.conflict.title', { name: by })}</h2>
      <p>{t('survey.conflict.lead')}</p>
      {disputed.map(({ field, label, yours, theirs }) => (
        <div key={field} className="builder-disputed">
          <h3 id={`disputed-${field}`}>{label}</h3>
          <dl>
            <div>
              <dt>{t('survey.conflict.yours')}</dt>
              <dd {...words}>{yours === '' ? t('survey.conflict.empty') : yours}</dd>
            </div>
            <div>
              <dt>{t('survey.conflict.theirs')}</dt>
              <dd {...words}>{theirs === '' ? t('survey.conflict.empty') : theirs}</dd>
            </div>
          </dl>
          <button
            type="submit"
            name="go"
            value={`theirs:${field}`}
            className="button button-second"
            aria-describedby={`disputed-${field}`}
          >
            {t('survey.conflict.use')}
          </button>
        </div>
      ))}
      <p className="soft">{t('survey.conflict.save')}</p>
    </section>
  );
}
