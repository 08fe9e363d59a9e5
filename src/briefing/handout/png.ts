/** @throws if the browser cannot make the file, as with a picture larger than it allows */
export function asPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the browser could not make the picture'));
    }, 'image/png');
  });
}
