package org.relieflink.platform.trail.internal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.trail.SealSettings;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.trail.TrailSeals;
import org.relieflink.proof.Algorithm;
import org.relieflink.proof.SignedRoot;
import org.relieflink.proof.SigningKey;
import org.relieflink.proof.verify.Finding;
import org.relieflink.proof.verify.Roots;
import org.relieflink.proof.verify.TrailExport;
import org.relieflink.proof.verify.Verdict;
import org.relieflink.proof.verify.Verifier;
import org.relieflink.proof.witness.RootBook;
import org.relieflink.proof.witness.WitnessServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("封存：数据库的主人改了什么，拿着证人的树根都查得出")
class SealTest extends ServerTest {
  @Autowired Trail trail;
  @Autowired TrailSeals seals;
  @Autowired Sealer sealer;
  @Autowired SealRounds rounds;
  @Autowired SealKey key;
  @Autowired Receipts receipts;
  @Autowired DataSource database;
  @Autowired PlatformTransactionManager transactions;
  @TempDir Path folder;

  private void write(int entries) {
    for (int i = 0; i < entries; i++) {
      trail.record(DemoAccounts.CLERK, TrailNote.of("TEST_SEALED", "test", "" + i));
    }
  }

  private List<SignedRoot> roots() {
    return jdbc.sql("select line from trail.seal order by size").query(String.class).list().stream()
        .map(SignedRoot::parse)
        .toList();
  }

  private Verdict verify(List<SignedRoot> witnessed) throws IOException {
    StringWriter file = new StringWriter();
    seals.export(file);
    var keys = Roots.Keys.server(key.get().publicKey());
    Roots roots = new Roots();
    witnessed.forEach(root -> roots.add(root, keys));
    var lines = new BufferedReader(new StringReader(file.toString()));
    return Verifier.verify(new TrailExport(lines), roots, keys);
  }

  /** Inside the transaction: the server's rights put off, and no trigger of ours runs. */
  private JdbcClient superuser() {
    JdbcClient inside = JdbcClient.create(database);
    inside.sql("reset role").update();
    inside.sql("set local session_replication_role = replica").update();
    return inside;
  }

