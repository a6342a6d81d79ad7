import type { Outgoing } from '../../lib/commands/digest-sources';
import { keepEdition } from '../../lib/commands/editions';
import type { RecordId } from '../../lib/model';
import { useServices } from '../services';

/** Keeps what was printed as an edition, where it is this record that the page prints: that of the tab in use. */
export function useKeepPrinted(record: RecordId, leaving: Outgoing | undefined): () => void {
  const services = useServices();
  return () => {
    if (leaving && services.session.active.peek()?.record === record) void keepEdition(services, leaving, 'print');
  };
}
