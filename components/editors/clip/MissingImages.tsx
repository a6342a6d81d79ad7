import { useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { missingImages, sitesOfImages } from '../../../lib/commands/images';
import { tn } from '../../../lib/i18n';
import type { Clip } from '../../../lib/model';
import { useRun } from '../../acts';
import { Button } from '../../ui';

/** How many of a clip's images are not kept here, and the way to keep them; nothing where all are. */
export function MissingImages({ clip }: { clip: Clip }) {
  const run = useRun();
  const [busy, setBusy] = useState(false);
  const missing = missingImages(clip).length;
  if (missing === 0) return null;
  const load = () => {
    setBusy(true);
    void run(commandNamed('clip.loadImages'), clip.id, sitesOfImages(clip).join(' ')).finally(() => setBusy(false));
  };
  return (
    <Button small icon="image" data-place="images" disabled={busy} data-command="clip.loadImages" onClick={load}>
      {tn(busy ? 'images_loading' : 'images_load', missing)}
    </Button>
  );
}
