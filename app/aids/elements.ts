/** A button that is underlined words. */
export function makeButton(words: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'action';
  button.textContent = words;
  button.addEventListener('click', press);
  return button;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A loudspeaker, for who cannot read what a button says. */
export function makeSpeaker(): SVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  for (const [name, value] of [
    ['class', 'globe'],
    ['viewBox', '0 0 24 24'],
    ['aria-hidden', 'true'],
  ] as const)
    picture.setAttribute(name, value);
  path.setAttribute('d', 'M4 9v6h4l5 4V5L8 9zM16 9c2 2 2 4 0 6M18 6c4 4 4 8 0 12');
  picture.append(path);
  return picture;
}
