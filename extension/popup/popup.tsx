import '../view/theme/first-paint.ts';
import { render } from 'preact';
import { linkPopup } from '../link/link-popup.ts';
import { Popup } from './popup-view.tsx';

// The marks for tests are described in page/page.tsx.
const root = document.getElementById('app');
if (root !== null) render(<Popup link={linkPopup()} />, root);
