import '../view/first-paint.ts';
import { render } from 'preact';
import { isDark } from '../view/is-dark.ts';
import { linkPage } from '../view/link-page.ts';
import { Popup } from './popup-view.tsx';

// The marks for tests are described in page/page.tsx.
const root = document.getElementById('app');
if (root !== null) render(<Popup link={linkPage()} dark={isDark()} />, root);
