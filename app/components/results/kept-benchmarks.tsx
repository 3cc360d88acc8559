import { useTranslation } from 'react-i18next';

export interface BenchmarkVariableView {
  readonly key: string;
  readonly name: string;
  readonly kept: {
    readonly source: string;
    readonly day: string;
    readonly groups: { readonly count: number; readonly number: string };
    readonly by: string | null;
    readonly on: string;
  } | null;
}

interface KeptBenchmarksProps {
  readonly variables: readonly BenchmarkVariableView[];
  readonly here: string;
  readonly audience: string;
  readonly seen: string;
  /** Where what is kept can be had as a file. */
  readonly copy: string;
}

/** The shares that are kept, each with its source, and the way to take one away: after what that means has been read. */
export function KeptBenchmarks({ variables, here, audience, seen, copy }: KeptBenchmarksProps) {
  const { t } = useTranslation('team');
  const kept = variables.filter((variable) => variable.kept !== null);
  return (
    <>
      <h2>{t('heard.benchmarks.keptTitle')}</h2>
      {kept.length === 0 && <p className="empty">{t('heard.benchmarks.noneKept')}</p>}
      {kept.map(({ key, name, kept: own }) => (
        <article className="card" key={key}>
          <h3>{name}</h3>
          {own !== null && (
            <>
              <p>
                <bdi>{own.source}</bdi>, {own.day}
              </p>
              <p className="soft">
                {t('heard.benchmarks.groups', own.groups)}{' '}
                {t('heard.benchmarks.by', { name: own.by ?? t('heard.benchmarks.formerMember'), date: own.on })}
              </p>
              <details>
                <summary>{t('heard.benchmarks.remove', { name })}</summary>
                <p>
                  {t('heard.benchmarks.removeMeans')} <a href={copy}>{t('heard.benchmarks.copy')}</a>
                </p>
                <form method="post" action={here}>
                  <input type="hidden" name="intent" value="remove" />
                  <input type="hidden" name="audience" value={audience} />
                  <input type="hidden" name="variable" value={key} />
                  <input type="hidden" name="seen" value={seen} />
                  <button type="submit" className="button button-second">
                    {t('heard.benchmarks.removeNow')}
                  </button>
                </form>
              </details>
            </>
          )}
        </article>
      ))}
    </>
  );
}
