import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { StartFailure } from './start-failure.mjs';

const oldestNode = [20, 19];

/** Throws a StartFailure when this Node is older than the app needs. */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    throw new StartFailure(
      `It needs Node ${oldestNode.join('.')} or newer, and this is Node ${version}. Install a newer one from https://nodejs.org.`,
    );
  }
}

function checkDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartFailure(
      `The data folder ${folder} cannot be written (${error.code}). Make it writable, or set SOURCEWORK_DATA to another folder.`,
    );
  }
}

function checkPort(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      const why =
        error.code === 'EADDRINUSE'
          ? 'is taken by another program'
          : `cannot be used (${error.code})`;
      reject(
        new StartFailure(`Port ${port} ${why}. Set PORT to a free one: PORT=${port + 1} npm start`),
      );
    });
    server.listen(port, () => server.close(resolve));
  });
}

/**
 * Checks what would otherwise fail only after minutes of work, and returns the port to serve on. Throws a
 * StartFailure.
 */
export async function checkPlaces(environment) {
  const port = Number(environment.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_534) {
    throw new StartFailure(
      `PORT is "${environment.PORT}", which is no port. Set it to a number such as 3000.`,
    );
  }
  if (!environment.DATABASE_URL)
    checkDataFolder(path.resolve(environment.SOURCEWORK_DATA || '.data'));
  await checkPort(port);
  return port;
}
