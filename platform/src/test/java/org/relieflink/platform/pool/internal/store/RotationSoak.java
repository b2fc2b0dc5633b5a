package org.relieflink.platform.pool.internal.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.relieflink.platform.EmbeddedDatabase;
import org.relieflink.platform.ReliefSettings;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Use;
import org.relieflink.platform.vault.Vault;
import org.relieflink.platform.vault.VaultSettings;
import org.relieflink.platform.vault.internal.BlindKeys;
import org.relieflink.platform.vault.internal.Envelopes;
import org.relieflink.platform.vault.internal.Keyring;
import org.relieflink.platform.vault.internal.SubjectSecrets;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 换钥匙的长跑：{@code RotationSoak [rows] [kills] [reads a second]}. Rows are sealed, readers look
 * persons up by number, and another process rotates the keys and is killed with SIGKILL again and
 * again. At the end every row must open, and none may need the old key.
 */
public final class RotationSoak {
  private static final int BATCH = 1_000;
  private static final Random RANDOM = new Random(20);

  private RotationSoak() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && arguments[0].equals("rotate")) {
      rotate(arguments);
      return;
    }
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int kills = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    int rate = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
    Path home = Files.createTempDirectory("rotation-soak");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home, true)) {
      new RotationSoak().run(home, database, new int[] {rows, kills, rate});
    }
  }

  private void run(Path home, EmbeddedDatabase database, int[] sizes) throws Exception {
    String url = database.jdbcUrl("relief");
    try (HikariDataSource source = source(url, database.password())) {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:db/migration")
          .outOfOrder(true)
          .placeholders(Map.of("home", "990123"))
          .load()
          .migrate();
      try (AnnotationConfigApplicationContext parts = parts(source, home)) {
        long began = System.nanoTime();
        fill(parts, sizes[0]);
        say("sealed %,d rows in %d s".formatted(sizes[0], seconds(began)));
        Readers before = new Readers(parts, sizes[0], sizes[2]);
        TimeUnit.SECONDS.sleep(20);
        say("reads before: %s".formatted(before.stop()));
        parts.getBean(Keyring.class).begin();
        Readers during = new Readers(parts, sizes[0], sizes[2]);
        began = System.nanoTime();
        int killed = killUntilDone(url, database.password(), home, sizes[1]);
        say("rotation with %d kills took %d s".formatted(killed, seconds(began)));
        say("reads during: %s".formatted(during.stop()));
        verify(parts);
      }
    }
  }

  private static int killUntilDone(String url, String password, Path home, int kills)
      throws Exception {
    int killed = 0;
    while (true) {
      Process child =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  RotationSoak.class.getName(),
                  "rotate",
                  url,
                  password,
                  home.toString())
              .inheritIO()
              .start();
      boolean ended =
          child.waitFor(
              killed < kills ? 3_000 + RANDOM.nextInt(4_000) : 3_600_000, TimeUnit.MILLISECONDS);
      if (ended) {
        return killed;
      }
      child.destroyForcibly().waitFor();
      killed++;
    }
  }

  /** The process that is killed. */
  private static void rotate(String[] arguments) {
    try (HikariDataSource source = source(arguments[1], arguments[2]);
        AnnotationConfigApplicationContext parts = parts(source, Path.of(arguments[3]))) {
      RecordRenewal renewal = parts.getBean(RecordRenewal.class);
      while (renewal.renew(BATCH) > 0) {
        // until nothing is left
      }
    }
  }

  private static void verify(AnnotationConfigApplicationContext parts) {
    parts.getBean(Keyring.class).revokeOld();
    long outdated = parts.getBean(RecordRenewal.class).outdated();
    RecordSeal seal = parts.getBean(RecordSeal.class);
    AtomicLong readable = new AtomicLong();
    AtomicLong unreadable = new AtomicLong();
    JdbcTemplate stream = new JdbcTemplate(parts.getBean(DataSource.class));
    stream.setFetchSize(BATCH);
    long began = System.nanoTime();
    stream.query(
        "select * from pool.record",
        row -> {
          boolean open = seal.open(row).containsKey("name");
          (open ? readable : unreadable).incrementAndGet();
        });
    long people =
        parts
            .getBean(JdbcClient.class)
            .sql("select count(*) from pool.person where get_byte(key, 0) <> 2")
            .query(Long.class)
            .single();
    say(
        "readable %,d, unreadable %,d, under the old key %,d rows and %,d persons; read in %d s"
            .formatted(readable.get(), unreadable.get(), outdated, people, seconds(began)));
    if (unreadable.get() + outdated + people > 0) {
      throw new IllegalStateException("something was left behind");
    }
  }

  private static void fill(AnnotationConfigApplicationContext parts, int rows) {
    JdbcClient jdbc = parts.getBean(JdbcClient.class);
    Persons persons = parts.getBean(Persons.class);
    RecordSeal seal = parts.getBean(RecordSeal.class);
    Blinds blinds = parts.getBean(Blinds.class);
    for (int from = 0; from < rows; from += BATCH) {
      List<Map<String, String>> people = new ArrayList<>();
      List<Persons.Key> keys = new ArrayList<>();
      for (int i = from; i < Math.min(rows, from + BATCH); i++) {
        people.add(says(i));
        keys.add(key(i));
      }
      Map<Persons.Key, Long> numbers = persons.numbers(keys);
      String[] ids = new String[people.size()];
      Long[] subjects = new Long[people.size()];
      byte[][] texts = new byte[people.size()][];
      byte[][] contents = new byte[people.size()][];
      for (int i = 0; i < people.size(); i++) {
        ids[i] = "SK-" + (from + i);
        subjects[i] = numbers.get(keys.get(i));
        String json = Json.write(people.get(i));
        texts[i] = seal.seal(ids[i], 1, subjects[i], json);
        contents[i] = blinds.of(Use.CONTENT, "", json);
      }
      jdbc.sql(
              """
              insert into pool.record (record_id, contract_id, contract_version, person_id, subject,
                sealed, content, first_batch, known_from)
              select n.id, 'soak', '1', n.subject, n.subject, n.sealed, n.content, 1,
                timestamptz '2026-11-26 09:00+08'
              from unnest(?, ?, ?, ?) as n (id, subject, sealed, content)
              """)
          .params(ids, subjects, texts, contents)
          .update();
    }
    jdbc.sql("analyze pool.record").update();
    jdbc.sql("analyze pool.person").update();
  }

  private static Persons.Key key(int i) {
    return new Persons.Key("990123%012d".formatted(i), "名" + i);
  }

  private static Map<String, String> says(int i) {
    Map<String, String> says = new HashMap<>();
    says.put("citizen_id", key(i).citizenId());
    says.put("name", key(i).name());
    says.put("address", "演示省云江市云溪县桥头镇柳湾村" + i + "号");
    says.put("birth_date", "1974-03-12");
    says.put("division", "990123");
    says.put("reason", "因病");
    return new TreeMap<>(says);
  }

  /** Look-ups by number at a steady rate; a wrong or missing answer is a miss. */
  private static final class Readers {
    private final List<Long> micros = new ArrayList<>();
    private final Thread thread;
    private volatile boolean going = true;
    private long misses;

    Readers(AnnotationConfigApplicationContext parts, int rows, int rate) {
      Persons persons = parts.getBean(Persons.class);
      RecordSeal seal = parts.getBean(RecordSeal.class);
      JdbcClient jdbc = parts.getBean(JdbcClient.class);
      thread =
          new Thread(
              () -> {
                long next = System.nanoTime();
                while (going) {
                  next += TimeUnit.SECONDS.toNanos(1) / rate;
                  int i = RANDOM.nextInt(rows);
                  boolean right =
                      persons.ofNumber(key(i).citizenId()).stream()
                          .flatMap(
                              id ->
                                  jdbc
                                      .sql(
                                          "select * from pool.record where person_id = ? and known_to is null")
                                      .param(id)
                                      .query((row, index) -> seal.open(row))
                                      .list()
                                      .stream())
                          .anyMatch(says -> key(i).name().equals(says.get("name")));
                  misses += right ? 0 : 1;
                  micros.add(
                      (System.nanoTime() - (next - TimeUnit.SECONDS.toNanos(1) / rate)) / 1_000);
                  long wait = next - System.nanoTime();
                  if (wait > 0) {
                    java.util.concurrent.locks.LockSupport.parkNanos(wait);
                  }
                }
              });
      thread.start();
    }

    String stop() throws InterruptedException {
      going = false;
      thread.join();
      long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
      return "%,d reads, %d missed, p50 %.1f ms, p99 %.1f ms"
          .formatted(
              sorted.length,
              misses,
              sorted[sorted.length / 2] / 1_000.0,
              sorted[(int) (sorted.length * 0.99)] / 1_000.0);
    }
  }

  private static AnnotationConfigApplicationContext parts(DataSource source, Path home) {
    AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
    parts.registerBean(DataSource.class, () -> source);
    parts.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
    parts.registerBean(Clock.class, Clock::systemUTC);
    parts.registerBean(
        ReliefSettings.class, () -> new ReliefSettings(home, true, "127.0.0.1", true));
    parts.registerBean(
        VaultSettings.class,
        () -> new VaultSettings(home.resolve("keys"), cipher(), Duration.ZERO, null));
    parts.register(
        Keyring.class,
        SubjectSecrets.class,
        Envelopes.class,
        BlindKeys.class,
        Vault.class,
        Blinds.class,
        Subjects.class,
        Persons.class,
        RecordSeal.class,
        RecordRenewal.class);
    parts.refresh();
    return parts;
  }

  private static String cipher() {
    return System.getProperty("cipher", "aes-256-gcm");
  }

  private static HikariDataSource source(String url, String password) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(url);
    source.setUsername(EmbeddedDatabase.USER);
    source.setPassword(password);
    source.setMaximumPoolSize(4);
    return source;
  }

  private static long seconds(long began) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
  }

  private static void say(String text) {
    System.out.println(text);
  }
}
