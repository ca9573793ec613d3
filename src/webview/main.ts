/** Starts the app in the place that its document names. */
import { startApp } from './app.ts';
import { createWebviewHost } from './host.ts';

startApp(createWebviewHost());
