/** Puts a PNG on the clipboard; rejected where the browser or the host does not allow it. */
export const writeImage = (png: Blob): Promise<void> =>
  navigator.clipboard.write([new ClipboardItem({ [png.type]: png })]);
