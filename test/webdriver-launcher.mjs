// A browser for the test runner that speaks W3C WebDriver, such as WebKitGTK: each test file gets a browser of its own.
// The runner's own launcher is 442 more packages; the tests need six requests of the protocol.
// Source: https://www.w3.org/TR/webdriver2/
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Keys without a character (section 17.4.2 of the specification). */
const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * @param {object} options
 * @param {string} options.name for the report
 * @param {string} options.driver path of the program that speaks WebDriver and takes `--port=N`
 * @param {object} options.capabilities which browser it starts, and how
 */
export function webdriverLauncher({ name, driver, capabilities }) {
  /** Paths of the driver's sessions, by session of the test runner. */
  const sessions = new Map();
  let driverUrl;
  let child;

  /** @throws what the driver answers when it cannot */
  async function ask(method, path, body) {
    const response = await fetch(driverUrl + path, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  function keyboard(session) {
    const act = (actions) =>
      ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    const keyOf = (key) => {
      const value = KEYS[key] ?? key;
      if ([...value].length > 1) throw new Error(`No WebDriver key is known for ${key}`);
      return value;
    };
    const down = (key) => ({ type: 'keyDown', value: keyOf(key) });
    const up = (key) => ({ type: 'keyUp', value: keyOf(key) });
    return {
      press: (key) => act([down(key), up(key)]),
      type: (text) => act([...text].flatMap((key) => [down(key), up(key)])),
      down: (key) => act([down(key)]),
      up: (key) => act([up(key)]),
    };
  }

  return {
    name,
    // Of the kinds that the runner's commands know, the one that asks for no more than `getPage` has.
    type: 'playwright',
    concurrency: 1,
    async initialize() {
      const port = await freePort();
      driverUrl = `http://localhost:${String(port)}`;
      child = spawn(driver, [`--port=${String(port)}`], { stdio: 'inherit' });
      for (let tries = 50; ; tries--) {
        try {
          await ask('GET', '/status');
          return;
        } catch (error) {
          if (tries === 0) throw error;
          await pause(100);
        }
      }
    },
    async startSession(id, url) {
      const { sessionId } = await ask('POST', '/session', {
        capabilities: { alwaysMatch: capabilities },
      });
      const session = `/session/${sessionId}`;
      sessions.set(id, session);
      await ask('POST', `${session}/url`, { url });
    },
    isActive: (id) => sessions.has(id),
    getBrowserUrl: (id) => ask('GET', `${sessions.get(id)}/url`),
    async stopSession(id) {
      const session = sessions.get(id);
      sessions.delete(id);
      await ask('DELETE', session);
      return {};
    },
    async stop() {
      child.kill();
    },
    getPage(id) {
      const session = sessions.get(id);
      return {
        keyboard: keyboard(session),
        setViewportSize: ({ width, height }) =>
          ask('POST', `${session}/window/rect`, { width, height }),
      };
    },
  };
}
