import { useTranslation } from 'react-i18next';

interface Counted {
  readonly count: number;
  readonly number: string;
}

/** A facilitator's session; numbers and moments come as text. */
interface SessionView {
  readonly id: string;
  readonly code: string;
  /** Where people arrive with the code filled in; null once it is of no use. */
  readonly link: string | null;
  readonly state: 'running' | 'used-up' | 'over';
  readonly starts: string;
  readonly ends: string;
  readonly used: Counted;
  readonly most: Counted;
  readonly madeBy: string | null;
}

/** One session: its code to give out, and how many have used it. */
export function SessionCard({ session, action }: { readonly session: SessionView; readonly action: string }) {
  const { t } = useTranslation('team');
  const { id, code, link, state, starts, ends, used, most, madeBy } = session;
  return (
    <article className="card" aria-labelledby={`session-${id}`}>
      <h3 id={`session-${id}`}>
        <span className="visually-hidden">{t('sessions.code')} </span>
        <bdi dir="ltr">{code}</bdi>
      </h3>
      <p>
        <strong>{t(`sessions.state.${state}`)}</strong>{' '}
        {t('sessions.used', { count: used.count, number: used.number, most: most.number })}
      </p>
      <p className="soft">
        {t('sessions.time', { starts, ends })} {t('sessions.madeBy', { name: madeBy ?? t('quotes.formerMember') })}
      </p>
      {link !== null && (
        <p>
          {t('sessions.link')} <a href={link}>{link}</a>
        </p>
      )}
      {state !== 'over' && (
        <form method="post" action={action}>
          <input type="hidden" name="id" value={id} />
          <button
            type="submit"
            className="button button-second"
            name="intent"
            value="end"
            aria-describedby={`session-${id}`}
          >
            {t('sessions.end')}
          </button>
        </form>
      )}
    </article>
  );
}
