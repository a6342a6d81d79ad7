import { useEffect, useRef } from 'preact/hooks';
import { escapeHtml } from '../../../lib/html';
import { t } from '../../../lib/i18n';

/**
 * A digest on paper: the very page its readers get, put down only while somebody prints. In a tree of its own, so that its
 * style and ours do not meet; nothing in it runs. `onPrint`: it goes to paper; `onPrinted`: the browser's print window was closed,
 * whatever was done in it.
 */
export function PrintedPage({ html, onPrint, onPrinted }: { html: string; onPrint?(): void; onPrinted?(): void }) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(html);
  latest.current = html;
  const told = useRef(onPrint);
  told.current = onPrint;
  const printed = useRef(onPrinted);
  printed.current = onPrinted;
  useEffect(() => {
    const root = host.current && (host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' }));
    if (!root) return;
    const paper = matchMedia('print');
    // At once: the browser takes the page as it stands when these return.
    const fill = () => {
      root.replaceChildren(...partsOf(latest.current));
      told.current?.();
    };
    const empty = () => root.replaceChildren();
    const end = () => {
      empty();
      printed.current?.();
    };
    const look = () => (paper.matches ? fill() : empty());
    paper.addEventListener('change', look);
    window.addEventListener('beforeprint', fill);
    window.addEventListener('afterprint', end);
    return () => {
      paper.removeEventListener('change', look);
      window.removeEventListener('beforeprint', fill);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  // Composed or changed while it is on paper already, it comes after.
  useEffect(() => {
    if (matchMedia('print').matches) host.current?.shadowRoot?.replaceChildren(...partsOf(html));
  }, [html]);
  return <div ref={host} />;
}

/** A page's styles, made for the tree they stand in, and its contents. */
function partsOf(html: string): Node[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const acts of page.querySelectorAll('script, base, meta, link')) acts.remove();
  const styles = [...page.querySelectorAll('style')];
  for (const style of styles)
    style.textContent = (style.textContent ?? '').replace(/(?<![\w-])(?:html|body|:root)\b/g, ':host');
  return [...styles, ...page.body.childNodes];
}

/** A page as it goes to paper: with something in it that is to stop it, each sheet says that it is not for sharing; `null`: that nobody knows yet. */
export function printedHtml(html: string, stops: readonly string[] | null): string {
  if (stops?.length === 0) return html;
  const look =
    'position:fixed;inset-block-start:0;inset-inline:0;text-align:center;font:bold 12pt sans-serif;color:#900;background:#fff';
  return html.replace(
    /<body[^>]*>/i,
    (body) => `${body}<p style="${look}">${escapeHtml(t(stops ? 'print_notForSharing' : 'print_notChecked'))}</p>`,
  );
}
