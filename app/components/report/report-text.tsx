import type { ReportTexts } from '#app/domain/report/edition-parts.ts';
import type { EditionView } from './edition-view.ts';
import { Say } from './say.tsx';

interface ReportTextProps {
  readonly part: keyof ReportTexts;
  readonly view: EditionView;
}

/** What people wrote into the report, in paragraphs; an empty line begins the next. Nothing where they wrote nothing. */
export function ReportText({ part, view: { document, language } }: ReportTextProps) {
  const text = document.texts?.[part];
  if (text === undefined) return null;
  const paragraphs = text[language].split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph, place) => (
    <p key={String(place)} className="written">
      <Say of={{ ...text, [language]: paragraph.trim() }} language={language} />
    </p>
  ));
}
