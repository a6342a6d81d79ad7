import { useEffect, useRef } from 'preact/hooks';
import { lookHere } from '../../../lib/commands/run';
import { t } from '../../../lib/i18n';
import { useLook, useOffer } from '../../acts';
import type { Press } from '../../ui';

/** Whether the view is shown to the room, and what shows or leaves that. While it is, nothing private is drawn at all. */
export function useScreen(): { projected: boolean; press: Press } {
  const [look, forget] = useLook('screen');
  const [, foldNotes] = useLook('private');
  const forgetNow = useRef(forget);
  forgetNow.current = forget;
  const press = useOffer('host.screen', async ({ session, notify }) => {
    if (look !== undefined) {
      forget();
      if (document.fullscreenElement) await document.exitFullscreen();
      return;
    }
    foldNotes();
    lookHere(session, 'screen', 'on');
    try {
      // All of the page, which the view covers: what is said in the corner shows above it.
      await document.documentElement.requestFullscreen();
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
      notify(t('host_noFullScreen'));
    }
  });
  useEffect(() => {
    const left = () => !document.fullscreenElement && forgetNow.current();
    document.addEventListener('fullscreenchange', left);
    return () => {
      document.removeEventListener('fullscreenchange', left);
      // Another tab is not what was to be shown.
      if (!document.fullscreenElement) return;
      forgetNow.current();
      document.exitFullscreen().catch((error: unknown) => console.warn('full screen', error));
    };
  }, []);
  return { projected: look !== undefined, press };
}
