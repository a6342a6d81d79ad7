import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * A digest on paper: the very page its readers get, put down only while somebody prints. In a tree of its own, so that its
 * style and ours do not meet; nothing in it runs.
 */
export function PrintedPage({ html }: { html: string }) {
  const printing = usePrinting();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = host.current && (host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' }));
    if (!root) return;
    if (!printing) return root.replaceChildren();
    const page = new DOMParser().parseFromString(html, 'text/html');
    for (const acts of page.querySelectorAll('script, base, meta, link')) acts.remove();
    const styles = [...page.querySelectorAll('style')];
    for (const style of styles)
      style.textContent = (style.textContent ?? '').replace(/(?<![\w-])(?:html|body|:root)\b/g, ':host');
    root.replaceChildren(...styles, ...page.body.childNodes);
  }, [printing, html]);
  return <div ref={host} />;
}

/** Whether the page is shown as paper: while the browser prints it. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = matchMedia('print');
    const look = () => setPrinting(paper.matches);
    paper.addEventListener('change', look);
    return () => paper.removeEventListener('change', look);
  }, []);
  return printing;
}
