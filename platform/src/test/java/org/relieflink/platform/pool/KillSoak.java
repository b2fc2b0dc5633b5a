package org.relieflink.platform.pool;

import static org.relieflink.platform.KilledServer.field;
import static org.relieflink.platform.KilledServer.must;
import static org.relieflink.platform.KilledServer.say;
import static org.relieflink.platform.KilledServer.timed;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.KilledServer;
import org.springframework.jdbc.core.simple.JdbcClient;

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
  private static final String CLERK = "YX0101";

  private final KilledServer server = new KilledServer("kill-soak", CLERK, "/sources");
  private final int rows;
  private final List<Long> wholes = new ArrayList<>();

  private KillSoak(int rows) throws IOException {
    this.rows = rows;
  }

  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
    int kills = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    KillSoak soak = new KillSoak(rows);
    try {
      soak.run(kills, arguments.length > 2 ? arguments[2] : "");
    } finally {
      soak.server.stop();
    }
  }

  private void run(int kills, String kind) throws Exception {
    server.start();
    Path list = list();
    long took = timed(() -> load(list));
    say("a list of %,d rows takes %.1f s".formatted(rows, took / 1e3));
    if (kind.isEmpty() || kind.equals("imports")) {
      imports(kills, list, took);
    }
    if (kind.isEmpty() || kind.equals("undos")) {
      undos(kills, list);
    }
    for (int i = 0; i < kills && (kind.isEmpty() || kind.equals("decisions")); i++) {
      merge(i);
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
    say(server.told());
    wholes.sort(null);
    say(
        "what was begun had ended after %.1f s at most, median %.1f s after the start"
            .formatted(wholes.get(wholes.size() - 1) / 1e3, wholes.get(wholes.size() / 2) / 1e3));
  }

  /**
   * All rows or none; no staging table, no batch that seems to run, each publication on the trail.
   */
  private long wholeOrNone() {
    JdbcClient jdbc = server.jdbc();
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

  private void merge(int i) throws Exception {
    String left = "VT-V" + (2 * i);
    String right = "VT-V" + (2 * i + 1);
    call(
        "POST",
        "/persons/" + left + "/openings",
        "{\"purpose\":\"relief_case\",\"caseNo\":\"soak\"}");
    String version =
        field("version", call("GET", "/persons/" + left + "/comparisons/" + right, "").body());
    String wish =
        "{\"other\":\"%s\",\"kind\":\"never\",\"reason\":\"断电试验\",\"version\":%s}"
            .formatted(right, version);
    killedAfter(20L * i, i, () -> call("POST", "/persons/" + left + "/decisions", wish));
    JdbcClient jdbc = server.jdbc();
    long made = count(jdbc, "select count(*) from identity.decision");
    must(
        made == count(jdbc, "select count(*) from identity.evidence"),
        "a decision without evidence");
    must(
        made == count(jdbc, "select count(*) from trail.entry where action = 'PERSONS_KEPT_APART'"),
        "decisions and trail differ");
    say("decision killed after %d ms: %d made".formatted(20 * i, made));
  }

  /** Kills the server, or every other time its database and then the server, and starts anew. */
  private void killedAfter(long millis, int turn, KilledServer.Work work) throws Exception {
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
    server.kill(turn % 2 == 1);
    wholes.add(timed(this::recovered));
  }

  /** What the stop left goes on, or is cleared away, while the server already answers. */
  private Object recovered() throws Exception {
    JdbcClient jdbc = server.jdbc();
    while (count(jdbc, "select count(*) from pg_tables where tablename like 'staging%'") > 0
        || count(jdbc, RUNNING) > 0) {
      server.alive();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return jdbc;
  }

  private HttpResponse<String> call(String method, String path, String body) throws Exception {
    return KilledServer.send(
        server
            .request(CLERK, path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  private String upload(Path list) throws Exception {
    String edge = "----soak";
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"优抚对象名单.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            .formatted(edge);
    HttpResponse<String> answer =
        KilledServer.send(
            server
                .request(CLERK, "/imports?force=true")
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(
                    BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(list),
                        BodyPublishers.ofString("\r\n--" + edge + "--\r\n")))
                .build());
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
    return server
        .jdbc()
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
    return Files.writeString(server.home().resolve("list.csv"), text);
  }

  private static long count(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
