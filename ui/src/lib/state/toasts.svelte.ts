// What the window says about what just happened, and to whom it says it.

import type { CallError } from '../bridge';
import { t, hasMessage } from '../messages';
import type { ErrorCode } from '../wire';

/** A short word at the foot of the window. */
export interface Toast {
  readonly id: number;
  readonly tone: 'done' | 'note' | 'unsaved' | 'error';
  readonly text: string;
  /** The next step, for an error. */
  readonly hint: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** Whether it stays until it is dismissed. */
  readonly stays: boolean;
}

/** How long a toast stays when nobody touches it, in milliseconds. */
export const STAY = 10_000;

class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  /** What a screen reader is told though nothing shows it. */
  announcement = $state('');
  #last = 0;

  /** Says that something was done. Takes the place of what was said before, whose undo is no longer the next. */
  done(text: string, action: Toast['action'] = null): void {
    this.list = this.list.filter((toast) => toast.stays || toast.tone === 'unsaved');
    this.#add({ tone: 'done', text, hint: '', action, stays: false });
  }

  /** Tells something worth knowing, in place of what was noted before. */
  note(text: string, hint = '', action: Toast['action'] = null): void {
    this.list = this.list.filter((toast) => toast.tone !== 'note' || toast.stays);
    this.#add({ tone: 'note', text, hint, action, stays: false });
  }

  /** Says something that must not pass unread: it stays until it is dismissed or acted on. */
  warn(text: string, hint: string, action: Toast['action'] = null): void {
    this.#add({ tone: 'note', text, hint, action, stays: true });
  }

  /** Tells of a text that was not saved, with the way back to it; nothing done since covers it up. */
  unsaved(text: string, action: Toast['action'], hint = ''): void {
    this.list = this.list.filter((toast) => toast.tone !== 'unsaved');
    this.#add({ tone: 'unsaved', text, hint, action, stays: false });
  }

  /** Tells what went wrong; stays until it is dismissed. The same error is shown once. */
  error(error: CallError): void {
    // Whoever called it off knows.
    if (error.code === 'cancelled') return;
    const text = errorText(error);
    this.list = this.list.filter((toast) => toast.tone !== 'error' || toast.text !== text);
    this.#add({ tone: 'error', text, hint: errorHint(error), action: null, stays: true });
  }

  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Tells a screen reader, politely. */
  announce(text: string): void {
    // The same words twice would not be read twice.
    this.announcement = text === this.announcement ? `${text}\u00a0` : text;
  }

  #add(toast: Omit<Toast, 'id'>): void {
    this.#last += 1;
    this.list = [...this.list, { ...toast, id: this.#last }];
  }
}

export const toasts = new Toasts();

/** The codes whose message says it all in a sentence of its own. */
const whole: readonly ErrorCode[] = [
  'conflict',
  'draft_unreadable',
  'desk_busy',
  'desk_damaged',
  'desk_newer',
  'desk_foreign',
  'desk_read_only',
  'disk_full',
];

/** Says what went wrong: what the desk said of the thing, led by the window's words for the code. */
export function errorText(error: CallError): string {
  if (whole.includes(error.code) && error.message) return sentence(error.message);
  const lead = `error-${error.code}`;
  const words = hasMessage(lead) ? t(lead) : t('error-internal');
  return error.message ? `${words}: ${error.message}` : words;
}

/** Begins with a capital, unless with a file's name, and ends with a full stop. */
function sentence(message: string): string {
  const named = /^\S+\.\w+ /u.test(message);
  const text = named ? message : message.charAt(0).toLocaleUpperCase() + message.slice(1);
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

/** Says what went wrong with what was typed, beside its field. */
export function fieldError(error: CallError): string {
  const said = error.code === 'invalid' ? error.message : errorText(error);
  return `${sentence(said)} ${errorHint(error)}`.trim();
}

/** Says the next step. */
export function errorHint(error: CallError): string {
  if (error.hint) return error.hint;
  const own = `error-${error.code}-hint`;
  return hasMessage(own) ? t(own) : '';
}
