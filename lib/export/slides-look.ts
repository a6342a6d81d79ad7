import { pageColours } from './page-style';

/** One slide below the other, as a page reads; with `deck` on the root one at a time, as they are shown. */
export const slidesStyle = `${pageColours}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:1.0625rem/1.5 var(--serif);-webkit-text-size-adjust:100%}
body{margin:0;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.06em}
:focus-visible{outline:3px solid var(--link);outline-offset:4px;border-radius:4px}
h1:focus,h2:focus,h3:focus{outline:none}
h1,h2,h3{line-height:1.2;text-wrap:balance;font-weight:600;margin:0 0 .4em}
h1{font-size:2.1em}
h2{font-size:1.6em}
h3{font-size:1.3em}
p{margin:0 0 .7em}
ul,ol{margin:0 0 .7em;padding-inline-start:1.3em}
.plain{--c:var(--link);--s:var(--soft)}
.slide{max-width:60rem;margin:0 auto;padding:2rem clamp(1rem,5vw,3rem);border-block-end:1px solid var(--line)}
.head h2{color:var(--c);border-block-end:.12em solid var(--c);padding-block-end:.2em}
.over{color:var(--c);font:600 .8em/1.3 var(--sans);margin:0 0 .6em;letter-spacing:.01em}
.facts,.when{font-family:var(--sans);font-size:.8em;color:var(--muted)}
.notes .facts{font-size:1em}
.when{color:var(--ink);font-weight:600}
blockquote{margin:.5em 0 .8em;padding-inline-start:.8em;border-inline-start:.2em solid var(--c);font-size:1.2em;line-height:1.4;font-style:italic}
blockquote p:last-child{margin:0}
.picture img{display:block;max-width:100%;max-height:60vh;height:auto;border-radius:10px}
.notes{font:.95rem/1.5 var(--sans);color:var(--muted);border-block-start:1px dashed var(--line);padding-block-start:.7rem;margin-block-start:1rem}
.last ul{font-family:var(--sans);font-size:.8em}
.bar{display:none}
.deck body{display:grid;grid-template-rows:1fr auto;min-height:100dvh}
.deck main{display:grid}
.deck .slide{display:none}
.deck .slide.now{display:flex;flex-direction:column;width:100%;max-width:72rem;border:0;font-size:max(1.05rem,calc(clamp(1.15rem,.7rem + 1.7vw,2.1rem)*var(--fit,1)));padding-block:clamp(1rem,4vh,3rem)}
.deck .sheet{margin-block:auto}
.deck .first .sheet{text-align:center;margin-inline:auto}
.deck .notes{display:none}
.deck.with-notes .notes{display:block}
.deck .bar{position:sticky;inset-block-end:0;display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;justify-content:center;min-height:3.75rem;padding:.5rem 1rem;background:var(--card);border-block-start:1px solid var(--line);font-family:var(--sans)}
.bar p{margin:0;min-width:6em;text-align:center;font-variant-numeric:tabular-nums}
.bar button{font:inherit;color:inherit;background:none;border:1px solid var(--muted);border-radius:99px;min-height:2.5rem;padding:.2rem 1rem;cursor:pointer}
.bar button:hover,.bar button[aria-pressed=true]{background:var(--soft)}
.bar button[aria-pressed=true]{border-color:var(--link);box-shadow:0 0 0 1px var(--link)}
.bar button[aria-disabled=true]{opacity:.65;cursor:default}
.page .bar{display:flex;position:sticky;inset-block-end:0;justify-content:center;padding:.5rem;background:var(--card);border-block-start:1px solid var(--line);font-family:var(--sans)}
.page .bar :not([data-do=page]){display:none}
@page{size:landscape;margin:15mm}
@media print{:root{color-scheme:light}html{background:none;color:#000;font-size:21pt}.deck body,.deck main,.slide,.deck .slide,.deck .slide.now{display:block}.slide,.deck .slide,.deck .slide.now{max-width:none;border:0;padding:0;font-size:1em;break-after:page}.slide:last-of-type{break-after:auto}.notes,.deck .notes{display:block;font-size:.6em}.bar,.deck .bar,.page .bar{display:none}.picture img{max-height:100mm}}
`;

/**
 * Moves through the slides: arrows, Page Up and Down, Space, Home and End, and the buttons. Without it the file is a page. A
 * text, not a function, so that what its hash is taken of is what runs.
 */
export const slidesScript = `(() => {
  const root = document.documentElement;
  const slides = [...document.querySelectorAll('.slide')];
  const bar = document.querySelector('.bar');
  const button = (name) => bar.querySelector('[data-do=' + name + ']');
  const count = bar.querySelector('p');
  const forth = root.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = root.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  // What does not fit the screen gets smaller letters, as far as they can still be read in a room; then it scrolls.
  const fit = (slide) => {
    for (let part = 100; part >= 60; part -= 5) {
      slide.style.setProperty('--fit', part / 100);
      if (root.scrollHeight <= innerHeight) return;
    }
  };
  let at = Math.max(0, slides.findIndex(({ id }) => '#' + id === location.hash));
  const show = (wanted, moved) => {
    at = Math.min(slides.length - 1, Math.max(0, wanted));
    slides.forEach((slide, index) => slide.classList.toggle('now', index === at));
    count.textContent = bar.dataset.count.replace('$1', at + 1).replace('$2', slides.length);
    button('back').setAttribute('aria-disabled', at === 0);
    button('forth').setAttribute('aria-disabled', at === slides.length - 1);
    if (!root.classList.contains('deck')) return;
    fit(slides[at]);
    if (!moved) return;
    scrollTo(0, 0);
    slides[at].querySelector('[tabindex]').focus({ preventScroll: true });
    history.replaceState(null, '', '#' + slides[at].id);
  };
  const press = (name, on) => button(name).setAttribute('aria-pressed', on);
  const deeds = {
    back: () => show(at - 1, true),
    forth: () => show(at + 1, true),
    notes: () => {
      press('notes', root.classList.toggle('with-notes'));
      fit(slides[at]);
    },
    page: () => {
      const page = root.classList.toggle('page');
      root.classList.toggle('deck', !page);
      press('page', page);
      if (page) slides[at].scrollIntoView();
      else show(at, true);
      button('page').focus();
    },
  };
  bar.addEventListener('click', ({ target }) => deeds[target.closest('button')?.dataset.do]?.());
  addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !root.classList.contains('deck')) return;
    if (event.key === ' ' && event.target.closest?.('a,button')) return;
    const to = {
      [forth]: at + 1, PageDown: at + 1, ' ': event.shiftKey ? at - 1 : at + 1,
      [back]: at - 1, PageUp: at - 1, Home: 0, End: slides.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show(to, true);
  });
  addEventListener('resize', () => root.classList.contains('deck') && fit(slides[at]));
  addEventListener('hashchange', () => show(slides.findIndex(({ id }) => '#' + id === location.hash), true));
  root.classList.add('deck');
  show(at, false);
})();`;
