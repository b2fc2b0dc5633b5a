package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.LocalDatabase;
import org.relieflink.platform.ReliefLinkApplication;
import org.relieflink.platform.RunningServer;
import org.relieflink.platform.ServerOptions;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.trail.TrailQuery;
import org.relieflink.platform.trail.TrailSeals;
import org.relieflink.platform.vault.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

@DisplayName("备份的一生：备份、演练、恢复、打开网页；坏的、旧的、退回的都看得出")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupStoryTest {
  private static final Map<String, String> QUICK =
      Map.of(
          "relief.database-durable", "false",
          "relief.trail.seal-every", "1s",
          "relief.watch.every", "0s");
  private static final int PEOPLE = 20;

  @TempDir static Path folder;
  private RunningServer server;

  private static Path at(String name) {
    return folder.resolve(name);
  }

  @BeforeAll
  void aServerAtWork() throws IOException {
    LibraryLog.off();
    server = start("server");
    List<ImportBatch> batches =
        server
            .facade(HardshipPool.class)
            .importFiles(
                List.of(list()), ImportWish.PLAIN, DemoAccounts.CLERK, ImportListener.SILENT);
    assertThat(batches.get(0).status()).isEqualTo(ImportStatus.PUBLISHED);
    rootsOfAllSoFar("roots-before.txt");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static RunningServer start(String data) {
    return ReliefLinkApplication.start(new ServerOptions(0, at(data), true, QUICK));
  }

  private static Path list() throws IOException {
    StringBuilder rows =
        new StringBuilder("户编号,人编号,户主姓名,姓名,性别,身份证号,出生日期,与户主关系,家庭住址,联系电话,致贫原因,建档年度,脱贫年度,帮扶责任人\r\n");
    for (int i = 0; i < PEOPLE; i++) {
      String number = SmallCounty.number(i);
      String sex = (number.charAt(16) - '0') % 2 == 1 ? "男性" : "女性";
      rows.append("990123%06d,990123%06d-1,王某,王某,".formatted(i, i)).append(sex).append(',');
      rows.append(number).append(',').append(number, 6, 14);
      rows.append(",02,演示省云江市云溪县桥头镇柳湾村3组,,因病,2019,,王帮扶\r\n");
    }
    return Files.writeString(at("建档立卡低收入户_202611.csv"), rows);
  }

  /** Waits until everything on the trail is sealed, and keeps the roots as a witness would. */
  private void rootsOfAllSoFar(String name) throws IOException {
    TrailSeals seals = server.facade(TrailSeals.class);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> seals.state().last() != null && seals.state().waiting() == 0);
    try (Writer out = Files.newBufferedWriter(at(name))) {
      seals.roots(out);
    }
  }

  private static Run ok(Object... words) {
    Run run = Run.of(words);
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  /** Makes a copy and gives its file. */
  private static Path copy(String command, String from, String to) {
    return made(ok(command, "--data", at(from), "--to", at(to), "--recovery", at("recovery")));
  }

  /** The file that a backup printed. */
  private static Path made(Run run) {
    return Path.of(run.out().strip());
  }

  private static Run drill(Path data, Path keys, Object... more) {
    Object[] words = {
      "drill", "--from", data, "--keys", keys, "--recovery", at("recovery"), "--room", folder
    };
    Object[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return Run.of(all);
  }

  private Path data;
  private Path keys;

  @Test
  @Order(1)
  @DisplayName("服务开着备份：一份数据、一份钥匙，文件里没有明文，演练逐项通过并登记")
  void backupAndDrill() throws IOException {
    data =
        made(
            ok(
                "backup",
                "--data",
                at("server"),
                "--to",
                at("to-a"),
                "--new-recovery",
                at("recovery")));
    keys = copy("backup-keys", "server", "to-b");
    String bytes = Files.readString(data, StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain("pool.record", "RELIEF", SmallCounty.number(1));
    Run drill = drill(data, keys, "--roots", at("roots-before.txt"), "--data", at("server"));
    assertThat(drill.err().lines().filter(line -> line.startsWith("已证明")))
        .as(drill.err())
        .hasSize(8);
    assertThat(drill.code()).isZero();
    assertThat(drill.err()).contains("演练通过", "没有被整体退回");
    assertThat(leftovers()).isEmpty();
    assertThat(
            server
                .facade(Trail.class)
                .all(new TrailQuery(null, "BACKUP_DRILLED", null, null, 1))
                .get(0)
                .note()
                .result())
        .isEqualTo("done");
  }

  private static List<String> leftovers() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.startsWith("relief-drill-"))
          .toList();
    }
  }

  @Test
  @Order(2)
  @DisplayName("口令不对、放反了、截断了、不是备份、放在一个目录：一句话说清，什么也不留下")
  void refused() throws IOException {
    Run together =
        Run.of(
            "backup-keys",
            "--data",
            at("server"),
            "--to",
            at("to-a"),
            "--recovery",
            at("recovery"));
    assertThat(together.code()).isEqualTo(2);
    assertThat(together.sentence()).contains("要放在两个地方");
    Run reversed = drill(keys, data);
    assertThat(reversed.code()).isEqualTo(4);
    assertThat(reversed.err()).contains("放错了位置");
    byte[] good = Files.readAllBytes(data);
    Path cut = Files.write(at("cut.rlb"), Arrays.copyOf(good, good.length - 1));
    assertThat(drill(cut, keys).err()).contains("坏了").contains("演练没有通过");
    assertThat(restore(cut, "nothing").code()).isEqualTo(2);
    assertThat(at("nothing")).doesNotExist();
    assertThat(at("nothing.restoring")).doesNotExist();
    Path text = Files.writeString(at("text.rlb"), "hello\n\n");
    assertThat(restore(text, "nothing").sentence()).contains("不是救联的备份");
    assertThat(restore(data, "server").sentence()).contains("已经有东西");
    ok("backup", "--data", at("server"), "--to", at("to-c"), "--new-recovery", at("other"));
    Run wrong = restore(data, keys, "other", "nothing");
    assertThat(wrong.sentence()).contains("恢复口令不对");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  @Order(3)
  @DisplayName("别的版本做的备份：说出差在哪一步，不恢复")
  void anotherVersion() {
    try (LocalDatabase database = LocalDatabase.reach(at("server"))) {
      JdbcClient jdbc = JdbcClient.create(database.source());
      jdbc.sql(
              "insert into public.flyway_schema_history select max(installed_rank) + 1, '9999',"
                  + " 'later', 'SQL', 'V9999__later.sql', 1, 'relief', now(), 1, true"
                  + " from public.flyway_schema_history")
          .update();
      Path later = copy("backup", "server", "to-a");
      jdbc.sql("delete from public.flyway_schema_history where version = '9999'").update();
      Run run = restore(later, "nothing");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.sentence()).contains("版本").contains("V9999");
      assertThat(at("nothing")).doesNotExist();
    }
  }

  private Run restore(Path from, String to) {
    return restore(from, keys, "recovery", to);
  }

  private static Run restore(Path from, Path keys, String secret, String to) {
    return Run.of(
        "restore", "--from", from, "--keys", keys, "--recovery", at(secret), "--data", at(to));
  }

  @Test
  @Order(4)
  @DisplayName("恢复到空目录：人查得到，网页打得开，恢复留痕；再备份、拿后来的树根演练，看得出留痕被退回")
  void restoreAndRollBack() throws Exception {
    for (int i = 0; i < 3; i++) {
      server
          .facade(Trail.class)
          .record(DemoAccounts.CLERK, TrailNote.of("BACKUP_BEGUN", "backup", "later-" + i));
    }
    rootsOfAllSoFar("roots-after.txt");
    assertThat(restore(data, "restored").code()).isZero();
    try (RunningServer again = start("restored")) {
      assertThat(again.facade(HardshipPool.class).personsOf(SmallCounty.number(3))).hasSize(1);
      HttpRequest page = HttpRequest.newBuilder(URI.create(again.url() + "sign-in")).build();
      assertThat(HttpClient.newHttpClient().send(page, BodyHandlers.discarding()).statusCode())
          .isEqualTo(200);
      assertThat(
              again.facade(Trail.class).all(new TrailQuery(null, "BACKUP_RESTORED", null, null, 1)))
          .hasSize(1);
    }
    Path rolledBack = copy("backup", "restored", "to-d");
    Run drill = drill(rolledBack, keys, "--roots", at("roots-after.txt"));
    assertThat(drill.code()).as(drill.err()).isEqualTo(4);
    assertThat(drill.err().lines().filter(line -> line.startsWith("没有通过")))
        .hasSize(1)
        .allMatch(line -> line.contains("树根"));
  }

  @Test
  @Order(5)
  @DisplayName("销毁以后：更早的钥匙备份不认，新的钥匙备份认")
  void olderKeysAreRefused() {
    Subjects subjects = server.facade(Subjects.class);
    subjects.destroy(List.of(subjects.allocate()));
    Path later = copy("backup", "server", "to-a");
    Run old = drill(later, keys);
    assertThat(old.code()).isEqualTo(4);
    assertThat(old.err()).contains("比数据旧");
    Path fresh = copy("backup-keys", "server", "to-e");
    Run run = restore(later, fresh, "recovery", "restored-later");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.sentence()).contains("再销毁一次");
  }

  @Test
  @Order(6)
  @DisplayName("换过钥匙、旧的吊销以后：读不出这份数据的钥匙备份不认")
  void revokedKeysAreRefused() throws IOException {
    Path rotated = at("rotated");
    FileSystemUtils.copyRecursively(at("server").resolve("keys"), rotated);
    Path keyring = rotated.resolve("keyring");
    Files.writeString(keyring, Files.readString(keyring).replace("key 1 ", "key 2 "));
    Path later = copy("backup", "server", "to-a");
    Path without =
        made(
            ok(
                "backup-keys",
                "--data",
                at("server"),
                "--vault",
                rotated,
                "--to",
                at("to-f"),
                "--recovery",
                at("recovery")));
    Run run = drill(later, without);
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("旧的已经吊销");
  }
}
