import { useEffect, useRef, useState } from 'preact/hooks';
import type { NetworkDesk } from '../../../lib/commands/network-desk';
import { type NetworkMap, tiedPairs } from '../../../lib/facilitate/network';
import { formatNumber, t } from '../../../lib/i18n';
import { useAct, useOffer } from '../../acts';
import { IconButton, Progress } from '../../ui';
import sheet from '../Sheet.module.css';
import type { Drawing } from './draw';
import styles from './Network.module.css';
import { type Places, usePlaces } from './usePlaces';

interface PictureProps {
  map: NetworkMap;
  shown: NetworkMap;
  desk: NetworkDesk;
}

/** The map as a picture, with what says the same in words; what draws it comes with it. */
export function Picture({ map, shown, desk }: PictureProps) {
  const box = useRef<HTMLDivElement>(null);
  const [laid, move] = usePlaces(map);
  const drawing = useDrawing(box, desk, move);
  // A map that changed is drawn once its new nodes have places; until then the one of before stands.
  const drawn = laid?.map;
  useEffect(() => {
    if (drawing && laid) drawing.set(laid.map, laid.places);
  }, [drawing, drawn]);
  useEffect(() => {
    if (!drawing || !drawn) return;
    drawing.show(shown);
    drawing.choose(desk.chosen.peek(), false);
  }, [drawing, shown, drawn]);
  const chosen = desk.chosen.value;
  useEffect(() => drawing?.choose(chosen, true), [drawing, chosen]);
  const nearer = useOffer('network.nearer', () => drawing?.zoom(1));
  const further = useOffer('network.further', () => drawing?.zoom(-1));
  const whole = useOffer('network.whole', () => drawing?.fit());
  return (
    <figure class={styles.figureBox}>
      <div class={styles.tools}>
        <IconButton small icon="plus" label={t('network_nearer')} {...nearer} />
        <IconButton small icon="minus" label={t('network_further')} {...further} />
        <IconButton small icon="panel" label={t('network_whole')} {...whole} />
      </div>
      {!(drawing && laid) && <Progress label={t('network_laying')} />}
      <div ref={box} class={styles.canvas} role="img" aria-label={t('network_picture', ...summaryOf(shown))} />
      <figcaption class={sheet.muted}>{t('network_legend')}</figcaption>
    </figure>
  );
}

const summaryOf = (shown: NetworkMap): string[] =>
  [shown.nodes.length, shown.edges.length, tiedPairs(shown)].map((each) => formatNumber(each));

/** What draws, once it is loaded, as long as the picture shows; it follows the theme and the size of the panel. */
function useDrawing(
  box: { readonly current: HTMLDivElement | null },
  desk: NetworkDesk,
  move: (id: string, place: Places[string]) => void,
): Drawing | undefined {
  const act = useAct();
  const [drawing, setDrawing] = useState<Drawing>();
  const latest = useRef(move);
  latest.current = move;
  useEffect(() => {
    let ended = false;
    let made: Drawing | undefined;
    void act(async () => {
      const { Drawing: Draws } = await import('./draw');
      if (ended || !box.current) return;
      made = new Draws(box.current, {
        onChoose: (id) => {
          desk.chosen.value = id;
        },
        onMoved: (id, place) => latest.current(id, place),
      });
      setDrawing(made);
    });
    const stop = followLook(box.current, () => made);
    return () => {
      ended = true;
      stop();
      made?.end();
    };
  }, [desk]);
  return drawing;
}

function followLook(box: HTMLElement | null, drawing: () => Drawing | undefined): () => void {
  if (!box) return () => undefined;
  const restyle = () => drawing()?.restyle(box);
  const theme = new MutationObserver(restyle);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  const wishes = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];
  const queries = wishes.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', restyle);
  const size = new ResizeObserver(() => drawing()?.resize());
  size.observe(box);
  return () => {
    theme.disconnect();
    size.disconnect();
    for (const query of queries) query.removeEventListener('change', restyle);
  };
}
