import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadImages, missingImages, sitesOfImages } from '../../lib/commands/images';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import type { Clip } from '../../lib/model';
import { isNearby } from '../../lib/model/nearby';
import en from '../../public/_locales/en/messages.json';
import { clip, openLibrary, saving } from '../storage/open';

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3];

beforeEach(() => {
  setMessages('en', en);
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
});

const withImages = (url: string, ...addresses: string[]): Clip => ({
  ...clip({ url }),
  images: addresses.map((address) => ({ address, alt: '', blob: null })),
});

/** Loads a clip's images where every address answers alike; gives what was asked, said and kept. */
async function loaded(saved: Clip, answer: () => Response) {
  const repository = await openLibrary();
  await repository.commit(saving(saved));
  const fetched = vi.fn(async (_address: string) => answer());
  vi.stubGlobal('fetch', fetched);
  const askForSites = vi.fn(async (_origins: readonly string[]) => true);
  const notify = vi.fn();
  await loadImages({ repository, askForSites, notify } as unknown as Services, saved.id, sitesOfImages(saved));
  vi.unstubAllGlobals();
  const kept = (await repository.get(saved.id))?.images[0]?.blob ?? null;
  return {
    asked: askForSites.mock.calls[0]?.[0],
    fetched: fetched.mock.calls.map(([address]) => address),
    blob: kept === null ? null : await repository.blob(kept),
  };
}

describe('this network', () => {
  it.each([
    'localhost',
    'printer',
    'nas.local',
    'wiki.corp',
    'a.internal.',
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '192.168.1.1',
    '172.16.0.1',
    '172.31.255.255',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '[::1]',
    '[::]',
    '[fe80::1]',
    '[fd00::1]',
    '[::ffff:7f00:1]',
    '[64:ff9b::a00:1]',
    '[2002:7f00:1::]',
  ])('holds %s', (host) => expect(isNearby(host)).toBe(true));

  it.each([
    'example.org',
    'local.example',
    'localhost.example.org',
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '192.0.2.1',
    '[2606:4700::1111]',
  ])('does not hold %s', (host) => expect(isNearby(host)).toBe(false));

  it.each([
    'http://2130706433/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://[::ffff:127.0.0.1]/',
    'http://LOCALHOST./',
  ])('holds %s as a browser reads it', (url) => expect(isNearby(new URL(url).hostname)).toBe(true));
});

describe('missing images', () => {
  const inside = ['http://192.168.1.1/reboot', 'http://localhost:631/a.png', 'http://router/a.png'];

  it('of a page on the web are never asked from this network', async () => {
    const saved = withImages(
      'https://example.org/a',
      ...inside,
      'https://images.example/a.png',
      'javascript:1',
      'data:x',
    );
    expect(missingImages(saved).map(({ address }) => address)).toEqual(['https://images.example/a.png']);
    const { asked, fetched } = await loaded(saved, () => new Response(new Uint8Array(png)));
    expect(asked).toEqual(['*://images.example/*']);
    expect(fetched).toEqual(['https://images.example/a.png']);
  });

  it('of a page on this network are asked from where it is', () => {
    const saved = withImages('http://wiki.corp/a', 'http://wiki.corp/a.png', ...inside);
    expect(missingImages(saved).map(({ address }) => address)).toEqual(['http://wiki.corp/a.png']);
  });

  it('are kept as what their bytes are, whatever the site says', async () => {
    const saved = withImages('https://example.org/a', 'https://images.example/a.png');
    const headers = { 'content-type': 'image/svg+xml' };
    const told = await loaded(saved, () => new Response(new Uint8Array(png), { headers }));
    expect(told.blob).toMatchObject({ type: 'image/png' });
    const page = await loaded(saved, () => new Response('<script>', { headers: { 'content-type': 'image/png' } }));
    expect(page.blob).toBeNull();
  });

  it('that never end are left alone', async () => {
    let given = 0;
    const endless = new ReadableStream({
      pull(to) {
        given += 1_000_000;
        to.enqueue(new Uint8Array(1_000_000).fill(0x89));
      },
    });
    const saved = withImages('https://example.org/a', 'https://images.example/a.png');
    expect((await loaded(saved, () => new Response(endless))).blob).toBeNull();
    expect(given).toBeLessThan(20_000_000);
  });

  it('from where a site sends on into this network are not kept', async () => {
    const answer = () => {
      const response = new Response(new Uint8Array(png));
      Object.defineProperties(response, { redirected: { value: true }, url: { value: 'http://192.168.1.1/a.png' } });
      return response;
    };
    const saved = withImages('https://example.org/a', 'https://images.example/a.png');
    expect((await loaded(saved, answer)).blob).toBeNull();
  });
});
