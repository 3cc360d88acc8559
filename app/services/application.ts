import { hkdfSync } from 'node:crypto';
import type { Database } from '#db/client.ts';
import type { AbuseSettings } from '../domain/allowance.ts';
import type { Providers } from '../providers/open-providers.ts';
import type { ThemingMeans } from '../theming/pipeline.ts';

/** Keys derived from the one secret of an installation, each for one purpose (HKDF, RFC 5869). */
export interface Keys {
  /** Seals drafts and the tokens that find them. */
  readonly draft: Buffer;
  /** Makes receipt codes, and the keyed hashes that find them. */
  readonly receipt: Buffer;
  /** Makes the keyed hashes that find what a return code leads to, and seals a code until it is asked for. */
  readonly returnCode: Buffer;
  /** Seals the addresses of who wants to hear of a report. */
  readonly follow: Buffer;
  /** Signs the sessions of members. */
  readonly session: Buffer;
  /** Seals what forms carry: the token of a page that was asked for, the work that a device is asked to do, a session. */
  readonly form: Buffer;
  /** Makes the similarity hashes of comments: nobody without it can make a text that has one's hash. */
  readonly fingerprint: Buffer;
  /** Draws whether a count is rounded up or down, and other chances of disclosure control: nobody without it can foresee them. */
  readonly rounding: Buffer;
}

/** What every service is given: the database, the keys and the clock. */
export interface Application {
  readonly database: Database;
  readonly keys: Keys;
  readonly now: () => Date;
  /** Where people reach this installation, when it is configured; used in links that leave the page. */
  readonly publicUrl: string | null;
  /** What theming runs work with. */
  readonly theming: Pick<ThemingMeans, 'words' | 'openPool'>;
  /** What the operator has made available; a consultation has to let it take part. Absent: nothing. */
  readonly providers?: Providers;
  /** How much a survey takes before a person has looked. Absent: what domain/allowance says. */
  readonly abuse?: AbuseSettings;
}

/** Derives the keys from the installation's secret. The same secret gives the same keys, on every machine. */
export function deriveKeys(secret: string): Keys {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'heard', purpose, 32));
  return {
    draft: key('draft'),
    receipt: key('receipt'),
    returnCode: key('return code'),
    follow: key('follow'),
    session: key('session'),
    form: key('form'),
    fingerprint: key('fingerprint'),
    rounding: key('rounding'),
  };
}
