import { useTranslation } from 'react-i18next';
import type { QuestionType } from '#app/domain/survey-question.ts';
import type { TypedQuestion } from '#app/domain/typed-question.ts';
import { LabelList } from './label-list.tsx';
import { PickField, PlainField, TickField, WordsField } from './text-field.tsx';

interface Typed {
  readonly typed: TypedQuestion;
}

/** What only some types of questions have: choices, rows, ends, limits. */
export function QuestionSettings({
  type,
  typed,
  pictured,
}: Typed & {
  readonly type: QuestionType;
  /** The keys of the choices that have a picture. */
  readonly pictured: readonly string[];
}) {
  const { t } = useTranslation('team');
  const { settings, words } = typed;
  switch (type) {
    case 'single':
    case 'multiple':
      return <ChoiceSettings type={type} typed={typed} pictured={pictured} />;
    case 'ranking':
      return (
        <>
          <LabelList name="choices" title={t('survey.question.choices')} list={typed.choices} />
          <PlainField
            id="places"
            label={t('survey.question.settings.places')}
            value={settings.places ?? ''}
            inputMode="numeric"
            size={3}
          />
        </>
      );
    case 'matrix':
      return (
        <>
          <LabelList name="rows" title={t('survey.question.rows')} list={typed.rows} />
          <LabelList name="choices" title={t('survey.question.columns')} list={typed.choices} />
        </>
      );
    case 'scale':
      return (
        <>
          <div className="builder-pair">
            {(['from', 'to'] as const).map((end) => (
              <PlainField
                key={end}
                id={end}
                label={t(`survey.question.settings.${end}`)}
                value={settings[end] ?? ''}
                inputMode="numeric"
                size={4}
              />
            ))}
          </div>
          {(['minLabel', 'maxLabel'] as const).map((part) => (
            <WordsField
              key={part}
              id={part}
              label={t(`survey.question.parts.${part}`)}
              hint={t(`survey.question.partHints.${part}`)}
              value={words[part] ?? ''}
            />
          ))}
        </>
      );
    case 'number':
      return <NumberSettings typed={typed} />;
    case 'date':
      return <DateSettings typed={typed} />;
    case 'text':
      return (
        <PickField
          id="size"
          label={t('survey.question.settings.size')}
          value={settings.size ?? 'long'}
          options={(['short', 'long'] as const).map((value) => ({ value, words: t(`survey.question.sizes.${value}`) }))}
        />
      );
    case 'yes-no':
    case 'explanation':
      return null;
  }
}

function ChoiceSettings({
  type,
  typed,
  pictured,
}: Typed & { readonly type: 'single' | 'multiple'; readonly pictured: readonly string[] }) {
  const { t } = useTranslation('team');
  const displays = type === 'single' ? (['rows', 'drop-down', 'pictures'] as const) : (['rows', 'pictures'] as const);
  return (
    <>
      <LabelList name="choices" title={t('survey.question.choices')} list={typed.choices} pictured={pictured} />
      <TickField
        name="tick"
        value="other"
        checked={typed.ticks.includes('other')}
        hint={t('survey.question.otherHint')}
      >
        {t('survey.question.other')}
      </TickField>
      <PickField
        id="display"
        label={t('survey.question.settings.display')}
        value={typed.settings.display ?? 'rows'}
        options={displays.map((value) => ({ value, words: t(`survey.question.displays.${value}`) }))}
      />
    </>
  );
}

function NumberSettings({ typed: { settings, words } }: Typed) {
  const { t } = useTranslation('team');
  const field = (id: 'min' | 'max' | 'decimals') => (
    <PlainField
      id={id}
      label={t(`survey.question.settings.${id}`)}
      value={settings[id] ?? ''}
      inputMode="decimal"
      size={8}
    />
  );
  return (
    <>
      <div className="builder-pair">
        {field('min')}
        {field('max')}
        {field('decimals')}
      </div>
      <WordsField
        id="unit"
        label={t('survey.question.parts.unit')}
        hint={t('survey.question.partHints.unit')}
        value={words.unit ?? ''}
      />
      <PlainField
        id="bands"
        label={t('survey.question.settings.bands')}
        hint={t('survey.question.bandsHint')}
        value={settings.bands ?? ''}
      />
    </>
  );
}

function DateSettings({ typed: { settings } }: Typed) {
  const { t } = useTranslation('team');
  return (
    <>
      <PickField
        id="precision"
        label={t('survey.question.settings.precision')}
        value={settings.precision ?? 'day'}
        options={(['day', 'month', 'year'] as const).map((value) => ({
          value,
          words: t(`survey.question.precisions.${value}`),
        }))}
      />
      <div className="builder-pair">
        {(['earliest', 'latest'] as const).map((id) => (
          <PlainField
            key={id}
            id={id}
            label={t(`survey.question.settings.${id}`)}
            value={settings[id] ?? ''}
            inputMode="numeric"
            size={5}
          />
        ))}
      </div>
    </>
  );
}
