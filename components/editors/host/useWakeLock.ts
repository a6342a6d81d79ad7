import { useEffect, useState } from 'preact/hooks';

/** `none`: this browser cannot keep a screen awake. */
export type Awake = 'on' | 'off' | 'none';

/** Keeps the screen awake while that is wanted; asks again when the page shows again, since the browser lets go when it is hidden. */
export function useWakeLock(wanted: boolean): Awake {
  const [awake, setAwake] = useState<Awake>('wakeLock' in navigator ? 'off' : 'none');
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return;
    let held: WakeLockSentinel | null = null;
    let ended = false;
    const ask = async () => {
      if (ended || document.hidden || (held && !held.released)) return;
      try {
        const lock = await navigator.wakeLock.request('screen');
        if (ended) return void lock.release();
        held = lock;
        lock.addEventListener('release', () => !ended && setAwake('off'), { once: true });
        setAwake('on');
      } catch (error) {
        // A browser may say no: its battery is low, or its owner wants none.
        if (!(error instanceof DOMException)) throw error;
        if (!ended) setAwake('off');
      }
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      ended = true;
      document.removeEventListener('visibilitychange', ask);
      void held?.release();
      setAwake('off');
    };
  }, [wanted]);
  return awake;
}
