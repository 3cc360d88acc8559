import { useTranslation } from 'react-i18next';
import type { GroupChoice } from '../groups/group-view.ts';
import { BothLanguages } from '../recommendations/both-languages.tsx';
import { TextInLanguage } from '../text-in-language.tsx';
import { CommitmentFields } from './commitment-fields.tsx';
import type { SaidView, TargetView, TypedCommitmentView } from './commitment-view.ts';

/** An area or theme with what is said to it; folded beneath, the form that says it. */
export function CommitmentCard({
  target,
  groups,
  mayChange,
  typed,
  overtaken,
}: {
  readonly target: TargetView;
  readonly groups: readonly GroupChoice[];
  readonly mayChange: boolean;
  readonly typed: TypedCommitmentView | null;
  /** Somebody else has saved something since the page was shown. */
  readonly overtaken: boolean;
}) {
  const { t } = useTranslation('team');
  const { id, anchor, type, name, within, shown, said, seen } = target;
  const own = typed?.at === id ? typed : null;
  return (
    <article className="card" id={anchor} aria-labelledby={`name-${anchor}`}>
      <h3 id={`name-${anchor}`}>
        <TextInLanguage of={name} />
      </h3>
      <p className="soft">
        {t(`commitments.types.${type}`)}
        {within !== null && (
          <>
            {' '}
            {t('commitments.of')} <TextInLanguage of={within} />
          </>
        )}
      </p>
      {own !== null && overtaken && <p className="notice">{t('commitments.savedNow')}</p>}
      {said === null ? (
        <p className={shown ? 'builder-late' : 'soft'}>{t(shown ? 'commitments.blocks' : 'commitments.nothing')}</p>
      ) : (
        <Said said={said} />
      )}
      {mayChange && (
        <details className="fold" open={own !== null || undefined}>
          <summary>
            {t(said === null ? 'commitments.edit' : 'commitments.change')}
            <span className="visually-hidden">
              {' '}
              <TextInLanguage of={name} />
            </span>
          </summary>
          <form method="post" noValidate className="stack">
            <input type="hidden" name="target" value={id} />
            <input type="hidden" name="seen" value={seen} />
            <CommitmentFields target={target} groups={groups} typed={own} />
            <button type="submit" className="button" name="do" value="commit">
              {t('settings.save')}
            </button>
          </form>
        </details>
      )}
    </article>
  );
}

function Said({ said }: { readonly said: SaidView }) {
  const { t } = useTranslation('team');
  const { stance, text, owner, ownerEnded, due, overdue, status, since, note, by, at } = said;
  return (
    <>
      <p>
        <strong className="stage">{t(`commitments.stances.${stance}`)}</strong>
        {overdue && <strong className="builder-late">{t('commitments.overdue')}</strong>}
      </p>
      <BothLanguages of={text} />
      {stance === 'will' && (
        <>
          <p>
            {owner !== null && <TextInLanguage of={owner} />}
            {due !== null && <span> · {t('commitments.dueOn', { day: due })}</span>}
            <br />
            {t(`commitments.statuses.${status}`)}
            {since !== null && <span>, {t('commitments.sinceOn', { day: since })}</span>}
          </p>
          {ownerEnded && <p className="notice">{t('commitments.ownerEnded')}</p>}
          <BothLanguages of={note} />
        </>
      )}
      <p className="soft">{t('commitments.savedBy', { name: by ?? t('quotes.formerMember'), at })}</p>
    </>
  );
}
