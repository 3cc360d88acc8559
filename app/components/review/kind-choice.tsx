import { useTranslation } from 'react-i18next';
import { kindChoices, type KindChoice } from '#app/domain/review.ts';
import { ReadsAs } from '../reads-as.tsx';
import type { ReviewView } from '../review-view.ts';

/** What the comment is, whatever it is about: the person says so, the machine's guess is only marked. */
export function KindChoices({
  view,
  chosen,
  invalid,
}: {
  readonly view: ReviewView;
  readonly chosen: KindChoice | null;
  readonly invalid: boolean;
}) {
  const { t } = useTranslation('review');
  return (
    <fieldset className="kinds" id="kind" tabIndex={-1} aria-invalid={invalid || undefined}>
      <legend>
        <h2>{t('kinds.title')}</h2>
      </legend>
      <p className="soft">{t('kinds.lead')}</p>
      <div className="kind-list">
        {kindChoices.map((kind) => (
          <label key={kind} className="choice">
            <input type="radio" name="kind" value={kind} defaultChecked={chosen === kind} />
            <span>
              {kind === 'hard to say' ? t('kinds.hardToSay') : t(`suggestions.kind.${kind}`)}
              {view.kind?.kind === kind && <small>{t('kinds.suggested')}</small>}
            </span>
          </label>
        ))}
      </div>
      <ReadsAs view={view} />
    </fieldset>
  );
}

/** Another kind for one area or theme: a comment can praise one thing and complain of another. */
export function OwnKind({
  id,
  name,
  chosen,
}: {
  readonly id: string;
  /** What the target is called. */
  readonly name: string;
  readonly chosen: KindChoice | undefined;
}) {
  const { t } = useTranslation('review');
  return (
    <details className="own-kind" open={chosen !== undefined || undefined}>
      <summary>{t('kinds.another')}</summary>
      <select name={`kind:${id}`} defaultValue={chosen ?? ''} aria-label={t('kinds.anotherFor', { name })}>
        <option value="">{t('kinds.same')}</option>
        {kindChoices.map((kind) => (
          <option key={kind} value={kind}>
            {kind === 'hard to say' ? t('kinds.hardToSay') : t(`suggestions.kind.${kind}`)}
          </option>
        ))}
      </select>
    </details>
  );
}
