import { t } from '../../../lib/i18n';
import { namesOf, type Person } from '../../../lib/model';
import { foldName } from '../../../lib/search';
import { usePress } from '../../acts';
import { useLive } from '../../hooks';
import { useServices } from '../../services';
import styles from '../PersonEditor.module.css';
import sheet from '../Sheet.module.css';

/** The people whose entries name this organization. */
export function Members({ organisation }: { organisation: Person }) {
  const { repository } = useServices();
  const press = usePress();
  const names = namesOf(organisation).map(foldName);
  const members = useLive(
    async () => {
      const people = await repository.list('person');
      return people.filter((person) => person.kind === 'person' && names.includes(foldName(person.organisation)));
    },
    [names.join('\n')],
    ({ scope, records }) => scope === 'everything' || records.some((id) => id.startsWith('person:')),
  );
  if (!members || members.length === 0) return null;
  return (
    <section class={sheet.stack}>
      <h2 class={sheet.subheading}>{t('person_members')}</h2>
      <ul class={styles.members}>
        {members.map((member) => (
          <li key={member.id}>
            <button type="button" class={styles.member} {...press('person.open', member.id)}>
              <span class={styles.title} dir="auto">
                {member.name}
              </span>
              {member.role && (
                <span class={styles.line} dir="auto">
                  {member.role}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
