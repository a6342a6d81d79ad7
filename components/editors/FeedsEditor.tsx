import { commandNamed } from '../../lib/commands';
import { type FeedHere, feedAddress, feedTurns, follow, listFeeds, siteOfFeed } from '../../lib/commands/feeds';
import { explain } from '../../lib/commands/run';
import { formatDate, t, tn } from '../../lib/i18n';
import type { FeedItem } from '../../lib/import/feeds/feed';
import { useOffer } from '../acts';
import { CommandButton } from '../CommandButton';
import { useFormHeld, useFormText } from '../form';
import { useLive } from '../hooks';
import { useServices } from '../services';
import { Button, Empty, Notice, Progress, TextField } from '../ui';
import styles from './Feeds.module.css';
import { Sheet } from './Sheet';
import sheet from './Sheet.module.css';

/** New entries of one feed that are shown. */
const mostShown = 20;

/** The feeds that are followed: when each was asked, what is new in it to keep, and the way to follow one more. */
export function FeedsEditor() {
  const { repository, session } = useServices();
  const turn = feedTurns(session).value;
  const feeds = useLive(() => listFeeds(repository), [turn]);
  return (
    <Sheet>
      <header class={sheet.stack}>
        <h1 class={sheet.heading}>{t('editor_feeds')}</h1>
        <p class={sheet.lead}>{t('feeds_lead')}</p>
      </header>
      <FollowFeed />
      {!feeds && <Progress label={t('editor_reading')} />}
      {feeds?.length === 0 && (
        <Empty icon="bell" title={t('feeds_none')}>
          <p>{t('feeds_noneHint')}</p>
        </Empty>
      )}
      {feeds?.map((here) => (
        <OneFeed key={here.feed.id} here={here} />
      ))}
    </Sheet>
  );
}

function FollowFeed() {
  const [typed, setTyped] = useFormText('address');
  const [failed, setFailed] = useFormHeld('failed', '');
  const [busy, setBusy] = useFormHeld('busy', false);
  const press = useOffer('feed.follow', async (services) => {
    const address = feedAddress(typed);
    if (!address) return setFailed(t('feed_notAddress'));
    // Nothing may be waited for before asking: the browser asks a person in the click only.
    if (!(await services.askForSites?.([siteOfFeed(address)]))) return setFailed(t('feed_notAllowed'));
    setBusy(true);
    setFailed('');
    try {
      await follow(services, address);
      setTyped('');
    } catch (error) {
      setFailed(explain(error));
    } finally {
      setBusy(false);
    }
  });
  return (
    <div class={styles.follow}>
      <TextField
        type="url"
        label={t('feed_address')}
        hint={t('feed_hint')}
        error={failed || undefined}
        placeholder="https://example.org/feed.xml"
        value={typed}
        onInput={setTyped}
      />
      <Button icon="plus" kind="primary" disabled={busy || typed.trim() === ''} {...press}>
        {t('command_feed_follow')}
      </Button>
    </div>
  );
}

function OneFeed({ here: { feed, state, fresh } }: { here: FeedHere }) {
  const facts = [
    state.checkedAt > 0 ? t('feed_checked', formatDate(state.checkedAt, true)) : t('feed_never'),
    tn('feed_new', fresh.length),
  ];
  return (
    <section class={sheet.group} aria-label={feed.title}>
      <div class={sheet.stack}>
        <h2 class={sheet.subheading} dir="auto">
          {feed.title}
        </h2>
        <p class={sheet.muted}>
          <bdi>{feed.address}</bdi>
        </p>
        <p class={sheet.muted}>{facts.join(' · ')}</p>
      </div>
      {state.failed && (
        <Notice kind="warning">
          {t(state.failed.key, ...state.failed.places)} {t('feed_again', formatDate(state.nextAt, true))}
        </Notice>
      )}
      {fresh.length > 0 && (
        <ul class={styles.items}>
          {fresh.slice(0, mostShown).map((item) => (
            <Entry key={item.id} feed={feed.id} item={item} />
          ))}
        </ul>
      )}
      {fresh.length > mostShown && <p class={sheet.muted}>{tn('feed_more', fresh.length - mostShown)}</p>}
      <div class={`${sheet.row} ${styles.acts}`}>
        <CommandButton small command={commandNamed('feed.check')} part={`${feed.id} ${siteOfFeed(feed.address)}`} />
        <CommandButton small kind="danger" command={commandNamed('feed.unfollow')} part={feed.id} />
      </div>
    </section>
  );
}

function Entry({ feed, item }: { feed: string; item: FeedItem }) {
  const title = item.title || item.address;
  const facts = [item.author, item.publishedAt && formatDate(item.publishedAt)].filter(Boolean);
  const part = `${feed} ${item.id}`;
  return (
    <li class={styles.item}>
      <a href={item.address} target="_blank" rel="noopener noreferrer" dir="auto">
        {title}
      </a>
      {facts.length > 0 && (
        <p class={sheet.muted}>
          <bdi>{facts.join(' · ')}</bdi>
        </p>
      )}
      {item.excerpt && (
        <p class={styles.excerpt} dir="auto">
          {item.excerpt}
        </p>
      )}
      <div class={sheet.row}>
        <CommandButton small command={commandNamed('feed.keep')} part={part} aria-label={t('feed_keepOne', title)} />
        <CommandButton
          small
          kind="plain"
          command={commandNamed('feed.leave')}
          part={part}
          aria-label={t('feed_leaveOne', title)}
        />
      </div>
    </li>
  );
}
