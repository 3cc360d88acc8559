import { useTranslation } from 'react-i18next';
import type { EveningPart } from './evening-view.ts';

/** What became of the comments that a reader was given, in plain words. */
export function BatchRead({
  finished: { read, passedOn },
}: {
  readonly finished: NonNullable<EveningPart['finished']>;
}) {
  const { t } = useTranslation('review');
  return (
    <p className="lead">
      {read !== null && t('done.read', { ...read })} {passedOn !== null && t('done.passedOn', { ...passedOn })}
    </p>
  );
}
