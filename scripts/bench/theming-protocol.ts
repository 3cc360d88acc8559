/**
 * What `npm run bench:theming` measures: the protocols of the benchmark's data, the best figures that other methods were
 * measured at on them, and the goals. Nothing here may depend on the pipeline, and nothing in the pipeline on this.
 */
import { fileURLToPath } from 'node:url';

/** The arguments of one `heard evaluate`, without `--data`. */
export interface Run {
  /** File in the data directory; null for what brings its own. */
  readonly data: string | null;
  readonly options: readonly string[];
}

/** A number in a run's JSON, by its path below `metrics`; with several runs, their mean. */
export interface Figure {
  readonly runs: readonly Run[];
  readonly path: readonly string[];
}

export interface Measure {
  /** As the table shows them. */
  readonly task: string;
  readonly protocol: string;
  readonly metric: string;
  readonly figure: Figure;
  /** As it was published; null where nobody has measured it. */
  readonly baseline: string | null;
  /** Null: measured for the record. */
  readonly goal:
    | { readonly atLeast: number }
    | { readonly atMost: number }
    | { readonly atLeastFigure: Figure; readonly called: string }
    | null;
}

const seeds = [0, 1, 2] as const;
const lexicon = fileURLToPath(new URL('../evaluate/lexicons/topics.json', import.meta.url));

const patients = (...options: string[]): Run => ({
  data: 'patient-comments.jsonl',
  options: ['--task', 'assign', ...options],
});
const intents = (...options: string[]): Run => ({
  data: 'support-intents.jsonl',
  options: ['--task', 'assign', ...options],
});
const topics = (...options: string[]): Run => ({
  data: 'topics-multilingual.jsonl',
  options: ['--task', 'assign', '--codebook', lexicon, ...options],
});
const seeded = (run: (...options: string[]) => Run, ...options: string[]): Run[] =>
  seeds.map((seed) => run(...options, '--seed', String(seed)));
const conversations: Run = { data: 'civic-conversations.jsonl', options: ['--task', 'discover'] };
const intentClusters: Run = {
  data: 'support-intents.jsonl',
  options: ['--task', 'discover', '--clusters', '77', '--runs', '0'],
};
const languages: Run = { data: 'language-samples.jsonl', options: ['--task', 'detect'] };
const redaction: Run = { data: null, options: ['--task', 'redact'] };

const fewLabels = (
  n: string,
  baselines: readonly [string, string],
  goals: readonly [number, number],
): readonly Measure[] => {
  const runs = [patients(...(n === 'all' ? [] : ['--reviewed', n]))];
  return (['micro', 'macro'] as const).map((average, index) => ({
    task: 'multi-label, few labels',
    protocol: n === 'all' ? n : `first ${n}`,
    metric: `${average}-F1`,
    figure: { runs, path: [`${average}F1`] },
    baseline: baselines[index] ?? null,
    goal: { atLeast: goals[index] ?? NaN },
  }));
};

const fewShots = (protocol: string, runs: readonly Run[], baseline: string, goal: number): Measure => ({
  task: 'many themes, few shots',
  protocol,
  metric: 'accuracy',
  figure: { runs, path: ['accuracy'] },
  baseline,
  goal: { atLeast: goal },
});

const overLanguages = (
  protocol: string,
  runs: readonly Run[],
  metric: 'macroF1' | 'accuracy',
  baseline: string | null,
  goal: number | null,
): Measure => ({
  task: 'few labels in each language',
  protocol,
  metric: metric === 'accuracy' ? 'mean accuracy' : 'mean macro-F1',
  figure: { runs, path: ['meanOverLanguages', metric] },
  baseline,
  goal: goal === null ? null : { atLeast: goal },
});

const discovery = (
  run: Run,
  protocol: string,
  metric: string,
  path: string,
  baseline: string | null,
  goal: Measure['goal'],
): Measure => ({
  task: metric === 'stability' ? 'stability' : 'discovery',
  protocol,
  metric,
  figure: { runs: [run], path: [path] },
  baseline,
  goal,
});

const language = (metric: string, path: string, baseline: string | null, goal: number | null): Measure => ({
  task: 'language',
  protocol:
    path.includes('5Words') || path.startsWith('shorter') ? '5 words' : path.includes('3Words') ? '3 words' : 'full',
  metric,
  figure: { runs: [languages], path: path.split('.') },
  baseline,
  goal: goal === null ? null : { atLeast: goal },
});

const redactionLines = (part: string, how: string): Measure[] =>
  (['recall', 'precision'] as const).map((metric) => ({
    task: 'redaction',
    protocol: how,
    metric,
    figure: { runs: [redaction], path: [part, 'all', metric] },
    baseline: null,
    goal: null,
  }));

export const protocol: readonly Measure[] = [
  ...fewLabels('100', ['.389', '.095'], [0.5, 0.22]),
  ...fewLabels('300', ['.490', '.170'], [0.62, 0.35]),
  ...fewLabels('1000', ['.620', '.305'], [0.69, 0.45]),
  ...fewLabels('all', ['.688', '.494'], [0.75, 0.58]),
  {
    task: 'the review loop',
    protocol: '200 chosen, 3 seeds',
    metric: 'micro-F1',
    figure: { runs: seeded(patients, '--reviewed', '200', '--order', 'active'), path: ['microF1'] },
    baseline: null,
    goal: {
      atLeastFigure: { runs: [patients('--reviewed', '300')], path: ['microF1'] },
      called: 'first 300',
    },
  },
  fewShots('5 a label, 3 seeds', seeded(intents, '--shots', '5'), '.629', 0.72),
  fewShots('10 a label, 3 seeds', seeded(intents, '--shots', '10'), '.741 (.806)', 0.83),
  fewShots('all', [intents()], '.914', 0.925),
  {
    task: 'no label at all',
    protocol: 'lexicon only',
    metric: 'accuracy',
    figure: { runs: [topics('--shots', '0')], path: ['accuracy'] },
    baseline: '.60–.72',
    goal: { atLeast: 0.72 },
  },
  overLanguages('10 a label, 3 seeds', seeded(topics, '--shots', '10'), 'macroF1', '.697 (en)', 0.72),
  overLanguages('all 701', [topics()], 'accuracy', '.719', 0.76),
  overLanguages('all 701', [topics()], 'macroF1', null, 0.76),
  discovery(conversations, 'number not given', 'NMI', 'nmi', '.41 (.54)', { atLeast: 0.55 }),
  discovery(conversations, 'number not given', 'ARI', 'ari', '.21 (.44)', { atLeast: 0.45 }),
  discovery(conversations, 'number not given', 'number, factor', 'numberFactor', '4.6', { atMost: 1.5 }),
  discovery(conversations, 'number not given', 'left alone', 'shareLeftAlone', null, null),
  discovery(conversations, '10 % dropped, 10 runs', 'stability', 'stability', null, { atLeast: 0.9 }),
  discovery(intentClusters, 'number given', 'NMI', 'nmi', '.663', { atLeast: 0.72 }),
  discovery(intentClusters, 'number given', 'ARI', 'ari', '.302', { atLeast: 0.36 }),
  language('accuracy', 'accuracy', '.995', 0.995),
  language('accuracy', 'accuracy5Words', '.953', 0.98),
  language('lowest language', 'shorter.5Words.lowestOfALanguage', null, 0.95),
  language('accuracy', 'accuracy3Words', '.905', 0.95),
  ...redactionLines('tuning', 'own texts, seen'),
  ...redactionLines('heldOut', 'own texts, held out'),
];
