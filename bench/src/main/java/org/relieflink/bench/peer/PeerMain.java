package org.relieflink.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * 对手子进程的入口，除了干活什么也不做。 The way into a peer's own process. Plain words instead of a command parser,
 * whose start would count against the peer.
 */
public final class PeerMain {
  private static final String PREPARE = "prepare";

  private PeerMain() {}

  /**
   * {@code prepare NAME WORK HOME}, or {@code run NAME WORK HOME LISTS OUT THREADS}.
   *
   * @throws IOException when a file cannot be read or written
   * @throws SQLException when a database refuses a statement
   */
  public static void main(String[] words) throws IOException, SQLException {
    Peer peer =
        Peers.find(words[1]).orElseThrow(() -> new IllegalArgumentException("no peer " + words[1]));
    Work work = Work.of(words[2]);
    Path home = Path.of(words[3]);
    if (words[0].equals(PREPARE)) {
      peer.prepare(work, home);
      return;
    }
    PeerJob.Settings settings = new PeerJob.Settings(Integer.parseInt(words[6]), home);
    peer.run(new PeerJob(work, Path.of(words[4]), Path.of(words[5]), settings));
  }
}
