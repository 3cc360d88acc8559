import { useTranslation } from 'react-i18next';
import type { BenchmarkVariableView } from './kept-benchmarks.tsx';

interface BenchmarkFormProps {
  readonly variables: readonly BenchmarkVariableView[];
  readonly here: string;
  readonly audience: string;
  readonly seen: string;
  readonly template: string;
  /** What was typed before something was wrong with it. */
  readonly typed: {
    readonly source: string;
    readonly asOf: string;
    readonly pasted: string;
    readonly chosen: string;
  } | null;
}

/** A file of shares, or the same pasted, with its source and day. */
export function BenchmarkForm({ variables, here, audience, seen, template, typed }: BenchmarkFormProps) {
  const { t } = useTranslation('team');
  return (
    <form method="post" action={here} encType="multipart/form-data" className="stack">
      <h2>{t('heard.benchmarks.bring')}</h2>
      <p>{t('heard.benchmarks.form')}</p>
      <p>
        <a href={template} download>
          {t('heard.benchmarks.template')}
        </a>
      </p>
      <input type="hidden" name="intent" value="keep" />
      <input type="hidden" name="audience" value={audience} />
      <input type="hidden" name="seen" value={seen} />
      <div className="field">
        <label htmlFor="chosen">{t('heard.benchmarks.variable')}</label>
        <select id="chosen" name="chosen" defaultValue={typed?.chosen ?? ''}>
          <option value="">{t('heard.benchmarks.inColumn')}</option>
          {variables.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="source">{t('heard.benchmarks.source')}</label>
        <p className="hint" id="source-hint">
          {t('heard.benchmarks.sourceHint')}
        </p>
        <input
          id="source"
          name="source"
          aria-describedby="source-hint"
          defaultValue={typed?.source ?? ''}
          autoComplete="off"
        />
      </div>
      <div className="field">
        <label htmlFor="asOf">{t('heard.benchmarks.asOf')}</label>
        <input id="asOf" name="asOf" type="date" defaultValue={typed?.asOf ?? ''} />
      </div>
      <div className="field">
        <label htmlFor="file">{t('heard.benchmarks.file')}</label>
        <input id="file" type="file" name="file" accept="text/csv,.csv,.txt" />
      </div>
      <div className="field">
        <label htmlFor="pasted">{t('heard.benchmarks.pasted')}</label>
        <textarea id="pasted" name="pasted" rows={8} dir="auto" spellCheck={false} defaultValue={typed?.pasted ?? ''} />
      </div>
      <button type="submit" className="button">
        {t('heard.benchmarks.keep')}
      </button>
    </form>
  );
}
