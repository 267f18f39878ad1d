import {
  installedBrowser,
  launchBrowser,
  pageFolder,
  startServer,
  type LaunchedBrowser,
  type RunningServer,
} from "../server";
import { readOptions, usage, UsageError, type StartOptions } from "./options";

const say = (line: string): void => {
  console.log(line);
};

/** Whether a window can be shown. */
const hasDisplay = (): boolean =>
  process.platform === "darwin" ||
  process.platform === "win32" ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY);

function announce({ url, port, wishedPort }: RunningServer): void {
  if (wishedPort !== 0 && wishedPort !== port)
    say(
      `端口 ${wishedPort} 已被占用，改用 ${port}。 Port ${wishedPort} is in use; ${port} is taken instead.`,
    );
  say(`模拟器已启动：${url}/emulator/`);
  say(`The emulator is running: ${url}/emulator/`);
  say(
    "证书只为这一次运行生成，别的浏览器会对它提出警告。 The certificate is made for this run; other browsers warn about it.",
  );
  say("按 Ctrl-C 结束。 Press Ctrl-C to stop.");
}

/** Opens a window at the page; undefined, with the reason said, when that is not possible. */
async function openWindow(
  server: RunningServer,
  isEnding: () => boolean,
): Promise<LaunchedBrowser | undefined> {
  if (!hasDisplay()) {
    say(
      "这里没有显示器，请自行在浏览器中打开上面的地址。 There is no display here; open the address above in a browser.",
    );
    return undefined;
  }
  if (!installedBrowser()) {
    say(
      "没有找到 Chrome、Edge 或 Chromium，请自行打开上面的地址。 No Chrome, Edge or Chromium was found; open the address yourself.",
    );
    return undefined;
  }
  const browser = await launchBrowser(server, { headless: false });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  page.goto(`${server.url}/emulator/`, { waitUntil: "commit" }).catch((error: unknown) => {
    if (!isEnding()) say(`页面没有打开。 The page did not open. ${messageOf(error)}`);
  });
  return browser;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Opens a window; what goes wrong is said and leaves the server running. */
const tryWindow = (server: RunningServer, isEnding: () => boolean): Promise<LaunchedBrowser | undefined> =>
  openWindow(server, isEnding).catch((error: unknown) => {
    say(`浏览器没有启动。 The browser did not start. ${messageOf(error)}`);
    return undefined;
  });

/** Resolves when the process is asked to end; a second time ends it at once. */
const asked = (): Promise<void> =>
  new Promise((resolve) => {
    let count = 0;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, () => {
        if (++count > 1) process.exit(130);
        resolve();
      });
  });

async function run(options: StartOptions): Promise<void> {
  const ended = asked();
  say("正在准备页面…… Preparing the page…");
  const server = await startServer({
    manifestPath: options.manifest,
    addinDir: options.dir,
    pageDir: await pageFolder(),
    log: say,
    ...(options.open === undefined ? {} : { open: options.open }),
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.certificate === undefined ? {} : { certificateDir: options.certificate }),
  });
  announce(server);
  let isEnding = false;
  const opening = options.browser ? tryWindow(server, () => isEnding) : undefined;
  await ended;
  isEnding = true;
  const browser = await opening;
  await browser?.close();
  await server.close();
  say("已结束。 Stopped.");
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === "help") say(usage);
  else await run(options);
  process.exit(0);
} catch (error) {
  console.error(messageOf(error));
  process.exit(error instanceof UsageError ? 2 : 1);
}
