import { describe, expect, test } from 'vitest';
import { bilingual, say } from './bilingual.ts';

describe('a text in both official languages', () => {
  test('takes bare texts and texts with a status', () => {
    expect(bilingual({ en: 'Housing', fr: 'Logement', ar: 'السكن' })).toEqual({ en: 'Housing', fr: 'Logement' });
    expect(
      bilingual({ en: { text: 'Yes', status: 'reviewed' }, fr: { text: 'Oui', status: 'machine draft' } }),
    ).toEqual({
      en: 'Yes',
      fr: 'Oui',
    });
  });

  test('lets another language stand in, and says so', () => {
    const english = bilingual({ en: { text: 'Yes', status: 'reviewed' }, fr: { text: '', status: 'missing' } });
    expect(english).toEqual({ en: 'Yes', fr: 'Yes', standIn: { fr: 'en' } });
    expect(say(english, 'fr')).toEqual({ text: 'Yes', language: 'en' });
    expect(say(english, 'en')).toEqual({ text: 'Yes', language: 'en' });
    const spanish = bilingual({ es: 'Sí' });
    expect(say(spanish, 'fr')).toEqual({ text: 'Sí', language: 'es' });
    expect(say(spanish, 'en')).toEqual({ text: 'Sí', language: 'es' });
  });

  test('refuses a text without words', () => {
    expect(() => bilingual({})).toThrow();
    expect(() => bilingual({ en: { text: 'old', status: 'missing' } })).toThrow();
  });
});