  /** As the superuser; what was done is undone after the look. */
  private Verdict afterAttack(List<SignedRoot> witnessed, String... statements) {
    return new TransactionTemplate(transactions)
        .execute(
            status -> {
              status.setRollbackOnly();
              JdbcClient superuser = superuser();
              for (String statement : statements) {
                superuser.sql(statement).update();
              }
              try {
                return verify(witnessed);
              } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
              }
            });
  }

  @Test
  @DisplayName("编号小而提交晚的，位置排在后面；位置不缺号；封存不等写的人")
  void lateCommitsGetLaterPositions() throws Exception {
    rounds.sealAll();
    try (var slow = database.getConnection()) {
      slow.setAutoCommit(false);
      long late = insert(slow);
      write(3);
      rounds.sealAll();
      assertThat(positionOf(late)).isEmpty();
      slow.commit();
      rounds.sealAll();
      assertThat(positionOf(late)).hasSize(1);
      long highest = jdbc.sql("select max(position) from trail.leaf").query(Long.class).single();
      assertThat(positionOf(late)).containsExactly(highest);
      assertThat(jdbc.sql("select count(*) from trail.leaf").query(Long.class).single())
          .isEqualTo(highest);
    }
    assertThat(verify(roots()).finding()).isNull();
  }

  private static long insert(java.sql.Connection connection) throws java.sql.SQLException {
    try (var statement = connection.createStatement();
        var id =
            statement.executeQuery(
                "insert into trail.entry (at, officer, role, action) values (now(), 'YX0217',"
                    + " 'CLERK', 'TEST_LATE') returning id")) {
      id.next();
      return id.getLong(1);
    }
  }

  private List<Long> positionOf(long entry) {
    return jdbc.sql("select position from trail.leaf where entry_id = :id")
        .param("id", entry)
        .query(Long.class)
        .list();
  }

  @Tag("asvs-16.4.2")
  @Test
  @DisplayName("封存、位置、树根、回执都只能加")
  void sealsAreAppendOnly() {
    write(1);
    rounds.sealAll();
    for (String table : List.of("leaf", "node", "seal", "receipt", "log")) {
      assertThatThrownBy(() -> jdbc.sql("truncate trail." + table).update())
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("append-only");
    }
    assertThatThrownBy(() -> jdbc.sql("update trail.seal set line = ''").update())
        .hasStackTraceContaining("append-only");
    assertThatThrownBy(() -> jdbc.sql("delete from trail.leaf").update())
        .hasStackTraceContaining("append-only");
  }

  /** {at} is the last entry but one, {seal} the last seal but one. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "改一笔 | CHANGED | update trail.entry set officer = 'X' where id = (select entry_id from trail.leaf where position = {at})",
        "改时间 | CHANGED | update trail.entry set at = at - interval '1 minute' where id = (select entry_id from trail.leaf where position = {at})",
        "删一笔 | MISSING | delete from trail.entry where id = (select entry_id from trail.leaf where position = {at})",
        "连位置一起删 | MISSING | delete from trail.leaf where position = {at}",
        "塞一笔 | EXTRA | insert into trail.entry (at, officer, role, action) values (now(), 'X', 'CLERK', 'FORGED')",
        "对调 | SWAPPED | update trail.entry e set (at, object_id) = (o.at, o.object_id) from trail.entry o, trail.leaf p, trail.leaf q where e.id = p.entry_id and o.id = q.entry_id and (p.position, q.position) in (({at}, {at} + 1), ({at} + 1, {at}))",
        "改摘要 | DIGEST_CHANGED | update trail.leaf set sm3 = sha256 where position = {at}",
        "截掉末尾 | TAIL_CUT | delete from trail.leaf where position > {at}",
        "回到旧样子 | ROLLED_BACK | with places as (delete from trail.leaf where position > {seal}) delete from trail.seal where size > {seal}"
      })
  @DisplayName("数据库的主人关掉触发器动手，一样查得出，指得出哪一笔")
  void theOwnerOfTheDatabase(String what, Finding.Kind kind, String statement) throws IOException {
    write(4);
    rounds.sealAll();
    write(4);
    rounds.sealAll();
    List<SignedRoot> witnessed = roots();
    assertThat(verify(witnessed).finding()).as("before").isNull();
    long last = witnessed.get(witnessed.size() - 1).root().size();
    String attack = statement.replace("{at}", "" + (last - 1)).replace("{seal}", "" + (last - 4));
    Finding finding = afterAttack(witnessed, attack).finding();
    assertThat(finding.kind()).as(what).isEqualTo(kind);
    switch (kind) {
      case EXTRA -> assertThat(finding.id()).as(what).isPositive();
      case TAIL_CUT -> assertThat(finding.last()).as(what).isEqualTo(last);
      case ROLLED_BACK -> assertThat(finding.position()).as(what).isEqualTo(last - 3);
      default -> assertThat(finding.position()).as(what).isEqualTo(last - 1);
    }
    assertThat(verify(witnessed).finding()).as("after").isNull();
  }

  @Test
  @DisplayName("整本重做：摘要、树根全部用服务器的密钥重算，还是过不了证人的树根")
  void theWholeLogRebuilt() throws IOException {
    write(5);
    rounds.sealAll();
    List<SignedRoot> witnessed = roots();
    Verdict verdict =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  status.setRollbackOnly();
                  JdbcClient superuser = superuser();
                  superuser
                      .sql(
                          "update trail.entry set officer = 'X' where id = (select min(entry_id) from trail.leaf)")
                      .update();
                  superuser
                      .sql("insert into trail.waiting select entry_id from trail.leaf")
                      .update();
                  for (String table : List.of("leaf", "node", "seal")) {
                    superuser.sql("delete from trail." + table).update();
                  }
                  sealer.seal();
                  try {
                    return verify(witnessed);
                  } catch (IOException impossible) {
                    throw new IllegalStateException(impossible);
                  }
                });
    assertThat(verdict.finding().position()).isEqualTo(1);
    assertThat(verify(witnessed).finding()).isNull();
  }

  @Tag("asvs-16.5.2")
  @Test
  @DisplayName("证人：树根一个个送到，断了不影响封存，接上补齐；回到旧样子再封存，证人不认")
  void witnessesKeepUp() throws Exception {
    SigningKey own = Algorithm.ED25519.generate();
    var who = new RootBook.Witness("市院", own, key.get().publicKey(), Clock.systemUTC());
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    MovingClock clock = new MovingClock();
    Path store = folder.resolve("roots.txt");
    write(700);
    rounds.sealAll();
    WitnessDelivery delivery;
    try (WitnessServer running =
        WitnessServer.start(address, RootBook.open(store, who), own.publicKey())) {
      address = new InetSocketAddress(InetAddress.getLoopbackAddress(), running.port());
      var settings =
          new SealSettings.Witness(
              "市院", "http://127.0.0.1:" + running.port(), own.publicKey().text());
      delivery = new WitnessDelivery(new HttpWitness(settings, receipts), receipts, clock);
      delivery.deliver();
    }
    long sealed = roots().get(roots().size() - 1).root().size();
    assertThat(delivery.state(Duration.ofMinutes(15)).size()).isEqualTo(sealed);
    write(3);
    rounds.sealAll();
    delivery.deliver();
    clock.now = clock.now.plus(Duration.ofHours(1));
    assertThat(delivery.state(Duration.ofMinutes(15)).standing())
        .isEqualTo(TrailSeals.Standing.LATE);
    try (WitnessServer running =
        WitnessServer.start(address, RootBook.open(store, who), own.publicKey())) {
      delivery.deliver();
      assertThat(delivery.state(Duration.ofMinutes(15)))
          .returns(TrailSeals.Standing.CURRENT, TrailSeals.WitnessState::standing)
          .returns(sealed + 3, TrailSeals.WitnessState::size);
    }
    assertThat(Files.readAllLines(store)).hasSize(roots().size());
    Roots kept = new Roots();
    kept.read(store, new Roots.Keys(key.get().publicKey(), own.publicKey(), null));
    StringWriter file = new StringWriter();
    seals.export(file);
    Verdict verdict =
        Verifier.verify(
            new TrailExport(new BufferedReader(new StringReader(file.toString()))),
            kept,
            Roots.Keys.NONE);
    assertThat(verdict.finding()).isNull();
    assertThat(verdict.witnessed()).isEqualTo(sealed + 3);
  }

  @Test
  @DisplayName("页面看得见封存到哪里；导出和树根能下载，导出留痕；没有权限的拿不到")
  void pageAndFiles() throws Exception {
    write(2);
    rounds.sealAll();
    write(1);
    String page =
        mvc.perform(get("/trail").with(as(DemoAccounts.AUDITOR)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String root = roots().get(roots().size() - 1).root().sm3().hex();
    assertThat(page)
        .contains("封存到", root.substring(0, 8) + " " + root.substring(8, 16))
        .contains("没有设证人");
    for (String path : List.of("/trail/export.jsonl", "/api/v1/trail/export")) {
      var answer =
          mvc.perform(get(path).with(as(DemoAccounts.AUDITOR)))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsString();
      var lines = new BufferedReader(new StringReader(answer));
      Roots roots = new Roots();
      roots().forEach(each -> roots.add(each, Roots.Keys.NONE));
      Verdict verdict = Verifier.verify(new TrailExport(lines), roots, Roots.Keys.NONE);
      assertThat(verdict.finding()).isNull();
      assertThat(verdict.open()).as("the reading itself is on the trail").isGreaterThan(1);
      mvc.perform(get(path).with(as(DemoAccounts.PROSECUTOR))).andExpect(status().isForbidden());
    }
    assertThat(trail.actions()).contains("TRAIL_EXPORTED");
    Path file = folder.resolve("roots.txt");
    for (String path : List.of("/trail/roots.txt", "/api/v1/trail/roots")) {
      String text =
          mvc.perform(get(path).with(as(DemoAccounts.AUDITOR)))
              .andReturn()
              .getResponse()
              .getContentAsString();
      Files.writeString(file, text);
      Roots roots = new Roots();
      roots.read(file, Roots.Keys.server(key.get().publicKey()));
      assertThat(text.lines().count()).isEqualTo(roots().size() + 1L);
      mvc.perform(get(path).with(as(DemoAccounts.CLERK))).andExpect(status().isForbidden());
    }
  }

  @Test
  @DisplayName("到了时候才封存；拖久了页面提醒；没封存就删掉的也看得出")
  void dueStaleAndLost() {
    rounds.sealAll();
    assertThat(seals.state().waiting()).isZero();
    List<Long> before =
        new ArrayList<>(jdbc.sql("select size from trail.seal").query(Long.class).list());
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              JdbcClient.create(database)
                  .sql(
                      "insert into trail.entry (at, officer, role, action) values (now() - interval '20 minutes', 'YX0217', 'CLERK', 'TEST_OLD')")
                  .update();
              TrailSeals.State state = seals.state();
              assertThat(state.waiting()).isEqualTo(1);
              assertThat(state.oldest()).isGreaterThan(Duration.ofMinutes(19));
              assertThat(state.stale()).isTrue();
              superuser().sql("delete from trail.entry where action = 'TEST_OLD'").update();
              assertThat(seals.state().lost()).isEqualTo(1);
            });
    assertThat(jdbc.sql("select size from trail.seal").query(Long.class).list()).isEqualTo(before);
    write(1);
    rounds.round();
    assertThat(rounds.broken()).isFalse();
    assertThat(seals.state().waiting()).isZero();
  }
}
