/** `[NEEDS CLARIFICATION: …]`: what a writer, or a tool that wrote for them, left to be asked. */

const marker =
  /\[\s*(?:needs? clarification|clarification needed|klärungsbedarf|zu klären|tbc|tbd)\s*:\s*([^\]]{2,300})\]/gi;

/** What the markers in a text ask, as written. */
export function markersIn(text: string): readonly string[] {
  return [...text.matchAll(marker)].map((match) => match[1]?.trim() ?? '');
}

export function withoutMarkers(text: string): string {
  return text
    .replace(marker, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/\s+([.,;])/g, '$1')
    .trim();
}
