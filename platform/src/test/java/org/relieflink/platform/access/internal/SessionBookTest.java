package org.relieflink.platform.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Device;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.SessionAct;
import org.relieflink.platform.access.SessionEnd;
import org.relieflink.platform.access.SessionRules;
import org.relieflink.platform.access.SignInSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("会话的册子：一个账号最多登录几处，多了结束最早的；行没了，会话就结束；同时登录也不会多")
class SessionBookTest extends ServerTest {
  private static final Instant MORNING = Instant.parse("2026-11-26T00:30:00Z");
  private static final Officer WHO = DemoAccounts.PROSECUTOR;
  private static final SessionStore.From DESK = new SessionStore.From(Device.WINDOWS, "10.1.*.*");

  @Autowired JdbcClient guarded;
  @Autowired SignInSettings settings;
  @Autowired SessionRules rules;
  @Autowired AccountStore accounts;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionOperations transactions;

  private final MovingClock clock = new MovingClock(MORNING);

  @BeforeEach
  void forget() {
    clock.set(MORNING);
    jdbc.sql("delete from access.session").update();
  }

  private SessionStore store() {
    return new SessionStore(guarded, settings, clock);
  }

  /** Outside of demo mode: what the rules say counts. */
  private SessionBook book() {
    var factors = new FactorStore(guarded, clock);
    return new SessionBook(store(), factors, rules, clock, events, transactions, false);
  }

  private StaffSession session(Officer officer) {
    long version = accounts.find(officer.staffNumber()).orElseThrow().version();
    return new StaffSession(officer, version, false, clock.instant());
  }

  private long open(Officer officer) {
    clock.pass(Duration.ofSeconds(1));
    return book().open(session(officer), DESK);
  }

  private List<Long> live(Officer officer) {
    return Actor.asServer(() -> store().list(officer.staffNumber())).stream()
        .map(SessionStore.Row::id)
        .toList();
  }

  private static MockHttpServletRequest ask(MockHttpSession session, String path) {
    var request = new MockHttpServletRequest("GET", path);
    request.setSession(session);
    request.setRemoteAddr("10.12.34.56");
    return request;
  }

  @Tag("asvs-7.1.2")
  @Test
  @DisplayName("检察官三处，第四处登录时最早的一处结束，留痕一笔；管理员只有一处；别人的不受影响")
  void theOldestGoes() {
    long other = open(DemoAccounts.CLERK);
    List<Long> four = List.of(open(WHO), open(WHO), open(WHO), open(WHO));
    assertThat(live(WHO)).containsExactlyElementsOf(four.subList(1, 4));
    assertThat(
            jdbc.sql(
                    "select count(*) from trail.entry where action = ? and object_id = ? and officer = ?")
                .params(
                    SessionAct.SESSION_OVER_LIMIT.name(),
                    String.valueOf(four.get(0)),
                    WHO.staffNumber())
                .query(Long.class)
                .single())
        .isEqualTo(1);
    open(DemoAccounts.ADMINISTRATOR);
    long newest = open(DemoAccounts.ADMINISTRATOR);
    assertThat(live(DemoAccounts.ADMINISTRATOR)).containsExactly(newest);
    assertThat(live(DemoAccounts.CLERK)).containsExactly(other);
  }

