import { inflateRawSync } from 'node:zlib';
import { UnreadableTable } from './types.ts';

const MOST_ENTRIES = 2_000;
/** A sheet of a million empty rows is about 40 MB; a bomb is thousands. */
const MOST_BYTES = 96 * 1024 * 1024;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** Opens one file of a zip at a time. Sizes that the archive states are not believed: inflating stops at the limit. */
export function openZip(bytes: Uint8Array): { read(name: string): string | null } {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let left = MOST_BYTES;
	const entries = readDirectory(buffer);
	return {
		read(name) {
			const entry = entries.get(name.toLowerCase());
			if (!entry) return null;
			const content = inflate(buffer, entry, left);
			left -= content.length;
			return content.toString('utf8');
		}
	};
}

type Entry = { method: number; size: number; offset: number };

function readDirectory(buffer: Buffer): Map<string, Entry> {
	const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
	if (end < 0 || end + 22 > buffer.length || buffer.readUInt32LE(end) !== END_OF_DIRECTORY)
		throw new UnreadableTable('file-damaged');
	const count = buffer.readUInt16LE(end + 10);
	if (count > MOST_ENTRIES) throw new UnreadableTable('file-bomb');
	const entries = new Map<string, Entry>();
	let at = buffer.readUInt32LE(end + 16);
	for (let index = 0; index < count; index++) {
		if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== DIRECTORY_ENTRY)
			throw new UnreadableTable('file-damaged');
		if (buffer.readUInt16LE(at + 8) & 1) throw new UnreadableTable('file-locked');
		const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => buffer.readUInt16LE(at + field));
		const name = buffer.toString('utf8', at + 46, at + 46 + nameLength!).replaceAll('\\', '/');
		entries.set(name.toLowerCase(), {
			method: buffer.readUInt16LE(at + 10),
			size: buffer.readUInt32LE(at + 20),
			offset: buffer.readUInt32LE(at + 42)
		});
		at += 46 + nameLength! + extraLength! + commentLength!;
	}
	return entries;
}

function inflate(buffer: Buffer, { method, size, offset }: Entry, most: number): Buffer {
	if (offset + 30 > buffer.length) throw new UnreadableTable('file-damaged');
	const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
	const packed = buffer.subarray(start, start + size);
	if (method === 0 && packed.length <= most) return packed;
	if (method !== 8 || most <= 0) throw new UnreadableTable(method === 8 || method === 0 ? 'file-bomb' : 'file-damaged');
	try {
		return inflateRawSync(packed, { maxOutputLength: most });
	} catch (problem) {
		const tooLarge = (problem as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
		throw new UnreadableTable(tooLarge ? 'file-bomb' : 'file-damaged');
	}
}
