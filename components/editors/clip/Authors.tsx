import { commandNamed } from '../../../lib/commands';
import { personNamed } from '../../../lib/commands/person';
import { t } from '../../../lib/i18n';
import type { Clip } from '../../../lib/model';
import { authorsIn } from '../../../lib/search';
import { usePress } from '../../acts';
import { CommandIconButton } from '../../CommandButton';
import { useLive } from '../../hooks';
import { useServices } from '../../services';
import styles from './ClipHead.module.css';

/** Authors that are named one by one at most: who is one of more is found by the search. */
const most = 6;

/** Who wrote a clip: each opens their entry, or makes one. */
export function Authors({ clip }: { clip: Clip }) {
  const { repository } = useServices();
  const press = usePress();
  const people = useLive(
    () => repository.list('person'),
    [],
    ({ scope, records }) => scope === 'everything' || records.some((id) => id.startsWith('person:')),
  );
  const [whole = '', ...parts] = authorsIn(clip.author);
  if (!whole) return null;
  const known = people && personNamed(people, whole);
  const names = known || parts.length === 0 || parts.length > most ? [whole] : parts;
  return (
    <>
      {names.map((name) => {
        const person = people && personNamed(people, name);
        return (
          <span key={name}>
            {' · '}
            {person ? (
              <button type="button" class={styles.author} {...press('person.open', person.id)}>
                <bdi>{name}</bdi>
              </button>
            ) : (
              <span class={styles.unknown}>
                <bdi>{name}</bdi>
                {people && (
                  <CommandIconButton
                    small
                    kind="quiet"
                    command={commandNamed('person.fromAuthor')}
                    record={clip.id}
                    part={name}
                    label={t('authors_entry', name)}
                  />
                )}
              </span>
            )}
          </span>
        );
      })}
    </>
  );
}
