/** Where the contact of the settings leads: an address on the web as it is, or a letter. */
export function contactAddress(contact: string): string {
  return /^https?:/iu.test(contact) ? contact : `mailto:${contact}`;
}
