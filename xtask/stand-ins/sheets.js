/** The style sheets of the element, as text in the script itself. */
import embed from './embed.css';
import entries from './entries.css';
import style from './style.css';
import timeline from './timeline.css';

export const styles = () => Promise.resolve([style, timeline, entries, embed]);
