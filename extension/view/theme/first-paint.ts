import { effect } from '@preact/signals';
import { languageOfTexts } from '../../text/message.ts';
import { theme } from './theme.ts';

// The first import of every page: sets language and theme before anything is painted.
document.documentElement.lang = languageOfTexts();
effect(() => {
  document.documentElement.dataset.theme = theme.value;
});
