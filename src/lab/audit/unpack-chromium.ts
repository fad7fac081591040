/** Run as a program: unpacks the Chromium of the npm package into the temporary folder. */
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
