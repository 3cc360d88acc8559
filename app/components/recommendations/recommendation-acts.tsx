import { useTranslation } from 'react-i18next';
import type { GroupChoice } from '../groups/group-view.ts';
import { RecommendationFields } from './recommendation-form.tsx';
import type {
  LinkableTableView,
  RecommendationForm,
  RecommendationView,
  TypedRecommendation,
} from './recommendation-view.ts';

/** What a recommendation's form offers, and what it holds. */
export interface RecommendationEditing {
  readonly value: RecommendationForm;
  readonly groups: readonly GroupChoice[];
  readonly tables: readonly LinkableTableView[];
}

/** What can be done about a recommendation until the Council has decided: change it, withdraw it, take that back. */
export function RecommendationActs({
  recommendation,
  here,
  editing,
  typed,
}: {
  readonly recommendation: RecommendationView;
  readonly here: string;
  /** Null: its form is not open. */
  readonly editing: RecommendationEditing | null;
  readonly typed: TypedRecommendation | null;
}) {
  const { t } = useTranslation('team');
  const { id, number, withdrawn, decision, findings, seen } = recommendation;
  if (decision !== null) return <p className="soft">{t('recommendations.decided')}</p>;
  const act = withdrawn ? 'restore' : 'withdraw';
  return (
    <>
      {editing !== null && !withdrawn && (
        <form method="post" noValidate className="stack" aria-label={t('recommendations.changeThis', { number })}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="seen" value={seen} />
          <RecommendationFields at={id} typed={typed} linked={findings} {...editing} />
          <p className="actions">
            <button type="submit" className="button" name="do" value="edit">
              {t('settings.save')}
            </button>
            <a href={`${here}#${id}`}>{t('recommendations.cancel')}</a>
          </p>
        </form>
      )}
      <form method="post" className="actions" action={here}>
        <input type="hidden" name="id" value={id} />
        {editing === null && !withdrawn && (
          <a className="action" href={`${here}?edit=${id}#${id}`} aria-describedby={`title-${id}`}>
            {t('recommendations.change')}
          </a>
        )}
        <button type="submit" className="action" name="do" value={act} aria-describedby={`title-${id}`}>
          {t(`recommendations.${act}`)}
        </button>
      </form>
    </>
  );
}
