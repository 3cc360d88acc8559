import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as tiny from '#tests/fixtures/tiny-audio.ts';
import { audioTypeOf } from './audio-kind.ts';

test.each([
  ['MP3', tiny.mp3, 'audio/mpeg'],
  ['MP3 behind a tag', tiny.taggedMp3, 'audio/mpeg'],
  ['Opus', tiny.opus, 'audio/ogg'],
  ['Vorbis', tiny.vorbis, 'audio/ogg'],
  ['M4A', tiny.m4a, 'audio/mp4'],
  ['WebM', tiny.webm, 'audio/webm'],
  ['a film in MP4', tiny.mp4Film, null],
  ['a film in WebM', tiny.webmFilm, null],
  ['a film in Ogg', tiny.oggFilm, null],
  ['Matroska', tiny.matroska, null],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), null],
  ['a tag without sound', tiny.taggedMp3.subarray(0, 210), null],
  ['a tag alone', Buffer.from('ID3'), null],
  ['a page named as a tag', Buffer.from('ID3<script>alert(1)</script>'), null],
  ['layer II', Buffer.from([0xff, 0xfd, 0x10, 0xc4]), null],
  ['AAC without a container', Buffer.from([0xff, 0xf1, 0x50, 0x80]), null],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), null],
  ['WAV', Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), null],
  ['nothing', Buffer.alloc(0), null],
])('%s', (_name, bytes, type) => {
  expect(audioTypeOf(bytes)).toBe(type);
});

const headers = [tiny.mp3, tiny.taggedMp3, tiny.opus, tiny.m4a, tiny.webm].map((bytes) => [...bytes.subarray(0, 40)]);

test('never fails on bytes that only begin like sound', () => {
  const bytes = fc
    .tuple(fc.constantFrom([], ...headers), fc.uint8Array({ maxLength: 200 }), fc.nat(60))
    .map(([head, tail, cut]) => Buffer.from([...head.slice(0, cut), ...tail]));
  fc.assert(
    fc.property(bytes, (some) =>
      [null, 'audio/mpeg', 'audio/ogg', 'audio/mp4', 'audio/webm'].includes(audioTypeOf(some)),
    ),
  );
});
