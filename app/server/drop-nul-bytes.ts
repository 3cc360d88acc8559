import { Transform } from 'node:stream';

/**
 * A stream that leaves out NUL bytes. React 18's server renderer fills 2,048-byte buffers and, where a letter of several
 * bytes does not fit the end of one, sends the rest of that buffer as it is: up to three NUL bytes in the middle of the
 * HTML of any page that is not in Latin script. HTML never has one on purpose.
 */
export function dropNulBytes(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? Buffer.from(chunk.filter((byte) => byte !== 0)) : chunk);
    },
  });
}
