import { useEffect, useState } from 'preact/hooks';
import { localDay } from '../lib/commands/period';
import { byNeed } from '../lib/facilitate/thread';
import type { ValueThread } from '../lib/model';
import { touches, useLive } from './hooks';
import { useServices } from './services';

/** How often a window that stays open looks which day it is, ms. */
const everySo = 15 * 60_000;

/** The day of this device's calendar: looked up again from time to time, and when a window is seen again that slept. */
export function useToday(): string {
  const [today, setToday] = useState(() => localDay(new Date()));
  useEffect(() => {
    const look = () => setToday(localDay(new Date()));
    const timer = setInterval(look, everySo);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return today;
}

/** The threads that ask today, those that do longest first. */
export function useDueThreads(): readonly ValueThread[] {
  const { repository } = useServices();
  const threads = useLive(() => repository.list('thread'), [], touches('thread')) ?? [];
  const today = useToday();
  return byNeed(threads, today).flatMap(({ thread, state }) => (state.is === 'due' ? [thread] : []));
}
