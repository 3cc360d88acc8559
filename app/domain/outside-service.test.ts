import { expect, test } from 'vitest';
import { providerNames } from '#app/providers/provider-names.ts';
import { worksHere } from './outside-service.ts';

test('a model in a directory works here, a service on the same machine or elsewhere is one that is sent to', () => {
  const service = (url: string) => ({ url, model: 'a model (on this machine)', key: null });
  const named = (embeddings: Parameters<typeof providerNames>[0]['embeddings']) =>
    providerNames({ embeddings, assistant: null }).embeddings ?? '';
  expect(worksHere(named({ directory: '/models/minilm' }))).toBe(true);
  expect(worksHere(named(service('https://models.example/v1')))).toBe(false);
  expect(worksHere(named(service('http://127.0.0.1:8080')))).toBe(false);
});
