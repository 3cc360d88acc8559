/**
 * What is asked of a page from inside of it. Each function is handed over to the browser as it stands: it must name
 * nothing from around it.
 */

/** A thing on a page and its size in CSS pixels. */
export interface Box {
  readonly what: string;
  readonly width: number;
  readonly height: number;
}

interface AxeRunner {
  run(
    context: Document,
    options: {
      runOnly: readonly string[] | { type: 'rule'; values: readonly string[] };
      resultTypes: readonly 'violations'[];
    },
  ): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
}

/** axe-core's findings: WCAG 2.2 A and AA and best practices, or only some rules. */
export async function runAxe(rules: readonly string[] | null): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: AxeRunner };
  const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const runOnly = rules === null ? all : ({ type: 'rule', values: rules } as const);
  const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
  return violations.flatMap((fault) =>
    fault.nodes.map((node) => `${fault.id}: ${node.target.join(' ')} (${node.failureSummary})`),
  );
}

/** What makes the page scroll sideways. */
export function sidewaysBy(): string[] {
  const { scrollWidth } = document.documentElement;
  if (scrollWidth <= innerWidth) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 1 && (right > innerWidth + 1 || left < -1);
  });
  return [`${String(scrollWidth)} of ${String(innerWidth)}`, ...wide.map((element) => element.outerHTML.slice(0, 90))];
}

/** Elements whose words are cut off by their own edges; what is hidden from sight on purpose is one pixel large. */
export function clippedText(): string[] {
  return [...document.body.querySelectorAll<HTMLElement>('*')]
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      if (element.clientWidth <= 1 || element.textContent.trim() === '') return false;
      const wide = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const high = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
      return wide || high;
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/** What can be tapped and is smaller than a fingertip: controls, rows of choices, and links that stand alone on their line. */
export function smallTargets(): Box[] {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  const controls =
    'button, summary, select, textarea, input[type=text], input:not([type]), .choice, .scale-point, a.button, a.action';
  const standsAlone = (link: Element) => {
    const line = link.closest('p, li, dd, dt, nav, footer, header, main, div');
    return line !== null && line.textContent.trim() === link.textContent.trim();
  };
  const links = [...document.querySelectorAll('a')].filter(standsAlone);
  return [...new Set([...document.querySelectorAll(controls), ...links])].flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    const hidden = width <= 1 || height <= 1 || element.closest('[aria-hidden=true], .visually-hidden') !== null;
    if (hidden || (width >= 43.9 && height >= 43.9)) return [];
    return [{ what: element.outerHTML.slice(0, 100), width: Math.round(width), height: Math.round(height) }];
  });
}

/** What can have the focus but does not show it, on itself or on the row that it chooses. */
export function focusNotSeen(): string[] {
  const shown = (element: Element | null) => {
    if (element === null) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$/.test(outlineColor);
  };
  const places = document.querySelectorAll<HTMLElement>(
    'a[href], button, summary, select, textarea, input:not([type=hidden])',
  );
  return [...places].flatMap((element) => {
    if (element.tabIndex < 0 || element.closest('[aria-hidden=true]') !== null || element.getClientRects().length === 0)
      return [];
    element.focus();
    if (document.activeElement !== element) return [`takes no focus: ${element.outerHTML.slice(0, 100)}`];
    return shown(element) || shown(element.nextElementSibling) ? [] : [element.outerHTML.slice(0, 100)];
  });
}

/** Rows of choices that look the same whether they are chosen or not: neither the box is the device's own, nor the row framed. */
export function notChosenToSee(): string[] {
  return [...document.querySelectorAll<HTMLInputElement>('.choice input, .scale-point input')].flatMap((input) => {
    const row = input.nextElementSibling;
    if (row === null) return [input.outerHTML];
    const look = () => {
      const { outlineStyle, outlineWidth, borderTopWidth } = getComputedStyle(row);
      return [outlineStyle === 'none' ? '' : outlineStyle + outlineWidth, borderTopWidth].join();
    };
    const before = input.checked;
    input.blur();
    input.checked = false;
    const off = look();
    input.checked = true;
    const on = look();
    input.checked = before;
    const { appearance, opacity } = getComputedStyle(input);
    const own = appearance === 'auto' && opacity === '1' && input.getBoundingClientRect().width >= 16;
    return own && on !== off ? [] : [input.outerHTML.slice(0, 100)];
  });
}

/** What moves. */
export function moving(): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
    const still = animationName === 'none' && !/[1-9]/.test(transitionDuration) && scrollBehavior !== 'smooth';
    return still ? [] : [element.outerHTML.slice(0, 100)];
  });
}
