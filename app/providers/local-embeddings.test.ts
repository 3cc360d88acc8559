import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeTinySentenceModel } from '#tests/tiny-sentence-model.ts';
import { shareableText } from '../domain/shareable-text.ts';
import { localEmbeddings } from './local-embeddings.ts';
import { ProviderError } from './provider-error.ts';

const texts = (...all: string[]) => all.map((text) => shareableText({ text, redactions: [] }));
const half = Math.SQRT1_2;

let folder = '';
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'heard-model-')), 'tiny-model');
  mkdirSync(folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(path.dirname(folder), { recursive: true });
});

function expectClose(vector: Float32Array | undefined, expected: readonly number[]): void {
  expect(vector).toHaveLength(expected.length);
  expected.forEach((value, place) => expect(vector?.[place]).toBeCloseTo(value, 6));
}

describe('a model in a directory', () => {
  it('turns texts into vectors of length 1, through transformers.js, and fetches nothing', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    writeTinySentenceModel(folder);
    const provider = localEmbeddings(folder);
    expect(provider.name).toBe('tiny-model (on this machine)');
    expect(provider.dimensions()).toBeNull();
    const [both, work, blank, unknown] = await provider.embed(texts('Rent bus', 'WORK', ' \n', 'zzz rent rent'));
    expectClose(both, [0, half, half]);
    expectClose(work, [half, half, 0]);
    expectClose(blank, [0, 0, 0]);
    expectClose(unknown, [1 / Math.sqrt(5), 2 / Math.sqrt(5), 0]);
    expect(provider.dimensions()).toBe(3);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('gives a text the same vector whatever stands beside it, and however long it is', async () => {
    writeTinySentenceModel(folder, 'model_quantized.onnx');
    const provider = localEmbeddings(folder);
    const many = await provider.embed(texts('bus', ...Array.from({ length: 40 }, () => 'rent '.repeat(100)), 'bus'));
    const [alone] = await provider.embed(texts('bus'));
    expect(many).toHaveLength(42);
    expect(many[0]).toEqual(alone);
    expect(many[41]).toEqual(alone);
    expectClose(many[20], [0, 1, 0]);
  });

  it('takes the first token where the model says so', async () => {
    writeTinySentenceModel(folder);
    mkdirSync(path.join(folder, '1_Pooling'));
    writeFileSync(path.join(folder, '1_Pooling', 'config.json'), '{"pooling_mode_cls_token":true}');
    const [first] = await localEmbeddings(folder).embed(texts('rent bus bus'));
    expectClose(first, [0, 1, 0]);
  });

  it('stops when it is told to', async () => {
    writeTinySentenceModel(folder);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(localEmbeddings(folder).embed(texts('rent'), { signal })).rejects.toThrow('enough');
  });
});

describe('says what is missing', () => {
  it.each(['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model.onnx'])('%s', async (name) => {
    writeTinySentenceModel(folder);
    rmSync(path.join(folder, name));
    const asked = localEmbeddings(folder).embed(texts('rent'));
    await expect(asked).rejects.toThrow(ProviderError);
    await expect(asked).rejects.toThrow(name);
  });

  it('of a file that is no model', async () => {
    writeTinySentenceModel(folder);
    writeFileSync(path.join(folder, 'onnx', 'model.onnx'), 'not a model');
    await expect(localEmbeddings(folder).embed(texts('my words'))).rejects.toThrow(
      'The sentence model cannot be opened.',
    );
  });
});
