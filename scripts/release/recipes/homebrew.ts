import type { RecipeFacts } from './recipe-facts.ts';

/** A Homebrew formula for macOS: https://docs.brew.sh/Formula-Cookbook */
export function homebrew({ version, description, licence, homepage, packages: { macos } }: RecipeFacts): string {
  // Homebrew wants a description of at most 80 characters that does not begin with an article.
  const short = 'Live world map of where this computer connects, in the browser';
  if (!description.includes('live world map')) throw new Error(`The formula says "${short}", not "${description}".`);
  return `class Tapmap < Formula
  desc "${short}"
  homepage "${homepage}"
  url "${macos.url}"
  version "${version}"
  sha256 "${macos.sha256}"
  license "${licence}"

  depends_on :macos
  depends_on "node"

  def install
    libexec.install Dir["*"]
    (bin/"tapmap").write <<~SH
      #!/bin/sh
      unset NODE_OPTIONS NODE_PATH
      exec "#{Formula["node"].opt_bin}/node" "#{libexec}/tapmap.js" "$@"
    SH
  end

  def caveats
    <<~TEXT
      Register TapMap with your browsers: tapmap install
      Before you uninstall it: tapmap uninstall
    TEXT
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/tapmap --version")
  end
end
`;
}
