import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import { ReaderViews } from './differ-target-card.tsx';
import type { DifferView } from './differ-view.ts';

/** What was decided, why, by whom, and who had said what: names are here only, after the decision. */
export function DifferDecision({ view }: { readonly view: DifferView }) {
  const { t } = useTranslation('review');
  const { decision, targets } = view;
  if (decision === null) return null;
  return (
    <section className="card" aria-labelledby="decision">
      <h2 id="decision">{t('differ.decision')}</h2>
      {targets.map(({ id, name, about, views, dissentAt }) => (
        <div key={id} className="differ-decided">
          <h3>
            <TextInLanguage of={name} />
            {about !== null && <>: {t(about ? 'suggestions.accept' : 'suggestions.reject')}</>}
          </h3>
          {about === null && <p>{t('differ.undecidedYet')}</p>}
          <ReaderViews views={views} />
          <p className="soft">
            <a href={dissentAt}>{t('differ.dissent')}</a>
          </p>
        </div>
      ))}
      <p>{decision.by}</p>
      <blockquote>
        <TextInLanguage of={decision.reason} as="p" />
      </blockquote>
      <details className="definition">
        <summary>{t('differ.names')}</summary>
        <ul>
          {decision.readers.map((reader) => (
            <li key={reader}>{reader}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
