import { useTranslation } from 'react-i18next';
import { questionTypes, type QuestionType } from '#app/domain/survey-question.ts';
import { WordsField } from './text-field.tsx';

interface AddProps {
  readonly seen: number;
  /** The page that it is added beside, by its key. */
  readonly after: string | null;
  /** It is to stand on that page, unless somebody says otherwise. */
  readonly into: boolean;
  readonly besideTitle: string | null;
  readonly typed: { readonly title: string; readonly type: QuestionType | null; readonly where: string } | null;
}

/** The first words of a question, and its type from a list that says what each is for. */
export function AddQuestion({ seen, after, into, besideTitle, typed }: AddProps) {
  const { t } = useTranslation('team');
  const where = typed?.where ?? (into ? 'into' : 'own');
  return (
    <form method="post" className="builder-form" noValidate>
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="after" value={after ?? ''} />
      <WordsField
        id="title"
        label={t('survey.add.words')}
        hint={t('survey.add.wordsHint')}
        value={typed?.title ?? ''}
        rows={2}
      />
      <fieldset className="builder-group">
        <legend>{t('survey.add.type')}</legend>
        <div className="builder-types">
          {questionTypes.map((type) => (
            <label key={type} className="choice">
              <input
                id={`type-${type}`}
                type="radio"
                name="type"
                value={type}
                defaultChecked={(typed === null ? 'single' : typed.type) === type}
              />
              <span>
                {t(`survey.type.${type}`)} <small>{t(`survey.typeHint.${type}`)}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {besideTitle !== null && (
        <fieldset className="builder-group">
          <legend>{t('survey.add.where')}</legend>
          <label className="choice">
            <input type="radio" name="where" value="own" defaultChecked={where === 'own'} />
            <span>{t('survey.add.own')}</span>
          </label>
          <label className="choice">
            <input type="radio" name="where" value="into" defaultChecked={where === 'into'} />
            <span>{t('survey.add.onPage', { title: `\u2068${besideTitle}\u2069` })}</span>
          </label>
        </fieldset>
      )}
      <button className="button" type="submit">
        {t('survey.add.button')}
      </button>
    </form>
  );
}
