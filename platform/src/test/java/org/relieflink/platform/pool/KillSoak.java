package org.relieflink.platform.pool;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.EmbeddedDatabase;
import org.relieflink.platform.ReliefLinkApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * 断电的长跑，手工运行：{@code KillSoak [rows] [kills of each kind] [imports|undos|decisions]}, without the
 * last all three. A server with its own database takes in a list, takes it back and merges persons;
 * in the middle the server or its PostgreSQL is killed with SIGKILL, at moments spread evenly over
 * the work. After each start nothing may be half there, an import that was begun goes on by itself
 * to its end, and the same work done once more must succeed. Prints how long each start took, and
 * until everything had gone on to its end.
 */
public final class KillSoak {
  private static final String RUNNING =
      "select count(*) from pool.batch where status in"
          + " ('WAITING', 'INSPECTING', 'CHECKING', 'PUBLISHING')"
          + " or status = 'INTERRUPTED' and job_id is not null";
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1930, 1, 1);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Path home;
  private final int rows;
  private final int port;
  private final List<Long> starts = new ArrayList<>();
  private final List<Long> wholes = new ArrayList<>();
  private Process server;

  private KillSoak(Path home, int rows) throws IOException {
    this.home = home;
    this.rows = rows;
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
  }

  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
    int kills = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    KillSoak soak = new KillSoak(Files.createTempDirectory("kill-soak"), rows);
    try {
      soak.run(kills, arguments.length > 2 ? arguments[2] : "");
    } finally {
      soak.server.destroy();
    }
  }

  private void run(int kills, String kind) throws Exception {
    start();
    Path list = list();
    long took = timed(() -> load(list));
    say("a list of %,d rows takes %.1f s".formatted(rows, took / 1e3));
    if (kind.isEmpty() || kind.equals("imports")) {
      imports(kills, list, took);
    }
    if (kind.isEmpty() || kind.equals("undos")) {
      undos(kills, list);
    }
    if (kind.isEmpty() || kind.equals("decisions")) {
      decisions(kills);
    }
    told();
  }

  private void imports(int kills, Path list, long took) throws Exception {
    for (int i = 0; i < kills; i++) {
      takeBack();
      killedAfter(took * (2L * i + 1) / (2L * kills), i, () -> upload(list));
      say(
          "import killed at %d %%: %,d live"
              .formatted(100 * (2 * i + 1) / (2 * kills), wholeOrNone()));
      takeBack();
      load(list);
    }
  }

  private void undos(int kills, Path list) throws Exception {
    takeBack();
    load(list);
    long took = timed(this::takeBack);
    load(list);
    for (int i = 0; i < kills; i++) {
      String batch = published();
      killedAfter(
          took * (2L * i + 1) / (2L * kills), i, () -> call("DELETE", "/imports/" + batch, ""));
      say(
          "undo killed at %d %%: %,d live"
              .formatted(100 * (2 * i + 1) / (2 * kills), wholeOrNone()));
      takeBack();
      load(list);
    }
  }

  private void told() {
    starts.sort(null);
    say(
        "%d starts after a kill, slowest %.1f s, median %.1f s"
            .formatted(
                starts.size(),
                starts.get(starts.size() - 1) / 1e3,
                starts.get(starts.size() / 2) / 1e3));
    wholes.sort(null);
    say(
        "what was begun had ended after %.1f s at most, median %.1f s after the start"
            .formatted(wholes.get(wholes.size() - 1) / 1e3, wholes.get(wholes.size() / 2) / 1e3));
  }

  /**
   * All rows or none; no staging table, no batch that seems to run, each publication on the trail.
   */
  private long wholeOrNone() {
    JdbcClient jdbc = jdbc();
    long live = count(jdbc, "select count(*) from pool.record where known_to is null");
    must(live == 0 || live == rows, live + " live records of " + rows);
    must(
        count(jdbc, "select count(*) from pg_tables where tablename like 'staging%'") == 0,
        "staging tables are left");
    must(count(jdbc, "select count(*) from pool.checkpoint") == 0, "a checkpoint is left");
    must(count(jdbc, RUNNING) == 0, "a batch seems to run");
    must(
        count(jdbc, "select count(*) from pool.batch where status in ('PUBLISHED','UNDONE')")
            == count(
                jdbc, "select count(*) from trail.entry where action = 'POOL_BATCH_PUBLISHED'"),
        "publications and trail differ");
    return live;
  }

  /** The first one is let through after a start, to see how long it takes. */
  private void decisions(int kills) throws Exception {
    server.destroyForcibly().waitFor();
    start();
    String wish = decision(0);
    long whole = timed(() -> call("POST", "/persons/VT-V0/decisions", wish));
    say("a decision after a start takes %d ms".formatted(whole));
    for (int i = 0; i < kills; i++) {
      killedDeciding(i, whole * 3L * i / (2L * kills));
    }
  }

  /** The n-th decision on two persons, ready to be sent. */
  private String decision(int nth) throws Exception {
    String left = "VT-V" + (2 * nth);
    String right = "VT-V" + (2 * nth + 1);
    call(
        "POST",
        "/persons/" + left + "/openings",
        "{\"purpose\":\"relief_case\",\"caseNo\":\"soak\"}");
    String version =
        field("version", call("GET", "/persons/" + left + "/comparisons/" + right, "").body());
    return "{\"other\":\"%s\",\"kind\":\"never\",\"reason\":\"断电试验\",\"version\":%s}"
        .formatted(right, version);
  }

  private void killedDeciding(int i, long millis) throws Exception {
    String wish = decision(i + 1);
    String path = "/persons/VT-V" + (2 * i + 2) + "/decisions";
    killedAfter(millis, i, () -> call("POST", path, wish));
    JdbcClient jdbc = jdbc();
    long made = count(jdbc, "select count(*) from identity.decision");
    must(
        made == count(jdbc, "select count(*) from identity.evidence"),
        "a decision without evidence");
    must(
        made == count(jdbc, "select count(*) from trail.entry where action = 'PERSONS_KEPT_APART'"),
        "decisions and trail differ");
    say("decision killed after %d ms: %d made".formatted(millis, made));
  }

  private interface Work {
    Object get() throws Exception;
  }

  private static long timed(Work work) throws Exception {
    long began = System.nanoTime();
    work.get();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  /** Kills the server, or every other time its database and then the server, and starts anew. */
  private void killedAfter(long millis, int turn, Work work) throws Exception {
    var unused =
        CompletableFuture.runAsync(
            () -> {
              try {
                work.get();
              } catch (Exception cut) {
                // the answer is cut off: that is the trial
              }
            });
    TimeUnit.MILLISECONDS.sleep(millis);
    if (turn % 2 == 1) {
      long postmaster = Long.parseLong(Files.readAllLines(found("postmaster.pid")).get(0).strip());
      ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
      TimeUnit.MILLISECONDS.sleep(500); // the server meets a database that is gone
    }
    server.destroyForcibly().waitFor();
    starts.add(timed(this::start));
    wholes.add(timed(this::recovered));
  }

  private Object start() throws Exception {
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                ReliefLinkApplication.class.getName(),
                "--relief.demo=true",
                "--relief.data-dir=" + home,
                "--relief.port=" + port,
                "--relief.office.place=990123")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile()))
            .start();
    while (!answers()) {
      must(server.isAlive(), "the server ended, see " + home.resolve("server.log"));
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return server;
  }

  /** What the stop left goes on, or is cleared away, while the server already answers. */
  private Object recovered() throws Exception {
    JdbcClient jdbc = jdbc();
    while (count(jdbc, "select count(*) from pg_tables where tablename like 'staging%'") > 0
        || count(jdbc, RUNNING) > 0) {
      must(server.isAlive(), "the server ended, see " + home.resolve("server.log"));
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return jdbc;
  }

  private boolean answers() throws Exception {
    try {
      return call("GET", "/sources", "").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private HttpRequest.Builder request(String path) {
    String user = "YX0101:relief-demo-2026";
    String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
        .header("Authorization", "Basic " + basic);
  }

  private HttpResponse<String> call(String method, String path, String body) throws Exception {
    return CLIENT.send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private String upload(Path list) throws Exception {
    String edge = "----soak";
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"优抚对象名单.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            .formatted(edge);
    HttpResponse<String> answer =
        CLIENT.send(
            request("/imports?force=true")
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(
                    BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(list),
                        BodyPublishers.ofString("\r\n--" + edge + "--\r\n")))
                .build(),
            BodyHandlers.ofString());
    must(answer.statusCode() == 202, answer.body());
    return field("id", answer.body());
  }

  private Object load(Path list) throws Exception {
    String batch = upload(list);
    String status = "WAITING";
    while (List.of("WAITING", "INSPECTING", "CHECKING", "PUBLISHING").contains(status)) {
      TimeUnit.MILLISECONDS.sleep(50);
      status = field("status", call("GET", "/imports/" + batch, "").body());
    }
    must(status.equals("PUBLISHED"), "the list is " + status);
    must(wholeOrNone() == rows, "the list is not there");
    return batch;
  }

  private String published() {
    return jdbc()
        .sql("select max(id)::text from pool.batch where status = 'PUBLISHED'")
        .query(String.class)
        .single();
  }

  /** Takes back what is there, if something is. */
  private Object takeBack() throws Exception {
    if (wholeOrNone() > 0) {
      HttpResponse<String> answer = call("DELETE", "/imports/" + published(), "");
      must(answer.statusCode() == 200, answer.body());
      must(wholeOrNone() == 0, "undone rows are still there");
    }
    return this;
  }

  private static String field(String name, String json) {
    Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
    must(found.find(), name + " in " + json);
    return found.group(1);
  }

  private Path list() throws IOException {
    StringBuilder text =
        new StringBuilder("优抚证编号,姓名,性别,身份证号,出生日期,优抚对象类别代码,伤残等级,户籍地址,联系电话,月补助标准,状态\n");
    for (int i = 0; i < rows; i++) {
      LocalDate birth = FIRST_BIRTH.plusDays(i / 500);
      String first17 = "990123" + birth.toString().replace("-", "") + "%03d".formatted(i % 500);
      text.append(
              "V"
                  + i
                  + ",张"
                  + (char) ('一' + i / 2 % 5_000)
                  + ",男,") // two and two alike, for the decisions
          .append(first17 + CitizenId.checkDigit(first17) + "," + birth)
          .append(",41,,云溪县桥头镇柳湾村" + i + "号,139%08d,800,正常\n".formatted(i));
    }
    return Files.writeString(home.resolve("list.csv"), text);
  }

  private Path found(String name) {
    Path database = home.resolve("postgres");
    return database.resolve(name.equals("password") ? name : "cluster/" + name);
  }

  private JdbcClient jdbc() {
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

  private static long count(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private static void must(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalStateException(otherwise);
    }
  }

  private static void say(String text) {
    System.out.println(text);
  }
}
