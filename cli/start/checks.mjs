import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { StartFailure } from './start-failure.mjs';

/** Tells whether the packages run on this Node: 20 from 20.19, 22 from 22.12, and from 24 on. */
function isNodeFit([major, minor]) {
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major >= 24;
}

/** Throws a StartFailure when the app does not run on this Node. */
export function checkNode(version) {
  if (!isNodeFit(version.split('.').map(Number))) {
    throw new StartFailure(
      `It needs Node 20.19, 22.12 or 24, or newer ones of these, and this is Node ${version}. Install one from https://nodejs.org.`,
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
      // Below 1024 the next one is as much out of reach.
      const other = port < 1024 || port === 65_535 ? 3000 : port + 1;
      reject(
        new StartFailure(`Port ${port} ${why}. Set PORT to a free one: PORT=${other} npm start`),
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
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartFailure(
      `PORT is "${environment.PORT}", which is no port. Set it to a number such as 3000.`,
    );
  }
  if (!environment.DATABASE_URL)
    checkDataFolder(path.resolve(environment.SOURCEWORK_DATA || '.data'));
  await checkPort(port);
  return port;
}
