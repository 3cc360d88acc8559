import { describe, expect, it } from 'vitest';
import { openProviders } from './open-providers.ts';
import { providerNames } from './provider-names.ts';

const service = { url: 'https://models.example:8443/v1', model: 'tiny', key: 'hush' };

describe('what the operator made available', () => {
  it('is nothing unless it was asked for', () => {
    expect(openProviders({ embeddings: null, assistant: null, mail: null })).toEqual({
      ...{ embeddings: null, assistant: null, mail: null },
    });
    expect(providerNames({ embeddings: null, assistant: null })).toEqual({ embeddings: null, assistant: null });
  });

  it('is told by model and place, without path and key, the same by both', () => {
    const config = { embeddings: { directory: '/srv/models/small' }, assistant: service, mail: null };
    const names = { embeddings: 'small (on this machine)', assistant: 'tiny (models.example:8443)' };
    expect(providerNames(config)).toEqual(names);
    const { embeddings, assistant } = openProviders(config);
    expect([embeddings?.name, assistant?.name]).toEqual([names.embeddings, names.assistant]);
    expect(openProviders({ embeddings: service, assistant: null, mail: null }).embeddings?.name).toBe(names.assistant);
  });
});
