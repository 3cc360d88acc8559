import { describe, expect, it } from 'vitest';
import { parseEvaluateRequest } from './arguments.ts';

const parse = (line: string) => parseEvaluateRequest(line.split(' '));

it('fills in what is not said', () => {
  expect(parse('--task discover --data a.jsonl')).toEqual({
    task: 'discover',
    data: 'a.jsonl',
    codebook: null,
    shots: null,
    reviewed: null,
    order: 'given',
    earlierWeight: null,
    clusters: null,
    runs: 10,
    words: null,
    seed: 0,
    json: null,
    unused: [],
  });
});

it('takes every option', () => {
  expect(
    parse('--task assign --data a --codebook c.json --reviewed 200 --order active --seed 4294967295 --json out.json'),
  ).toMatchObject({ codebook: 'c.json', reviewed: 200, order: 'active', seed: 4294967295, json: 'out.json' });
  expect(parse('--task assign --data a --shots 0')).toMatchObject({ shots: 0, reviewed: null });
  expect(parse('--task discover --data a --clusters 2 --runs 0')).toMatchObject({ clusters: 2, runs: 0 });
  expect(parse('--task detect --data a --words 1')).toMatchObject({ words: 1 });
  expect(parse('--task redact')).toMatchObject({ data: null });
  expect(parse('--help')).toBe('help');
});

it('names what says nothing to the task', () => {
  expect(parse('--task detect --data a --clusters 5 --shots 3')).toMatchObject({ unused: ['clusters', 'shots'] });
  expect(parse('--task redact --data a')).toMatchObject({ data: null, unused: ['data'] });
});

describe('refuses', () => {
  it.each([
    ['--data a', '--task is missing'],
    ['--task guess', '--task: “guess” is not one of assign, discover, detect, redact'],
    ['--task detect', '--data is missing'],
    ['--task detect --data a --words 0', '--words: “0” is not a whole number from 1'],
    ['--task discover --data a --clusters 1', '--clusters: “1” is not a whole number from 2'],
    ['--task discover --data a --clusters 2.5', '--clusters: “2.5” is not a whole number'],
    ['--task assign --data a --shots -1', "'--shots' argument is ambiguous"],
    ['--task assign --data a --shots=1e3', '--shots: “1e3” is not a whole number'],
    ['--task assign --data a --seed 4294967296', '--seed: “4294967296” is not a whole number'],
    ['--task assign --data a --shots 1 --reviewed 1', '--shots and --reviewed: only one of them'],
    ['--task assign --data a --order active', '--order active: --reviewed says how many'],
    ['--task assign --data a --order best', '--order: “best” is not given or active'],
    ['--task assign --data a --bogus', "Unknown option '--bogus'"],
  ])('%s', (line, message) => {
    expect(() => parse(line)).toThrow(message);
  });
});