  @Test
  @DisplayName("十六处同时登录，五回：每回正好剩三处")
  void aRaceLeavesThree() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    for (int round = 0; round < 5; round++) {
      forget();
      List<Callable<Long>> all = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        all.add(() -> book().open(session(WHO), DESK));
      }
      for (var one : pool.invokeAll(all)) {
        assertThat(one.get()).isPositive();
      }
      assertThat(live(WHO)).as("round " + round).hasSize(3);
    }
    pool.shutdown();
  }

  @Test
  @DisplayName("第一次请求记下来，地址遮住后半；行删了，下一次请求就说结束了")
  void withoutItsRowItIsOver() {
    var session = new MockHttpSession();
    var request = ask(session, "/screening");
    request.addHeader("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140");
    StaffSession officer = session(WHO);
    assertThat(book().meet(officer, request)).isNull();
    var row = Actor.asServer(() -> store().list(WHO.staffNumber())).get(0);
    assertThat(row.address()).isEqualTo("10.12.*.*");
    assertThat(row.device()).isEqualTo(Device.WINDOWS);
    assertThat(book().meet(officer, ask(session, "/"))).isNull();
    assertThat(live(WHO)).hasSize(1);
    jdbc.sql("delete from access.session").update();
    assertThat(book().meet(officer, ask(session, "/"))).isEqualTo(SessionEnd.ENDED);
    assertThat(live(WHO)).as("it does not come back").isEmpty();
  }

  @Test
  @DisplayName("一分钟记一次上次用；页面自己问进度不算；十五分钟没有人用的不再列出，也不占数")
  void lastUsed() {
    var session = new MockHttpSession();
    StaffSession officer = session(WHO);
    book().meet(officer, ask(session, "/"));
    clock.pass(Duration.ofSeconds(59));
    book().meet(officer, ask(session, "/"));
    assertThat(seen()).isEqualTo(MORNING);
    clock.pass(Duration.ofSeconds(1));
    book().meet(officer, ask(session, "/jobs/1/progress"));
    assertThat(seen()).isEqualTo(MORNING);
    book().meet(officer, ask(session, "/"));
    assertThat(seen()).isEqualTo(MORNING.plusSeconds(60));
    clock.pass(Duration.ofMinutes(16));
    assertThat(live(WHO)).isEmpty();
    long fresh = open(WHO);
    assertThat(jdbc.sql("select id from access.session").query(Long.class).list())
        .containsExactly(fresh);
  }

  private Instant seen() {
    return Actor.asServer(() -> store().list(WHO.staffNumber())).get(0).seen();
  }

  @Test
  @DisplayName("账号一改，原来的会话都不再列出")
  void changes() {
    open(WHO);
    jdbc.sql("update access.account set version = version + 1 where staff_number = ?")
        .param(WHO.staffNumber())
        .update();
    assertThat(live(WHO)).isEmpty();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "10.12.34.56, 10.12.*.*",
    "2001:db8:1:2:3:4:5:6, 2001:db8:*",
    "0:0:0:0:0:0:0:1, 0:0:*",
    "localhost, *",
    "'', *"
  })
  @DisplayName("网络地址遮住后半")
  void covered(String address, String shown) {
    assertThat(SessionBook.covered(address)).isEqualTo(shown);
    assertThat(SessionBook.covered(null)).isEqualTo("*");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/140, WINDOWS",
    "Mozilla/5.0 (X11; Linux x86_64) UOS, LINUX",
    "Mozilla/5.0 (Linux; Android 15; HUAWEI) Mobile, ANDROID",
    "Mozilla/5.0 (Phone; OpenHarmony 5.0) ArkWeb, HARMONY",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X), IOS",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0), MAC",
    "curl/8, OTHER"
  })
  @DisplayName("设备只认大类")
  void devices(String userAgent, Device device) {
    assertThat(Device.of(userAgent)).isEqualTo(device);
    assertThat(Device.of(null)).isEqualTo(Device.OTHER);
  }

  @Test
  @DisplayName("规则有日期：新的一行从它那天起算；少一个角色、零处、看不懂的键，服务端不启动")
  void datedRules() {
    String row = "  - {roles: [%s], most: %s, valid_from: %s, source: 测试, status: example}\n";
    String all =
        "CLERK, PROSECUTOR, CHIEF, DEPARTMENT_OFFICER, ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR";
    String first = row.formatted(all, "3", "2026-01-01");
    SessionRules read = read(first + row.formatted("CLERK", "1", "2027-01-01"));
    assertThat(read.most(Role.CLERK, LocalDate.of(2026, 12, 31))).hasValue(3);
    assertThat(read.most(Role.CLERK, LocalDate.of(2027, 1, 1))).hasValue(1);
    assertThat(read.most(Role.CLERK, LocalDate.of(2025, 12, 31))).isEmpty();
    for (String wrong :
        Set.of(
            row.formatted("CLERK", "3", "2026-01-01"),
            row.formatted(all, "0", "2026-01-01"),
            row.formatted(all, "3, more: 4", "2026-01-01"))) {
      assertThatThrownBy(() -> read(wrong)).isInstanceOf(RuntimeException.class);
    }
  }

  private static SessionRules read(String rows) {
    String head = "version: \"1\"\nlast_confirmed_on: 2026-11-27\nsessions:\n";
    return SessionRuleReader.read(
        new ByteArrayResource((head + rows).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
