import { useTranslation } from 'react-i18next';
import type { Shown } from '../review-view.ts';
import { TextInLanguage } from '../text-in-language.tsx';

export interface DissentView {
  readonly id: string;
  readonly text: Shown;
  readonly at: string;
  readonly own: boolean;
  readonly mayWithdraw: boolean;
}

interface DissentsProps {
  readonly dissents: readonly DissentView[];
  /** Null where this member cannot write one. */
  readonly form: {
    readonly id: string;
    readonly typed: string;
    readonly invalid: boolean;
    readonly most: string;
  } | null;
}

/** Who sees an area or theme differently, without names; it stands in the report beside the finding. */
export function Dissents({ dissents, form }: DissentsProps) {
  const { t } = useTranslation('team');
  return (
    <section aria-labelledby="dissent" className="agreement-target">
      <h2 id="dissent">{t('dissent.title')}</h2>
      <p>{t('dissent.lead')}</p>
      {dissents.length === 0 && <p className="empty">{t('dissent.empty')}</p>}
      {dissents.map(({ id, text, at, own, mayWithdraw }) => (
        <article key={id} className="card">
          <blockquote>
            <TextInLanguage of={text} as="p" />
          </blockquote>
          <p className="soft">{own ? t('dissent.own', { at }) : at}</p>
          {mayWithdraw && (
            <form method="post">
              <input type="hidden" name="dissent" value={id} />
              <button type="submit" className="button button-second" name="intent" value="withdraw-dissent">
                {t('dissent.withdraw')}
              </button>
            </form>
          )}
        </article>
      ))}
      {form === null ? (
        <p className="soft">{t('dissent.readersOnly')}</p>
      ) : (
        <form method="post" autoComplete="off">
          <input type="hidden" name="dissent" value={form.id} />
          <p className="agreement-field">
            <label htmlFor="dissent-text">{t('dissent.label')}</label>
            <span className="hint" id="dissent-hint">
              {t('dissent.hint', { most: form.most })}
            </span>
            <textarea
              className="field"
              id="dissent-text"
              name="text"
              rows={4}
              dir="auto"
              defaultValue={form.typed}
              aria-describedby="dissent-hint"
              aria-invalid={form.invalid || undefined}
            />
          </p>
          <button type="submit" className="button" name="intent" value="dissent">
            {t('dissent.save')}
          </button>
        </form>
      )}
    </section>
  );
}
