import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { isAnswerable } from '#app/domain/survey-question.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { findTemplate } from '#app/services/list-starting-points.ts';
import { teamStrings } from './page-title.server.ts';
import { shownText, teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader('consultations.create', ({ organization, params, language }) => {
  const template = findTemplate(params['template'] ?? '');
  if (template === null) throw new Response(null, { status: 404 });
  const { key, name, about, minutes, questions, document } = template;
  const counted = (count: number) => ({ count, number: formatNumber(count, teamLanguage(language)) });
  return Promise.resolve({
    title: teamStrings(language)('team:newConsultation.templateTitle', { name: shownText(name, language).text }),
    create: `/team/${organization.slug}/consultations/new`,
    key,
    name: shownText(name, language),
    about: shownText(about, language),
    questions: counted(questions),
    minutes: counted(minutes),
    introduction: shownText(document.introduction, language),
    consent: document.consent.paragraphs.map((paragraph) => shownText(paragraph, language)),
    asked: document.sections.flatMap((section) =>
      section.questions.filter(isAnswerable).map((question) => ({
        key: question.key,
        type: question.type,
        title: shownText(question.title, language),
        hint: question.hint === undefined ? null : shownText(question.hint, language),
        why: question.why === undefined ? null : shownText(question.why, language),
        rows: 'rows' in question ? question.rows.map(({ label }) => shownText(label, language)) : [],
        choices: 'choices' in question ? question.choices.map(({ label }) => shownText(label, language)) : [],
        notForAll: section.showIf !== undefined || question.showIf !== undefined,
        safety: section.safety === true,
        aboutYou: question.aboutYou,
      })),
    ),
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

/** What is in a template, before anything is made of it. */
export default function NewConsultationTemplate() {
  const { create, key, name, about, questions, minutes, introduction, consent, asked } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <h1>
        <TextInLanguage of={name} />
      </h1>
      <p className="lead">
        <TextInLanguage of={about} />
      </p>
      <p>
        {t('newConsultation.holdsQuestions', questions)} {t('newConsultation.takesMinutes', minutes)}{' '}
        {t('newConsultation.templateLanguages')}
      </p>
      <p>
        <a className="button" href={`${create}?start=template:${key}`}>
          {t('newConsultation.beginWith')}
        </a>
      </p>
      <h2>{t('newConsultation.opening')}</h2>
      <div className="template-words">
        {[introduction, ...consent].map((text) => (
          <TextInLanguage key={text.text} of={text} as="p" />
        ))}
      </div>
      <h2>{t('newConsultation.questions')}</h2>
      <ol className="template-questions">
        {asked.map((question) => (
          <li key={question.key}>
            <TemplateQuestion question={question} />
          </li>
        ))}
      </ol>
      <p className="soft">
        <a href={create}>{t('newConsultation.backToForm')}</a>
      </p>
    </InNamespaceLanguage>
  );
}

function TemplateQuestion({ question }: { readonly question: Page['asked'][number] }) {
  const { t } = useTranslation('team');
  const { type, title, hint, why, rows, choices, notForAll, safety, aboutYou } = question;
  const marks = [
    t(`newConsultation.types.${type}`),
    ...(aboutYou ? [t('newConsultation.aboutYou')] : []),
    ...(notForAll ? [t('newConsultation.notForAll')] : []),
    ...(safety ? [t('newConsultation.safety')] : []),
  ];
  return (
    <>
      <h3>
        <TextInLanguage of={title} />
      </h3>
      <p className="soft">{marks.join(' · ')}</p>
      {hint !== null && <TextInLanguage of={hint} as="p" />}
      {rows.length + choices.length > 0 && (
        <details className="definition">
          <summary>{t('newConsultation.choices')}</summary>
          {rows.length > 0 && <TextList texts={rows} />}
          <TextList texts={choices} />
        </details>
      )}
      {why !== null && (
        <p className="soft">
          {t('newConsultation.why')} <TextInLanguage of={why} />
        </p>
      )}
    </>
  );
}

function TextList({ texts }: { readonly texts: Page['asked'][number]['choices'] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text.text}>
          <TextInLanguage of={text} />
        </li>
      ))}
    </ul>
  );
}
