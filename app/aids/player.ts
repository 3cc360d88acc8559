import type { Part } from './spoken-parts.ts';
import { voiceFor } from './voices.ts';

/** Some browsers have no voices at all. */
const synthesis = (globalThis as { readonly speechSynthesis?: SpeechSynthesis }).speechSynthesis;

const voiceOf = (language: string) => voiceFor(synthesis?.getVoices() ?? [], language);

/** Whether the part can be heard on this device. */
export const canSay = (part: Part) => part.audio !== null || voiceOf(part.language) !== null;

/** Calls back when the device has found its voices, which some do late. */
export function whenVoicesChange(act: () => void): void {
  // Not by addEventListener, which Safari had for this only late.
  if (synthesis !== undefined) synthesis.onvoiceschanged = act;
}

export interface Saying {
  /** From which part on. */
  readonly from: number;
  /** 1: as fast as the voice speaks by itself. */
  readonly rate: number;
  /** A part begins. */
  readonly reached: (index: number) => void;
  /** All is said, or something else is said instead. */
  readonly ended: () => void;
}

let interrupt: (() => void) | null = null;

/** Ends whatever is being said. */
export function hush(): void {
  interrupt?.();
}

/** Says parts one after the other, each by its clip or else by the device's voice; only one thing is said at a time. */
export function say(parts: readonly Part[], { from, rate, reached, ended }: Saying): void {
  hush();
  let over = false;
  let playing: HTMLAudioElement | null = null;
  /** Held here: a browser may throw away an utterance that nobody holds, and then never says that it has ended. */
  let utterance: SpeechSynthesisUtterance | null = null;
  const end = () => {
    if (over) return;
    over = true;
    interrupt = null;
    playing?.pause();
    utterance = null;
    synthesis?.cancel();
    ended();
  };
  interrupt = end;

  const sayPart = (index: number) => {
    const part = parts[index];
    if (over) return;
    if (part === undefined) {
      end();
      return;
    }
    reached(index);
    const next = once(() => sayPart(index + 1));
    const speak = () => {
      const voice = voiceOf(part.language);
      if (over || synthesis === undefined || voice === null) {
        next();
        return;
      }
      utterance = new SpeechSynthesisUtterance(part.words);
      Object.assign(utterance, { voice, lang: voice.lang, rate, onend: next, onerror: next });
      synthesis.speak(utterance);
    };
    if (part.audio === null) speak();
    else {
      playing = part.audio;
      // Without a network the clip does not come: a voice may be there all the same.
      const speakInstead = once(speak);
      Object.assign(playing, { currentTime: 0, playbackRate: rate, onended: next, onerror: speakInstead });
      playing.play().catch(speakInstead);
    }
  };
  sayPart(from);
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}
