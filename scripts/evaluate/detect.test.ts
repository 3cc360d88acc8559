import { describe, expect, it } from 'vitest';
import { evaluateDetect } from './detect.ts';

const rows = [
  { text: 'My rent is too high for what I earn here', lang: 'en' },
  { text: 'کرایه خانه بسیار زیاد است و کار پیدا نمی‌شود', lang: 'prs' },
  { text: '房租太高，我们找不到家庭医生', lang: 'zh-CN' },
];

describe('evaluateDetect', () => {
  it('compares canonical tags, row by row', () => {
    const outcome = evaluateDetect(rows, { seed: 0 });
    expect(outcome.truth).toEqual(['en', 'fa', 'zh-Hans']);
    expect(outcome.predicted).toEqual(outcome.truth);
    expect(outcome.confidences).toHaveLength(3);
    expect(outcome.settings).toEqual({ words: null, seed: 0, languages: ['en', 'fa', 'zh-Hans'] });
  });

  it('shows the detector the first words only, or two characters for each', () => {
    const mixed = [
      { text: 'the rent is हमारे घर का किराया बहुत अधिक है', lang: 'en' },
      { text: '房租太高 the rent is too high for me and my family', lang: 'zh' },
    ];
    expect(evaluateDetect(mixed, { words: 2, seed: 0 }).predicted).toEqual(['en', 'zh-Hans']);
    expect(evaluateDetect(mixed, { seed: 0 }).predicted).not.toEqual(['en', 'zh-Hans']);
  });
});
