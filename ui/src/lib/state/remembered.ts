// What belongs to this machine and not to the ledger: the webview remembers it.

/** Returns what is remembered under a name; `null` where nothing is. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`claimdesk.${key}`);
  } catch {
    return null;
  }
}

/** Remembers a value under a name. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`claimdesk.${key}`, value);
  } catch {
    // A full or forbidden store costs the memory of it, nothing else.
  }
}
