import { useTranslation } from 'react-i18next';
import { DifferTargetCard } from './differ-target-card.tsx';
import type { DifferView } from './differ-view.ts';

/** The element of an area or theme on the form, by its place. */
export function differField(place: number): string {
  return `about-${String(place)}`;
}

interface DifferFormProps {
  readonly view: DifferView;
  readonly reason: string;
  readonly most: string;
  readonly invalid: ReadonlySet<string>;
}

/** The decision between readers: about each area and theme yes or no, and one reason for all. */
export function DifferForm({ view, reason, most, invalid }: DifferFormProps) {
  const { t } = useTranslation('review');
  const { hidden, targets } = view;
  return (
    <form method="post" className="differ-form" autoComplete="off">
      <input type="hidden" name="revision" value={hidden.revision} />
      <input type="hidden" name="said" value={hidden.said} />
      <input type="hidden" name="basis" value={hidden.basis} />
      {targets.map((target, place) => (
        <DifferTargetCard
          key={target.id}
          target={target}
          fieldId={differField(place)}
          invalid={invalid.has(differField(place))}
        />
      ))}
      <p className="agreement-field">
        <label htmlFor="reason">{t('differ.reason')}</label>
        <span className="hint" id="reason-hint">
          {t('differ.reasonHint', { most })}
        </span>
        <textarea
          className="field"
          id="reason"
          name="reason"
          rows={4}
          dir="auto"
          defaultValue={reason}
          aria-describedby="reason-hint"
          aria-invalid={invalid.has('reason') || undefined}
        />
      </p>
      <p className="actions">
        <button type="submit" className="button" name="intent" value="decide">
          {t('differ.save')}
        </button>
        {view.decision !== null && (
          <button type="submit" className="button button-second" name="intent" value="undo">
            {t('differ.undo')}
          </button>
        )}
      </p>
    </form>
  );
}
