import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import type { GroupChoice, HandoverView, WaitingHandover } from './group-view.ts';

/** Groups whose term has ended and that still own commitments, each with a form that gives them all to another. */
export function WaitingHandovers({
  waiting,
  receivers,
  mayChange,
}: {
  readonly waiting: readonly WaitingHandover[];
  readonly receivers: readonly GroupChoice[];
  readonly mayChange: boolean;
}) {
  const { t } = useTranslation('team');
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="handovers-waiting">
      <h2 id="handovers-waiting">{t('groups.waiting')}</h2>
      <div className="card-list">
        {waiting.map(({ id, name, open, handover }) => (
          <article key={id} className="card" aria-labelledby={`handover-${id}`}>
            <h3 id={`handover-${id}`}>
              <TextInLanguage of={name} />
            </h3>
            <p>{t('groups.stillOwns', { ...open })}</p>
            {mayChange && receivers.length === 0 && <p className="notice">{t('groups.noReceiver')}</p>}
            {mayChange && receivers.length > 0 && (
              <form method="post" className="stack">
                <input type="hidden" name="id" value={handover} />
                <input type="hidden" name="from" value={id} />
                <div className="field">
                  <label htmlFor={`to-${id}`}>{t('groups.handTo')}</label>
                  <p className="soft" id={`to-${id}-hint`}>
                    {t('groups.handHint')}
                  </p>
                  <select id={`to-${id}`} name="to" defaultValue="" aria-describedby={`to-${id}-hint`}>
                    <option value="">{t('groups.chooseGroup')}</option>
                    {receivers.map((group) => (
                      <option key={group.id} value={group.id} lang={group.name.language} dir={group.name.direction}>
                        {group.name.text}
                      </option>
                    ))}
                  </select>
                </div>
                <p>
                  <button type="submit" className="button" name="do" value="hand-over">
                    {t('groups.hand', { ...open })}
                  </button>
                </p>
              </form>
            )}
          </article>
        ))}
      </div>
    </section>
  );
}

/** What went from one group to another, the newest first. */
export function PastHandovers({ handovers }: { readonly handovers: readonly HandoverView[] }) {
  const { t } = useTranslation('team');
  if (handovers.length === 0) return null;
  return (
    <section aria-labelledby="handovers">
      <h2 id="handovers">{t('groups.handovers')}</h2>
      <ul className="plain-list card-list">
        {handovers.map(({ id, from, to, count, at, by }) => (
          <li key={id}>
            <TextInLanguage of={from} /> → <TextInLanguage of={to} />
            <br />
            <span className="soft">
              {t('groups.handedOver', { ...count, at, name: by ?? t('quotes.formerMember') })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
