import { useTranslation } from 'react-i18next';
import type { WaveKind } from '#app/domain/wave-mapping.ts';
import type { Shown } from './review-view.ts';
import { TextInLanguage } from './text-in-language.tsx';

/** What the form holds: what was said, or typed and refused. */
export interface WaveFormView {
  readonly seen: string;
  readonly comparable: string;
  readonly note: string;
  /** How "no" is said of it. */
  readonly no: 'no' | 'notBack' | 'itIsNew';
  readonly candidates: readonly { readonly key: string; readonly name: Shown; readonly chosen: boolean }[];
}

interface WaveDecisionFormProps {
  readonly item: { readonly id: string; readonly kind: WaveKind; readonly key: string };
  readonly form: WaveFormView;
  readonly action: string;
  readonly decided: boolean;
}

/** Says whether something can be compared with the wave before, and takes it back. */
export function WaveDecisionForm({ item, form, action, decided }: WaveDecisionFormProps) {
  const { t } = useTranslation('team');
  const { id, kind, key } = item;
  const { seen, comparable, note, no, candidates } = form;
  const own = (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="seen" value={seen} />
    </>
  );
  const answer = (value: 'yes' | 'no', words: 'yes' | 'no' | 'notBack' | 'itIsNew') => (
    <label className="tick">
      <input type="radio" name="comparable" value={value} defaultChecked={comparable === value} />
      <span>{t(`waves.${words}`)}</span>
    </label>
  );
  const fields = (
    <form method="post" action={action} className="stack">
      {own}
      <fieldset>
        <legend>{t('waves.says')}</legend>
        {candidates.length > 0 && answer('yes', 'yes')}
        {candidates.length > 1 || no === 'itIsNew' ? (
          candidates.length > 0 && (
            <fieldset className="wave-candidates">
              <legend className="soft">{t('waves.of')}</legend>
              {candidates.map((one) => (
                <label key={one.key} className="tick">
                  <input type="checkbox" name="earlier" value={one.key} defaultChecked={one.chosen} />
                  <TextInLanguage of={one.name} />
                </label>
              ))}
            </fieldset>
          )
        ) : (
          <input type="hidden" name="earlier" value={candidates[0]?.key ?? ''} />
        )}
        {answer('no', no)}
      </fieldset>
      <p className="field">
        <label htmlFor={`${id}-note`}>{t('waves.note')}</label>
        <input id={`${id}-note`} name="note" type="text" autoComplete="off" defaultValue={note} />
      </p>
      <button className="button button-second" type="submit" name="intent" value="decide">
        {t('waves.save')}
      </button>
    </form>
  );
  if (!decided) return fields;
  return (
    <>
      <details className="fold">
        <summary>{t('waves.change')}</summary>
        {fields}
      </details>
      <form method="post" action={action}>
        {own}
        <button className="action" type="submit" name="intent" value="undo">
          {t('waves.undo')}
        </button>
      </form>
    </>
  );
}
