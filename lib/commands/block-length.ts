import { formatNumber, t } from '../i18n';
import type { Digest, DigestSection } from '../model';
import { longestBlock } from '../model/ways';
import { lengthOf, usualLength } from './block-kinds';
import { digestIn } from './digest';
import type { Choice, Context, Services } from './services';

/** Lengths that are offered besides, words. */
const offered = [40, 60, 90, 120, 180, 300];

/** Asks how many words a block is meant to have at most; the part is its id. */
export async function setLength(services: Services, context: Context): Promise<void> {
  const id = digestIn(context);
  const digest = id ? await services.repository.get(id) : undefined;
  const section = digest?.sections.find((each) => each.id === context.part);
  if (!digest || !section) return;
  const choices = choicesFor(section);
  const now = choices.findIndex(({ value }) => value === `${lengthOf(section).most}`);
  const typed = await services.pick(t('digest_mostAsk'), choices, {
    first: Math.max(0, now),
    create: { label: (words) => t('digest_mostOwn', words), make: (words) => words.trim() },
  });
  if (typed === null) return;
  const most = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
  if (most <= longestBlock) return keep(services, digest, { section: section.id, most });
  services.notify(t('digest_mostWrong', formatNumber(longestBlock)), { kind: 'error' });
}

function choicesFor(section: DigestSection): Choice<string>[] {
  const usual = usualLength(section).most;
  const now = lengthOf(section).most;
  const numbers = [...new Set([now, usual, ...offered])].filter((each) => each > 0).sort((a, b) => a - b);
  const detail = (most: number) =>
    [most === usual && t('digest_mostUsual'), most === now && t('digest_mostNow')].filter(Boolean).join(' · ');
  return [
    ...numbers.map((most) => ({ label: t('digest_mostWords', most), detail: detail(most), value: `${most}` })),
    { label: t('digest_mostNone'), detail: detail(0), value: '0' },
  ];
}

async function keep(
  { repository, notify }: Services,
  digest: Digest,
  { section, most }: { section: string; most: number },
): Promise<void> {
  const commit = await repository.commit({
    ...{ title: 'did_digest_most', subject: [digest.title] },
    changes: { [digest.id]: { [`sections/${section}/most`]: most } },
  });
  notify(most === 0 ? t('digest_mostIsNone') : t('digest_mostIs', most), { undo: commit.id });
}
