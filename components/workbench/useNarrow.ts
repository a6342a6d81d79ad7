import { useEffect, useState } from 'preact/hooks';

/** Where there is room for one column only. */
export const oneColumn = '(max-width: 720px)';

/** Whether there is room for one column only; the stylesheets ask the same. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(oneColumn).matches);
  useEffect(() => {
    const query = matchMedia(oneColumn);
    const changed = () => setNarrow(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return narrow;
}
