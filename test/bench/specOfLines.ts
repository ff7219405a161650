/** A spec of as many lines as asked for, in the way people write them: tables, bullets, rules, stories. */

const nouns = ['Book', 'Author', 'Order', 'Customer', 'Room', 'Ticket', 'Course', 'Member', 'Device', 'Invoice'];

export function specOfLines(count: number): string {
  const lines = ['# A large registry', '', 'Keeps everything that an office has to keep.', ''];
  for (let section = 0; lines.length < count; section++) lines.push(...sectionLines(section));
  return `${lines.slice(0, count).join('\n')}\n`;
}

function sectionLines(section: number): string[] {
  const name = `${nouns[section % nouns.length]} ${letters(Math.floor(section / nouns.length))}`.trim();
  const before =
    section > 0
      ? `${nouns[(section - 1) % nouns.length]} ${letters(Math.floor((section - 1) / nouns.length))}`.trim()
      : '';
  return [
    `### ${name}`,
    '| Field | Type | Notes |',
    '|---|---|---|',
    '| name | text | required, at most 80 characters |',
    '| status | one of: new, active, closed | default new |',
    '| price | money in EUR | |',
    '| startsOn | date | required |',
    '| endsOn | date | |',
    ...(before ? [`| owner | ${before} | required |`] : []),
    '| notes | long text | |',
    '',
    `- FR-${section}1: The list of ${name} can be searched by name.`,
    `- FR-${section}2: The list of ${name} shows how many there are in each status.`,
    `- FR-${section}3: endsOn must not be before startsOn.`,
    '',
    `As a clerk I want to export the list of ${name} as CSV, so that I can send it.`,
    '',
  ];
}

function letters(number: number): string {
  return number === 0 ? '' : letters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
}
