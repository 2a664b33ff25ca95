import { pageStates } from '../../scripts/page-states/page-states.ts';
import { checkStates } from './check-states.ts';

checkStates('every page in German', pageStates, ['chromium'], 'de');
