/** Of the world's internet: the far side never closes here, so after the client's FIN its half stays open. */
export const halfOpenPort = 9000;
