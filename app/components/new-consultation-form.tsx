import { useTranslation } from 'react-i18next';
import { audiences, LONGEST_SLUG } from '#app/domain/new-consultation-choices.ts';
import type { NewConsultationProblem } from '#app/domain/new-consultation.ts';
import type { Shown } from './review-view.ts';
import { StartingPoints, type OfferedTemplate } from './starting-points.tsx';

/** What the fields hold, as it was typed. */
export interface NewConsultationFields {
  /** Of the consultation that the form will make: sent twice, it makes one. */
  readonly id: string;
  readonly titleEn: string;
  readonly titleFr: string;
  readonly purposeEn: string;
  readonly purposeFr: string;
  readonly slug: string;
  readonly audience: string;
  readonly languages: readonly string[];
  /** `blank`, `file`, `template:…`, `wave:…`. */
  readonly start: string;
}

interface NewConsultationFormProps {
  readonly action: string;
  readonly fields: NewConsultationFields;
  readonly problems: readonly NewConsultationProblem[];
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  readonly templates: readonly OfferedTemplate[];
  readonly earlier: readonly { readonly slug: string; readonly title: Shown }[];
}

/** The element that a problem is mended at. */
export const fieldOf = ({ field }: NewConsultationProblem) => (field === 'from' ? 'start' : field);

/** Everything that a consultation needs to begin; all else can be settled afterwards. */
export function NewConsultationForm(props: NewConsultationFormProps) {
  const { action, fields, problems, languages, templates, earlier } = props;
  const { t, i18n } = useTranslation('team');
  const first = i18n.language === 'fr' ? 'Fr' : 'En';
  const second = first === 'En' ? 'Fr' : 'En';
  const isWrong = (field: string) => problems.some((problem) => fieldOf(problem) === field);
  const input = (name: 'titleEn' | 'titleFr' | 'purposeEn' | 'purposeFr') => {
    const language = name.endsWith('En') ? 'en' : 'fr';
    const own = {
      id: name,
      name,
      defaultValue: fields[name],
      lang: language,
      'aria-invalid': isWrong(name) || undefined,
    };
    return (
      <p className="field">
        <label htmlFor={name}>{t(`newConsultation.${name}`)}</label>
        {name.startsWith('title') ? <input type="text" autoComplete="off" {...own} /> : <textarea rows={3} {...own} />}
      </p>
    );
  };
  return (
    <form method="post" action={action} className="new-consultation" noValidate>
      <input type="hidden" name="id" value={fields.id} />
      <fieldset>
        <legend>{t('newConsultation.title')}</legend>
        <p className="soft">{t('newConsultation.oneLanguage')}</p>
        {input(`title${first}`)}
        {input(`title${second}`)}
      </fieldset>
      <fieldset>
        <legend>{t('newConsultation.purpose')}</legend>
        <p className="soft">{t('newConsultation.purposeHint')}</p>
        {input(`purpose${first}`)}
        {input(`purpose${second}`)}
      </fieldset>
      <fieldset id="start" tabIndex={-1} aria-invalid={isWrong('start') || undefined}>
        <legend>{t('newConsultation.start')}</legend>
        <StartingPoints chosen={fields.start} templates={templates} earlier={earlier} action={action} />
      </fieldset>
      <fieldset id="audience" tabIndex={-1} aria-invalid={isWrong('audience') || undefined}>
        <legend>{t('newConsultation.audience')}</legend>
        <p className="soft">{t('newConsultation.audienceHint')}</p>
        {audiences.map((audience) => (
          <label key={audience} className="tick">
            <input type="radio" name="audience" value={audience} defaultChecked={fields.audience === audience} />
            <span>{t(`newConsultation.audiences.${audience}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset id="languages" tabIndex={-1} aria-invalid={isWrong('languages') || undefined}>
        <legend>{t('newConsultation.languages')}</legend>
        <p className="soft">{t('newConsultation.languagesHint')}</p>
        <div className="tick-list new-languages">
          {languages.map(({ tag, name }) => (
            <label key={tag} className="tick">
              <input type="checkbox" name="languages" value={tag} defaultChecked={fields.languages.includes(tag)} />
              <bdi>{name}</bdi>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="field">
        <label htmlFor="slug">{t('newConsultation.slug')}</label>
        <span className="soft" id="slug-hint">
          {t('newConsultation.slugHint', { most: String(LONGEST_SLUG) })}
        </span>
        <input
          {...{ id: 'slug', name: 'slug', type: 'text', dir: 'ltr', autoComplete: 'off', spellCheck: false }}
          defaultValue={fields.slug}
          aria-describedby="slug-hint"
          aria-invalid={isWrong('slug') || undefined}
        />
      </p>
      <button className="button" type="submit">
        {t('newConsultation.make')}
      </button>
    </form>
  );
}
