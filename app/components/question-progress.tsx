import { useTranslation } from 'react-i18next';
import type { Progress } from '#app/domain/journey.ts';
import { formatNumber } from '#app/i18n/format.ts';

/** How far it is, in words; the bar only repeats them. */
export function SectionProgress({ progress }: { readonly progress: Progress }) {
  const { t, i18n } = useTranslation('survey');
  const number = (value: number) => formatNumber(value, i18n.language);
  const numbers = { first: number(progress.first), last: number(progress.last), total: number(progress.total) };
  if (progress.total === 0) return null;
  const key = progress.first === progress.last ? 'question.progressOne' : 'question.progressSeveral';
  return (
    <div className="progress">
      {/* A page on which nothing is asked counts as no question. */}
      {progress.first <= progress.last && <p>{t(key, numbers)}</p>}
      <progress value={progress.last} max={progress.total} aria-hidden="true" />
    </div>
  );
}
