import { useTranslation } from 'react-i18next';
import { PracticeText } from './practice-form.tsx';
import type { PracticeAnswerView, PracticeSaid } from './practice-view.ts';

/** What the practice says about a comment, beside what the reader said, and why. */
export function PracticeExplained({
  answer,
  next,
}: {
  readonly answer: PracticeAnswerView;
  readonly next: { readonly href: string; readonly last: boolean };
}) {
  const { t } = useTranslation('team');
  return (
    <>
      <p className="soft">{t('practice.progress', { number: answer.number, of: answer.of })}</p>
      <h2>{t(`practice.verdict.${answer.verdict}`)}</h2>
      <PracticeText comment={answer} />
      <dl className="team-facts">
        <div>
          <dt>{t('practice.youSaid')}</dt>
          <dd>
            <Said said={answer.own} />
          </dd>
        </div>
        <div>
          <dt>{t('practice.answer')}</dt>
          <dd>
            <Said said={answer.right} />
          </dd>
        </div>
      </dl>
      <p>{t(`practice.comments.${answer.id}.why`)}</p>
      <p className="actions">
        <a className="button" href={next.href}>
          {t(next.last ? 'practice.toResult' : 'practice.next')}
        </a>
      </p>
    </>
  );
}

function Said({ said: { ending, areas, kinds } }: { readonly said: PracticeSaid }) {
  const { t } = useTranslation(['team', 'review']);
  if (ending !== 'decided') return t(`practice.end.${ending === 'not sure' ? 'notSure' : ending}`);
  if (kinds.length === 0) return areas;
  return `${areas}: ${kinds.map((kind) => t(`review:suggestions.kind.${kind}`)).join(' / ')}`;
}
