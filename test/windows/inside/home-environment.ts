/** The environment variables of a user whose folders are below `home`, with slashes where `home` has them. */
export function homeEnvironment(home: string) {
  const separator = home.includes('/') ? '/' : '\\';
  return {
    ...process.env,
    USERPROFILE: home,
    LOCALAPPDATA: [home, 'AppData', 'Local'].join(separator),
    APPDATA: [home, 'AppData', 'Roaming'].join(separator),
  };
}
