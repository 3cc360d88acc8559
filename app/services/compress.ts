import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** Bytes in every encoding that a browser may ask for, and the name of exactly these bytes. */
export interface Compressed {
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
  /** Weak, as an entity tag has to be that names all encodings of the same content (RFC 9110, section 8.8.1). */
  readonly etag: string;
}

/** Compresses once and as well as can be, since it is read many times. In the background threads of the process. */
export async function compress(text: string): Promise<Compressed> {
  const plain = Buffer.from(text, 'utf8');
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  const [brotli, gzipped] = await Promise.all([
    brotliOf(plain, { params }),
    gzipOf(plain, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 32)}"`;
  return { plain, gzip: gzipped, brotli, etag };
}
