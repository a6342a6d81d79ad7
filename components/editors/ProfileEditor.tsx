import { profileDesk } from '../../lib/commands/profile-desk';
import { useServices } from '../services';
import { ProfileIn } from './profile/ProfileIn';
import { ProfileOut } from './profile/ProfileOut';
import { Sheet } from './Sheet';

/** "Our ways of working": what goes out to another community, or what came from one. */
export function ProfileEditor() {
  const { session } = useServices();
  const incoming = profileDesk(session).incoming.value;
  return <Sheet>{incoming ? <ProfileIn key={incoming.file} incoming={incoming} /> : <ProfileOut />}</Sheet>;
}
