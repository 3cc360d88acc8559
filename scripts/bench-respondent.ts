/**
 * Measures what a survey of twelve questions costs somebody with a slow phone, from the first page to the receipt, and
 * prints it beside what is promised. `npm run bench:respondent`; needs a Chromium.
 */
import { findChromium, launchBrowser } from '#tests/e2e/browser.ts';
import { withInstallation } from './bench/installation.ts';
import { benchRespondent } from './bench/respondent.ts';

if (findChromium() === null) {
  process.stderr.write(
    'This benchmark drives a Chromium, and none was found. Install one (apt-get install chromium), or say where it is with CHROMIUM_PATH.\n',
  );
  process.exitCode = 2;
} else {
  const browser = await launchBrowser();
  try {
    await withInstallation((product, config) => benchRespondent(product, config, browser));
  } finally {
    await browser.close();
  }
}
