import { useTranslation } from 'react-i18next';
import { HeldComment } from '../held-comment.tsx';
import type { HeldComment as Comment } from '../held-view.ts';
import type { Shown } from '../review-view.ts';
import { TextInLanguage } from '../text-in-language.tsx';

/** What was remarked on one page of the survey. */
export interface RemarksView {
  readonly key: string;
  /** Null where no version that is still known has the page. */
  readonly title: Shown | null;
  readonly remarks: readonly Omit<Comment, 'question' | 'part'>[];
}

/** Remarks, page by page. */
export function TrialRemarks({ pages }: { readonly pages: readonly RemarksView[] }) {
  const { t } = useTranslation('team');
  if (pages.length === 0) return <p className="empty">{t('trials.noRemarks')}</p>;
  return (
    <dl className="team-facts">
      {pages.map(({ key, title, remarks }) => (
        <div key={key}>
          <dt>{title === null ? t('trials.gone') : <TextInLanguage of={title} />}</dt>
          <dd>
            {remarks.map((remark, index) => (
              <HeldComment key={index} comment={remark} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
