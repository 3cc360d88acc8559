import path from 'node:path';
import type { Config, HttpService } from '../config.ts';

/** Model and host, without path and key. */
export function nameOfService({ url, model }: HttpService): string {
  return `${model} (${new URL(url).host})`;
}

export function nameOfDirectory(directory: string): string {
  return `${path.basename(directory)} (on this machine)`;
}

/** What the operator has made available, for settings, the record of a run and the report; null: nothing. */
export function providerNames({ embeddings, assistant }: Pick<Config, 'embeddings' | 'assistant'>): {
  readonly embeddings: string | null;
  readonly assistant: string | null;
} {
  return {
    embeddings:
      embeddings === null
        ? null
        : 'directory' in embeddings
          ? nameOfDirectory(embeddings.directory)
          : nameOfService(embeddings),
    assistant: assistant === null ? null : nameOfService(assistant),
  };
}
