// Starts a Chromium for many test files and prints its address; it ends with the process that started it.

import { launchServer } from './chromium.mjs';

const server = await launchServer();
console.log(server.wsEndpoint());
process.stdin.on('end', () => server.close()).resume();
