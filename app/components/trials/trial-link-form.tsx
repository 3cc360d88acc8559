import { useTranslation } from 'react-i18next';

/** Makes a link for trial. */
export function TrialLinkForm({
  action,
  id,
  typed,
  wrong,
}: {
  readonly action: string;
  /** The link's, made with the form: sending it twice makes one. */
  readonly id: string;
  readonly typed: string;
  readonly wrong: boolean;
}) {
  const { t } = useTranslation('team');
  return (
    <form method="post" action={action} noValidate className="stack narrow">
      <input type="hidden" name="id" value={id} />
      <p className="field">
        <label htmlFor="name">{t('trials.name')}</label>
        <span className="soft" id="name-hint">
          {t('trials.nameHint')}
        </span>
        <input
          id="name"
          name="name"
          type="text"
          autoComplete="off"
          dir="auto"
          defaultValue={typed}
          aria-describedby="name-hint"
          aria-invalid={wrong || undefined}
        />
      </p>
      <button className="button" type="submit" name="intent" value="make">
        {t('trials.make')}
      </button>
    </form>
  );
}
