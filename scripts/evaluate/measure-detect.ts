import type { EvaluateRequest } from './arguments.ts';
import { evaluateDetect } from './detect.ts';
import { withEffort } from './effort.ts';
import type { Measurement } from './measurement.ts';
import type { EvaluationData } from './read-rows.ts';
import type { DetectOutcome } from './types.ts';

const shortTexts = [5, 3];

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function detectFigures({ truth, predicted, confidences }: DetectOutcome) {
  const right = truth.map((language, row) => predicted[row] === language);
  const count = (rows: readonly boolean[]): number => rows.filter(Boolean).length;
  const languages = [...new Set(truth)].sort().map((language) => {
    const own = right.filter((_, row) => truth[row] === language);
    return [language, { rows: own.length, accuracy: share(count(own), own.length) }] as const;
  });
  const answered = predicted.map((language) => language !== 'und');
  const confusions = new Map<string, { truth: string; predicted: string; count: number }>();
  truth.forEach((language, row) => {
    const guess = predicted[row] ?? 'und';
    if (guess === language) return;
    const key = `${language} ${guess}`;
    const known = confusions.get(key);
    confusions.set(key, { truth: language, predicted: guess, count: (known?.count ?? 0) + 1 });
  });
  const confidence = (wanted: boolean): number => {
    const some = confidences.filter((_, row) => right[row] === wanted);
    return share(
      some.reduce((sum, value) => sum + value, 0),
      some.length,
    );
  };
  return {
    accuracy: share(count(right), truth.length),
    meanOverLanguages: share(
      languages.reduce((sum, [, { accuracy }]) => sum + accuracy, 0),
      languages.length,
    ),
    lowestOfALanguage: Math.min(1, ...languages.map(([, { accuracy }]) => accuracy)),
    /** Of the texts that got an answer. */
    accuracyWhereAnswered: share(count(right), count(answered)),
    shareUnknown: 1 - share(count(answered), truth.length),
    confidenceWhereRight: confidence(true),
    confidenceWhereWrong: confidence(false),
    languages: Object.fromEntries(languages),
    confusions: [...confusions.values()].sort((a, b) => b.count - a.count || (a.truth < b.truth ? -1 : 1)),
  };
}

/** Tells the language of whole texts and of short ones (or of what `--words` says), and measures how often rightly. */
export async function measureDetect(data: EvaluationData, request: EvaluateRequest): Promise<Measurement> {
  const rows = data.rows.filter(({ split }) => split === 'test');
  const detect = (words: number | null) =>
    evaluateDetect(rows, { ...(words === null ? {} : { words }), seed: request.seed });
  const { value: outcome, effort } = await withEffort(rows.length, () => detect(request.words));
  const lengths = request.words === null ? shortTexts : [];
  const shorter: [string, ReturnType<typeof detectFigures>][] = [];
  for (const words of lengths) shorter.push([`${String(words)}Words`, detectFigures(detect(words))]);
  const figures = detectFigures(outcome);
  return {
    metrics: {
      ...figures,
      ...Object.fromEntries(shorter.map(([length, { accuracy }]) => [`accuracy${length}`, accuracy])),
      shorter: Object.fromEntries(shorter),
    },
    settings: outcome.settings,
    effort,
  };
}
