import { useTranslation } from 'react-i18next';
import type { WaveFate, WaveKind } from '#app/domain/wave-mapping.ts';
import type { Shown } from './review-view.ts';
import { TextInLanguage } from './text-in-language.tsx';
import { WaveDecisionForm, type WaveFormView } from './wave-decision-form.tsx';

/** One thing of a wave beside its earlier self, as the page shows it. */
export interface WaveItemView {
  readonly id: string;
  readonly kind: WaveKind;
  readonly key: string;
  readonly name: Shown;
  /** The question that a choice or a row belongs to. */
  readonly of: Shown | null;
  readonly fate: WaveFate;
  readonly comparable: 'yes' | 'no' | 'undecided';
  readonly differences: readonly {
    readonly part: string;
    readonly before: Shown | null;
    readonly now: Shown | null;
  }[];
  /** What it was renamed from or merged of. */
  readonly earlier: readonly Shown[];
  readonly said: {
    readonly name: string | null;
    readonly date: string;
    readonly note: string;
  } | null;
  /** Null: nothing can be said about it. */
  readonly form: WaveFormView | null;
}

const parts = ['title', 'hint', 'minLabel', 'maxLabel', 'unit', 'label', 'definition'] as const;

/** What it is, what of it differs, what was said about it, and the form to say it. */
export function WaveItemCard({ item, action }: { readonly item: WaveItemView; readonly action: string }) {
  const { t } = useTranslation('team');
  const { id, kind, key, name, of, fate, comparable, differences, earlier, said, form } = item;
  return (
    <article className="card wave-item" id={id} tabIndex={-1}>
      <p className="soft">
        {t(`waves.kinds.${kind}`)}
        {of !== null && (
          <>
            {' · '}
            <TextInLanguage of={of} />
          </>
        )}
      </p>
      <h3>
        <TextInLanguage of={name} />
      </h3>
      <p>
        <strong className="stage">{t(`waves.fates.${fate}`)}</strong>
        {comparable !== 'undecided' && <span>{t(`waves.comparable.${comparable}`)}</span>}
      </p>
      {earlier.length > 0 && (
        <div>
          <p className="soft">{t(earlier.length > 1 ? 'waves.mergedOf' : 'waves.renamedFrom')}</p>
          <ul>
            {earlier.map((text) => (
              <li key={`${text.language} ${text.text}`}>
                <TextInLanguage of={text} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {differences.map(({ part, before, now }) => {
        const named = parts.find((one) => one === part);
        return (
          <dl
            key={`${part} ${before?.language ?? ''} ${now?.language ?? ''} ${before?.text ?? ''}`}
            className="wave-texts"
          >
            <div>
              <dt>
                {named !== undefined && t(`waves.parts.${named}`)} · {t('waves.before')}
              </dt>
              <dd>{before === null ? t('waves.nothingBefore') : <TextInLanguage of={before} />}</dd>
            </div>
            <div>
              <dt>{t('waves.now')}</dt>
              <dd>{now === null ? t('waves.nothingBefore') : <TextInLanguage of={now} />}</dd>
            </div>
          </dl>
        );
      })}
      {said !== null && said.note !== '' && (
        <p>
          <bdi>{said.note}</bdi>
        </p>
      )}
      {said !== null && (
        <p className="soft">{t('waves.by', { name: said.name ?? t('waves.formerMember'), date: said.date })}</p>
      )}
      <p className="soft">
        {t('waves.keyIs')} <code>{key}</code>
      </p>
      {form !== null && (
        <WaveDecisionForm item={{ id, kind, key }} form={form} action={action} decided={said !== null} />
      )}
    </article>
  );
}
