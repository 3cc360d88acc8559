import type { Figure } from '#app/charts/figure.ts';
import { chartCsv } from './chart-csv.ts';
import { chartPng } from './chart-png.ts';
import { chartSvg } from './chart-svg.ts';

export const chartFormats = ['svg', 'png', 'csv'] as const;
export type ChartFormat = (typeof chartFormats)[number];

interface ChartFile {
  readonly body: string | Uint8Array;
  readonly contentType: string;
}

/** A figure as a file in one of its formats. */
export async function chartFile(figure: Figure, format: ChartFormat): Promise<ChartFile> {
  switch (format) {
    case 'svg':
      return { body: chartSvg(figure), contentType: 'image/svg+xml; charset=utf-8' };
    case 'png':
      return { body: await chartPng(figure), contentType: 'image/png' };
    case 'csv':
      return { body: chartCsv(figure), contentType: 'text/csv; charset=utf-8' };
  }
}
