import { useTranslation } from 'react-i18next';

interface NamedLanguage {
  readonly tag: string;
  readonly name: string;
}

/** What can be begun on this device, and how it is used now. */
export interface WaysPage {
  readonly home: string;
  readonly takesAnswers: boolean;
  /** The survey's own address. */
  readonly survey: string;
  readonly isKiosk: boolean;
  /** Where codes for a room are made; null for who may not make them. */
  readonly sessions: string | null;
  /** How long a kiosk lasts, as text. */
  readonly hours: string;
  /** Null for who may not hold interviews. */
  readonly interview: {
    readonly person: readonly NamedLanguage[];
    readonly own: readonly NamedLanguage[];
    /** The interviewer's language to begin with. */
    readonly among: string;
  } | null;
}

/** The three ways to be helped, each with how to begin it. */
export function WaysToBeHelped({ page, wrong }: { readonly page: WaysPage; readonly wrong: readonly string[] }) {
  const { t } = useTranslation('team');
  const { survey, isKiosk, hours, interview } = page;
  return (
    <>
      {isKiosk && (
        <form method="post" className="notice">
          <p>{t('ways.kiosk.isOne')}</p>
          <button className="button button-second" type="submit" name="go" value="end-kiosk">
            {t('ways.kiosk.end')}
          </button>
        </form>
      )}
      {page.takesAnswers ? (
        <>
          <h2>{t('ways.own.heading')}</h2>
          <p>{t('ways.own.body')}</p>
          <p>
            <a href={survey} dir="ltr">
              {survey}
            </a>
          </p>
          <h2>{t('ways.kiosk.heading')}</h2>
          <p>{t('ways.kiosk.body', { hours })}</p>
          <form method="post">
            <button className="button" type="submit" name="go" value="kiosk">
              {t('ways.kiosk.start')}
            </button>
          </form>
          {interview !== null && (
            <>
              <h2>{t('ways.interview.heading')}</h2>
              <p>{t('ways.interview.body')}</p>
              <form method="post" className="stack">
                <Languages name="person" label={t('ways.interview.person')} choices={interview.person} wrong={wrong} />
                <Languages
                  name="own"
                  label={t('ways.interview.own')}
                  choices={interview.own}
                  chosen={interview.among}
                  wrong={wrong}
                />
                <button className="button" type="submit" name="go" value="interview">
                  {t('ways.interview.start')}
                </button>
              </form>
            </>
          )}
        </>
      ) : (
        <p className="empty">{t('ways.notOpen')}</p>
      )}
      {page.sessions !== null && (
        <p>
          <a href={page.sessions}>{t('home.sessions')}</a>
        </p>
      )}
      <p className="soft">
        <a href={page.home}>{t('quotes.back')}</a>
      </p>
    </>
  );
}

function Languages({
  name,
  label,
  choices,
  chosen = '',
  wrong,
}: {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly NamedLanguage[];
  readonly chosen?: string;
  readonly wrong: readonly string[];
}) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen} aria-invalid={wrong.includes(name) || undefined}>
        <option value="" />
        {choices.map(({ tag, name: own }) => (
          <option key={tag} value={tag}>
            {own}
          </option>
        ))}
      </select>
    </div>
  );
}
