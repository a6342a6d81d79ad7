import { commandNamed } from '../../../lib/commands';
import { orderAtEnd } from '../../../lib/commands/order';
import { elsewhere, leastVoice, lintAgenda } from '../../../lib/facilitate';
import { formatNumber, type MessageKey, t } from '../../../lib/i18n';
import { createPartId, flattenPart, setKey } from '../../../lib/model';
import { type AccessItem, accessItems, agendaRoles } from '../../../lib/model/new-session';
import { isZone } from '../../../lib/model/zoned';
import { useOffer } from '../../acts';
import { CommandButton } from '../../CommandButton';
import { useFormText } from '../../form';
import { principleName } from '../../principle-name';
import { Button, Checkbox, Icon, TextField } from '../../ui';
import { DurableText } from '../DurableText';
import { FormTags } from '../FormTags';
import sheet from '../Sheet.module.css';
import { useRecordEdit } from '../useRecordEdit';
import findings from './Beside.module.css';
import { blockName, tenths, useAgendaDesk } from './desk';
import styles from './Session.module.css';
import { knownZones } from './ZoneList';

const did = 'did_session_edit';

/** Minutes of talk for each, warned when they are few. */
export function VoiceCount() {
  const { session, voice } = useAgendaDesk();
  const { each, perHour } = voice;
  const low = perHour !== null && perHour < leastVoice;
  const number = (minutes: number) => formatNumber(tenths(minutes));
  return (
    <section class={styles.part} aria-label={t('session_voice')} data-part="size">
      <h2 class={sheet.label}>{t('session_voice')}</h2>
      {each === null || perHour === null ? (
        <p class={sheet.muted}>{t('session_voiceUnknown')}</p>
      ) : (
        <p class={low ? styles.over : ''}>
          {low && <Icon name="warning" size={16} />}
          {t('session_voiceEach', number(each), formatNumber(session.size), number(perHour))}
        </p>
      )}
      {low && <p>{t('session_voiceLow', leastVoice)}</p>}
      <p class={sheet.muted}>{t('session_voiceHow')}</p>
    </section>
  );
}

