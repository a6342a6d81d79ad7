import type { Told } from './radar-find';
import { lookAround, type RadarSources } from './radar-notes';

addEventListener('message', ({ data }: MessageEvent<RadarSources>) => {
  const told: Told = lookAround(data);
  postMessage(told);
});
