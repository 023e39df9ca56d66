/** The small core in the script itself, compressed. */
import bytes from '../pkg/embed/article_viewer_bg.deflate';

export function wasm() {
  const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(whole).arrayBuffer();
}
