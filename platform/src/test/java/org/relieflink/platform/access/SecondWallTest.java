package org.relieflink.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DisplayName("第二道墙：程序里一道条件都没有，数据库也只给自己的")
class SecondWallTest extends ServerTest {
  private static final String FOREIGN = "990125";

  /** Tables without persons of one unit: codes, counters, attempts, digests. */
  private static final Set<String> OPEN =
      Set.of(
          "access.failed_attempt",
          "console.edition",
          "pool.batch_number",
          "pool.remembered",
          "trail.leaf",
          "trail.log",
          "trail.node",
          "trail.receipt",
          "trail.seal",
          "trail.waiting",
          "vault.keyring",
          "vault.rotation");

  @Autowired org.relieflink.platform.vault.Vault vault;
  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired DataSource guarded;

  @BeforeAll
  void twoCounties(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
    screening.takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK);
    long run = screening.startRun(null, DemoAccounts.CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
    var copies = new ForeignCopies(jdbc, FOREIGN, vault);
    long list = copies.copy("screening.party_list", first("screening.party_list"), Map.of());
    long run2 = copies.copy("screening.run", first("screening.run"), Map.of());
    long party =
        copies.copy("screening.party", first("screening.party"), Map.of("list_id", "" + list));
    copies.copy(
        "screening.hit",
        first("screening.hit"),
        Map.of("party_id", "" + party, "run_id", "" + run2));
  }

  private long first(String table) {
    return jdbc.sql("select min(id) from " + table).query(Long.class).single();
  }

  /** As this officer, straight at the database, past everything the server checks. */
  private <T> T as(Officer officer, Supplier<T> act) {
    var before = SecurityContextHolder.getContext();
    SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of()));
    try {
      return act.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  private long count(Officer officer, String table) {
    return as(
        officer,
        () ->
            JdbcClient.create(guarded)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single());
  }

  private int write(Officer officer, String statement) {
    return as(officer, () -> JdbcClient.create(guarded).sql(statement).update());
  }

  @Test
  @DisplayName("每张表都有强制的行级安全，没有的都写明为什么")
  void everyTableIsGuarded() {
    Set<String> bare =
        new TreeSet<>(
            jdbc.sql(
                    """
                    select n.nspname || '.' || c.relname from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                      and not (c.relrowsecurity and c.relforcerowsecurity)
                    """)
                .query(String.class)
                .list());
    assertThat(bare).isEqualTo(new TreeSet<>(OPEN));
  }

  @Tag("asvs-13.2.2")
  @Test
  @DisplayName("服务端用的身份不是表的主人，也不能绕过行级安全")
  void theServerIsNotTheOwner() {
    var who =
        as(
            DemoAccounts.CLERK,
            () ->
                JdbcClient.create(guarded)
                    .sql(
                        "select current_user, rolsuper or rolbypassrls from pg_roles"
                            + " where rolname = current_user")
                    .query((row, index) -> row.getString(1) + " " + row.getBoolean(2))
                    .single());
    assertThat(who).isEqualTo("relief_app false");
  }

  @Tag("asvs-8.3.1")
  @Test
  @DisplayName("本院看得到自己的，看不到外地的一行；外地反过来也一样；市院看得到两边")
  void foreignRowsAreNotThere() {
    Officer home = DemoAccounts.PROSECUTOR;
    Officer there = new Officer("W0001", "外地检察官", Role.PROSECUTOR, Unit.of(FOREIGN, null));
    Officer city = new Officer("W0002", "市院检察官", Role.PROSECUTOR, Unit.of("990100", null));
    for (String table : List.of("screening.party", "screening.hit", "screening.run")) {
      long all = jdbc.sql("select count(*) from " + table).query(Long.class).single();
      assertThat(count(there, table)).as(table).isEqualTo(1);
      assertThat(count(home, table)).as(table).isEqualTo(all - 1);
      assertThat(count(city, table)).as(table).isEqualTo(all);
    }
    assertThat(count(there, "screening.bad_row")).isZero();
    assertThat(count(there, "pool.record")).isZero();
    assertThat(count(there, "pool.person")).isZero();
    assertThat(count(home, "pool.record")).isPositive();
  }

  @Test
  @DisplayName("部门只看得到自己名单里的人；管理员、没登录的一个人也看不到")
  void departmentsSeeTheirOwn() {
    Officer rural =
        new Officer(
            "NC0301",
            "农业科员",
            Role.DEPARTMENT_OFFICER,
            Unit.of(DemoAccounts.PLACE, "rural_affairs"));
    long own =
        jdbc.sql(
                """
                select count(*) from pool.record r join pool.batch b on b.id = r.first_batch
                where b.department = 'rural_affairs'
                """)
            .query(Long.class)
            .single();
    assertThat(own).isPositive();
    assertThat(count(rural, "pool.record")).isEqualTo(own);
    assertThat(count(rural, "screening.party")).isZero();
    for (Officer none : List.of(DemoAccounts.SECURITY_ADMINISTRATOR, DemoAccounts.AUDITOR)) {
      assertThat(count(none, "pool.record")).as(none.displayName()).isZero();
      assertThat(count(none, "screening.party")).as(none.displayName()).isZero();
    }
    assertThat(count(DemoAccounts.CLERK, "trail.entry")).isZero();
    assertThat(count(DemoAccounts.AUDITOR, "trail.entry")).isPositive();
  }

  @Tag("asvs-8.4.1")
  @Test
  @DisplayName("外地的行改不动、删不掉，也不能替外地写一行")
  void foreignRowsCannotBeTouched() {
    Officer home = DemoAccounts.PROSECUTOR;
    String foreign = " where place = '" + FOREIGN + "'";
    assertThat(write(home, "update screening.party set cause = '改' " + foreign)).isZero();
    assertThat(write(home, "delete from screening.party" + foreign)).isZero();
    assertThatThrownBy(
            () ->
                write(
                    home, "update screening.party_list set place = '" + FOREIGN + "' where id = 1"))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  @DisplayName("同一条连接换一个人用，先前的人的权利不留下")
  void nothingIsLeftOnAConnection() {
    long all = count(DemoAccounts.PROSECUTOR, "screening.party");
    for (int i = 0; i < 30; i++) {
      assertThat(count(DemoAccounts.AUDITOR, "screening.party")).isZero();
      assertThat(count(DemoAccounts.PROSECUTOR, "screening.party")).isEqualTo(all);
    }
  }
}
