import { useTranslation } from 'react-i18next';
import { HeldResponse } from './held-response.tsx';
import type { HeldGroupView } from './held-view.ts';

/** Responses that are held for the same reasons and came in the same hour: decided one by one, some, or all at once. */
export function HeldGroup({ group, action }: { readonly group: HeldGroupView; readonly action: string }) {
  const { t } = useTranslation('team');
  const { name, reasons, hour, total, responses } = group;
  return (
    <section aria-labelledby={`group-${name}`}>
      <h3 id={`group-${name}`}>{t('held.group', { ...total, hour })}</h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{t(`held.because.${reason}`)}</li>
        ))}
      </ul>
      <form method="post" action={action} autoComplete="off">
        <input type="hidden" name="group" value={name} />
        <div className="actions">
          {(['count', 'leave-out'] as const).map((decision) => (
            <button key={decision} type="submit" className="button button-second" name="all" value={decision}>
              {t(`held.all.${decision}`, { ...total })}
            </button>
          ))}
        </div>
        {responses.map((response) => (
          <HeldResponse key={response.id} response={response} />
        ))}
        <div className="actions">
          {(['count', 'leave-out'] as const).map((decision) => (
            <button key={decision} type="submit" className="button" name="ticked" value={decision}>
              {t(`held.ticked.${decision}`)}
            </button>
          ))}
        </div>
      </form>
    </section>
  );
}
