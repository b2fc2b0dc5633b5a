package org.relieflink.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relieflink.platform.access.DemoAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * 会被断电的服务器：a process of its own with a database of its own, in demo mode; it, or its PostgreSQL, is
 * killed with SIGKILL and started anew. What the soaks share.
 */
public final class KilledServer {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int AFTER_DATABASE_MILLIS = 400; // the server meets a database that is gone

  private final Path home;
  private final String officer;
  private final String page;
  private final int port;
  private final List<Long> starts = new ArrayList<>();
  private final List<String> flags = new ArrayList<>();
  private Process server;

  /**
   * A server that is not started yet.
   *
   * @param officer a demo officer, who asks for {@code page} to see whether it answers
   */
  public KilledServer(String name, String officer, String page) throws IOException {
    this.home = Files.createTempDirectory(name);
    this.officer = officer;
    this.page = page;
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
  }

  public Path home() {
    return home;
  }

  /** Address of its pages. */
  public String base() {
    return "http://127.0.0.1:" + port;
  }

  /** Starts it and waits until it answers. */
  public Object start() throws Exception {
    server =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile()))
            .start();
    while (!answers()) {
      alive();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return server;
  }

  private List<String> command() {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Xmx512m");
    words.addAll(flags);
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.add(ReliefLinkApplication.class.getName());
    words.add("--relief.demo=true");
    words.add("--relief.data-dir=" + home);
    words.add("--relief.port=" + port);
    words.add("--relief.office.place=990123");
    return words;
  }

  /**
   * For many starts: without the second compiler, which takes more of a start than it gives. What
   * it does afterwards is slower; not for measuring.
   */
  public KilledServer startingQuickly() {
    flags.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    return this;
  }

  /** Refuses to wait for a server that has ended by itself. */
  public void alive() {
    must(server.isAlive(), "the server ended, see " + home.resolve("server.log"));
  }

  private boolean answers() throws Exception {
    try {
      HttpRequest asked = request(officer, page).GET().build();
      return CLIENT.send(asked, BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Kills the server, or first its database, and starts anew; gives how long that took, in ms. */
  public long kill(boolean database) throws Exception {
    if (database) {
      postmaster().ifPresent(ProcessHandle::destroyForcibly);
      TimeUnit.MILLISECONDS.sleep(AFTER_DATABASE_MILLIS);
    }
    server.destroyForcibly().waitFor();
    long took = timed(this::start);
    starts.add(took);
    return took;
  }

  /**
   * Kills one of the database's processes, whichever {@code random} finds: PostgreSQL then ends all
   * the others, too, and recovers from its log by itself; the server stays and meets a database
   * that is gone for a while. Gives how long until the server answers again, in ms.
   */
  public long crash(Random random) throws Exception {
    List<ProcessHandle> all = postmaster().orElseThrow().children().toList();
    must(!all.isEmpty(), "the database has no processes");
    all.get(random.nextInt(all.size())).destroyForcibly();
    return timed(
        () -> {
          while (!answers()) {
            alive();
            TimeUnit.MILLISECONDS.sleep(50);
          }
          return server;
        });
  }

  private Optional<ProcessHandle> postmaster() throws IOException {
    return ProcessHandle.of(
        Long.parseLong(Files.readAllLines(found("postmaster.pid")).get(0).strip()));
  }

  public void stop() {
    server.destroy();
  }

  /** How long the starts after a kill took. */
  public String told() {
    starts.sort(null);
    return "%d starts after a kill, slowest %.1f s, median %.1f s"
        .formatted(
            starts.size(),
            starts.get(starts.size() - 1) / 1e3,
            starts.get(starts.size() / 2) / 1e3);
  }

  /** Milliseconds of the slowest start after a kill. */
  public long slowest() {
    return starts.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  public static HttpResponse<String> send(HttpRequest request) throws Exception {
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  /** A request to the interface by a demo officer. */
  public HttpRequest.Builder request(String who, String path) {
    String user = who + ":" + DemoAccounts.PASSWORD;
    String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(base() + "/api/v1" + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Basic " + basic);
  }

  public HttpResponse<String> get(String who, String path) throws Exception {
    return send(request(who, path).GET().build());
  }

  /**
   * Posts JSON.
   *
   * @param key empty for none
   */
  public HttpResponse<String> post(String who, String path, String key, String body)
      throws Exception {
    HttpRequest.Builder request = request(who, path).header("Content-Type", "application/json");
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    return send(request.POST(BodyPublishers.ofString(body)).build());
  }

  private Path found(String name) {
    Path database = home.resolve("postgres");
    return database.resolve(name.equals("password") ? name : "cluster/" + name);
  }

  /** Its database, with the owner's rights. */
  public JdbcClient jdbc() {
    try {
      String settings = Files.readString(found("postgresql.conf"));
      Matcher at = Pattern.compile("port = (\\d+)").matcher(settings);
      must(at.find(), settings);
      return JdbcClient.create(
          new DriverManagerDataSource(
              "jdbc:postgresql://127.0.0.1:" + at.group(1) + "/relief",
              EmbeddedDatabase.USER,
              Files.readString(found("password"))));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** 一件要做的事。 */
  public interface Work {
    Object get() throws Exception;
  }

  /** Milliseconds. */
  public static long timed(Work work) throws Exception {
    long began = System.nanoTime();
    work.get();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  /** Value of the first field of this name. */
  public static String field(String name, String json) {
    Matcher found =
        Pattern.compile("\"" + name + (name.endsWith("\"") ? "" : "\":\"?") + "([^\",}\\]]*)")
            .matcher(json);
    must(found.find(), name + " in " + json);
    return found.group(1);
  }

  public static void must(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalStateException(otherwise);
    }
  }

  public static void say(String text) {
    System.out.println(text);
  }
}
