import { commandNamed } from '../../../lib/commands';
import { isTaken, ownWays } from '../../../lib/commands/profile';
import { type ProfileDesk, profileDesk, type Taking } from '../../../lib/commands/profile-desk';
import { formatDate, t, tn } from '../../../lib/i18n';
import { compareProfile, type ProfileRow } from '../../../lib/import/profile';
import { type ProfilePart, profileParts } from '../../../lib/model/profile-parts';
import { showableLine } from '../../../lib/model/showable';
import { CommandButton } from '../../CommandButton';
import { useLive } from '../../hooks';
import { useServices } from '../../services';
import { Checkbox, Notice, Progress, Select } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Profile.module.css';
import { hasKeys, leftOutWords, rowTitle, valueIn } from './words';

type Incoming = NonNullable<ProfileDesk['incoming']['value']>;

/** What another community's ways would change here, part by part, before any of it does. */
export function ProfileIn({ incoming: { file, read } }: { incoming: Incoming }) {
  const { repository, session } = useServices();
  const desk = profileDesk(session);
  const own = useLive(() => ownWays(repository), []);
  if (!own) return <Progress label={t('import_comparing')} />;
  const rows = compareProfile(read, own);
  const count = rows.filter((row) => isTaken(desk, row)).length;
  const { title, madeAt } = read.profile;
  return (
    <>
      <header class={sheet.stack}>
        <h1 class={sheet.heading} dir="auto">
          {showableLine(title) || t('profile_title')}
        </h1>
        <p class={sheet.lead}>{t('profile_from', file, formatDate(madeAt))}</p>
        <p class={sheet.lead}>{t('profile_inLead')}</p>
      </header>
      {read.unknown.length > 0 && <Notice>{t('profile_unknown', read.unknown.join('; '))}</Notice>}
      {profileParts.map((part) => (
        <Part key={part} part={part} rows={rows.filter((row) => row.part === part)} desk={desk} />
      ))}
      <p role="status">{count > 0 ? tn('profile_willTake', count) : t('profile_takesNothing')}</p>
      <div class={sheet.row}>
        {count > 0 && <CommandButton kind="primary" command={commandNamed('profile.take')} />}
        <CommandButton command={commandNamed('profile.leave')} />
      </div>
    </>
  );
}

function Part({ part, rows, desk }: { part: ProfilePart; rows: readonly ProfileRow[]; desk: ProfileDesk }) {
  if (rows.length === 0) return null;
  const said = rows.filter(({ status, leftOut }) => status !== 'same' || leftOut);
  const open = said.filter(({ status }) => status === 'new' || status === 'different');
  const how = desk.taking.value[part];
  const counts = (['new', 'different', 'same', 'out'] as const).flatMap((status) => {
    const found = rows.filter((row) => row.status === status).length;
    return found > 0 ? [tn(`profile_${status}`, found)] : [];
  });
  return (
    <section class={sheet.group} aria-labelledby={`profile-in-${part}`}>
      <h2 id={`profile-in-${part}`} class={sheet.subheading}>
        {t(`profile_${part}`)}
      </h2>
      <p class={sheet.muted}>{counts.join(' · ')}</p>
      {open.length > 0 && (
        <Select<Taking>
          label={t('profile_how', t(`profile_${part}`))}
          value={how}
          options={[
            { value: 'theirs', label: t('profile_theirs') },
            { value: 'mine', label: t('profile_mine') },
            { value: 'each', label: t('profile_each') },
          ]}
          onChange={(taking) => {
            desk.taking.value = { ...desk.taking.peek(), [part]: taking };
          }}
        />
      )}
      <ul class={styles.rows}>
        {said.map((row) => (
          <li key={row.id} class={styles.row}>
            <Row row={row} choosing={how === 'each' && open.includes(row)} desk={desk} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ row, choosing, desk }: { row: ProfileRow; choosing: boolean; desk: ProfileDesk }) {
  const choose = (on: boolean) => {
    const left = new Set(desk.left.peek());
    if (on) left.delete(row.id);
    else left.add(row.id);
    desk.left.value = left;
  };
  const name = (
    <>
      <strong dir="auto">{rowTitle(row)}</strong> <span class={sheet.muted}>{t(`profile_is_${row.status}`)}</span>
    </>
  );
  return (
    <>
      {choosing ? <Checkbox label={name} checked={!desk.left.value.has(row.id)} onChange={choose} /> : <p>{name}</p>}
      {row.leftOut?.map((left) => (
        <p key={leftOutWords(left)} class={sheet.muted} dir="auto">
          {leftOutWords(left)}
        </p>
      ))}
      {row.part === 'keys' && row.status !== 'out' && !hasKeys(row.title) && (
        <p class={sheet.muted}>{t('keys_noCommand')}</p>
      )}
      {row.status === 'new' && row.differences.length > 0 && (
        <dl class={styles.said}>
          {row.differences
            .filter(({ theirs }) => theirs !== rowTitle(row))
            .map(({ field, theirs }) => (
              <div key={field}>
                <dt>{t(field)}</dt>
                <dd dir="auto">{valueIn(field, theirs)}</dd>
              </div>
            ))}
        </dl>
      )}
      {row.status === 'different' && (
        <table class={styles.differences}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('profile_hereIs')}</th>
              <th scope="col">{t('profile_thereIs')}</th>
            </tr>
          </thead>
          <tbody>
            {row.differences.map(({ field, mine, theirs }) => (
              <tr key={field}>
                <th scope="row">{t(field)}</th>
                <td dir="auto">{valueIn(field, mine)}</td>
                <td dir="auto">{valueIn(field, theirs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
