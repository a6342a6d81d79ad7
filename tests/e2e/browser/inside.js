// Runs inside the surface under test, after Testing Library: finds what a person would find, by role and name.
(() => {
  const { queryAllByRole, getRoles, configure } = globalThis.TestingLibraryDom;
  configure({ throwSuggestions: false, defaultHidden: false });

  // Firefox shows no popup to a driver: there an extension page looks into the popup's window for us.
  const view = () => globalThis.__view?.() ?? globalThis;
  function documents() {
    const found = [{ document: view().document, x: 0, y: 0 }];
    for (let at = 0; at < found.length; at += 1)
      for (const frame of found[at].document.querySelectorAll('iframe')) {
        const inner = frame.contentDocument;
        const box = frame.getBoundingClientRect();
        if (inner?.body) found.push({ document: inner, x: found[at].x + box.left, y: found[at].y + box.top });
      }
    return found;
  }
  const matcher = (name, exact) => {
    if (!name) return undefined;
    if (name.text === undefined) return new RegExp(name.source, name.flags);
    const wanted = name.text.replace(/\s+/g, ' ').trim();
    return exact === false
      ? (given) => given.includes(wanted)
      : (given) => given.replace(/\s+/g, ' ').trim() === wanted;
  };
  const shown = (element) => {
    const box = element.getBoundingClientRect();
    return (
      element.isConnected &&
      element.checkVisibility({ checkVisibilityCSS: true }) &&
      (box.width > 0 || element.getClientRects().length > 0 || element.tagName === 'OPTION')
    );
  };
  function all(role, name, find = {}) {
    const out = [];
    for (const place of documents()) {
      let roots = [place.document.body];
      const modal = [...place.document.querySelectorAll('dialog:modal')].at(-1);
      if (find.within)
        roots = queryAllByRole(place.document.body, find.within.role, { name: matcher(find.within.name) });
      else if (modal) roots = [modal.parentElement];
      for (const root of roots)
        for (const element of queryAllByRole(root, role, { name: matcher(name, find.exact) })) {
          if (modal && !modal.contains(element) && element !== modal) continue;
          if (shown(element)) out.push({ element, x: place.x, y: place.y });
        }
    }
    return out;
  }
  const nameOf = (element, role) => {
    let found = '';
    queryAllByRole(element.parentElement ?? element, role, {
      name: (name, candidate) => {
        if (candidate === element) found = name;
        return false;
      },
    });
    return found;
  };
  const one = (role, name, find) => {
    const found = all(role, name, find);
    if (find.nth !== undefined) return found[find.nth] ?? null;
    if (found.length > 1) throw new Error(`${found.length} elements are ${role} ${JSON.stringify(name)}`);
    return found[0] ?? null;
  };
  const covered = (element, hit) => {
    if (!hit || hit === element || element.contains(hit) || hit.contains(element)) return null;
    return hit.closest('label')?.control === element ? null : hit;
  };

  // The layout may move between looking and clicking, and between pressing and letting go. A click that would land
  // elsewhere is stopped, and one of which nothing came is none, for the driver to look again, as a person does whose
  // hand is not faster than the page.
  const clicks = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'];
  /** What a press comes to in the end; a double one only to the last of them. */
  const ends = ['click', 'auxclick', 'contextmenu', 'dblclick'];
  /** How long what was pressed may be on its way, ms. */
  const onItsWay = 300;
  let aim = null;
  function watchClick(element, expected, count) {
    const { defaultView } = element.ownerDocument;
    let began = null;
    let came = false;
    const watch = (event) => {
      const [target] = event.composedPath();
      const here = target === expected || element.contains(target) || target.closest?.('label')?.control === element;
      began ??= here;
      if (here && ends.slice(count === 2 ? -1 : 0).includes(event.type)) came = true;
      if (began) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    for (const type of clicks) defaultView.addEventListener(type, watch, { capture: true });
    return {
      /** Whether it is known what became of it. */
      known: () => came || began === false,
      end() {
        for (const type of clicks) defaultView.removeEventListener(type, watch, { capture: true });
        return began === true && came;
      },
    };
  }

  // Of a popup that is gone nothing can be ended: it is forgotten first.
  function endAim() {
    const last = aim;
    aim = null;
    return last?.end();
  }

  const fields = { checkbox: 'checkbox', radio: 'radio', range: 'slider', number: 'spinbutton', search: 'searchbox' };
  const plainRoles = {
    A: 'link',
    BUTTON: 'button',
    TEXTAREA: 'textbox',
    SELECT: 'combobox',
    SUMMARY: 'summary',
    IFRAME: 'iframe',
    MAIN: 'main',
    ASIDE: 'complementary',
    DIALOG: 'dialog',
  };
  const roleOf = (element) =>
    element.getAttribute('role') ??
    (element.tagName === 'INPUT' ? (fields[element.type] ?? 'textbox') : plainRoles[element.tagName]) ??
    element.localName;
  /** What shows of a text that is typed in: of one that an editor writes, the box it is scrolled in. */
  const windowOn = (element) => {
    const around = element.isContentEditable ? element.parentElement : null;
    return around && /auto|scroll/.test(getComputedStyle(around).overflow) ? around : element;
  };
  /** Whether what has the focus shows it: a ring around it, and it stands in the window with nothing over all of it. */
  function ringed(element) {
    const { defaultView, documentElement } = element.ownerDocument;
    const style = defaultView.getComputedStyle(element);
    const row = element.ownerDocument.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    const outlined = ({ outlineStyle, outlineWidth, outlineColor }) =>
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && outlineColor !== 'rgba(0, 0, 0, 0)';
    const own = outlined(style) || style.boxShadow !== 'none';
    // Of a field with more in its box the box shows it, of a list the row at hand.
    const boxed = element.tagName === 'INPUT' || element.isContentEditable;
    const box = boxed && outlined(defaultView.getComputedStyle(element.parentElement));
    const ring = own || box || (row !== null && row !== element && ringed(row));
    const place = windowOn(element).getBoundingClientRect();
    const [left, top] = [Math.max(0, place.left), Math.max(0, place.top)];
    const [right, bottom] = [
      Math.min(documentElement.clientWidth, place.right),
      Math.min(documentElement.clientHeight, place.bottom),
    ];
    if (right <= left || bottom <= top) return false;
    const free = [0.5, 0.1, 0.9].some((share) => {
      const hit = element.ownerDocument.elementFromPoint(left + (right - left) * share, top + (bottom - top) * share);
      return !covered(element, hit);
    });
    return ring && free;
  }

  /** Notes where the focus fell to nowhere for longer than a moment, once something had it. */
  function watchFocus() {
    const { document } = view();
    const lost = [];
    let [last, empty] = ['', 0];
    view().__lost = lost;
    view().setInterval(() => {
      const at = document.activeElement;
      const nowhere = !at || at === document.body;
      if (!nowhere) last = `${roleOf(at)} ${at.getAttribute('aria-label') ?? at.textContent ?? ''}`.trim().slice(0, 60);
      empty = nowhere && last ? empty + 1 : 0;
      if (empty === 5) lost.push(last);
    }, 50);
  }

  /** Notes what live regions say from now on: a region that comes with its words is said by alerts alone. */
  function listen() {
    const { document, MutationObserver } = view();
    if (view().__heard) return;
    const heard = [];
    view().__heard = heard;
    watchFocus();
    const live = '[role=status],[role=alert],[role=log],[aria-live]:not([aria-live=off])';
    const manner = (region) =>
      region.getAttribute('aria-live') ?? (region.getAttribute('role') === 'alert' ? 'assertive' : 'polite');
    const words = (node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
    const known = new WeakSet(document.querySelectorAll(live));
    const note = (how, text) => text && heard.push({ how, text, at: Date.now() });
    new MutationObserver((changes) => {
      const regions = new Set();
      for (const { type, target, addedNodes } of changes) {
        const region = (target.nodeType === 1 ? target : target.parentElement)?.closest(live);
        if (region && known.has(region) && !(type === 'childList' && addedNodes.length === 0)) {
          const parts = region.getAttribute('aria-atomic') === 'false' && type === 'childList';
          if (parts) for (const node of addedNodes) note(manner(region), words(node));
          else regions.add(region);
        }
        for (const node of addedNodes)
          if (node.nodeType === 1)
            for (const born of [node, ...node.querySelectorAll(live)])
              if (born.matches(live) && !known.has(born)) {
                known.add(born);
                if (manner(born) === 'assertive') note('assertive', words(born));
              }
      }
      for (const region of regions) if (region.isConnected) note(manner(region), words(region));
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  }

  globalThis.__look = {
    /** Role, name and region of what has the focus; for a list, of the row at hand too. Null: nothing has it. */
    focused() {
      const { document } = view();
      const at = document.activeElement;
      if (!at || at === document.body || at === document.documentElement) return null;
      const role = roleOf(at);
      const row = document.getElementById(at.getAttribute('aria-activedescendant') ?? '');
      return {
        role,
        name:
          role === 'summary' ? at.innerText.replace(/\s+/g, ' ').trim() : nameOf(at, role).replace(/\s+/g, ' ').trim(),
        row: row ? nameOf(row, roleOf(row)).replace(/\s+/g, ' ').trim() : null,
        region: at.closest('[data-region]')?.dataset.region ?? (at.closest('dialog') ? 'dialog' : ''),
        seen: role === 'iframe' || ringed(at),
      };
    },
    listen,
    /** What was heard since this was last asked. */
    heard: () => view().__heard?.splice(0) ?? [],
    /** What had the focus before it fell to nowhere, since this listens. */
    lost: () => view().__lost ?? [],
    /** Whether the click went where it was aimed, and something came of it. */
    async landed() {
      const end = Date.now() + onItsWay;
      while (aim && !aim.known() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
      return endAim() ?? true;
    },
    /** Nothing is clicked where it was aimed. */
    letBe: () => endAim() !== null,
    /** Where an element stands; until `landed` is asked, a click goes to it or nowhere. */
    spot(role, name, find) {
      const found = one(role, name, find);
      if (!found) return null;
      const { element } = found;
      windowOn(element).scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      if (element.disabled || element.getAttribute('aria-disabled') === 'true')
        throw new Error(`${role} ${JSON.stringify(name)} cannot be used now`);
      const shows = windowOn(element);
      const box = shows.getClientRects()[0] ?? shows.getBoundingClientRect();
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      const hit = element.ownerDocument.elementFromPoint(x, y);
      const over = covered(element, hit);
      if (over) throw new Error(`${role} ${JSON.stringify(name)} is covered by ${over.outerHTML.slice(0, 120)}`);
      globalThis.__last = element;
      endAim();
      aim = watchClick(element, hit, find?.count);
      return { x: found.x + x, y: found.y + y };
    },
    count: (role, name, find) => all(role, name, find).length,
    names: (role, find) => all(role, null, find).map(({ element }) => nameOf(element, role)),
    texts: (role, find) =>
      all(role, null, find).map(({ element }) =>
        (element.innerText ?? element.textContent).replace(/\s+/g, ' ').trim(),
      ),
    value(role, name, find) {
      const found = one(role, name, find);
      if (!found) return null;
      const { element } = found;
      return {
        value: element.value ?? element.innerText,
        pressed:
          element.getAttribute('aria-pressed') === 'true' ||
          element.getAttribute('aria-checked') === 'true' ||
          element.getAttribute('aria-selected') === 'true' ||
          element.checked === true,
      };
    },
    choose(name, option, find) {
      const found = one('combobox', name, find);
      if (!found) return false;
      const { element } = found;
      const entry = [...element.options].find((each) => each.label === option || each.text === option);
      if (!entry) throw new Error(`no option ${option} among ${[...element.options].map((each) => each.text)}`);
      element.focus();
      element.value = entry.value;
      const { Event } = element.ownerDocument.defaultView;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    /** Puts a text where the focus is, over what is selected there; false where that takes none at once. */
    put(text) {
      const { document, ClipboardEvent, DataTransfer } = view();
      const at = document.activeElement;
      if (!at || at === document.body) throw new Error('nothing that could be written in has the focus');
      if (!at.isContentEditable) return document.execCommand('insertText', false, text);
      // What an editor writes itself is not changed behind its back. Firefox shows nobody what a script puts on such a
      // clipboard, but by a way of its own, which Chromium does not know.
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const how = navigator.userAgent.includes('Firefox') ? { dataType: 'text/plain', data: text } : { clipboardData };
      return !at.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, ...how }));
    },
    hasText(text) {
      const wanted = matcher(text, false);
      return documents().some(({ document }) => {
        const content = (document.body.innerText ?? '').replace(/\s+/g, ' ');
        return typeof wanted === 'function' ? wanted(content) : wanted.test(content);
      });
    },
    selectText(text) {
      for (const { document } of documents()) {
        const walker = document.createTreeWalker(document.body, 4);
        let whole = '';
        const nodes = [];
        while (walker.nextNode()) {
          if (!walker.currentNode.parentElement.checkVisibility()) continue;
          nodes.push({ node: walker.currentNode, start: whole.length });
          whole += walker.currentNode.data;
        }
        const start = whole.indexOf(text);
        if (start < 0) continue;
        const place = (offset) => nodes.findLast((each) => each.start <= offset);
        const first = place(start);
        const last = place(start + text.length - 1);
        first.node.parentElement.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(first.node, start - first.start);
        range.setEnd(last.node, start + text.length - last.start);
        const selection = document.getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
        const { MouseEvent, PointerEvent } = document.defaultView;
        const at = range.getBoundingClientRect();
        const options = { bubbles: true, clientX: at.right, clientY: at.bottom };
        last.node.parentElement.dispatchEvent(new PointerEvent('pointerup', options));
        last.node.parentElement.dispatchEvent(new MouseEvent('mouseup', options));
        return true;
      }
      return false;
    },
    outline() {
      const lines = [];
      for (const { document } of documents()) {
        const roles = getRoles(document.body);
        for (const [role, elements] of Object.entries(roles))
          if (!['generic', 'paragraph', 'presentation', 'none'].includes(role))
            for (const element of elements)
              if (shown(element)) lines.push(`${role} "${nameOf(element, role).slice(0, 80)}"`);
      }
      const text = documents()
        .map(({ document }) => document.body.innerText)
        .join('\n');
      return `${lines.join('\n')}\n${text.replace(/\s*\n\s*/g, ' · ').slice(0, 1500)}`;
    },
  };
})();
