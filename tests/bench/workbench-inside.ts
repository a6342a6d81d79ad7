/** What runs inside the pages that are measured: each function stands alone, for its text is sent there. */

/**
 * From before the first script of a document: notes when what `shown` looks for stands and the frame with it is drawn,
 * ms since the navigation began.
 */
export function watchDocument(shown: () => boolean): void {
  let seen = false;
  const drawn = new MessageChannel();
  drawn.port1.onmessage = () => Reflect.set(window, 'benchShown', performance.now());
  const watch = new MutationObserver(() => {
    if (seen || !shown()) return;
    seen = true;
    watch.disconnect();
    requestAnimationFrame(() => drawn.port2.postMessage(null));
  });
  watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** Notes how long it takes from a key to the frame that shows what `shown` looks for, ms. */
export function watchKey(key: string, shown: () => boolean): void {
  Reflect.set(window, 'benchTook', null);
  let pressed = 0;
  let seen = false;
  const press = (event: KeyboardEvent) => {
    if (event.key === key) pressed ||= event.timeStamp;
  };
  const drawn = new MessageChannel();
  drawn.port1.onmessage = () => Reflect.set(window, 'benchTook', performance.now() - pressed);
  const watch = new MutationObserver(() => {
    if (!pressed || seen || !shown()) return;
    seen = true;
    watch.disconnect();
    removeEventListener('keydown', press, true);
    requestAnimationFrame(() => drawn.port2.postMessage(null));
  });
  addEventListener('keydown', press, true);
  watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

/**
 * Notes how long it takes from the next key to the frame after which a dialog does not change any more (`quiet` ms of
 * rest end the watching and are not counted), ms.
 */
export function watchTyping(quiet: number): void {
  Reflect.set(window, 'benchTook', null);
  let [pressed, changed, drawn] = [0, 0, 0];
  let waits = false;
  const port = new MessageChannel();
  port.port1.onmessage = () => {
    waits = false;
    drawn = performance.now();
  };
  const frame = () => {
    if (!waits) requestAnimationFrame(() => port.port2.postMessage(null));
    waits = true;
  };
  const watch = new MutationObserver(() => {
    changed = performance.now();
    frame();
  });
  const press = (event: KeyboardEvent) => {
    pressed = event.timeStamp;
    changed = pressed;
    frame();
  };
  addEventListener('keydown', press, { capture: true, once: true });
  const dialog = document.querySelector('dialog[open]');
  if (!dialog) throw new Error('There is no dialog');
  watch.observe(dialog, { subtree: true, childList: true, characterData: true, attributes: true });
  const timer = setInterval(() => {
    if (!pressed || waits || performance.now() - Math.max(changed, drawn) < quiet) return;
    clearInterval(timer);
    watch.disconnect();
    Reflect.set(window, 'benchTook', drawn - pressed);
  }, 20);
}

/** What scrolling came to: how long each frame took, ms; how many of the rows seen in frames were not read yet. */
export interface Scrolled {
  readonly frames: number[];
  readonly waiting: number;
  readonly rows: number;
}

/**
 * Scrolls the first list a step each frame: half of the frames as a wheel does, the other half so far that they go
 * through all of it, and back from its end where it is shorter.
 */
export function scrollList(frames: number): Promise<Scrolled> {
  const list = document.querySelector<HTMLElement>('[role=listbox]');
  if (!list) throw new Error('There is no list');
  const end = list.scrollHeight - list.clientHeight;
  const [wheel, far] = [120, Math.max(120, (2 * end) / frames)];
  list.scrollTop = 0;
  let [at, direction, count, last] = [0, 1, 0, 0];
  const scrolled = { frames: [] as number[], waiting: 0, rows: 0 };
  return new Promise((resolve) => {
    const step = () => {
      const now = performance.now();
      if (last) scrolled.frames.push(now - last);
      last = now;
      scrolled.rows += list.querySelectorAll('[role=option]').length;
      scrolled.waiting += list.querySelectorAll('[role=option] [aria-busy]').length;
      if (count >= frames) return resolve(scrolled);
      at += direction * (count < frames / 2 ? wheel : far);
      if (at >= end || at <= 0) direction = at <= 0 ? 1 : -1;
      at = Math.max(0, Math.min(end, at));
      list.scrollTop = at;
      count += 1;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

/** Notes the wall clock (ms since 1970) of the frame that shows what `shown` looks for, or of the last event of input. */
export function watchWall(shown: (() => boolean) | null): void {
  Reflect.set(window, 'benchAt', null);
  const note = () => Reflect.set(window, 'benchAt', performance.timeOrigin + performance.now());
  if (shown === null) {
    for (const kind of ['keydown', 'input', 'change', 'click']) addEventListener(kind, note, true);
    return;
  }
  const drawn = new MessageChannel();
  drawn.port1.onmessage = note;
  // Each frame is asked, since what a field holds changes without a mutation of the document.
  const look = () => {
    if (shown()) drawn.port2.postMessage(null);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
