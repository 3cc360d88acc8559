import { expect, test } from 'vitest';
import { voiceFor, type Voice } from './voices.ts';

const voice = (lang: string, more: Partial<Voice> = {}): Voice => ({
  lang,
  localService: true,
  default: false,
  ...more,
});
const device = [
  'en-US',
  'en_CA',
  'fr-FR',
  'zh-TW',
  'zh-HK',
  'zh-CN',
  'tl-PH',
  'pa-PK',
  'pa-IN',
  'fa-AF',
  'ar',
  'fi-FI',
].map((lang) => voice(lang));

test.each([
  ['en', 'en_CA'],
  ['fr', 'fr-FR'],
  ['zh-Hans', 'zh-CN'],
  ['fil', 'tl-PH'],
  ['pa', 'pa-IN'],
  ['fa', 'fa-AF'],
  ['ar', 'ar'],
  ['ti', undefined],
  ['so', undefined],
  ['am', undefined],
])('reads %s by the voice %s', (language, lang) => {
  expect(voiceFor(device, language)?.lang).toBe(lang);
});

test.each(['cmn-Hans-CN', 'zh', 'zh-SG', 'zh-Hans'])('knows %s as a voice for Simplified Chinese', (lang) => {
  expect(voiceFor([voice('zh-TW'), voice('zh-Hant'), voice(lang)], 'zh-Hans')?.lang).toBe(lang);
});

test('does not take a voice whose tag only begins alike', () => {
  expect(voiceFor([voice('fil-PH'), voice('ara')], 'fi')).toBeNull();
});

test('takes no voice that sends what it reads to somebody else', () => {
  expect(voiceFor([voice('en-CA', { localService: false })], 'en')).toBeNull();
});

test('takes the device’s favourite where Canada has none', () => {
  expect(voiceFor([voice('es-MX'), voice('es-ES', { default: true })], 'es')?.lang).toBe('es-ES');
});
