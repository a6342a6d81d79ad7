import type { ClipId } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { clipThing, type Findable, nameLine } from './found';

const mostKept = 40;
/** Where this browser keeps them. */
const place = 'recent';
/** What is passed by more quickly was not used, ms. */
const passing = 400;

/** What was used last: ids of commands and records, the last first, kept across restarts. */
export class Recents {
  ids: readonly string[] = [];
  /** The clips among them; where one was erased or lies in the trash it is not there. */
  clips: ReadonlyMap<ClipId, Findable> = new Map();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly repository: Repository) {}

  async load(): Promise<void> {
    const kept = await this.repository.local<unknown>(place);
    const known = Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
    this.ids = merged(this.ids, known);
    await this.refresh();
  }

  /** Reads the clips again. */
  async refresh(): Promise<void> {
    // Among them are commands, whose ids carry no type.
    const ids = this.ids.filter((id): id is ClipId => id.startsWith('clip:'));
    const clips = await this.repository.getMany(ids);
    const found = clips.flatMap((clip): [ClipId, Findable][] =>
      clip && clip.trashedAt === null
        ? [[clip.id, { ...clipThing(clip.id, clip.title, clip.site), line: nameLine(clip.title, clip.site) }]]
        : [],
    );
    this.clips = new Map(found);
  }

  /** Puts one first, once it was in use for a moment. Losing it matters to nobody. */
  remember(id: string): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      this.ids = merged([id], this.ids);
      this.keep().catch((error: unknown) => console.warn('recent', error));
    }, passing);
  }

  private async keep(): Promise<void> {
    const { ids } = this;
    await this.refresh();
    // Another window may have kept some of its own.
    const kept = await this.repository.local<string[]>(place);
    await this.repository.setLocal(place, merged(ids.slice(0, 1), Array.isArray(kept) ? kept : ids));
  }
}

const merged = (first: readonly string[], then: readonly string[]) =>
  [...new Set([...first, ...then])].slice(0, mostKept);
