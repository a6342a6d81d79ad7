import { deflateSync, inflateSync } from 'node:zlib';

/** Pixels of a screenshot, three bytes each, row by row. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The PNG of a screenshot as pixels: eight bits a channel, three or four channels, not interlaced. */
function read(png: Buffer): Pixels {
  const parts: Buffer[] = [];
  let [width, height, channels] = [0, 0, 3];
  for (let at = signature.length; at < png.length; ) {
    const [length, kind] = [png.readUInt32BE(at), png.toString('latin1', at + 4, at + 8)];
    const body = png.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      channels = body[9] === 6 ? 4 : 3;
    } else if (kind === 'IDAT') parts.push(body);
    at += length + 12;
  }
  return unfiltered(inflateSync(Buffer.concat(parts)), { width, height, channels });
}

/** What each byte is told against: the one to its left, above it, both, or the nearest of three. */
function before(filter: number, [left, up, corner]: readonly [number, number, number]): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [left, up, corner].map((each) => Math.abs(guess - each)) as [number, number, number];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function unfiltered(
  raw: Buffer,
  { width, height, channels }: { width: number; height: number; channels: number },
): Pixels {
  const row = width * channels;
  const whole = new Uint8Array(row * height);
  const bytes = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)] as number;
    for (let x = 0; x < row; x += 1) {
      const here = y * row + x;
      const left = x < channels ? 0 : (whole[here - channels] as number);
      const up = y === 0 ? 0 : (whole[here - row] as number);
      const corner = x < channels || y === 0 ? 0 : (whole[here - row - channels] as number);
      whole[here] = (raw[y * (row + 1) + 1 + x] as number) + before(filter, [left, up, corner]);
    }
  }
  for (let pixel = 0; pixel < width * height; pixel += 1)
    for (let channel = 0; channel < 3; channel += 1)
      bytes[pixel * 3 + channel] = whole[pixel * channels + channel] as number;
  return { width, height, bytes };
}

/** A colour as one number, and how often it is there. */
type Counted = readonly [colour: number, count: number];

const channelOf = (colour: number, channel: number) => (colour >> (16 - channel * 8)) & 255;

/** How far apart colours are, in the channel in which they are furthest. */
function spread(box: readonly Counted[]): { channel: number; width: number } {
  const widths = [0, 1, 2].map((channel) => {
    const values = box.map(([colour]) => channelOf(colour, channel));
    return values.reduce((most, each) => Math.max(most, each)) - values.reduce((least, each) => Math.min(least, each));
  });
  const width = Math.max(...widths);
  return { channel: widths.indexOf(width), width };
}

/** At most 256 boxes of colours that are near each other: the widest is parted in the middle of what it has, again and again. */
function boxesOf(counted: readonly Counted[]): Counted[][] {
  const open = [{ box: [...counted], ...spread(counted) }];
  while (open.length < 256) {
    open.sort((a, b) => b.width - a.width);
    const widest = open[0];
    if (!widest || widest.width === 0) break;
    const sorted = widest.box.sort(([a], [b]) => channelOf(a, widest.channel) - channelOf(b, widest.channel));
    const half = [sorted.slice(0, sorted.length >> 1), sorted.slice(sorted.length >> 1)];
    open.splice(0, 1, ...half.map((box) => ({ box, ...spread(box) })));
  }
  return open.map(({ box }) => box);
}

const crcs = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function chunk(kind: string, body: Uint8Array): Buffer {
  const said = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  let crc = 0xffffffff;
  for (const byte of said) crc = (crcs[(crc ^ byte) & 255] as number) ^ (crc >>> 8);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, said, sum]);
}

/** The same picture in at most 256 colours, each the most frequent of those it stands for: a third of the bytes, to look at the same. */
export function inFewColours(png: Buffer): Buffer {
  const { width, height, bytes } = read(png);
  const counts = new Map<number, number>();
  const at = (pixel: number) =>
    ((bytes[pixel * 3] as number) << 16) | ((bytes[pixel * 3 + 1] as number) << 8) | (bytes[pixel * 3 + 2] as number);
  for (let pixel = 0; pixel < width * height; pixel += 1) counts.set(at(pixel), (counts.get(at(pixel)) ?? 0) + 1);
  const places = new Map<number, number>();
  const palette = boxesOf([...counts]).map((box, place) => {
    for (const [colour] of box) places.set(colour, place);
    return box.reduce((most, each) => (each[1] > most[1] ? each : most))[0];
  });
  const rows = Buffer.alloc(height * (width + 1));
  for (let pixel = 0; pixel < width * height; pixel += 1)
    rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = places.get(at(pixel)) as number;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const colours = Uint8Array.from(palette.flatMap((colour) => [0, 1, 2].map((channel) => channelOf(colour, channel))));
  const parts = [chunk('IHDR', head), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([signature, ...parts, chunk('IEND', new Uint8Array())]);
}
