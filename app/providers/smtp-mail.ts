import type { MailProvider } from '../domain/mail-port.ts';
import { ProviderError } from './provider-error.ts';

/** A mail server (`smtp://` or `smtps://`, with user and password where it wants them) and who the letters are from. */
export interface MailServer {
  readonly url: string;
  readonly from: string;
}

const PATIENCE_MS = 20_000;
/** SMTP's replies that will not change: the mailbox does not exist, or takes nothing (RFC 5321, 4.2.1). */
const isForGood = (error: unknown) => {
  const code = (error as { responseCode?: unknown }).responseCode;
  return typeof code === 'number' && code >= 550 && code <= 553;
};

/** Letters through a mail server. The library is loaded with the first letter. */
export function smtpMail({ url, from }: MailServer): MailProvider {
  return {
    async send({ to, subject, text, stopAddress }) {
      const { createTransport } = await import('nodemailer');
      const transport = createTransport({
        url,
        connectionTimeout: PATIENCE_MS,
        greetingTimeout: PATIENCE_MS,
        socketTimeout: PATIENCE_MS,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      const stop = stopAddress === null ? {} : { headers: { 'List-Unsubscribe': `<${stopAddress}>` } };
      try {
        // As an object: an address in a string could name a second recipient.
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          textEncoding: 'base64',
          ...stop,
        });
        return 'sent';
      } catch (error) {
        if (isForGood(error)) return 'refused';
        const code = (error as { code?: unknown }).code;
        throw new ProviderError(`The mail server took no letter${typeof code === 'string' ? ` (${code})` : ''}`);
      } finally {
        transport.close();
      }
    },
  };
}
