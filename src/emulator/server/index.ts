export { findBrowser, installedBrowser, type FoundBrowser } from "./findBrowser";
export { launchBrowser, type LaunchedBrowser, type LaunchOptions } from "./launchBrowser";
export { pageFolder } from "./page";
export type { EmulatorConfig } from "./routes";
export { startServer, type RunningServer, type ServerOptions } from "./server";
