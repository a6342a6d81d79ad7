import { mostLines } from '../../../lib/digest/propose-blocks';
import { formatNumber, t, tn } from '../../../lib/i18n';
import type { ReleaseLevel } from '../../../lib/model';
import type { PresetBlock } from '../../../lib/model/ways';
import { usePrinciples } from '../../hooks';
import { principleName } from '../../principle-name';
import { Checkbox, PrincipleChip } from '../../ui';
import styles from '../Sheet.module.css';
import { type Gathered, mayGo, mostClips } from './gather';

interface FindingsProps {
  gathered: Gathered;
  release: ReleaseLevel;
  meetings: boolean;
  /** Only notes were asked for: that there is no clip says nothing. */
  notesOnly: boolean;
  onMeetings(on: boolean): void;
}

/** How much there is, by principle. */
export function Findings({ gathered, release, meetings, notesOnly, onMeetings }: FindingsProps) {
  const principles = usePrinciples();
  const going = mayGo(gathered.meetings, release).length;
  const kept = gathered.meetings.length - going;
  return (
    <>
      <p role="status">
        {!notesOnly && <strong>{tn('newDigest_found', gathered.total)}</strong>}
        {gathered.total > mostClips && ` · ${t('newDigest_most', formatNumber(mostClips))}`}
        {gathered.total === 0 && going === 0 && `${notesOnly ? '' : ' · '}${t('newDigest_nothing')}`}
      </p>
      {gathered.total > 0 && (
        <ul class={styles.chips}>
          {principles.map((principle) => (
            <li key={principle.id} class={styles.counted}>
              <PrincipleChip small name={principleName(principle)} colour={principle.colour} icon={principle.icon} />
              {formatNumber(gathered.counts.get(principle.id) ?? 0)}
            </li>
          ))}
          <li class={styles.counted}>
            <span class={styles.muted}>{t('newDigest_noPrinciple')}</span> {formatNumber(gathered.untagged)}
          </li>
        </ul>
      )}
      {going > 0 && <Checkbox label={tn('newDigest_meetings', going)} checked={meetings} onChange={onMeetings} />}
      {kept > 0 && <p class={styles.muted}>{tn('newDigest_kept', kept)}</p>}
    </>
  );
}

interface BlocksProps {
  blocks: readonly PresetBlock[];
  without: ReadonlySet<string>;
  /** How much there is for each, by id; of one that is left out nobody asked. */
  found: ReadonlyMap<string, number>;
  onChange(without: ReadonlySet<string>): void;
}

/** The blocks the digest begins with, each with how much was found for it. */
export function BlockChoices({ blocks, without, found, onChange }: BlocksProps) {
  const choose = (id: string, on: boolean) => {
    const next = new Set(without);
    if (on) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  return (
    <fieldset class={styles.group}>
      <legend class={styles.label}>{t('preset_blocks')}</legend>
      <div class={styles.stack}>
        {blocks.map(({ id, kind, title }) => {
          const count = found.get(id) ?? 0;
          const most = count > mostLines && kind !== 'gathered' ? `, ${t('newDigest_newest', mostLines)}` : '';
          const said = count > 0 ? `${tn('newDigest_forBlock', count)}${most}` : t('newDigest_toWrite');
          return (
            <Checkbox
              key={id}
              label={`${title || t(`block_${kind}`)}${without.has(id) ? '' : ` (${said})`}`}
              checked={!without.has(id)}
              onChange={(on) => choose(id, on)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
