import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Bars } from './bars.tsx';
import { DaysDrawing } from './days.tsx';
import { DistributionDrawing } from './distribution.tsx';
import { DotPlotDrawing } from './dot-plot.tsx';
import { foldRows } from './figure-row.ts';
import type { Figure } from './figure.ts';
import { PairsDrawing } from './pairs.tsx';
import { FONT_SIZE, LINE, WIDE } from './sizes.ts';
import { EDGE, LegendLine, legendLines, PICTURE_WIDTH, Stamp, Text, type TextProps } from './standalone-parts.tsx';
import { wrapLabel } from './wrap-label.ts';

const TITLE_SIZE = 20;
const SMALL_SIZE = 14;
const FONTS = "'Noto Sans', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

/**
 * A chart as a picture by itself: title, sentence, legend, the wide drawing, and under it where it comes from. Colours
 * still have the names of the page's; what is not for publication says so across the picture, where no cut takes it away.
 */
export function standaloneMarkup(figure: Figure): string {
  const { title, summary, source, direction, language, notForPublication } = figure;
  const blocks: ReactElement[] = [];
  let y = EDGE;
  const write = (text: string, size: number, extra: Partial<TextProps> = {}) => {
    const leading = Math.round(size * 1.3);
    const lines = wrapLabel(text, WIDE, size, 12);
    blocks.push(<Text key={blocks.length} {...{ lines, size, leading, direction, y, ...extra }} />);
    y += lines.length * leading;
  };
  if (notForPublication !== null) {
    write(notForPublication, SMALL_SIZE, { colour: 'var(--warning)', weight: 600 });
    y += 6;
  }
  write(title, TITLE_SIZE, { weight: 600 });
  y += 4;
  write(summary, FONT_SIZE);
  y += 10;
  for (const line of legendLines(figure)) {
    blocks.push(<LegendLine key={blocks.length} line={line} y={y} direction={direction} />);
    y += LINE + 4;
  }
  const { markup, height } = innerDrawing(figure);
  // What recharts draws, by React as well: nothing in it is ours to escape again.
  blocks.push(<g key="chart" transform={`translate(${EDGE} ${y})`} dangerouslySetInnerHTML={{ __html: markup }} />);
  const middle = y + height / 2;
  y += height + 4;
  const more = moreOf(figure);
  if (more !== null) write(more, SMALL_SIZE, { colour: 'var(--ink-soft)' });
  y += 12;
  blocks.push(<line key="rule" x1={EDGE} x2={PICTURE_WIDTH - EDGE} y1={y} y2={y} stroke="var(--rule)" />);
  y += 8;
  for (const line of source) write(line, SMALL_SIZE, { colour: 'var(--ink-soft)' });
  y += EDGE - 6;
  return renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={PICTURE_WIDTH}
      height={y}
      viewBox={`0 0 ${PICTURE_WIDTH} ${y}`}
      role="img"
      aria-labelledby="title summary"
      lang={language}
      fontFamily={FONTS}
    >
      <title id="title">{title}</title>
      <desc id="summary">{[summary, ...source, notForPublication ?? ''].join(' ').trim()}</desc>
      <rect width={PICTURE_WIDTH} height={y} fill="var(--paper)" />
      {blocks}
      {notForPublication !== null && <Stamp words={notForPublication} y={middle} />}
    </svg>,
  );
}

/** The wide drawing without its frame. */
function innerDrawing(figure: Figure): { readonly markup: string; readonly height: number } {
  const markup = renderToStaticMarkup(<Drawing figure={figure} />);
  const [, head = '', inner = ''] = /<svg([^>]*)>(.*)<\/svg>/s.exec(markup) ?? [];
  const height = Number(/ height="([\d.]+)"/.exec(head)?.[1] ?? 0);
  const plain = inner
    .replace(/<title><\/title><desc><\/desc>|<defs>.*?<\/defs>/gs, '')
    .replace(/ (?:class|data-tip|orientation)="[^"]*"/g, '');
  return { markup: plain, height };
}

function Drawing({ figure }: { readonly figure: Figure }) {
  const { summary, direction, hiddenText } = figure;
  const common = { id: 'chart', summary, direction, labels: 'beside', width: WIDE } as const;
  switch (figure.kind) {
    case 'bars':
      return <Bars {...common} rows={foldRows(figure.rows).drawn} {...{ hiddenText }} apart={figure.apart} />;
    case 'scale':
      return <DistributionDrawing {...common} rows={figure.rows} {...{ hiddenText }} apart={figure.apart} />;
    case 'dots':
      return <DotPlotDrawing {...common} groups={figure.groups} rows={figure.rows} ticks={figure.ticks} />;
    case 'pairs': {
      const { against, shown, rows, ticks } = figure;
      return <PairsDrawing {...common} {...{ against, shown, rows, ticks }} />;
    }
    case 'days':
      return <DaysDrawing {...common} days={figure.days} ticks={figure.ticks} />;
  }
}

function moreOf(figure: Figure): string | null {
  const more = figure.kind === 'bars' ? foldRows(figure.rows).more : 0;
  return figure.kind === 'bars' && more > 0 ? figure.moreText(more) : null;
}
