/** Kind and size in pixels of a picture. */
export interface PictureFormat {
  type: "png" | "jpeg" | "gif" | "bmp";
  width: number;
  height: number;
}

function jpegSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Reads kind and size from a picture's first bytes; undefined when it is none of the kinds Excel takes. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | undefined {
  if (bytes.length < 26) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) === 0x89504e47) {
    return { type: "png", width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (view.getUint16(0) === 0xffd8) {
    const size = jpegSize(bytes);
    return size && { type: "jpeg", ...size };
  }
  if (view.getUint32(0) === 0x47494638) {
    return { type: "gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  if (view.getUint16(0) === 0x424d) {
    return { type: "bmp", width: view.getUint32(18, true), height: Math.abs(view.getInt32(22, true)) };
  }
  return undefined;
}
