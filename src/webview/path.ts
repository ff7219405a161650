/** A path that gives way in the middle when there is no room: the file's name is what tells it apart. */
import { element, setAttribute, setText, type View } from './dom';

export interface PathParts {
  /** Gives way first, at its end. */
  readonly head: string;
  readonly tail: string;
}

/** The tail is the last name with its slash, or the end of it where the name is long itself. */
export function splitPath(path: string): PathParts {
  const slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  const name = slash > 0 ? path.slice(slash) : path;
  const characters = [...name];
  const tail = characters.length <= longestTail ? name : characters.slice(-shortenedTail).join('');
  if (tail === path) return { head: path, tail: '' };
  return { head: path.slice(0, path.length - tail.length), tail };
}

export function createPath(className = ''): View<string> {
  const head = element('span', 'path-head');
  const tail = element('span', 'path-tail');
  const node = element('span', `path ${className}`, head, tail);
  return {
    node,
    update: (path) => {
      const parts = splitPath(path);
      setText(head, parts.head);
      setText(tail, parts.tail);
      setAttribute(node, 'title', path);
    },
  };
}

/** In characters: about what fits at 200 px with room for the beginning. */
const longestTail = 22;
const shortenedTail = 15;
