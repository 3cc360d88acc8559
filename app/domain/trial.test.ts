import { describe, expect, it } from 'vitest';
import { fieldsOf } from './answer-field.ts';
import { remarkedSection, remarkField, takesTrials } from './trial.ts';
import { stages } from './stage.ts';

const at = new Date('2026-11-22T12:00:00Z');

describe('remarks', () => {
  it('are told from answers by what they are stored under', () => {
    expect(remarkField('about-you').key).toBe('remark.about-you');
    expect(remarkedSection('remark.about-you')).toBe('about-you');
    for (const stored of ['improve', 'services.other', 'remark', 'remarks.life'])
      expect(remarkedSection(stored)).toBeNull();
  });

  it('are no question’s own field, though one be called so', () => {
    const question = {
      ...{ key: 'remark', type: 'text' as const, aboutYou: false, required: false },
      title: { en: { text: 'Remarks?', status: 'reviewed' as const } },
    };
    expect(fieldsOf(question).map(({ key }) => remarkedSection(key))).toEqual([null]);
  });
});

describe('takesTrials', () => {
  it('holds before the survey opens, and while it is open', () => {
    const dates = { opensAt: null, closesAt: null };
    const taking = stages.filter((stage) => takesTrials({ stage, ...dates }, at));
    expect(taking).toEqual(['draft', 'open']);
  });

  it('ends at the instant at which the survey closes', () => {
    const facts = { stage: 'open', opensAt: null, closesAt: at } as const;
    expect(takesTrials(facts, new Date(at.getTime() - 1))).toBe(true);
    expect(takesTrials(facts, at)).toBe(false);
  });
});
