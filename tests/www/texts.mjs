// Texts that the page's tests paste.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './server.mjs';

/** Headline, standfirst, three sections, 41 bare times over two days. */
export const sample = await readFile(join(root, 'tests/articles/harbour-talks.txt'), 'utf8');

/** A timeline with text on two printed days, and one of nearly everything else. */
export const storm = `Storm on the coast: the day as it came
Gusts of 130 km/h are expected on the whole of the west coast until tonight, and the ferries to the islands stay in port until further notice, says the harbour board.
By Jane Doe and John Roe
Published 19 December 2025
Friday 19 December
14:20 The bridge at Ness has been closed to all traffic; lorries are sent back to Tavik.
14:05 Schools on the outer islands will stay closed tomorrow. The county asks parents to keep children away from the piers.
13:50 First trees down on the coast road.
12:00 Wind reaches 118 km/h at the lighthouse.
09:30 Ferries return to port. See https://harbour.example.org/boats?line=7 for the boats that still run.
07:00 The warning is raised to orange.
Thursday 18 December
23:40 The forecast changes: the centre will pass closer to the coast than the models said in the morning.
17:20 A first warning is given out for the islands.
What to do now
Stay at home where you can, and keep these things at hand. Write to mailto:mail@example.org where something is missing.
- a torch with fresh batteries
- water for two days
1) Close the shutters.
2) Bring in what the wind could take.
> We have seen worse, but not often, and not in December.
Photo: The pier at Ness, by Ada Berg
Place\tGust\tTime
Ness\t118 km/h\t12:00
Tavik\t96 km/h\t11:40
The worst is over by Saturday noon, says the weather service, and the boats may run again from Sunday on.
Read more: the ten worst storms
Advertisement
Sign up for our newsletter`;

/** Right to left. */
export const hebrew = `הנמל נפתח מחדש לאחר הסערה
הספינות חוזרות לפעול ביום ראשון, כך הודיעה הנהלת הנמל לתושבי האיים לאחר שלושה ימים של רוחות חזקות מאוד.
מה צריך לדעת
הנוסעים מתבקשים להגיע לרציף חצי שעה לפני ההפלגה ולבדוק את לוח הזמנים באתר הנמל לפני שהם יוצאים מן הבית.`;

/** No blanks between words. */
export const japanese = `港が再開、嵐の後で初の船が出る
港湾局は日曜日から船の運航を再開すると発表した。三日間続いた強風の影響で、島々との連絡は途絶えていた。
乗客への案内
乗客は出発の三十分前までに桟橋に到着し、出かける前に港のサイトで時刻表を確認するよう求められている。`;

const news = [
  'The bridge at Ness is closed to all traffic, and lorries are sent back to Tavik.',
  'Schools on the outer islands stay closed tomorrow.',
  'First trees down on the coast road.',
  'Wind reaches 118 km/h at the lighthouse.',
  'Ferries return to port.',
  'The warning is raised to orange for the whole of the west coast, and everyone who does not have to travel is asked to stay.',
  'Power is back in Lower Ness.',
  'The harbour board meets at noon.',
];

/**
 * A feed of 14 entries with text, the newest first, on one day.
 *
 * @param {{ zone?: string, more?: string[], title?: string }} [how] `zone` stands behind each time; `more` are rows above
 */
export function feed({ zone = '', more = [], title = 'Storm on the coast: hour by hour' } = {}) {
  const times = [
    '20:40',
    '20:33',
    '20:20',
    '20:00',
    '19:45',
    '19:10',
    '19:00',
    '16:40',
    '16:35',
    '16:28',
    '16:15',
    '15:55',
    '15:40',
    '15:05',
  ];
  const rows = times.map((time, index) => `${time}${zone} ${news[index % news.length]}`);
  return [
    title,
    'Gusts of 130 km/h are expected on the coast until tonight, and the ferries to the islands stay in port.',
    'By Jane Doe',
    'Published 19 December 2025',
    ...more,
    ...rows,
  ].join('\n');
}
