import { useTranslation } from 'react-i18next';
import type { Shown } from '../review-view.ts';
import { TextInLanguage } from '../text-in-language.tsx';

export interface ProtectionView {
  readonly threshold: string;
  readonly rounding: 'none' | 'base-5';
  readonly aboutYou: readonly { readonly question: string; readonly title: Shown; readonly sensitive: boolean }[];
}

/** How counts are published: rounded or not, and which questions ask for larger groups. */
export function ProtectionForm({ view: { threshold, rounding, aboutYou } }: { readonly view: ProtectionView }) {
  const { t } = useTranslation('team');
  return (
    <form method="post" className="panel">
      <p>{t('reportPage.protect.threshold', { threshold })}</p>
      <fieldset>
        <legend>{t('reportPage.protect.rounding')}</legend>
        <p className="soft">{t('reportPage.protect.roundingHint')}</p>
        {(['none', 'base-5'] as const).map((kind) => (
          <label key={kind} className="tick">
            <input type="radio" name="rounding" value={kind} defaultChecked={kind === rounding} />{' '}
            <span>{t(`reportPage.protect.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      {aboutYou.length > 0 && (
        <fieldset>
          <legend>{t('reportPage.protect.sensitive')}</legend>
          <p className="soft">{t('reportPage.protect.sensitiveHint')}</p>
          {aboutYou.map(({ question, title, sensitive }) => (
            <label key={question} className="tick">
              <input type="checkbox" name="sensitive" value={question} defaultChecked={sensitive} />{' '}
              <TextInLanguage of={title} />
            </label>
          ))}
        </fieldset>
      )}
      <p className="actions">
        <button type="submit" className="button" name="do" value="protect">
          {t('reportPage.save')}
        </button>
      </p>
    </form>
  );
}
