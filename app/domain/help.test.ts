import { describe, expect, it } from 'vitest';
import { smallSurvey } from '#db/factories/small-survey.ts';
import { canadaHelp, dialled, touchesSafety } from './help.ts';

describe('dialled', () => {
  it.each([
    ['911', 'tel:911'],
    ['9-8-8', 'tel:988'],
    ['211', 'tel:211'],
    ['403-555-0142', 'tel:+14035550142'],
    ['1 (800) 555-0142', 'tel:+18005550142'],
    ['+44 20 7946 0018', 'tel:+442079460018'],
    ['780-555-0142 ext. 7', 'tel:+17805550142;ext=7'],
    ['780-555-0142 x 12', 'tel:+17805550142;ext=12'],
  ])('%s is %s', (phone, address) => {
    expect(dialled(phone)).toBe(address);
  });

  it('short numbers that work all over Canada stay short', () => {
    for (const { phone } of canadaHelp) expect(dialled(phone)).toMatch(/^tel:\d{3}$/);
  });
});

describe('a survey', () => {
  it('touches safety when one of its sections says so', () => {
    expect(touchesSafety(smallSurvey)).toBe(false);
    const [first, ...rest] = smallSurvey.sections;
    if (first === undefined) throw new Error('The small survey has sections');
    expect(touchesSafety({ ...smallSurvey, sections: [{ ...first, safety: true }, ...rest] })).toBe(true);
    expect(touchesSafety({ ...smallSurvey, sections: [{ ...first, safety: false }, ...rest] })).toBe(false);
  });
});
