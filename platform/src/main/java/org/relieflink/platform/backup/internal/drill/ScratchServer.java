package org.relieflink.platform.backup.internal.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.ReliefLinkApplication;
import org.relieflink.platform.RunningServer;
import org.relieflink.platform.ServerOptions;
import org.relieflink.platform.StartRefused;
import org.relieflink.platform.StartRefused.Reason;
import org.relieflink.platform.backup.KeyPlaces;
import org.relieflink.platform.backup.internal.data.Scratch;
import org.springframework.beans.factory.BeanCreationException;

/**
 * 在恢复出来的数据上开一个服务。 A server on the restored copy: loopback, a free port, no sealing, no witness, no
 * watch, whatever the environment says otherwise.
 */
public final class ScratchServer {
  private static final List<String> PAGES = List.of("sign-in", "actuator/health");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int GOOD = 200;

  private ScratchServer() {}

  /** All keys in the folder in memory. */
  public static KeyPlaces places(Scratch scratch) {
    return new KeyPlaces(
        scratch.keys(), scratch.keys().resolve("seal.key"), scratch.keys().resolve("export.key"));
  }

  /**
   * Starts it.
   *
   * @param home place code of the copy
   * @throws StartRefused when it does not start
   */
  public static RunningServer start(Scratch scratch, String home) {
    Map<String, String> properties =
        Map.of(
            "spring.datasource.url", "",
            "relief.address", "127.0.0.1",
            "relief.office.place", home,
            "relief.database-durable", "false",
            "relief.vault.folder", scratch.keys().toString(),
            "relief.trail.key-file", scratch.keys().resolve("seal.key").toString(),
            "relief.trail.seal-every", "0s",
            "relief.watch.every", "0s");
    try {
      return ReliefLinkApplication.start(new ServerOptions(0, scratch.disk(), false, properties));
    } catch (BeanCreationException failure) {
      throw new StartRefused(
          Reason.DATABASE_FAILED, String.valueOf(failure.getMostSpecificCause().getMessage()));
    }
  }

  /**
   * Asks for some pages.
   *
   * @return how many answered
   * @throws StartRefused when one did not
   */
  public static long pages(RunningServer server) throws IOException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    for (String page : PAGES) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.url() + page)).timeout(PATIENCE).build();
      try {
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status != GOOD) {
          throw new StartRefused(Reason.DATABASE_FAILED, page + " " + status);
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", stopped);
      }
    }
    return PAGES.size();
  }
}
