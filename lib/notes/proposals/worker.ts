import { parse } from '../parse';
import type { Asked, Told } from './find';
import { proposalsIn } from './index';

/** Looks through one note away from the page: hours of talk take a second or two. */
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const told: Told = proposalsIn(parse(data.text, { labels: data.labels }));
  postMessage(told);
});
