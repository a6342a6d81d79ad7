import { arrivalsDesk } from '../../lib/commands/arrivals-desk';
import { exportAddress } from '../../lib/model/google-document';
import { openRoute } from '../../lib/workbench/route';
import type { Session } from '../../lib/workbench/session';

/** Opens what the address of the workbench names now, and each time it names something else. */
export function followRoutes(session: Session): void {
  const follow = () => {
    if (openNamed(session, location.hash)) history.replaceState(null, '', location.pathname);
  };
  follow();
  window.addEventListener('hashchange', follow);
}

/** Opens what an address of the workbench names after its `#`: a place (`openRoute`), or a Google document to be fetched on a press. Says if it did. */
function openNamed(session: Session, hash: string): boolean {
  const [, document = ''] = /^#google\/(.+)$/.exec(hash) ?? [];
  if (!document) return openRoute(session, hash);
  const address = decodeURIComponent(document);
  if (!exportAddress(address)) return false;
  arrivalsDesk(session).address.value = address;
  session.open('import');
  return true;
}
