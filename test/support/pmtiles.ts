/** The smallest PMTiles file (specification version 3): one raster tile, the whole world at zoom 0. */
import { deflateSync } from 'node:zlib';

const HEADER_BYTES = 127;
const PNG = 2;
const NO_COMPRESSION = 1;

/** A PNG of one colour, 256 pixels wide. */
function pngTile(red: number, green: number, blue: number): Buffer {
  const size = 256;
  const row = Buffer.concat([
    Buffer.from([0]),
    Buffer.from(Array.from({ length: size }, () => [red, green, blue]).flat()),
  ]);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, crc]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: size }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
}

export function pmtilesFile(attribution: string): Buffer {
  const tile = pngTile(200, 220, 200);
  const metadata = Buffer.from(JSON.stringify({ attribution }));
  // One entry: tile id 0, run length 1, its length, its offset plus one.
  const directory = Buffer.from([1, 0, 1, ...varint(tile.length), 1]);
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  const tileOffset = HEADER_BYTES + directory.length + metadata.length;
  const numbers = [
    ...[HEADER_BYTES, directory.length],
    ...[HEADER_BYTES + directory.length, metadata.length],
    ...[tileOffset, 0],
    ...[tileOffset, tile.length],
    ...[1, 1, 1],
  ];
  numbers.forEach((value, index) => header.writeBigUInt64LE(BigInt(value), 8 + 8 * index));
  header.set([1, NO_COMPRESSION, NO_COMPRESSION, PNG, 0, 0], 96);
  [-180, -85, 180, 85].forEach((degrees, index) =>
    header.writeInt32LE(degrees * 1e7, 102 + 4 * index),
  );
  return Buffer.concat([header, directory, metadata, tile]);
}
