import type { RefObject } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n';
import type { ClipId } from '../../../lib/model';
import type { Repository } from '../../../lib/storage/repository';
import { Place } from '../../../lib/workbench/place';
import { useServices } from '../../services';
import { TabPlace } from '../../workbench/outline';
import { panelOf } from '../paint';
import { placeOf, wayTo } from './place';

/** How long scrolling rests before the place is kept, ms. */
const rest = 350;
/** A place nearer than so many screens is found again faster than offered. */
const far = 1.2;

const keyOf = (clip: ClipId) => `reading/${clip}`;

/** Where somebody stopped in this clip on this device; null where nothing is kept. */
async function keptPlace(repository: Repository, clip: ClipId): Promise<Place | null> {
  return Place.safeParse(await repository.local(keyOf(clip))).data ?? null;
}

export interface Reading {
  /** Whether there is a place far down to go on from. */
  readonly offered: boolean;
  resume(): void;
  /** Goes to the top, and reads from there. */
  restart(): void;
}

/**
 * Keeps how far a text is read: in this tab, and on this device. A tab that comes back stands where it stood, whatever is
 * read of the same clip elsewhere; a clip that is opened anew begins at its top, and offers to go on where it was left.
 */
export function usePlace(text: RefObject<HTMLElement | null>, clip: ClipId, shown: number): Reading {
  const { repository, session, notify } = useServices();
  const tab = useContext(TabPlace);
  const elsewhere = useRef(session.reveal.peek()?.record === clip);
  const returns = useRef(!elsewhere.current && (session.scrolled.get(tab) ?? 0) > 0);
  /** Where this tab stands until somebody moves it: images that come later do not. */
  const back = useRef(returns.current ? session.read.get(tab) : undefined);
  const [offered, setOffered] = useState<Place | null>(null);
  const waits = useRef(true);
  waits.current = offered !== null;
  const go = (place: Place) => {
    if (text.current) panelOf(text.current)?.scrollBy({ top: wayTo(text.current, place), behavior: 'instant' });
  };
  useLayoutEffect(() => {
    const panel = panelOf(text.current);
    if (!panel || shown === 0 || !back.current) return;
    const stand = () => back.current && go(back.current);
    stand();
    // One that waits behind what shows comes to its place when it comes to the front.
    const seen = new ResizeObserver(stand);
    seen.observe(panel);
    return () => seen.disconnect();
  }, [shown, clip]);
  useEffect(() => {
    if (shown === 0 || returns.current || elsewhere.current) return;
    let left = false;
    const begin = async () => {
      const place = await keptPlace(repository, clip);
      if (!left && place && text.current && isFar(text.current, place)) setOffered(place);
    };
    begin().catch((error: unknown) => console.warn('reading', error));
    return () => {
      left = true;
    };
  }, [shown > 0, clip]);
  useEffect(() => {
    const panel = panelOf(text.current);
    if (!panel || shown === 0) return;
    const place = () => text.current && placeOf(text.current);
    return following(panel, {
      // Whoever moves has taken over from what was kept.
      moves() {
        back.current = undefined;
      },
      scrolls() {
        const now = place();
        if (!now) return;
        if (isInside(now)) session.read.set(tab, now);
        else session.read.delete(tab);
      },
      rests() {
        const now = place();
        // A tab that came back to its place is not read there yet: the clip's place is where somebody read last.
        if (!now || now.block === back.current?.block) return;
        back.current = undefined;
        if (waits.current && now.share < 0.5 && panel.scrollTop < panel.clientHeight * far) return;
        setOffered(null);
        keep(repository, clip, now).catch((error: unknown) => console.warn('reading', error));
      },
    });
  }, [shown > 0, clip]);
  const resume = async () => {
    const place = offered ?? (await keptPlace(repository, clip));
    setOffered(null);
    if (!place) return notify(t('reader_atStart'));
    go(place);
    text.current?.focus({ preventScroll: true });
  };
  return {
    offered: offered !== null,
    resume: () => void resume().catch((error: unknown) => console.warn('reading', error)),
    restart() {
      setOffered(null);
      panelOf(text.current)?.scrollTo({ top: 0, behavior: 'instant' });
      text.current?.focus({ preventScroll: true });
    },
  };
}

function isFar(text: HTMLElement, place: Place): boolean {
  return wayTo(text, place) > (panelOf(text)?.clientHeight ?? 0) * far;
}

/** Whether a place stands in the text: above it and below, how far a tab is scrolled says more. */
const isInside = (place: Place) => !isStart(place) && place.share < 1;
const isStart = ({ block, part }: Place) => block === 0 && part === 0;

/** Keeps a place; of the very top and of a text read to its end there is nothing to keep. */
async function keep(
  repository: Repository,
  clip: ClipId,
  { done, ...place }: Place & { done: boolean },
): Promise<void> {
  const nothing = done || isStart(place);
  if (nothing && !(await repository.local(keyOf(clip)))) return;
  await repository.setLocal(keyOf(clip), nothing ? undefined : place);
}

interface Followed {
  /** Somebody moves it by hand. */
  moves(): void;
  scrolls(): void;
  /** It came to rest. */
  rests(): void;
}

/** Tells how a panel is moved. */
function following(panel: HTMLElement, { moves, scrolls, rests }: Followed): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const scrolled = () => {
    clearTimeout(timer);
    timer = setTimeout(rests, rest);
    scrolls();
  };
  const hands = ['wheel', 'pointerdown', 'keydown'] as const;
  panel.addEventListener('scroll', scrolled, { passive: true });
  for (const kind of hands) panel.addEventListener(kind, moves, { passive: true });
  return () => {
    clearTimeout(timer);
    panel.removeEventListener('scroll', scrolled);
    for (const kind of hands) panel.removeEventListener(kind, moves);
  };
}
