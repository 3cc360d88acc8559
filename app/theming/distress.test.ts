import { describe, expect, it, test } from 'vitest';
import { interfaceLanguages } from '#app/language/languages.ts';
import { distressCues } from './distress/cues.ts';
import { isDistressing } from './distress.ts';

test('every interface language has a list, a draft until a person has read it', () => {
  for (const { tag } of interfaceLanguages) {
    expect(distressCues[tag]?.draft, tag).toBe(true);
    expect(distressCues[tag]?.cover.length, tag).toBeGreaterThan(24);
  }
});

test('whatever stands in a list covers, and whatever stands beside it does not', () => {
  for (const [tag, { cover, not }] of Object.entries(distressCues)) {
    for (const cue of cover) expect(isDistressing(cue.replace(/^=/, ''), tag), `${tag}: ${cue}`).toBe(true);
    for (const phrase of not) expect(isDistressing(phrase, tag), `${tag}: ${phrase}`).toBe(false);
  }
});

describe('isDistressing', () => {
  it.each([
    ['en', 'My husband is abusive and I sleep in the car.'],
    ['en', 'My brother was killed before we came.'],
    ['en', 'Some nights I want to die.'],
    ['en', 'We lost our house in the bombing'],
    ['en', 'I was KILLING time until he was killed'],
    ['fr', 'Elle a subi de la violence conjugale pendant des années.'],
    ['fr', 'Mes deux frères ont été tués.'],
    ['es', 'Mi vecina sufre violencia doméstica.'],
    ['ar', 'زوجي يضربني كل يوم'],
    ['uk', 'Мій брат загинув на війні.'],
    ['zh-Hans', '她遭受家庭暴力已经三年了。'],
    ['ko', '가정폭력을 피해 왔어요.'],
    ['fa', 'برادرم در جنگ کشته شد.'],
    ['fil', 'Binubugbog siya ng asawa niya.'],
    ['und', 'suicide'],
  ])('%s: “%s” is covered', (language, text) => {
    expect(isDistressing(text, language)).toBe(true);
  });

  it.each([
    ['en', 'At the mall I was only killing time.'],
    ['en', 'It is a dead end job with no future.'],
    ['en', 'The rent is killing me.'],
    ['en', 'The deadline for the form was too short.'],
    ['en', 'We fled the war and now look for work.'],
    ['en', 'The bus is late and I skill up at night; a rapid course would help.'],
    ['fr', 'Je vais au centre pour tuer le temps.'],
    ['fr', 'Mon fils joue du violon.'],
    ['ar', 'أذهب إلى المكتبة كي أقتل الوقت'],
    ['ko', '난방비 폭탄이 걱정돼요.'],
    ['zh-Hans', '请打我电话。'],
    ['fil', 'Pinatay nila ang heater sa gabi.'],
    ['uk', 'Довга зима і мало роботи.'],
    ['und', 'Rent'],
    ['xx', 'suicide'],
    ['en', ''],
    ['en', '⟦name⟧ ⟦phone⟧'],
  ])('%s: “%s” is not', (language, text) => {
    expect(isDistressing(text, language)).toBe(false);
  });
});
