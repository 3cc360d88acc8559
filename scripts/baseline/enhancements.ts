/**
 * What the respondents' style sheet uses although the oldest browser does not know it, by its name in MDN's data, with
 * the reason why the page is whole without it. What is not on this list fails the check; so does what the sheet no longer uses.
 */
export const enhancements: Readonly<Record<string, string>> = {
  'css.properties.accent-color': 'boxes and dots are then in the device’s own colour; what is chosen shows on the row',
  'css.properties.color-scheme': 'controls then stay light in a dark page; the page’s own colours do not depend on it',
  'css.properties.text-decoration-thickness': 'underlines are then as thick as the font has them',
  'css.properties.text-underline-offset': 'underlines then stand where the font has them',
  'css.properties.text-wrap': 'headings then break like running text',
  'css.selectors.focus-visible': 'in a rule of its own: the outline then shows also after a tap',
  'css.selectors.marker': 'in a rule of its own: list marks then have the colour of the words',
  'css.properties.outline': 'the outline is then square around round corners, and as thick',
  'css.properties.text-size-adjust': '-webkit-text-size-adjust, Safari’s name, stands beside the one that Chrome has',
  'css.selectors.-webkit-details-marker': 'Chrome’s name until 89, in a rule of its own; MDN’s data do not hold it',
  'css.properties.appearance': '-webkit-appearance stands beside it',
  'css.selectors.-moz-progress-bar': 'Firefox’s name, in a rule of its own; Chrome has -webkit-progress-value',
};
