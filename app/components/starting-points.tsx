import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shown } from './review-view.ts';
import { TextInLanguage } from './text-in-language.tsx';

export interface OfferedTemplate {
  readonly key: string;
  readonly name: Shown;
  readonly about: Shown;
  readonly questions: { readonly count: number; readonly number: string };
}

interface StartingPointsProps {
  readonly chosen: string;
  readonly templates: readonly OfferedTemplate[];
  readonly earlier: readonly { readonly slug: string; readonly title: Shown }[];
  /** The page of the form; a template's own page is below it. */
  readonly action: string;
}

/** What a survey can begin with: one choice, in groups. */
export function StartingPoints({ chosen, templates, earlier, action }: StartingPointsProps) {
  const { t } = useTranslation('team');
  const choice = (value: string, label: ReactNode, told: ReactNode) => {
    const id = `start-${value.replaceAll(/[^a-z0-9]+/g, '-')}`;
    return (
      <div key={value} className="starting-point">
        <label className="tick">
          <input
            {...{ type: 'radio', name: 'start', value, 'aria-describedby': id }}
            defaultChecked={chosen === value}
          />
          <span>{label}</span>
        </label>
        <p className="soft" id={id}>
          {told}
        </p>
      </div>
    );
  };
  return (
    <>
      <h2 className="start-kind">{t('newConsultation.templates')}</h2>
      {templates.map(({ key, name, about, questions }) =>
        choice(
          `template:${key}`,
          <TextInLanguage of={name} />,
          <>
            <TextInLanguage of={about} />{' '}
            <a href={`${action}/${key}`}>{t('newConsultation.lookInside', { ...questions, name: name.text })}</a>
          </>,
        ),
      )}
      <h2 className="start-kind">{t('newConsultation.otherStarts')}</h2>
      {choice('blank', t('newConsultation.blank'), t('newConsultation.blankHint'))}
      {choice('file', t('newConsultation.file'), t('newConsultation.fileHint'))}
      <h2 className="start-kind">{t('newConsultation.waves')}</h2>
      {earlier.length === 0 ? (
        <p className="soft">{t('newConsultation.noWaves')}</p>
      ) : (
        <>
          <p className="soft">{t('newConsultation.wavesHint')}</p>
          {earlier.map(({ slug, title }) => (
            <label key={slug} className="tick">
              <input
                {...{ type: 'radio', name: 'start', value: `wave:${slug}` }}
                defaultChecked={chosen === `wave:${slug}`}
              />
              <TextInLanguage of={title} />
            </label>
          ))}
        </>
      )}
    </>
  );
}
