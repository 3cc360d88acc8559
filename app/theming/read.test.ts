import { describe, expect, it } from 'vitest';
import { partsOf } from './analyse.ts';
import { defaultThemingSettings } from './pipeline.ts';
import { readComment } from './read.ts';

const read = (text: string, language?: string) =>
  readComment({ id: '1', text, ...(language === undefined ? {} : { language }) }, defaultThemingSettings, new Map());

describe('readComment', () => {
  it('settles the main language of a mixed comment, and reads each part in its own', () => {
    const { language, analysed } = read(
      'La renta es muy cara y no encuentro trabajo en mi profesión. I cannot find a family doctor.',
    );
    expect(language.language).toBe('es');
    expect(analysed?.language).toBe('es');
    expect(analysed === null ? [] : partsOf(analysed).map((part) => part.language)).toEqual(['es', 'en']);
  });

  it('believes the language it is told, and still hears another in a part', () => {
    const { language, analysed } = read('My rent is high. No encuentro trabajo en mi profesión y estoy cansada.', 'en');
    expect(language).toEqual({ commentId: '1', language: 'en', confidence: 1 });
    expect(analysed?.parts?.map((part) => part.language)).toEqual(['en', 'es']);
  });

  it('says und rather than wrong', () => {
    const german = read('Wir finden in der Stadt keine Wohnung, die Miete ist zu hoch.');
    expect(german.language.language).toBe('und');
    expect(german.notes).toEqual([{ code: 'language-unknown', commentId: '1' }]);
  });

  it('keeps a translation beside the text', () => {
    const comment = { id: '1', text: 'ክራይ ገዛ ክቡር እዩ', translation: { text: 'Rent is dear', language: 'en' } };
    expect(readComment(comment, defaultThemingSettings, new Map()).translation?.language).toBe('en');
  });
});
