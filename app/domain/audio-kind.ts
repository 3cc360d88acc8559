/** A clip of half a minute of speech is half as large; on prepaid data every kilobyte is paid for. In bytes. */
export const LARGEST_CLIP = 60_000;

/** What a clip can be, by the media type that it is served with. */
export type AudioType = 'audio/mpeg' | 'audio/ogg' | 'audio/mp4' | 'audio/webm';

/**
 * What a recording is, from its bytes alone: MP3, Ogg (Opus or Vorbis), MP4 (AAC) or WebM (Opus or Vorbis), without
 * pictures that move. Null for all else, whatever its name or its sender says.
 */
export function audioTypeOf(bytes: Buffer): AudioType | null {
  if (isMp3(bytes)) return 'audio/mpeg';
  if (isOgg(bytes)) return 'audio/ogg';
  if (isMp4(bytes)) return 'audio/mp4';
  return isWebm(bytes) ? 'audio/webm' : null;
}

const holds = (bytes: Buffer, text: string, at: number) => bytes.toString('latin1', at, at + text.length) === text;

/** A frame of MPEG audio layer III, at the start or behind an ID3v2 tag (whose size is four times seven bits). */
function isMp3(bytes: Buffer): boolean {
  if (!holds(bytes, 'ID3', 0)) return isMp3Frame(bytes, 0);
  if (bytes.length < 10) return false;
  const size = bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  return isMp3Frame(bytes, 10 + size);
}

/** Eleven bits of sync, a version, layer III, a bit rate and a sampling rate that exist (ISO/IEC 11172-3, 2.4.2.3). */
function isMp3Frame(bytes: Buffer, at: number): boolean {
  if (at + 4 > bytes.length) return false;
  const header = bytes.readUInt32BE(at);
  const sync = header >>> 21;
  const version = (header >>> 19) & 3;
  const layer = (header >>> 17) & 3;
  const bitRate = (header >>> 12) & 15;
  const samplingRate = (header >>> 10) & 3;
  return sync === 0x7ff && version !== 1 && layer === 1 && bitRate > 0 && bitRate < 15 && samplingRate < 3;
}

/** The first packet, which names the codec, lies behind the page's header of 27 bytes and its table (RFC 3533, 6). */
function isOgg(bytes: Buffer): boolean {
  if (!holds(bytes, 'OggS\0', 0) || bytes.length < 28) return false;
  const packet = 27 + (bytes[26] ?? 0);
  return holds(bytes, 'OpusHead', packet) || holds(bytes, '\x01vorbis', packet);
}

/** Boxes of ISO/IEC 14496-12 that hold boxes, on the way to what a track is. */
const HOLDERS = ['moov', 'trak', 'mdia'];

/** A file of boxes whose tracks are sound, and none a film. */
function isMp4(bytes: Buffer): boolean {
  if (!holds(bytes, 'ftyp', 4)) return false;
  const tracks = trackTypes(bytes, 0, bytes.length);
  return tracks.includes('soun') && !tracks.includes('vide');
}

function trackTypes(bytes: Buffer, start: number, end: number): readonly string[] {
  const found: string[] = [];
  for (let at = start; at + 8 <= end;) {
    const size = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    // 0 stands for "to the end"; 64-bit sizes do not occur in files this small.
    const next = size === 0 ? end : at + size;
    if (next < at + 8 || next > end) break;
    if (HOLDERS.includes(type)) found.push(...trackTypes(bytes, at + 8, next));
    if (type === 'hdlr') found.push(bytes.toString('latin1', at + 16, at + 20));
    at = next;
  }
  return found;
}

/** EBML with the document type WebM; codecs are named in the open before the sound begins (RFC 9559). */
function isWebm(bytes: Buffer): boolean {
  if (!holds(bytes, '\x1a\x45\xdf\xa3', 0) || !bytes.subarray(0, 64).includes('webm')) return false;
  const head = bytes.subarray(0, 4096);
  return (head.includes('A_OPUS') || head.includes('A_VORBIS')) && !head.includes('V_');
}
