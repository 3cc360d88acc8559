import type { PublishedEdition } from '#db/editions/edition.ts';
import type { OfficialLanguage } from '../domain/report/bilingual.ts';
import { chartFile, chartFormats } from '../exchange/chart-file.ts';
import { editionFigure } from '../published/edition-figure.tsx';
import { addressOfReport } from './report-address.ts';

/** One figure of a published edition as a file, by a name such as `newcomers.areas.svg`; null where there is none of this name. */
export async function drawEditionFigure(
  { document, contentHash }: PublishedEdition,
  { name, language, origin }: { readonly name: string; readonly language: OfficialLanguage; readonly origin: string },
) {
  const format = chartFormats.find((one) => name.endsWith(`.${one}`));
  if (format === undefined) return null;
  const id = name.slice(0, -format.length - 1);
  const address = addressOfReport(document, { origin, language, exactly: true });
  const figure = editionFigure({ document, contentHash, language, address }, id);
  if (figure === null) return null;
  return {
    ...(await chartFile(figure, format)),
    fileName: `${document.consultation.slug}-${id.replace(/[^\w.-]+/g, '-')}.${format}`,
  };
}
