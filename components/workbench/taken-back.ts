import { effect, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useServices } from '../services';

/** How long the page is left alone before it is looked what of the editions was taken back, ms. */
const untilLooked = 1000;

/** How many editions hold something that was taken back, and nobody was told of. */
export const takenBack = signal(0);

/** Follows what of the editions is taken back, and says so where it happens. Loaded when the page stands: it reads notes. */
export function useTakenBack(): void {
  const services = useServices();
  useEffect(() => {
    let ended = false;
    let stops: readonly (() => void)[] = [];
    const begin = async () => {
      const [{ markedEditions, openIn }, { watchTakenBack }] = await Promise.all([
        import('../editions/marked'),
        import('../editions/taken-back'),
      ]);
      if (ended) return;
      stops = [
        watchTakenBack(services),
        effect(() => {
          const all = markedEditions(services.repository).all.value ?? [];
          takenBack.value = all.filter((each) => openIn(each) > 0).length;
        }),
      ];
    };
    const timer = setTimeout(
      () => void begin().catch((error: unknown) => console.warn('editions', error)),
      untilLooked,
    );
    return () => {
      ended = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [services]);
}
