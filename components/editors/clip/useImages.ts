import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n';
import type { ReaderWish } from '../../../lib/workbench/session';
import { useServices } from '../../services';
import { panelOf } from '../paint';

/** An image that is kept here, as it is shown large. */
export interface Picture {
  /** `blob:` or `data:` of a raster type, never anything remote. */
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
}

export interface Images {
  /** Null while none is shown large. */
  readonly picture: Picture | null;
  readonly at: number;
  readonly count: number;
  /** How much larger than as it fits: 1 fits. */
  readonly zoom: number;
  show(place: HTMLElement): void;
  step(by: 1 | -1): void;
  setZoom(zoom: number): void;
  /** Closes, and gives the focus back to the image in the text. */
  close(): void;
  readonly wishes: { readonly [wish in ReaderWish]?: () => void };
}

/** One step larger or smaller, and how far they go. */
export const zoomStep = 1.3;
const most = 12;

/** The images of a text that can be shown large, and which one is. */
export function useImages(text: RefObject<HTMLElement | null>): Images {
  const { session, notify } = useServices();
  const [at, setAt] = useState<number | null>(null);
  const [zoom, zoomTo] = useState(1);
  const places = () => [...(text.current?.querySelectorAll<HTMLElement>('[data-picture]') ?? [])];
  const open = at !== null;
  const back = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (!open) return;
    session.image.value = true;
    return () => {
      session.image.value = false;
      // Only now can it be taken: a dialog that stands keeps it.
      back.current?.focus();
    };
  }, [open]);
  const all = open ? places() : [];
  const place = at === null ? undefined : all[at];
  const set = (next: number | null) => {
    setAt(next);
    zoomTo(1);
  };
  const setZoom = (wanted: number) => zoomTo(Math.max(1, Math.min(most, wanted)));
  const step = (by: 1 | -1) => at !== null && set((at + by + all.length) % all.length);
  const show = (wanted: HTMLElement) => {
    const found = places().indexOf(wanted);
    if (found >= 0) set(found);
  };
  const close = () => {
    back.current = place ?? null;
    set(null);
  };
  const begin = () => {
    const found = places();
    const focused = found.find((each) => each === document.activeElement);
    const next = focused ?? found.find(inSight) ?? found[0];
    if (next) show(next);
    else notify(t('reader_noImage'));
  };
  return {
    picture: place ? pictureOf(place) : null,
    at: at ?? 0,
    count: all.length,
    zoom,
    show,
    step,
    setZoom,
    close,
    wishes: {
      image: begin,
      imageNext: () => step(1),
      imagePrevious: () => step(-1),
      imageIn: () => setZoom(zoom * zoomStep),
      imageOut: () => setZoom(zoom / zoomStep),
      imageFit: () => setZoom(1),
      imageClose: close,
    },
  };
}

function inSight(place: HTMLElement): boolean {
  const panel = panelOf(place)?.getBoundingClientRect();
  const { top, bottom } = place.getBoundingClientRect();
  return panel !== undefined && bottom > panel.top && top < panel.bottom;
}

function pictureOf(place: HTMLElement): Picture | null {
  const image = place.querySelector('img');
  if (!image || !/^(blob:|data:image\/)/.test(image.src)) return null;
  const caption = place.closest('figure')?.querySelector('figcaption')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return { address: image.src, alt: image.alt, caption };
}
