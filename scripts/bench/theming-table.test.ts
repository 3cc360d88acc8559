import { describe, expect, it } from 'vitest';
import { protocol, type Measure } from './theming-protocol.ts';
import { nameOf, runsOf, type RunResult } from './theming-runs.ts';
import { measuredRow, tableCells, tableHeader } from './theming-table.ts';

const first = { data: 'a.jsonl', options: ['--seed', '0'] };
const second = { data: 'a.jsonl', options: ['--seed', '1'] };
const measure = (goal: Measure['goal'], runs = [first]): Measure => ({
  task: 'task',
  protocol: 'how',
  metric: 'accuracy',
  figure: { runs, path: ['accuracy'] },
  baseline: '.5',
  goal,
});
const reached = (accuracy: number): RunResult => ({
  report: {
    metrics: { accuracy, deep: { number: 2 } },
    throughput: { textsPerCpuSecond: 100 },
    peakMemoryMegabytes: 300,
  },
});
const results = (...entries: [typeof first, RunResult][]) =>
  new Map(entries.map(([run, result]) => [nameOf(run), result] as const));

describe('a line of the table', () => {
  it.each([
    [0.7199, { atLeast: 0.72 }, '≥ .720', 'just missed'],
    [0.72, { atLeast: 0.72 }, '≥ .720', 'met'],
    [0.62, { atLeast: 0.72 }, '≥ .720', 'missed by .100'],
    [1.5, { atMost: 1.5 }, '≤ 1.500', 'met'],
    [1.51, { atMost: 1.5 }, '≤ 1.500', 'missed'],
    [0.3, null, null, '—'],
  ] as const)('%d against %j', (value, goal, shown, verdict) => {
    const row = measuredRow(measure(goal), results([first, reached(value)]));
    expect(row).toMatchObject({
      reached: value,
      goal: shown,
      verdict,
      textsPerCpuSecond: 100,
      peakMemoryMegabytes: 300,
    });
    expect(tableCells(row)).toHaveLength(tableHeader.length);
  });

  it('is held against another figure', () => {
    const goal = { atLeastFigure: { runs: [second], path: ['accuracy'] }, called: 'first 300' };
    expect(measuredRow(measure(goal), results([first, reached(0.5)], [second, reached(0.6)]))).toMatchObject({
      goal: '≥ .600 (first 300)',
      verdict: 'missed by .100',
    });
    expect(measuredRow(measure(goal), results([first, reached(0.6)], [second, reached(0.6)])).verdict).toBe('met');
    expect(measuredRow(measure(goal), results([first, reached(0.6)])).verdict).toBe('not run');
  });

  it('is the mean over its runs', () => {
    const row = measuredRow(measure(null, [first, second]), results([first, reached(0.4)], [second, reached(0.6)]));
    expect(row.reached).toBeCloseTo(0.5, 12);
  });

  it('says what is missing, and reaches nothing', () => {
    const row = measuredRow(measure({ atLeast: 0.5 }), results([first, { missing: 'a.jsonl is not there' }]));
    expect(row).toMatchObject({ reached: null, verdict: 'a.jsonl is not there', goal: '≥ .500' });
    expect(tableCells(row)[6]).toBe('—');
    const elsewhere: Measure = { ...measure(null), figure: { runs: [first], path: ['deep', 'other'] } };
    expect(measuredRow(elsewhere, results([first, reached(1)])).verdict).toBe('no metrics.deep.other');
  });
});

describe('the protocol', () => {
  it('runs nothing twice, and everything that a line or a goal asks for', () => {
    const runs = runsOf(protocol).map(nameOf);
    expect(new Set(runs).size).toBe(runs.length);
    for (const { figure, goal } of protocol) {
      const asked = [...figure.runs, ...(goal !== null && 'atLeastFigure' in goal ? goal.atLeastFigure.runs : [])];
      for (const run of asked) expect(runs).toContain(nameOf(run));
    }
  });
});
