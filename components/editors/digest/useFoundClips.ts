import { useEffect, useState } from 'preact/hooks';
import type { Clip } from '../../../lib/model';
import { useLive } from '../../hooks';
import { useServices } from '../../services';

/** How many clips a list to choose from shows: more are found by typing. */
export const mostFound = 30;

/** The newest clips, or those that a text finds, a moment after it was typed; undefined until the first answer. */
export function useFoundClips(text: string): { total: number; clips: readonly Clip[] } | undefined {
  const { repository } = useServices();
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), 150);
    return () => clearTimeout(timer);
  }, [text]);
  return useLive(async () => {
    const { total, rows } = await repository.findClips(asked.trim() ? { text: asked } : {});
    return { total, clips: await repository.clipsAt(rows.subarray(0, mostFound)) };
  }, [asked]);
}
