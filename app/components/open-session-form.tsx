import { useTranslation } from 'react-i18next';

/** What was typed, to stand there again. */
export interface TypedSession {
  readonly people: string;
  readonly hours: string;
}

/** What a usual evening is. */
const usual: TypedSession = { people: '30', hours: '3' };

/** Asks for how many people a session is, and for how long. */
export function OpenSessionForm({
  action,
  most,
  typed,
  wrong,
}: {
  readonly action: string;
  readonly most: TypedSession;
  readonly typed: TypedSession | null;
  /** The field that is wrong, or another problem. */
  readonly wrong: string | null;
}) {
  const { t } = useTranslation('team');
  return (
    <form method="post" action={action} noValidate>
      {(['people', 'hours'] as const).map((field) => (
        <p className="field" key={field}>
          <label className="field-label" htmlFor={field}>
            {t(`sessions.${field}`)}
          </label>
          <span className="soft" id={`${field}-hint`}>
            {t('sessions.upTo', { most: most[field] })}
          </span>
          <input
            id={field}
            name={field}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            size={4}
            defaultValue={(typed ?? usual)[field]}
            aria-describedby={`${field}-hint`}
            aria-invalid={wrong === field || undefined}
          />
        </p>
      ))}
      <button className="button" type="submit" name="intent" value="open">
        {t('sessions.open')}
      </button>
    </form>
  );
}
