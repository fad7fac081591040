import fc from 'fast-check';

/** Any text at all: control characters and halves of surrogate pairs too. */
export const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((codes) => String.fromCharCode(...codes));
