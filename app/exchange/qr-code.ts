import QRCode from 'qrcode';

/** A torn corner or a thumb over the edge costs up to 15 % of the modules: level M reads all the same. */
const options = { errorCorrectionLevel: 'M', margin: 4 } as const;

/** How wide a PNG is at least, in pixels: sharp at eight centimetres on paper. */
const PNG_PIXELS = 1_200;

/** A QR code (ISO/IEC 18004) as SVG: black on white, with the quiet zone of four modules that readers need. */
export async function qrSvg(text: string): Promise<string> {
  return QRCode.toString(text, { ...options, type: 'svg' });
}

/** The same as PNG. */
export async function qrPng(text: string): Promise<Buffer> {
  return QRCode.toBuffer(text, { ...options, type: 'png', width: PNG_PIXELS });
}
