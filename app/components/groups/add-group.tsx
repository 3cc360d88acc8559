import { useTranslation } from 'react-i18next';
import { groupKinds } from '#app/domain/partnership.ts';
import { GroupFields } from './group-fields.tsx';
import type { TypedGroup } from './group-view.ts';

/** Adds a group to the partnership. */
export function AddGroup({
  id,
  typed,
  open,
}: {
  readonly id: string;
  readonly typed: TypedGroup | null;
  readonly open: boolean;
}) {
  const { t } = useTranslation('team');
  const own = typed?.at === 'add' ? typed : null;
  return (
    <details className="fold" open={open || own !== null || undefined}>
      <summary>{t('groups.add')}</summary>
      <form method="post" noValidate>
        <input type="hidden" name="id" value={id} />
        <div className="field">
          <label htmlFor="add-kind">{t('groups.kind')}</label>
          <select id="add-kind" name="kind" defaultValue={own?.kind ?? ''}>
            <option value="">{t('groups.chooseKind')}</option>
            {groupKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`groups.kinds.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <GroupFields at="add" value={{ name: { en: '', fr: '' }, termEnds: '' }} typed={typed} />
        <button type="submit" className="button" name="do" value="add">
          {t('groups.addThis')}
        </button>
      </form>
    </details>
  );
}
