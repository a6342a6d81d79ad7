import { textOf } from '../model/body';
import { createDraft, parkPageImages } from './draft';
import { describePage } from './metadata';
import { snapshotOf } from './snapshot';
import type { CaptureSource } from './source';

/** What stands around a page's own words. */
const around =
  'nav, footer, aside, dialog, button, [role="navigation" i], [role="banner" i], [role="contentinfo" i], [role="complementary" i], [role="search" i], [role="dialog" i], [hidden], [aria-hidden="true" i], script';
const mains = 'main, [role="main" i], article';

/** The words of a page that is no article, or too large to be searched for one; its address alone where it has no words. */
export const visibleSource: CaptureSource = {
  name: 'visible',
  matches: () => true,
  capture(page) {
    const snapshot = snapshotOf(page);
    const about = { ...describePage(snapshot), cut: snapshot.cut };
    const body = snapshot.document.body.cloneNode(true) as HTMLElement;
    for (const element of body.querySelectorAll(around)) element.remove();
    parkPageImages(body);
    const chosen = textOf(body) === '' ? snapshot.document.body : mainOf(body);
    const draft = createDraft('article', chosen.innerHTML, about);
    return draft.words > 0 ? draft : { ...draft, kind: 'link', html: '', images: [], words: 0 };
  },
};

/** The page's main part if most of the words are in it, else all of it. */
function mainOf(body: HTMLElement): Element {
  const all = body.textContent.length;
  const most = [...body.querySelectorAll(mains)].slice(0, 50).find((one) => (one.textContent ?? '').length > all / 2);
  return most ?? body;
}
