import { useTranslation } from 'react-i18next';

/** One run in the list; everything is text by now. */
export interface RunCardView {
  readonly number: number;
  readonly name: string;
  readonly at: string;
  readonly facts: string;
  readonly notes: readonly string[];
  readonly link: string;
  readonly made: readonly { readonly name: string; readonly value: string }[];
}

/** A theming run: when it was, over what, what it noted, and the way to what moved. */
export function RunCard({ run, href }: { readonly run: RunCardView; readonly href: string }) {
  const { name, at, facts, notes, link, made } = run;
  return (
    <article className="card" aria-labelledby={`run-${String(run.number)}`}>
      <h3 id={`run-${String(run.number)}`}>
        <a href={href}>{name}</a>
      </h3>
      <p className="soft">
        {at}
        <br />
        {facts}
      </p>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={href}>{link}</a>
      </p>
      <RunMade made={made} />
    </article>
  );
}

/** Version, services, settings and fingerprint of a run, folded away. */
export function RunMade({ made }: Pick<RunCardView, 'made'>) {
  const { t } = useTranslation('team');
  return (
    <details className="definition">
      <summary>{t('theming.made')}</summary>
      <dl className="team-facts">
        {made.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="breakable">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
