import type { Told } from './find';
import { lint } from './index';
import type { LintSubject } from './subject';

/** Looks through one digest after the other, away from the page, so that nobody who types waits for it. */
addEventListener('message', ({ data }: MessageEvent<LintSubject>) => {
  const tell = (told: Told) => postMessage(told);
  try {
    tell({ found: lint(data) });
  } catch (error) {
    tell({ failed: error instanceof Error ? `${error.stack}` : String(error) });
  }
});
