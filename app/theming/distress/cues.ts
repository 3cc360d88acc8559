import am from './am.json';
import ar from './ar.json';
import en from './en.json';
import es from './es.json';
import fa from './fa.json';
import fil from './fil.json';
import fr from './fr.json';
import hi from './hi.json';
import ko from './ko.json';
import pa from './pa.json';
import so from './so.json';
import ti from './ti.json';
import uk from './uk.json';
import ur from './ur.json';
import vi from './vi.json';
import zhHans from './zh-Hans.json';

/**
 * Words about violence, suicide, self-harm, sexual assault, abuse, deaths in war and trafficking. A word is compared by
 * its stem; behind an equals sign, as it is written. All sixteen lists are a machine's drafts: no person has read them yet.
 */
export interface DistressCues {
  readonly draft: boolean;
  readonly cover: readonly string[];
  /** What holds such a word and says nothing of the kind: “killing time”. */
  readonly not: readonly string[];
}

/** By language tag. */
export const distressCues: Readonly<Record<string, DistressCues>> = {
  ...{ am, ar, en, es, fa, fil, fr, hi, ko, pa, so, ti, uk, ur, vi },
  'zh-Hans': zhHans,
};
