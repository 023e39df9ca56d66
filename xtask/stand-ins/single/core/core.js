/** The whole core, which alone knows markup, is not in a single file. */
export function readHtml() {
  throw Object.assign(
    new Error(
      'The single-file build reads plain text and Markdown; to read HTML from src, serve the files of the package beside each other.',
    ),
    { code: 'type' },
  );
}
