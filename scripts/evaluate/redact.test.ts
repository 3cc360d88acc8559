import { beforeAll, describe, expect, it } from 'vitest';
import { interfaceLanguages } from '#app/language/languages.ts';
import { labelledTexts, type LabelledText } from './labelled-redactions.ts';
import { evaluateRedaction, type RedactionReport } from './redact.ts';

/** What the rules were seen to do; a change that falls below has to say why. Leaks are shares of what should be hidden. */
const floors = {
  /** Of the texts that were written after the rules. Certain details are the classes `remove` and `generalise`. */
  heldOut: { certainRecall: 0.97, recall: 0.75, precision: 0.97, leftAlone: 0.97, mostLeaked: 0.15 },
  tuning: { certainRecall: 0.99, recall: 0.98, precision: 0.99, leftAlone: 0.99, mostLeaked: 0.02 },
};

let items: LabelledText[];
let report: RedactionReport;
beforeAll(async () => {
  items = await labelledTexts();
  report = await evaluateRedaction();
});

describe('the labelled set', () => {
  it('has at least 600 texts, 25 in each language, a third of them without any personal detail', () => {
    expect(items.length).toBeGreaterThanOrEqual(600);
    for (const { tag } of interfaceLanguages)
      expect(items.filter(({ language }) => language === tag).length, tag).toBeGreaterThanOrEqual(25);
    expect(items.filter(({ spans }) => spans.length === 0).length).toBeGreaterThanOrEqual(items.length / 3);
  });

  it('holds spans in order, inside their text, with no space at an edge', () => {
    for (const { text, spans } of items) {
      let at = 0;
      for (const { start, end } of spans) {
        expect(start, text).toBeGreaterThanOrEqual(at);
        expect(end, text).toBeGreaterThan(start);
        expect(end, text).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).trim(), text).toBe(text.slice(start, end));
        at = end;
      }
    }
  });

  it('names no address that could be anybody’s: example domains only', () => {
    for (const { text, spans } of items)
      for (const { start, end } of spans.filter(({ kind }) => kind === 'email'))
        expect(text.slice(start, end).toLowerCase()).toMatch(/e ?x ?[aа] ?m ?p ?l ?e|exemple|ejemplo/u);
  });
});

describe.each(['heldOut', 'tuning'] as const)('redaction of the %s texts', (split) => {
  it('finds what must go, asks about most of the rest, and leaves other words alone', () => {
    const floor = floors[split];
    const { all, byClass, leftAlone } = report[split];
    expect(all.recall).toBeGreaterThanOrEqual(floor.recall);
    expect(all.precision).toBeGreaterThanOrEqual(floor.precision);
    expect(all.leakedShare).toBeLessThanOrEqual(floor.mostLeaked);
    expect(leftAlone).toBeGreaterThanOrEqual(floor.leftAlone);
    for (const certain of ['remove', 'generalise'])
      expect(byClass[certain]?.recall, certain).toBeGreaterThanOrEqual(floor.certainRecall);
  });
});
