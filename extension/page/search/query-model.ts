import { batch, computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Connection } from '../../../native-host/protocol.ts';
import { formatQuery, formatTerm } from '../../search/format-query.ts';
import { parseQuery } from '../../search/parse-query.ts';
import type { FieldName, Query, Term } from '../../search/query.ts';
import { rememberingMatcher } from '../../search/remembering-matcher.ts';
import { searchExcess } from '../../search/search-excess.ts';
import { searchText } from '../../search/search-text.ts';
import type { SearchContext } from '../../search/search-test.ts';
import { afterMap } from '../after-paint.ts';
import { choose, chosenIn } from './choose.ts';
import type { PageAddress } from '../../contract/page-address.ts';
import { tooManyCharacters, type SearchExcess } from '../../contract/search-limits.ts';
import { splitDraft } from './split-draft.ts';

export type QueryModel = ReturnType<typeof queryModel>;

/**
 * The user's search and its result. Completed terms are chips; the rest is the text in the box. Both filter, and
 * together they are `q` in the page's URL.
 */
export function queryModel(
  all: ReadonlySignal<readonly Connection[]>,
  context: ReadonlySignal<SearchContext>,
  address: Signal<PageAddress>,
  isMuch: () => boolean,
  later = afterPause(),
) {
  const chips = signal<Query>([]);
  const draft = signal('');
  /** The text that filters, a moment behind the box, so that a letter is on screen before its result is. */
  const settled = signal('');
  /** What the last search had too much of that was not accepted; the one before it is still there. */
  const refused = signal<SearchExcess | null>(null);
  const query = computed((): Query => [...chips.value, ...parseQuery(draft.value)]);
  /** The search without unfinished or invalid terms. */
  const text = computed(() =>
    formatQuery([...chips.value, ...parseQuery(settled.value)].filter(({ kind }) => kind !== 'bad')),
  );
  const find = computed(() => (text.value === '' ? null : rememberingMatcher(parseQuery(text.value))));

  let last: readonly Connection[] = [];
  const matching = computed(() => (last = sameList(last, found(find.value, all.value))));
  const counted = afterMap(matching, isMuch);

  // Only when the search in the URL changes: the rest of the URL may change while the user is typing.
  const addressed = computed(() => address.value.q);
  effect(() => {
    if (addressed.value === formatQuery(query.peek())) return;
    if (!accepts(addressed.value)) {
      address.value = { ...address.peek(), q: formatQuery(query.peek()) };
      return;
    }
    const { done, rest } = splitDraft(addressed.value, 'all');
    set(done, rest);
  });

  function found(search: ReturnType<typeof rememberingMatcher> | null, among: readonly Connection[]) {
    return search === null ? among : search(among, context.value);
  }

  /** Whether a search is short enough to be parsed; if not, the user is told so. */
  function accepts(search: string): boolean {
    refused.value = searchExcess(search);
    return refused.peek() === null;
  }

  function set(nextChips: Query, nextDraft: string): void {
    if (!accepts(formatQuery([...nextChips, ...parseQuery(nextDraft)]))) return;
    batch(() => {
      chips.value = nextChips;
      draft.value = nextDraft;
      settled.value = nextDraft;
      const q = formatQuery(query.peek());
      if (q !== address.peek().q) address.value = { ...address.peek(), q };
    });
  }

  const without = (index: number) => chips.peek().filter((_, at) => at !== index);

  return {
    chips,
    draft,
    query,
    matching,
    /** The search as text. */
    text,
    isAsking: computed(() => text.value !== ''),
    /** What matches everything except one field: to offer that field's other values. */
    matchingBut(field: FieldName): readonly Connection[] {
      const rest = query.value.filter((term) => !(term.kind === 'field' && term.field === field));
      if (rest.length === query.value.length) return counted.value;
      return found(rememberingMatcher(rest), all.value);
    },
    /** The only value of a field in the search; null if it has none, or several. */
    chosen: (field: FieldName) => chosenIn(query.value, field),
    refused,
    /** Whether the box has room for a text of this length; if not, the user is told so. */
    hasRoomFor(characters: number): boolean {
      const excess = tooManyCharacters(formatQuery(chips.peek()).length + characters);
      if (excess !== null) refused.value = excess;
      return excess === null;
    },
    /**
     * Sets the text in the box; a field followed by a space is complete and becomes a chip.
     *
     * @returns false if that is more than a search may be: then nothing changes
     */
    type(text: string): boolean {
      if (!accepts(`${formatQuery(chips.peek())} ${text}`.trim())) return false;
      const { done, rest } = splitDraft(text, 'followed');
      if (done.length > 0) set([...chips.peek(), ...done], rest);
      else {
        draft.value = rest;
        later(() => set(chips.peek(), draft.peek()));
      }
      return true;
    },
    /** Turns every valid term in the box into a chip. */
    commit() {
      const { done, rest } = splitDraft(draft.peek(), 'all');
      set([...chips.peek(), ...done], rest);
    },
    add(term: Term, rest: string) {
      set([...chips.peek(), term], rest);
    },
    remove: (index: number) => set(without(index), draft.peek()),
    toggle(index: number) {
      const next = chips.peek().map((term, at) => (at === index ? { ...term, negated: !term.negated } : term));
      set(next, draft.peek());
    },
    /** Moves a chip back into the box, whose valid terms become chips. */
    edit(index: number) {
      const term = chips.peek()[index];
      if (term === undefined) return;
      const { done } = splitDraft(draft.peek(), 'all');
      set([...without(index), ...done], formatTerm(term));
    },
    /** Sets the field to this value only, replacing any others; null removes the field. */
    choose(field: FieldName, value: string | null) {
      const { done, rest } = splitDraft(draft.peek(), 'all');
      const isInDraft = done.some((term) => term.kind === 'field' && term.field === field);
      set(choose(isInDraft ? [...chips.peek(), ...done] : chips.peek(), field, value), isInDraft ? rest : draft.peek());
    },
    clear: () => set([], ''),
    /** Builds the search texts in advance, so that the first letter does not have to wait for them. */
    prepare: () => prepare(all.peek(), 0),
  };
}

/** Some at a time: 10,000 texts take a tenth of a second. */
function prepare(connections: readonly Connection[], from: number): void {
  setTimeout(() => {
    const to = from + preparedAtOnce;
    connections.slice(from, to).forEach(searchText);
    if (to < connections.length) prepare(connections, to);
  });
}

const preparedAtOnce = 2_000;

/** Debounces: people type a letter in 100 ms or more. */
function afterPause(): (then: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (then) => {
    clearTimeout(timer);
    timer = setTimeout(then, pauseMs);
  };
}

const pauseMs = 60;

/** The previous list if the new one has the same elements, so that nothing is derived from it again. */
export function sameList<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  return before.length === now.length && before.every((each, index) => each === now[index]) ? before : now;
}
