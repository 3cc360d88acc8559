import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import { OutlineActions } from './outline-actions.tsx';
import type { OutlineQuestionView, OutlineSectionView } from './outline-view.ts';

interface Editing {
  /** Null: who looks may change nothing. */
  readonly add: string | null;
  /** The name of the button that was pressed last: the focus is there again. */
  readonly pressed: string | null;
}

/** All pages of a survey with their questions, in order. */
export function OutlineList({
  sections,
  ...editing
}: Editing & {
  readonly sections: readonly OutlineSectionView[];
}) {
  return (
    <ol className="outline" data-reorder={editing.add === null ? undefined : 'section'}>
      {sections.map((section, index) => (
        <OutlinePage
          key={section.key}
          section={section}
          first={index === 0}
          last={index === sections.length - 1}
          {...editing}
        />
      ))}
    </ol>
  );
}

type PageProps = Editing & {
  readonly section: OutlineSectionView;
  readonly first: boolean;
  readonly last: boolean;
};

function OutlinePage({ section, first, last, add, pressed }: PageProps) {
  const { t } = useTranslation('team');
  const { key, number, title, questions } = section;
  const [only] = questions;
  const ends = { first, last };
  const addAfter = add === null ? null : `${add}&after=${encodeURIComponent(key)}`;
  const addInto = add === null ? null : `${add}&into=${encodeURIComponent(key)}`;
  const page = { thing: 'section', of: key, settings: section.settings, add: addAfter, pressed } as const;
  if (questions.length === 1 && only !== undefined)
    return (
      <li id={`section-${key}`} className="outline-page" data-key={key}>
        <div>
          <OutlineQuestion question={only} />
          <AboutPage section={section} />
        </div>
        {add !== null && <OutlineActions {...page} {...ends} titleId={`question-${only.key}`} into={addInto} />}
      </li>
    );
  return (
    <li id={`section-${key}`} className="outline-page outline-several" data-key={key}>
      <h2 id={`heading-${key}`}>
        {t('survey.list.page', { number })}
        {title !== null && (
          <>
            {' · '}
            <TextInLanguage of={title} />
          </>
        )}
      </h2>
      <AboutPage section={section} />
      {questions.length === 0 && <p className="soft">{t('survey.list.emptyPage')}</p>}
      <ol className="outline-questions">
        {questions.map((question, index) => (
          <li key={question.key} id={`q-${question.key}`}>
            <OutlineQuestion question={question} />
            {add !== null && (
              <OutlineActions
                thing="question"
                of={question.key}
                titleId={`question-${question.key}`}
                first={index === 0}
                last={index === questions.length - 1}
                settings={null}
                add={null}
                into={null}
                pressed={pressed}
              />
            )}
          </li>
        ))}
      </ol>
      {add !== null && <OutlineActions {...page} {...ends} titleId={`heading-${key}`} into={addInto} />}
    </li>
  );
}

/** What holds for the page as a whole. */
function AboutPage({ section: { safety, condition, faults } }: { readonly section: OutlineSectionView }) {
  const { t } = useTranslation('team');
  return (
    <>
      {(safety || condition !== null) && (
        <p className="outline-about">
          {safety && <span className="outline-mark">{t('survey.list.safety')}</span>} {condition}
        </p>
      )}
      <Faults faults={faults} />
    </>
  );
}

function OutlineQuestion({ question }: { readonly question: OutlineQuestionView }) {
  const { t } = useTranslation('team');
  const { key, number, title, type, required, aboutYou, condition, faults, edit } = question;
  return (
    <div className="outline-question">
      <p className="outline-title">
        <span className="outline-number">{number ?? '·'}</span>
        <a id={`question-${key}`} href={edit}>
          <TextInLanguage of={title} />
        </a>
      </p>
      <p className="outline-about">
        {t(`survey.type.${type}`)}
        {required && <span className="outline-mark">{t('survey.list.required')}</span>}
        {aboutYou && <span className="outline-mark">{t('survey.list.aboutYou')}</span>}
      </p>
      {condition !== null && <p className="outline-about">{condition}</p>}
      <Faults faults={faults} />
    </div>
  );
}

function Faults({ faults }: { readonly faults: readonly string[] }) {
  return faults.map((fault) => (
    <p key={fault} className="error outline-fault">
      {fault}
    </p>
  ));
}
