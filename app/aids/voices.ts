/** What is needed of a SpeechSynthesisVoice. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** Languages whose voices go by other names than the pages' tags, or by names that others share. */
const names: Readonly<Record<string, RegExp>> = {
  fil: /^(fil|tl)(-|$)/,
  fa: /^(fa|pes|prs)(-|$)/,
  // Not in the Arabic script, which is read by other voices.
  pa: /^pa(-guru|-in|$)/,
  // Not the voices of Taiwan and Hong Kong: Cantonese is another language, and Traditional another writing.
  'zh-Hans': /^(zh|cmn)(-hans|-cn|-sg|$)/,
};

/**
 * The device's voice for a page's language: one of Canada before others, the device's own favourite before others; null
 * when there is none. Only voices that speak on the device itself: others send what they read to their maker.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], language: string): V | null {
  const name = names[language] ?? new RegExp(`^${language.split('-')[0] ?? ''}(-|$)`);
  const tag = ({ lang }: Voice) => lang.replace(/_/g, '-').toLowerCase();
  const fit = voices.filter((voice) => voice.localService && name.test(tag(voice)));
  return fit.find((voice) => tag(voice).endsWith('-ca')) ?? fit.find((voice) => voice.default) ?? fit[0] ?? null;
}
