import { popupStates } from '../../scripts/page-states/popup-states.ts';
import { checkStates } from './check-states.ts';

checkStates('the popup', popupStates);
