import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // KaTeX places its boxes by style attributes; the content security policy allows those alone.
    'no-inline-style': 'off',
    // A page is called by its paper's title, however long that is.
    'long-title': 'off',
    // The compiler of the pages leaves the line ends of its templates; no reader sees them.
    'no-trailing-whitespace': 'off',
    // A table that scrolls is a region for the keyboard, but no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Everything comes from the site itself, at addresses that hold a hash of the file.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});
