package org.relieflink.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.job.JobCancelled;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.vault.internal.Keyring;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("换钥匙：边读边换，断了接着换，换完旧钥匙打不开任何东西")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RotationTest extends ServerTest {
  private static final int PEOPLE = 2_500;

  @Autowired private HardshipPool pool;
  @Autowired private Screening screening;
  @Autowired private Blinds blinds;
  @Autowired private Keyring keyring;
  @Autowired private JdbcClient client;
  @Autowired private List<Holder> holders;
  private final Planted planted = new Planted(PEOPLE);
  private KeyRotation rotation; // revokes at once: nobody else works meanwhile
  private Path list;

  @BeforeAll
  void county(@TempDir Path folder) throws IOException {
    VaultSettings atOnce = new VaultSettings(null, "aes-256-gcm", Duration.ZERO, null);
    rotation = new KeyRotation(client, keyring, holders, atOnce, Clock.systemUTC());
    rotation.rotate(new Until(Long.MAX_VALUE), "换"); // other tests may have left an old key
    assertThat(rotation.keys()).hasSize(1);
    list = Files.writeString(folder.resolve("建档立卡低收入户_202611.csv"), planted.lowIncome());
    load();
    Path parties = SmallCounty.writeList(folder, "case.csv", planted.parties());
    screening.takeList(parties, SmallCounty.today(), DemoAccounts.CLERK).orThrow();
    var run = screening.startRun(null, DemoAccounts.CLERK).orThrow();
    assertThat(screening.await(run.runId(), Duration.ofMinutes(4)).published()).isTrue();
  }

  private ImportBatch load() {
    ImportWish again = new ImportWish(true, false, false);
    return pool.importFiles(List.of(list), again, DemoAccounts.CLERK, ImportListener.SILENT).get(0);
  }

  /** Cancels after so many rows, like a server that is killed between two batches. */
  private static final class Until implements JobProgress {
    private final long rows;

    Until(long rows) {
      this.rows = rows;
    }

    private long done;

    @Override
    public void phase(String text, long total) {}

    @Override
    public void done(long count) {
      done = count;
    }

    @Override
    public void resultAt(String path) {}

    @Override
    public boolean cancelled() {
      return done >= rows;
    }
  }

  private void everythingIsReadable() {
    Set<String> seen = new TreeSet<>();
    pool.forEachRecord(record -> seen.add(String.valueOf(record.name())));
    assertThat(seen).hasSizeGreaterThan(1_000).doesNotContain("null");
    for (int i = 0; i < PEOPLE; i += 250) {
      var one = planted.people().get(i);
      assertThat(pool.personsOf(one.number()))
          .as("person " + i)
          .singleElement()
          .satisfies(
              person ->
                  assertThat(person.records())
                      .extracting(LiveRecord::name)
                      .containsOnly(one.name()));
      assertThat(pool.ownersOf(one.phone(), 1).recordIds()).as("phone " + i).hasSize(1);
    }
    assertThat(screening.findPartyByNumber("PL-6", DemoAccounts.PROSECUTOR).orElseThrow().hits())
        .isNotEmpty();
  }

  @Test
  @Order(1)
  @DisplayName("换到一半停下：新旧都读得出，旧钥匙还在")
  void halfWay() {
    everythingIsReadable();
    assertThatThrownBy(() -> rotation.rotate(new Until(1_000), "换"))
        .isInstanceOf(JobCancelled.class);
    assertThat(rotation.keys()).hasSize(2);
    assertThat(rotation.outdated()).isPositive();
    everythingIsReadable();
  }

  @Test
  @Order(2)
  @DisplayName("死在换人和换记录之间：接着换时两样都换，人还查得到")
  void betweenPersonsAndRecords() {
    for (String table : List.of("pool.person", "pool.record")) {
      jdbc.sql(
              "create function public.dies() returns trigger language plpgsql as 'begin raise ''dies''; end'")
          .update();
      jdbc.sql("create trigger dies before update on " + table + " execute function public.dies()")
          .update();
      assertThatThrownBy(() -> rotation.rotate(new Until(Long.MAX_VALUE), "换"))
          .hasMessageContaining("dies");
      jdbc.sql("drop function public.dies cascade").update();
    }
    everythingIsReadable();
  }

  @Test
  @Order(3)
  @DisplayName("换到一半来了同一份名单：一个人不会变成两个，没变的仍算没变")
  void importsGoOn() {
    ImportBatch again = load();
    assertThat(again.counts().same()).as(pool.refusalOf(again)).isEqualTo(PEOPLE);
    assertThat(again.counts().changed()).isZero();
    everythingIsReadable();
  }

  @Tag("asvs-11.2.2")
  @Test
  @Order(4)
  @DisplayName("接着换完：只剩新钥匙，没有一行要旧钥匙，都读得出")
  void theRest() {
    assertThat(rotation.rotate(new Until(Long.MAX_VALUE), "换")).isEqualTo(KeyRotation.End.DONE);
    assertThat(rotation.keys()).hasSize(1);
    assertThat(holders).allSatisfy(holder -> assertThat(holder.outdated()).isZero());
    assertThat(
            jdbc.sql("select distinct get_byte(key, 0) from pool.person")
                .query(Integer.class)
                .list())
        .as("no person under a key that is gone")
        .hasSize(1);
    assertThat(
            jdbc.sql("select count(*) from pool.sighting where get_byte(came, 0) <> ?")
                .param(blinds.of(Use.ROW, "")[0])
                .query(Long.class)
                .single())
        .as("nor how a row came")
        .isZero();
    everythingIsReadable();
    assertThat(load().counts().same()).isEqualTo(PEOPLE);
    assertThat(jdbc.sql("select count(*) from pool.person").query(Long.class).single())
        .isEqualTo(
            jdbc.sql("select count(distinct person_id) from pool.record")
                .query(Long.class)
                .single());
  }
}
