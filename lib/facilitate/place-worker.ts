import { placeNodes, type ToPlace } from './network-places';

/** Lays out one map away from the page: two thousand nodes take seconds. */
addEventListener('message', ({ data }: MessageEvent<ToPlace>) => {
  postMessage(placeNodes(data));
});
