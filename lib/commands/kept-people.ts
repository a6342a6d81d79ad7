import type { Meeting, MeetingId } from '../model';
import type { Change, Repository } from '../storage/repository';

/** Who was kept with a note, and what stands for them. */
export type KeptPeople = Pick<Meeting, 'id' | 'people'>;

/** The notes with people, as a page holds them; after a change only those that changed are read. */
class Followed {
  readonly #notes = new Map<MeetingId, KeptPeople>();
  #stale: Set<MeetingId> | 'all' = 'all';
  #reading: Promise<unknown> = Promise.resolve();

  constructor(private readonly repository: Repository) {
    repository.onChange(({ scope, records }: Change) => {
      if (scope === 'everything') this.#stale = 'all';
      else if (this.#stale !== 'all')
        for (const id of records) if (id.startsWith('meeting:')) this.#stale.add(id as MeetingId);
    });
  }

  async all(): Promise<readonly KeptPeople[]> {
    const read = this.#reading.then(() => this.#refresh());
    this.#reading = read.catch(() => undefined);
    await read;
    return [...this.#notes.values()];
  }

  async #refresh(): Promise<void> {
    const stale = this.#stale;
    this.#stale = new Set();
    try {
      const found =
        stale === 'all' ? await this.repository.list('meeting') : await this.repository.getMany<MeetingId>([...stale]);
      if (stale === 'all') this.#notes.clear();
      else for (const id of stale) this.#notes.delete(id);
      for (const meeting of found)
        if (meeting?.people?.length) this.#notes.set(meeting.id, { id: meeting.id, people: meeting.people });
    } catch (error) {
      this.#stale = stale;
      throw error;
    }
  }
}

const followed = new WeakMap<Repository, Followed>();

/** Who was kept with every note: notes are read once, and again where they change. */
export function keptPeople(repository: Repository): Promise<readonly KeptPeople[]> {
  const known = followed.get(repository) ?? new Followed(repository);
  followed.set(repository, known);
  return known.all();
}
