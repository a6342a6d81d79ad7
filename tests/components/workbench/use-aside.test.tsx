// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useRef } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useAside } from '../../../components/workbench/useAside';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

type Across = readonly [left: number, right: number];
type Down = readonly [top: number, bottom: number];

/** Where things stand in a window of 1000 × 800: the notice in its own place, at the top while it is aside. */
const places: Record<string, [Across, Down]> = {
  home: [
    [700, 980],
    [680, 750],
  ],
  aside: [
    [700, 980],
    [56, 126],
  ],
  'At the foot': [
    [600, 980],
    [700, 730],
  ],
  Title: [
    [300, 980],
    [90, 130],
  ],
  Beside: [
    [0, 300],
    [700, 730],
  ],
  Text: [
    [300, 980],
    [300, 760],
  ],
  List: [
    [300, 980],
    [300, 760],
  ],
  Page: [
    [300, 980],
    [50, 760],
  ],
};

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const { aside } = (this as HTMLElement).dataset;
    const name = aside ? (aside === 'true' ? 'aside' : 'home') : this.getAttribute('aria-label');
    const [[left, right], [top, bottom]] = places[name ?? ''] ?? [
      [0, 1000],
      [0, 800],
    ];
    return { left, right, top, bottom, width: right - left, height: bottom - top } as DOMRect;
  });
});

/** Fields of a page with a notice. */
function Page({ shown }: { shown: number }) {
  const part = useRef<HTMLElement>(null);
  const aside = useAside(part, shown);
  return (
    <>
      <input aria-label="At the foot" />
      <input aria-label="Title" />
      <input aria-label="Beside" />
      <textarea aria-label="Text" />
      <textarea aria-label="Page" />
      <div aria-label="List" role="listbox" tabIndex={0} />
      <section ref={part} aria-label="Notices" data-aside={aside} style={{ position: 'fixed' }}>
        <button type="button">Undo</button>
      </section>
    </>
  );
}

const notices = () => screen.getByRole('region', { name: 'Notices' });
const goTo = (name: string, role = 'textbox') => screen.getByRole(role, { name }).focus();
const stands = (where: 'home' | 'aside') => waitFor(() => expect(notices().dataset.aside).toBe(`${where === 'aside'}`));
/** What is decided a moment later was decided. */
const settled = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

test('a notice stands aside as long as it would cover what has the focus, and then in its own place again', async () => {
  render(<Page shown={1} />);
  goTo('At the foot');
  await stands('aside');
  goTo('Title');
  await stands('home');
  goTo('At the foot');
  await stands('aside');
  goTo('Beside');
  await stands('home');
});

test('it comes back when nothing has the focus, and when what has it was scrolled away', async () => {
  render(<Page shown={1} />);
  goTo('At the foot');
  await stands('aside');
  (document.activeElement as HTMLElement).blur();
  await stands('home');
  goTo('At the foot');
  await stands('aside');
  const place = places['At the foot'] as [Across, Down];
  places['At the foot'] = [place[0], [300, 330]];
  fireEvent.scroll(document.body);
  await stands('home');
  places['At the foot'] = place;
  fireEvent.scroll(document.body);
  await stands('aside');
});

test('of a high field it covers nothing either where it can, and as little as it can; a list is no field', async () => {
  render(<Page shown={1} />);
  goTo('Text');
  await stands('aside');
  goTo('List', 'listbox');
  await stands('home');
  goTo('Page');
  await settled();
  await stands('home');
});

test('it does not leave the pointer, or the key that presses it; and what comes next begins in its own place', async () => {
  const { rerender } = render(<Page shown={1} />);
  goTo('At the foot');
  await stands('aside');
  goTo('Undo', 'button');
  await settled();
  await stands('aside');
  let over = true;
  const matches = Element.prototype.matches;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    return selector === ':hover' ? over : matches.call(this, selector);
  });
  goTo('Beside');
  await settled();
  await stands('aside');
  over = false;
  fireEvent.pointerLeave(notices());
  await stands('home');
  goTo('At the foot');
  await stands('aside');
  rerender(<Page shown={0} />);
  await stands('home');
});
