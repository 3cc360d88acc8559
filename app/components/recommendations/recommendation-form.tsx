import { useTranslation } from 'react-i18next';
import type { GroupChoice } from '../groups/group-view.ts';
import { OfficialFields } from '../official-fields.tsx';
import { FindingPicker } from './finding-picker.tsx';
import type {
  LinkableTableView,
  LinkedFindingView,
  RecommendationForm,
  TypedRecommendation,
} from './recommendation-view.ts';

interface RecommendationFieldsProps {
  /** Tells the fields of one form from another's. */
  readonly at: string;
  readonly value: RecommendationForm;
  readonly typed: TypedRecommendation | null;
  readonly groups: readonly GroupChoice[];
  readonly linked: readonly LinkedFindingView[];
  readonly tables: readonly LinkableTableView[];
}

/** What is said of a recommendation: its words in both languages, who makes it, what it rests on. */
export function RecommendationFields({ at, value, typed, groups, linked, tables }: RecommendationFieldsProps) {
  const { t } = useTranslation('team');
  const own = typed?.at === at ? typed : null;
  const { text, groupId, findings } = own ?? value;
  return (
    <>
      <OfficialFields
        id={`${at}-text`}
        name="text"
        label={t('recommendations.text')}
        value={text}
        rows={4}
        wrong={own?.field === 'text' ? own.language : null}
      />
      <div className="field">
        <label htmlFor={`${at}-group`}>{t('recommendations.group')}</label>
        <select
          id={`${at}-group`}
          name="group"
          defaultValue={groupId}
          aria-invalid={own?.field === 'group' || undefined}
        >
          <option value="">{t('groups.chooseGroup')}</option>
          {groups.map(({ id, name }) => (
            <option key={id} value={id} lang={name.language} dir={name.direction}>
              {name.text}
            </option>
          ))}
        </select>
      </div>
      <FindingPicker
        id={`${at}-findings`}
        linked={linked}
        tables={tables}
        chosen={findings}
        wrong={own?.field === 'findings'}
      />
    </>
  );
}
