import type { Unresolved } from '../../../lib/digest';
import { formatDate, type MessageKey, t } from '../../../lib/i18n';
import type { Clip, DigestItem, HealthId, Meeting } from '../../../lib/model';
import { usePress } from '../../acts';
import { useRecord } from '../../hooks';
import { Icon, type Press } from '../../ui';
import { useDesk } from './desk';
import { Leaving } from './Leaving';
import shownStyles from './Shown.module.css';

const whys = {
  missing: 'digest_missing',
  trashed: 'digest_trashed',
  release: 'digest_staysInRoom',
  withdrawn: 'digest_takenBack',
  lost: 'digest_waitsForLine',
} as const satisfies Record<Unresolved['reason'], MessageKey>;

/** What a card is about: a page, a passage of it, a meeting note; and why it is left out where it is. */
export function ItemSource({ item }: { item: DigestItem }) {
  const { digest, sources, leftOut } = useDesk();
  const press = usePress()('digest.openSource', digest.id, item.id);
  const { source } = item;
  if (item.asks) return <AskedRound round={item.asks} />;
  if (!source) return <p class={shownStyles.kind}>{t('digest_ownCard')}</p>;
  const reason = leftOut.get(item.id);
  const clip = sources.clips.find(({ id }) => id === source.record);
  const meeting = sources.meetings.find(({ id }) => id === source.record);
  return (
    <>
      {clip && <ClipSource clip={clip} part={source.part} press={press} />}
      {meeting && <MeetingSource meeting={meeting} part={source.part} press={press} />}
      {meeting && item.apart && source.part && (
        <p class={shownStyles.kind}>
          <Icon name="eye-off" size={16} /> {t('digest_isApart')}
        </p>
      )}
      {meeting && <Leaving item={item} meeting={meeting.id} />}
      {reason && (
        <p class={shownStyles.caution}>
          <Icon name={reason === 'missing' || reason === 'trashed' ? 'warning' : 'lock'} size={16} />
          {t(whys[reason])}
        </p>
      )}
    </>
  );
}

/** Which round of the health check a card asks for, and whether its readers still get the lines to answer it by. */
function AskedRound({ round }: { round: HealthId }) {
  const check = useRecord(round);
  const press = usePress();
  if (check === undefined) return null;
  const open = check !== null && check.closedOn === null && check.trashedAt === null;
  return (
    <>
      {check && (
        <button type="button" class={shownStyles.source} dir="auto" {...press('health.open', check.id)}>
          {check.title || t('health_untitled')}
        </button>
      )}
      <p class={open ? shownStyles.kind : shownStyles.caution}>
        {!open && <Icon name="lock" size={16} />}
        {t(open ? 'digest_asksRound' : 'digest_roundOver')}
      </p>
    </>
  );
}

interface Opening {
  part: string | null;
  press: Press;
}

function ClipSource({ clip, part, press }: Opening & { clip: Clip }) {
  const passage = clip.highlights.find(({ id }) => id === part);
  const words = part === null ? clip.excerpt : passage?.quote.exact;
  const credit = clip.author || clip.site;
  return (
    <>
      <button type="button" class={shownStyles.source} dir="auto" data-find="" {...press}>
        {clip.title || clip.url}
      </button>
      <p class={shownStyles.kind}>{[clip.site, part === null && clip.author].filter(Boolean).join(' · ')}</p>
      {words && part === null && (
        <p
          class={shownStyles.excerpt}
          data-find=""
          title={words}
          dir={clip.direction}
          lang={clip.language || undefined}
        >
          {words}
        </p>
      )}
      {words && part !== null && (
        <Quotation words={words} credit={credit} dir={clip.direction} lang={clip.language || undefined} />
      )}
    </>
  );
}

function MeetingSource({ meeting, part, press }: Opening & { meeting: Meeting }) {
  const line = meeting.lines.find(({ id }) => id === part);
  return (
    <>
      <button type="button" class={shownStyles.source} dir="auto" data-find="" {...press}>
        {meeting.title || t('meeting_untitled')}
      </button>
      <p class={shownStyles.kind}>{formatDate(meeting.date)}</p>
      {line && <Quotation words={line.words} credit={line.credit?.name ?? ''} dir="auto" lang={meeting.language} />}
    </>
  );
}

interface QuotationProps {
  words: string;
  credit: string;
  dir: 'ltr' | 'rtl' | 'auto';
  lang: string | undefined;
}

/** The exact words of somebody else, and whose they are. */
function Quotation({ words, credit, dir, lang }: QuotationProps) {
  return (
    <figure class={shownStyles.quotation}>
      <blockquote class={shownStyles.quote} data-find="" dir={dir} lang={lang}>
        {words}
      </blockquote>
      {credit && (
        <figcaption class={shownStyles.kind} dir="auto">
          — {credit}
        </figcaption>
      )}
    </figure>
  );
}
