/**
 * Refuses an archive that would fill the memory, before any reader sees it: no reader of spreadsheets is safe alone.
 * First what the archive declares, then what comes out of it, since it may lie. Pure.
 */
import { Unzip, UnzipInflate } from 'fflate';
import { FileError } from './file-error.js';

const MAX_ENTRIES = 2000;
const MAX_ENTRY_BYTES = 200e6;
const MAX_BYTES = 300e6;
const CHUNK_BYTES = 16384;

/** The signatures of the two records that are read, and where in them what is looked for stands. */
const END = { signature: 0x06054b50, size: 22, entries: 10, directory: 16, maxComment: 65535 };
const ENTRY = { signature: 0x02014b50, size: 46, bytes: 24, lengths: [28, 30, 32] };

/**
 * Lets a good archive pass.
 * @throws {FileError} `file-corrupt` or `file-too-large`
 */
export function guardZip(bytes: Uint8Array): void {
  refuseDeclared(bytes);
  refuseInflated(bytes);
}

function refuseDeclared(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const entries = view.getUint16(end + END.entries, true);
  if (entries > MAX_ENTRIES) throw new FileError('file-too-large');
  let offset = view.getUint32(end + END.directory, true);
  let total = 0;
  for (let entry = 0; entry < entries; entry++) {
    if (offset + ENTRY.size > bytes.length || view.getUint32(offset, true) !== ENTRY.signature) {
      throw new FileError('file-corrupt');
    }
    const size = view.getUint32(offset + ENTRY.bytes, true);
    total += size;
    if (size > MAX_ENTRY_BYTES || total > MAX_BYTES) throw new FileError('file-too-large');
    const at = offset;
    offset += ENTRY.lengths.reduce(
      (sum, each) => sum + view.getUint16(at + each, true),
      ENTRY.size,
    );
  }
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END.size - END.maxComment);
  for (let offset = view.byteLength - END.size; offset >= first; offset--) {
    if (view.getUint32(offset, true) === END.signature) return offset;
  }
  throw new FileError('file-corrupt');
}

function refuseInflated(bytes: Uint8Array): void {
  let total = 0;
  let isBroken = false;
  const unzip = new Unzip((file) => {
    file.ondata = (error, chunk) => {
      if (error) isBroken = true;
      else total += chunk.length;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let offset = 0; offset < bytes.length; offset += CHUNK_BYTES) {
    const isLast = offset + CHUNK_BYTES >= bytes.length;
    try {
      unzip.push(bytes.subarray(offset, offset + CHUNK_BYTES), isLast);
    } catch (error) {
      throw new FileError('file-corrupt', undefined, { cause: error });
    }
    if (isBroken) throw new FileError('file-corrupt');
    if (total > MAX_BYTES) throw new FileError('file-too-large');
  }
}
