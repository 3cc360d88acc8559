import { chartFile, chartFormats, type ChartFormat } from '#app/exchange/chart-file.ts';

/** The format at the end of an address such as `figure.png`; null where there is none such. */
export function figureFormat(ending: string): ChartFormat | null {
  return chartFormats.find((format) => format === ending) ?? null;
}

/**
 * A figure as a file of its own. Whoever asks has seen to it that these figures may be shown to this reader, and that those
 * which are live and exact say `notForPublication`.
 */
export const drawFigure = chartFile;
