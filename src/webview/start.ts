/** Starts what the document asks for: the comparison in a panel, the card in a side bar, or the comparison as a page of its own. */
import { startApp } from './app/app.ts';
import { startCard } from './card/card-app.ts';
import { createWebviewHost } from './host/host.ts';
import { createStandAloneHost } from './host/stand-alone-host.ts';

switch (document.body.dataset.place) {
  case 'card':
    startCard(createWebviewHost());
    break;
  case 'stand-alone':
    startApp(createStandAloneHost());
    break;
  default:
    startApp(createWebviewHost());
}
