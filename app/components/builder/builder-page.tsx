import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '../namespace-language.tsx';
import { SurveyNav, WritingLanguage, type SurveyPart } from './survey-nav.tsx';

/** What stands around every page of the builder. */
export interface BuilderPageProps {
  readonly frame: {
    readonly current: SurveyPart | null;
    readonly parts: readonly { readonly part: SurveyPart; readonly href: string }[];
    readonly writing: string;
    readonly languages: readonly { readonly tag: string; readonly name: string; readonly href: string }[];
    readonly home: string;
    readonly back: string;
  };
  /** Whether words are typed on this page. */
  readonly writes?: boolean;
  readonly children: ReactNode;
}

export function BuilderPage({ frame, writes = false, children }: BuilderPageProps) {
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <SurveyNav parts={frame.parts} current={frame.current} />
      {writes && <WritingLanguage writing={frame.writing} languages={frame.languages} />}
      {children}
      <p className="soft builder-back">
        {frame.current === 'outline' ? (
          <a href={frame.home}>{t('survey.home')}</a>
        ) : (
          <a href={frame.back}>{t('survey.back')}</a>
        )}
      </p>
    </InNamespaceLanguage>
  );
}

/** Enter in a field presses a form's first button, which must not be one of a list. */
export function EnterSaves() {
  return <button className="visually-hidden" type="submit" name="go" value="save" tabIndex={-1} aria-hidden="true" />;
}
