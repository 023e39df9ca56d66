/** The style sheets of the element, as text in the script itself. */
import article from '../article/article.css';
import entries from '../timeline/entries.css';
import timeline from '../timeline/timeline.css';
import embed from './embed.css';

export const styles = () => Promise.resolve([article, timeline, entries, embed]);