/** What is worth a look before people come, each with why, what to do, and the way there. */
export function Findings() {
  const { session, agenda, voice, principles } = useAgendaDesk();
  const named = principles.map((principle) => ({ id: principle.id, name: principleName(principle) }));
  const names = { role: (role: (typeof agendaRoles)[number]) => t(`agendaRole_${role}`), block: blockName };
  const found = lintAgenda({ session, agenda, voice, principles: named, names });
  const filled = (words: readonly (string | number)[] = []) =>
    words.map((word) => (typeof word === 'number' ? formatNumber(tenths(word)) : word));
  const say = (rule: string, part: string, words: readonly string[]) =>
    t(`agenda_rule_${rule}_${part}` as MessageKey, ...words);
  return (
    <section class={styles.part} aria-label={t('session_lint')}>
      <h2 class={sheet.label}>{t('session_lint')}</h2>
      {found.length === 0 && <p class={sheet.muted}>{t('session_lintNone')}</p>}
      <ul class={sheet.list}>
        {found.map(({ rule, severity, at, filled: words }) => {
          const place = 'block' in at ? `block ${at.block}` : `part ${at.part}`;
          const said = filled(words);
          return (
            <li key={`${rule} ${place}`} class={findings.finding} data-severity={severity}>
              <Icon name={severity === 'fix' ? 'warning' : 'info'} size={16} />
              <div>
                <p class={findings.findingTitle}>{say(rule, 'title', said)}</p>
                <p class={sheet.muted}>
                  {say(rule, 'why', said)} {say(rule, 'how', said)}
                </p>
              </div>
              <CommandButton small kind="quiet" command={commandNamed('session.go')} record={session.id} part={place} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Who does what. */
export function Roles() {
  const { session } = useAgendaDesk();
  return (
    <section class={styles.part} aria-label={t('session_roles')} data-part="roles">
      <h2 class={sheet.label}>{t('session_roles')}</h2>
      {agendaRoles.map((role) => (
        <DurableText
          key={role}
          record={session}
          field={`roles/${role}/name`}
          stored={session.roles.find(({ id }) => id === role)?.name ?? ''}
          label={t(`agendaRole_${role}`)}
          maxLength={500}
        />
      ))}
    </section>
  );
}

const isItem = (id: string): id is AccessItem => accessItems.some((item) => item === id);

/** What is seen to so that everybody can take part, and one's own lines. */
export function Access() {
  const { session } = useAgendaDesk();
  const edit = useRecordEdit(session.id, did, session.title);
  const [own, setOwn] = useFormText('access');
  const lines = session.access.filter(({ id, words }) => words || isItem(id));
  const add = async () => {
    const words = own.trim();
    if (!words) return;
    const line = { id: createPartId(), words, done: true, order: orderAtEnd(session.access), removed: false };
    setOwn('');
    // What could not be kept comes back.
    if (!(await edit(flattenPart('access', line)))) setOwn((now) => [words, now].filter(Boolean).join(' '));
  };
  const offer = useOffer('session.addAccess', add);
  return (
    <section class={styles.part} aria-label={t('session_access')} data-part="access">
      <h2 class={sheet.label}>{t('session_access')}</h2>
      {lines.map(({ id, words, done }) => (
        <Checkbox
          key={id}
          label={words || (isItem(id) ? t(`agendaAccess_${id}`) : '')}
          checked={done}
          onChange={(on) => void edit({ [`access/${id}/done`]: on })}
        />
      ))}
      <TextField
        label={t('session_accessOwn')}
        value={own}
        maxLength={500}
        onInput={setOwn}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) void add();
        }}
      />
      <div>
        <Button small icon="plus" disabled={own.trim() === ''} {...offer}>
          {t('command_session_addAccess')}
        </Button>
      </div>
    </section>
  );
}

/** When it is for people elsewhere. */
export function Zones() {
  const { session, agenda } = useAgendaDesk();
  const edit = useRecordEdit(session.id, did, session.title);
  const day = { [-1]: t('session_dayBefore'), 0: '', 1: t('session_dayAfter') } as Readonly<Record<number, string>>;
  const change = (zones: readonly string[]) => {
    const all = new Set([...zones, ...session.zones]);
    void edit(Object.fromEntries([...all].map((zone) => [setKey('zones', zone), zones.includes(zone)])));
  };
  return (
    <section class={styles.part} aria-label={t('session_zones')}>
      <h2 class={sheet.label}>{t('session_zones')}</h2>
      <ul class={sheet.list}>
        {session.zones.map((zone) => {
          const there = elsewhere(agenda, zone);
          return (
            <li key={zone}>
              {there ? (
                <>
                  <strong>
                    {there.from}–{there.until}
                  </strong>{' '}
                  {[zone.replace(/_/g, ' '), day[there.days]].filter(Boolean).join(' · ')}
                </>
              ) : (
                <span class={styles.over}>{t('agenda_rule_zone_title', zone)}</span>
              )}
            </li>
          );
        })}
      </ul>
      <FormTags
        name="zone"
        label={t('session_zonesAdd')}
        holds="words"
        tags={session.zones}
        onChange={change}
        suggest={async (typed) => zonesWith(typed)}
      />
    </section>
  );
}

/** Zones in whose name a word begins so; a city is known without its continent. */
function zonesWith(typed: string): string[] {
  const start = typed.trim().toLowerCase().replace(/\s+/g, '_');
  if (!start) return [];
  return knownZones()
    .filter(
      (zone) =>
        zone
          .toLowerCase()
          .split('/')
          .some((part) => part.startsWith(start)) || zone.toLowerCase().startsWith(start),
    )
    .filter(isZone)
    .slice(0, 12);
}
