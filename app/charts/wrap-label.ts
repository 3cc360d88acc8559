/** Rough advance widths, in em, of a system sans-serif. SVG text cannot wrap, and a server cannot measure. */
function widthOf(grapheme: string): number {
  if (
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}]/u.test(grapheme)
  )
    return 1;
  if (/[\p{Script=Ethiopic}]/u.test(grapheme)) return 0.75;
  if (/^[\s.,:;'’|!iljtfrI()/-]/u.test(grapheme)) return 0.33;
  if (/^[mwMW@%—]/u.test(grapheme)) return 0.88;
  if (/^\p{Lu}/u.test(grapheme)) return 0.68;
  return 0.56;
}

/** The width of a text in pixels, near enough to leave room for it. */
export function textWidth(text: string, fontSize: number): number {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
  return [...graphemes].reduce((sum, { segment }) => sum + widthOf(segment), 0) * fontSize;
}

interface Line {
  text: string;
  width: number;
}

/**
 * Breaks a label into lines that fit `width` pixels, between words as the script has them (Chinese has no spaces), and
 * within a word only where it is wider than a line. What goes beyond `mostLines` ends in an ellipsis; the table beside
 * the chart has it in full.
 */
export function wrapLabel(label: string, width: number, fontSize: number, mostLines = 4): readonly string[] {
  const lines: Line[] = [{ text: '', width: 0 }];
  for (const piece of piecesOf(label.trim(), width, fontSize)) {
    const line = lines.at(-1);
    const pieceWidth = textWidth(piece, fontSize);
    if (line !== undefined && line.width + textWidth(piece.trimEnd(), fontSize) <= width) {
      line.text += piece;
      line.width += pieceWidth;
    } else lines.push({ text: piece.trimStart(), width: pieceWidth });
  }
  const texts = lines.map((line) => line.text.trim()).filter((text) => text !== '');
  if (texts.length <= mostLines) return texts;
  return texts.slice(0, mostLines).map((text, index) => (index === mostLines - 1 ? `${text}…` : text));
}

/** Words with the space or punctuation that follows them, too long ones cut into graphemes. */
function piecesOf(label: string, width: number, fontSize: number): readonly string[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(label)) {
    const last = pieces.at(-1);
    const opens = /^[([«“"]$/u.test(segment);
    const joins =
      last !== undefined && (isWordLike !== true ? !opens : !/\s$/u.test(last) && /[([«“"'’\-/]$/u.test(last));
    if (joins) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces.flatMap((piece) => {
    if (textWidth(piece.trimEnd(), fontSize) <= width) return [piece];
    return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(piece)].map(({ segment }) => segment);
  });
}
