import { scanText } from './scan-text.ts';

const latinOrCyrillic = /^[\p{Script=Latin}\p{Script=Cyrillic}' .-]+$/u;
const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * A pattern for any of some words or phrases, given with commas between, as they stand in scanned text; longest first.
 * Latin and Cyrillic ones are whole words. Chinese and Korean join a cue to what surrounds it, Arabic joins to its front.
 */
export function wordPattern(words: string): string {
  const scanned = new Set(words.split(',').map((word) => scanText(word.trim().replaceAll(/\s+/gu, ' ')).text));
  scanned.delete('');
  const longestFirst = [...scanned].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const whole = longestFirst.filter((word) => latinOrCyrillic.test(word)).map(escape);
  const joined = longestFirst.filter((word) => !latinOrCyrillic.test(word)).map(escape);
  return [...(whole.length === 0 ? [] : [`(?<!\\p{L})(?:${whole.join('|')})(?!\\p{L})`]), ...joined].join('|');
}
