import { useEffect } from 'preact/hooks';
import { VisuallyHidden } from '../ui';
import type { Desk } from './desk';

/** How long words stay where a screen reader finds them, ms: long enough to be read out, then gone from the page's end. */
const standing = 15_000;

/**
 * Says to screen readers what the desk has to say. Its two places stand from the start: words in a live region that comes
 * into the page together with them are not read out by all.
 */
export function Announcer({ desk: { said } }: { desk: Pick<Desk, 'said'> }) {
  const words = said.value;
  useEffect(() => {
    if (words.length === 0) return;
    const timer = setTimeout(() => {
      said.value = [];
    }, standing);
    return () => clearTimeout(timer);
  }, [words]);
  const of = (urgent: boolean) =>
    words.filter((each) => each.urgent === urgent).map(({ id, words: text }) => <p key={id}>{text}</p>);
  return (
    <VisuallyHidden>
      <span role="status" aria-atomic="false">
        {of(false)}
      </span>
      <span role="alert" aria-atomic="false">
        {of(true)}
      </span>
    </VisuallyHidden>
  );
}
