import type { SessionId } from '../../../lib/model';
import { useOffer } from '../../acts';

/** In what belongs to a session, whatever record that is: hosting it is found by name there, too. */
export function OffersHost({ session }: { session: SessionId }) {
  useOffer('session.host', (services) => services.session.open('host', session));
  return null;
}
