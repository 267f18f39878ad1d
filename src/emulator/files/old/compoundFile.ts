import { FileRefused } from "../refusal";

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether the bytes begin as an OLE compound file does. */
export const isCompoundFile = (bytes: Uint8Array): boolean => signature.every((byte, i) => bytes[i] === byte);

interface Stream {
  start: number;
  size: number;
}

const endOfChain = 0xfffffffe;

/** Reads the names and beginnings of the streams of an OLE compound file ([MS-CFB]). */
class CompoundFile {
  private readonly view: DataView;
  private readonly sector: number;
  readonly streams = new Map<string, Stream>();
  private root: Stream = { start: endOfChain, size: 0 };

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sector = 1 << this.view.getUint16(30, true);
    if (this.sector !== 512 && this.sector !== 4096) throw new FileRefused("broken", "odd sector size");
    let at = this.view.getUint32(48, true);
    for (let steps = 0; at < endOfChain - 6 && steps < 10_000; steps++) {
      this.readDirectory(this.offset(at));
      at = this.next(at);
    }
  }

  private offset(sector: number): number {
    return (sector + 1) * this.sector;
  }

  /** The sector after one in its chain; chains of large files beyond the header's table end early. */
  private next(sector: number): number {
    const perSector = this.sector / 4;
    const table = Math.floor(sector / perSector);
    if (table >= 109) return endOfChain;
    const tableSector = this.view.getUint32(76 + table * 4, true);
    return this.view.getUint32(this.offset(tableSector) + (sector % perSector) * 4, true);
  }

  private readDirectory(from: number): void {
    for (let at = from; at < from + this.sector; at += 128) {
      const length = this.view.getUint16(at + 64, true);
      if (length < 2) continue;
      const name = new TextDecoder("utf-16le").decode(this.bytes.subarray(at, at + Math.min(length, 64) - 2));
      const stream = {
        start: this.view.getUint32(at + 116, true),
        size: this.view.getUint32(at + 120, true),
      };
      if (this.bytes[at + 66] === 5) this.root = stream;
      else this.streams.set(name, stream);
    }
  }

  /** The first bytes of a stream, up to a sector. */
  head(stream: Stream): Uint8Array {
    const small = stream.size < 4096;
    const at = small ? this.offset(this.root.start) + stream.start * 64 : this.offset(stream.start);
    return this.bytes.subarray(at, at + Math.min(stream.size, small ? 64 : this.sector));
  }
}

/** Record that an encrypted BIFF workbook has behind its first one. */
const filePass = 0x2f;

function isEncrypted(head: Uint8Array): boolean {
  for (let at = 0; at + 4 <= head.length;) {
    if ((head[at]! | (head[at + 1]! << 8)) === filePass) return true;
    at += 4 + (head[at + 2]! | (head[at + 3]! << 8));
  }
  return false;
}

/** Refuses a compound file that is not a readable BIFF8 workbook, with the reason. */
export function checkOldWorkbook(bytes: Uint8Array): void {
  let file: CompoundFile;
  try {
    file = new CompoundFile(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new FileRefused("broken", "the file is cut off", { cause: error });
    throw error;
  }
  if (file.streams.has("EncryptedPackage")) throw new FileRefused("encrypted");
  const workbook = file.streams.get("Workbook");
  if (!workbook) throw new FileRefused(file.streams.has("Book") ? "oldFormat" : "otherDocument");
  if (isEncrypted(file.head(workbook))) throw new FileRefused("encrypted", "FILEPASS");
}
