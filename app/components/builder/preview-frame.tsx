import { useMemo } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import type { Section } from '#app/domain/survey.ts';
import { makeI18n } from '#app/i18n/instance.ts';
import { PicturesProvider, type ShownPictures } from '../pictures.tsx';
import { Question } from '../question-field.tsx';
import { useWords } from '../words.ts';

/** A page of the survey, or what stands around the questions. */
export type PreviewContent =
  | { readonly of: 'section'; readonly section: Section; readonly pictures: ShownPictures }
  | { readonly of: 'words'; readonly heading: LocalizedText | null; readonly paragraphs: readonly LocalizedText[] };

export interface PreviewFrameProps {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The interface's strings for people who answer, by namespace. */
  readonly strings: Readonly<Record<string, unknown>>;
  readonly english: Readonly<Record<string, unknown>>;
  readonly content: PreviewContent;
}

/** A phone's width of the page, in its own language and direction. It stands in no form: nothing of it can be sent. */
export function PreviewFrame({
  label,
  language,
  direction,
  strings,
  english,
  content,
}: PreviewFrameProps & { readonly label: string }) {
  const i18n = useMemo(() => makeI18n(language, { en: english, [language]: strings }), [language, strings, english]);
  return (
    <section className="preview-phone" aria-label={label} lang={language} dir={direction}>
      <I18nextProvider i18n={i18n}>
        {content.of === 'section' ? <PreviewSection {...content} /> : <PreviewWords {...content} />}
      </I18nextProvider>
    </section>
  );
}

function PreviewSection({ section, pictures }: Extract<PreviewContent, { of: 'section' }>) {
  const { t } = useTranslation('survey');
  const words = useWords();
  const alone = section.questions.length === 1;
  return (
    <PicturesProvider pictures={pictures}>
      {!alone && (
        <h2 className="preview-heading">
          <span {...words(section.title)} />
        </h2>
      )}
      {section.questions.every((question) => 'aboutYou' in question && question.aboutYou) && (
        <p className="soft">{t('question.aboutYou')}</p>
      )}
      {section.questions.map((question) => (
        <Question key={question.key} question={question} heading="h2" values={{}} problem={null} />
      ))}
      <p className="preview-continue">
        <span className="button">{t('question.continue')}</span> <span className="action">{t('question.back')}</span>
      </p>
    </PicturesProvider>
  );
}

function PreviewWords({ heading, paragraphs }: Extract<PreviewContent, { of: 'words' }>) {
  const words = useWords();
  return (
    <>
      {heading !== null && (
        <h2 className="preview-heading">
          <span {...words(heading)} />
        </h2>
      )}
      {paragraphs.map((text, at) => (
        <p key={at} {...words(text)} />
      ))}
    </>
  );
}
