import { runLocationWorker } from '../../../native-host/location/run-location-worker.ts';

runLocationWorker();
