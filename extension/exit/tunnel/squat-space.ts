/**
 * Networks (AS numbers) whose addresses others use as if they were private: entire blocks allocated in the nineties,
 * announced by ministries of defence and reached by nobody. VPNs (Hamachi in 25.0.0.0/8, Radmin in 26.0.0.0/8) and
 * mobile operators assign them to computers, and translate them before packets reach the Internet.
 *
 * As this computer's own address, such an address does not show the exit; as the one that others see, it would.
 */
export const squatSpace: ReadonlySet<number> = new Set([359, 721, 749, 8003, 203_665]);
