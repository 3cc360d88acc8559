import type { Config } from '../config.ts';
import type { AssistantProvider } from '../domain/assistant-port.ts';
import type { EmbeddingsProvider } from '../domain/embeddings-port.ts';
import type { MailProvider } from '../domain/mail-port.ts';
import { chatAssistant } from './chat-assistant.ts';
import { httpEmbeddings } from './http-embeddings.ts';
import { localEmbeddings } from './local-embeddings.ts';
import { smtpMail } from './smtp-mail.ts';

/** What the operator has made available; null: nothing. Nothing is loaded or asked before it is used. */
export interface Providers {
  readonly embeddings: EmbeddingsProvider | null;
  readonly assistant: AssistantProvider | null;
  /** Tells who asked for it that the report is out. */
  readonly mail?: MailProvider | null;
}

/** Opens what the configuration names. Whether a consultation lets it be used is for the caller to ask. */
export function openProviders({
  embeddings,
  assistant,
  mail,
}: Pick<Config, 'embeddings' | 'assistant' | 'mail'>): Providers {
  return {
    embeddings:
      embeddings === null
        ? null
        : 'directory' in embeddings
          ? localEmbeddings(embeddings.directory)
          : httpEmbeddings(embeddings),
    assistant: assistant === null ? null : chatAssistant(assistant),
    mail: mail === null ? null : smtpMail(mail),
  };
}
