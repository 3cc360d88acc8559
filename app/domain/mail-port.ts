/** A letter in plain text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The page where such letters can be stopped (RFC 2369); null: none. */
  readonly stopAddress: string | null;
}

/** What became of a letter: handed over, or refused for good (there is no such address). */
export type Posted = 'sent' | 'refused';

/** Sends letters. */
export interface MailProvider {
  /** @throws ProviderError when it may work later; its message holds neither address nor text. */
  readonly send: (letter: Letter) => Promise<Posted>;
}
