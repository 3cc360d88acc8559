import { useTranslation } from 'react-i18next';
import { commitmentStatuses, stances } from '#app/domain/commitment.ts';
import type { GroupChoice } from '../groups/group-view.ts';
import { OfficialFields } from '../official-fields.tsx';
import { Field } from '../settings/field.tsx';
import type { TargetView, TypedCommitmentView } from './commitment-view.ts';

/** What can be said to an area or theme, and, once something is promised, how far it is. */
export function CommitmentFields({
  target,
  groups,
  typed,
}: {
  readonly target: TargetView;
  readonly groups: readonly GroupChoice[];
  readonly typed: TypedCommitmentView | null;
}) {
  const { t } = useTranslation('team');
  const { anchor, said } = target;
  const { stance, text, owner, due, progress } = typed ?? target.form;
  const field = typed?.field ?? null;
  const owned = said?.owner ?? null;
  const former = owner !== '' && groups.every(({ id }) => id !== owner);
  return (
    <>
      <fieldset id={`${anchor}-stance`} tabIndex={-1}>
        <legend>
          <strong>{t('commitments.what')}</strong>
        </legend>
        {stances.map((choice) => (
          <label className="tick" key={choice}>
            <input type="radio" name="stance" value={choice} defaultChecked={stance === choice} />
            {t(`commitments.choose.${choice}`)}
          </label>
        ))}
      </fieldset>
      <div>
        <p className="soft">{t('commitments.textHint')}</p>
        <OfficialFields
          id={`${anchor}-text`}
          name="text"
          label={t('commitments.text')}
          value={text}
          rows={4}
          wrong={field === 'text' ? (typed?.language ?? null) : null}
        />
      </div>
      <div className="field">
        <label htmlFor={`${anchor}-owner`}>{t('commitments.owner')}</label>
        <p className="soft" id={`${anchor}-owner-hint`}>
          {t('commitments.ownerHint')}
        </p>
        <select
          id={`${anchor}-owner`}
          name="owner"
          defaultValue={owner}
          aria-describedby={`${anchor}-owner-hint`}
          aria-invalid={field === 'owner' || undefined}
        >
          <option value="">{t('groups.chooseGroup')}</option>
          {former && owned !== null && (
            <option value={owner}>{t('commitments.formerOwner', { name: owned.text })}</option>
          )}
          {groups.map(({ id, name }) => (
            <option key={id} value={id} lang={name.language} dir={name.direction}>
              {name.text}
            </option>
          ))}
        </select>
      </div>
      <Field
        id={`${anchor}-due`}
        name="due"
        type="date"
        label={t('commitments.due')}
        hint={t('commitments.dueHint')}
        value={due}
        wrong={field === 'due'}
      />
      {progress !== null && (
        <>
          <div className="field">
            <label htmlFor={`${anchor}-status`}>{t('commitments.status')}</label>
            <select id={`${anchor}-status`} name="status" defaultValue={progress.status}>
              {commitmentStatuses.map((status) => (
                <option key={status} value={status}>
                  {t(`commitments.statuses.${status}`)}
                </option>
              ))}
            </select>
          </div>
          <Field
            id={`${anchor}-since`}
            name="since"
            type="date"
            label={t('commitments.since')}
            hint={t('commitments.sinceHint')}
            value={progress.since}
            wrong={field === 'since'}
          />
          <div>
            <p className="soft">{t('commitments.noteHint')}</p>
            <OfficialFields
              id={`${anchor}-note`}
              name="note"
              label={t('commitments.note')}
              value={progress.note}
              rows={3}
              wrong={field === 'note' ? (typed?.language ?? null) : null}
            />
          </div>
        </>
      )}
    </>
  );
}
