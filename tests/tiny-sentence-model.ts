import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Three numbers for each token of the vocabulary below: what the model looks up, and all that it does. */
const vectors = [
  [0, 0, 0],
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, 1, 0],
];
const vocabulary = { '[PAD]': 0, '[UNK]': 1, rent: 2, bus: 3, work: 4 };
const width = 3;

// As much of Protocol Buffers as an ONNX file needs: numbers of variable length, and fields with a length before them.
const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]);
const number = (field: number, value: number): number[] => [...varint(field << 3), ...varint(value)];
const bytes = (field: number, content: Iterable<number>): number[] => {
  const all = [...content];
  return [...varint((field << 3) | 2), ...varint(all.length), ...all];
};
const text = (field: number, content: string): number[] => bytes(field, new TextEncoder().encode(content));

const float = 1;
const int64 = 7;

/** `ValueInfoProto`: a tensor's name, type, and lengths, of which those that are named may be any. */
function tensor(name: string, type: number, lengths: readonly (string | number)[]): number[] {
  const dimensions = lengths.flatMap((length) =>
    bytes(1, typeof length === 'string' ? text(2, length) : number(1, length)),
  );
  return [...text(1, name), ...bytes(2, bytes(1, [...number(1, type), ...bytes(2, dimensions)]))];
}

/** `ModelProto` with one operation: `last_hidden_state = Gather(table, input_ids)`. */
function onnxModel(): Uint8Array {
  const table = new Uint8Array(Float32Array.from(vectors.flat()).buffer);
  const gather = [...text(1, 'table'), ...text(1, 'input_ids'), ...text(2, 'last_hidden_state'), ...text(4, 'Gather')];
  const graph = [
    ...bytes(1, gather),
    ...text(2, 'tiny'),
    ...bytes(5, [
      ...number(1, vectors.length),
      ...number(1, width),
      ...number(2, float),
      ...text(8, 'table'),
      ...bytes(9, table),
    ]),
    ...bytes(11, tensor('input_ids', int64, ['texts', 'tokens'])),
    ...bytes(11, tensor('attention_mask', int64, ['texts', 'tokens'])),
    ...bytes(12, tensor('last_hidden_state', float, ['texts', 'tokens', width])),
  ];
  const irVersion = 8;
  const operators = [...text(1, ''), ...number(2, 13)];
  return Uint8Array.from([...number(1, irVersion), ...bytes(7, graph), ...bytes(8, operators)]);
}

/** Writes a sentence model of a few hundred bytes, as transformers.js reads it: the mean of its words' vectors. */
export function writeTinySentenceModel(directory: string, weights = 'model.onnx'): void {
  const file = (name: string, content: unknown) => writeFileSync(path.join(directory, name), JSON.stringify(content));
  mkdirSync(path.join(directory, 'onnx'), { recursive: true });
  writeFileSync(path.join(directory, 'onnx', weights), onnxModel());
  const special = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
  file('config.json', { model_type: 'bert', hidden_size: width, vocab_size: vectors.length });
  file('tokenizer_config.json', {
    tokenizer_class: 'BertTokenizer',
    model_max_length: 16,
    pad_token: '[PAD]',
    unk_token: '[UNK]',
  });
  file('tokenizer.json', {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [{ id: 0, content: '[PAD]', ...special }],
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'Whitespace' },
    post_processor: null,
    decoder: null,
    model: { type: 'WordLevel', vocab: vocabulary, unk_token: '[UNK]' },
  });
}
