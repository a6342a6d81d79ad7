import { useEffect, useState } from 'preact/hooks';
import { VisuallyHidden } from './VisuallyHidden';

/** How long words rest before they are said, ms. */
const untilSaid = 700;

/**
 * What changes at every key, such as how much was found: shown at once, said to screen readers once it rests. What stands
 * from the start is there to be read, and not said.
 */
export function Count({ words, class: look }: { words: string; class?: string }) {
  const [said, setSaid] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), untilSaid);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <span class={look}>
      <span aria-hidden="true">{words}</span>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </span>
  );
}
