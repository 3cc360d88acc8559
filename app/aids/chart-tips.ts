/**
 * Says the figure of a mark where it is pointed at or stepped to, on pages of results. It only adds: every figure stands in
 * the chart or in the table beside it. A file by itself, at an address that does not change: pages that were rendered at a
 * publication long ago load the one of today. What it finds in them: `svg[data-tips]`, which says the direction, and in it
 * `[data-tip]`, which says the words, a line for each part.
 */
const SHOWN = 'tip-shown';
/** How far beside a mark it may be pointed at, in pixels: small marks are hard to meet. */
const NEAR = 24;

interface Tips {
  show: (mark: Element, direction: string, aloud: boolean) => void;
  hide: () => void;
  readonly box: HTMLElement;
}

function makeTips(): Tips {
  const box = document.createElement('div');
  box.className = 'chart-tip';
  box.hidden = true;
  box.setAttribute('aria-hidden', 'true');
  const voice = document.createElement('p');
  voice.className = 'visually-hidden';
  voice.setAttribute('aria-live', 'polite');
  document.body.append(box, voice);
  let shown: Element | null = null;
  const hide = () => {
    if (shown !== null) shown.classList.remove(SHOWN);
    shown = null;
    box.hidden = true;
    voice.textContent = '';
  };
  const show = (mark: Element, direction: string, aloud: boolean) => {
    if (shown === mark) return;
    hide();
    shown = mark;
    mark.classList.add(SHOWN);
    const lines = (mark.getAttribute('data-tip') ?? '').split('\n');
    box.textContent = '';
    for (const words of lines) {
      const line = document.createElement('div');
      line.textContent = words;
      box.append(line);
    }
    box.dir = direction;
    box.hidden = false;
    placeBy(mark.getBoundingClientRect(), box);
    if (aloud) voice.textContent = lines.join(', ');
  };
  return { box, show, hide };
}

/** Over the mark, or under it where the window ends; never beyond its sides. */
function placeBy(mark: DOMRect, box: HTMLElement): void {
  const { width, height } = box.getBoundingClientRect();
  const middle = mark.left + mark.width / 2;
  const left = Math.max(4, Math.min(middle - width / 2, document.documentElement.clientWidth - width - 4));
  const over = mark.top - height - 4;
  box.style.left = `${left + window.pageXOffset}px`;
  box.style.top = `${(over < 0 ? mark.bottom + 4 : over) + window.pageYOffset}px`;
}

/** The mark that a point is on or nearest to; null where none is near. */
function markAt(marks: readonly Element[], x: number, y: number): Element | null {
  let [best, least]: [Element | null, number] = [null, NEAR];
  for (const mark of marks) {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    if (away < least) [best, least] = [mark, away];
  }
  return best;
}

/** Makes a chart one stop of the Tab key; the arrows step through its marks, Escape leaves. */
function tell(chart: SVGElement, tips: Tips): void {
  const marks = Array.from(chart.querySelectorAll('[data-tip]'));
  if (marks.length === 0) return;
  const direction = chart.getAttribute('data-tips') ?? 'ltr';
  const step = direction === 'rtl' ? -1 : 1;
  let at = 0;
  let pressed = false;
  const go = (to: number) => {
    at = Math.max(0, Math.min(to, marks.length - 1));
    const mark = marks[at];
    if (mark !== undefined) tips.show(mark, direction, true);
  };
  chart.setAttribute('tabindex', '0');
  chart.addEventListener('focus', () => {
    if (!pressed) go(at);
    pressed = false;
  });
  chart.addEventListener('blur', tips.hide);
  chart.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const steps: Record<string, number | undefined> = {
      ArrowRight: at + step,
      ArrowLeft: at - step,
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: marks.length - 1,
    };
    if (event.key === 'Escape') chart.blur();
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  });
  const point = ({ clientX, clientY }: PointerEvent) => {
    const mark = markAt(marks, clientX, clientY);
    if (mark === null) tips.hide();
    else {
      at = marks.indexOf(mark);
      tips.show(mark, direction, false);
    }
  };
  chart.addEventListener('pointerdown', (event) => {
    pressed = true;
    point(event);
  });
  chart.addEventListener('pointermove', point);
  // Over the tip itself it stays, so that it can be read under a magnifier.
  chart.addEventListener('pointerleave', ({ relatedTarget }) => {
    if (relatedTarget !== tips.box) tips.hide();
  });
}

try {
  const charts = document.querySelectorAll<SVGElement>('svg[data-tips]');
  if (charts.length > 0) {
    const tips = makeTips();
    charts.forEach((chart) => tell(chart, tips));
    tips.box.addEventListener('pointerleave', tips.hide);
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') tips.hide();
    });
  }
} catch {
  // The page is whole without it.
}
