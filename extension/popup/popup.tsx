import '../view/theme/first-paint.ts';
import { render } from 'preact';
import { linkPopup } from '../link/link-popup.ts';
import { Popup } from './popup-view.tsx';

// page/page.tsx describes the attributes for tests.
const root = document.getElementById('app');
if (root !== null) render(<Popup link={linkPopup()} />, root);
