package org.relieflink.platform.connector.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.connector.ConnectorFault;
import org.relieflink.platform.connector.ConnectorRefusal;
import org.relieflink.platform.connector.ConnectorStatus;
import org.relieflink.platform.connector.Connectors;
import org.relieflink.platform.connector.PushReceipt;
import org.relieflink.platform.connector.PushedRows;
import org.relieflink.platform.connector.Pushes;
import org.relieflink.platform.connector.RunState;
import org.relieflink.platform.exchange.Deliveries;
import org.relieflink.platform.exchange.Delivery;
import org.relieflink.platform.exchange.DeliveryFault;
import org.relieflink.platform.exchange.DeliveryState;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.VeteransList;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.synthetic.simulator.PushDepartment;
import org.relieflink.synthetic.simulator.RestDepartment;
import org.relieflink.synthetic.simulator.SimulatedList;
import org.relieflink.synthetic.simulator.TableDepartment;
import org.relieflink.synthetic.simulator.Trouble;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("对接：取的和推的都只入池一次；断了、重了、乱了，最后和没出过毛病一样；旧的、缺的、空的不收")
@Import(ConnectorTest.NoWaiting.class)
class ConnectorTest extends ServerTest {
  private static final String VETERANS = "veterans_affairs";
  private static final String TOKEN = "token-of-a-simulated-department";
  private static final String KEY = "key-of-a-simulated-department-0123456789";
  private static final Officer DEPARTMENT =
      new Officer(
          "TY0099", "测试部门账号", Role.DEPARTMENT_OFFICER, Unit.of(DemoAccounts.PLACE, VETERANS));
  private static final Path FOLDER = temporary();
  private static final RestDepartment REST = rest();

  @Autowired RunLines lines;
  @Autowired FetchLine fetch;
  @Autowired LineBook book;
  @Autowired LineStore store;
  @Autowired Connectors connectors;
  @Autowired Pushes pushes;
  @Autowired Deliveries deliveries;
  @Autowired HardshipPool pool;
  @Autowired Rests rests;
  @Autowired Clock clock;

  /** 部门系统里的人：证号 -> 金额和改动时间。 */
  private final Map<Integer, String[]> people = new TreeMap<>();

  private Instant changed = Instant.now().minus(Duration.ofDays(2));
  private long state;
  private boolean bureau;

  private static Path temporary() {
    try {
      return Files.createTempDirectory("connectors");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static RestDepartment rest() {
    try {
      return RestDepartment.start(0, TOKEN);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @AfterAll
  static void stop() {
    REST.trouble(Trouble.NONE);
  }

  /** 测试不等：记下本来要等多久。 */
  static class Rests extends Patience {
    final List<Duration> wanted = new ArrayList<>();

    @Override
    void rest(Duration pause) {
      wanted.add(pause);
    }
  }

  @TestConfiguration
  static class NoWaiting {
    @Bean
    @Primary
    Rests rests() {
      return new Rests();
    }
  }

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry registry) {
    registry.add("relief.connector.folder", FOLDER::toString);
    registry.add("relief.connector.every", () -> "0s");
  }

  @BeforeEach
  void quiet() throws IOException {
    try (var files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.writeString(FOLDER.resolve("token"), TOKEN + "\n");
    Files.writeString(FOLDER.resolve("key"), KEY + "\n");
    REST.trouble(Trouble.NONE);
    rests.wanted.clear();
    jdbc.sql("delete from connector.line").update();
    jdbc.sql("alter table connector.run disable trigger user").update();
    jdbc.sql("delete from connector.run").update();
    jdbc.sql("alter table connector.run enable trigger user").update();
    asInThePool();
    month();
  }

  /** 每个测试从池里现在的样子开始：一个月的变动不到要人看的两成。 */
  private void asInThePool() {
    Map<String, String> live = live();
    people.clear();
    for (int i = 1; i < 999; i++) {
      String amount = live.get(VeteransList.number(i));
      if (amount != null || (live.isEmpty() && i <= 60)) {
        people.put(i, new String[] {amount == null ? "800" : amount, at()});
      }
    }
  }

  /** 部门系统过了一个月：一个走、两个来、三个改，都不到要人看的两成。 */
  private void month() {
    changed = changed.plus(Duration.ofMinutes(30));
    state++;
    int gone = people.keySet().iterator().next();
    people.remove(gone);
    int newest = ((TreeMap<Integer, String[]>) people).lastKey();
    people.put(newest + 1, new String[] {"700", ""});
    people.put(newest + 2, new String[] {"700", ""});
    people.keySet().stream()
        .skip(state % 20)
        .limit(3)
        .forEach(one -> people.put(one, new String[] {Long.toString(800 + state), ""}));
    people.values().stream().filter(one -> one[1].isEmpty()).forEach(one -> one[1] = at());
  }

  private String at() {
    return changed.toString();
  }

  private SimulatedList list(boolean marks) {
    List<Map<String, String>> rows = new ArrayList<>();
    people.forEach(
        (number, one) -> {
          Map<String, String> row = new LinkedHashMap<>();
          row.put("cert_no", "V" + number);
          row.put("name", "张三");
          row.put("id_no", VeteransList.number(number));
          row.put("kind", "11");
          row.put("amount", one[0]);
          row.put("state", "正常");
          row.put("updated_at", one[1]);
          rows.add(row);
        });
    return new SimulatedList(
        rows, marks ? "updated_at" : "", state, LocalDate.now(clock).toString());
  }

  /** 池里现在的人：证号 -> 金额。 */
  private Map<String, String> live() {
    Map<String, String> live = new TreeMap<>();
    pool.forEachInFull(
        (record, values) -> {
          Map<String, String> said = new LinkedHashMap<>();
          values.forEach(value -> said.put(value.field(), value.text()));
          if (record.contractId().equals("veterans_affairs/veterans")) {
            live.put(record.citizenId() + "", said.get("monthly_amount"));
          }
        });
    return live;
  }

  private Map<String, String> expected() {
    Map<String, String> expected = new TreeMap<>();
    people.forEach((number, one) -> expected.put(VeteransList.number(number), one[0]));
    return expected;
  }

  private static final String COLUMNS =
      """
      list: veterans_affairs/veterans
      every: 1h
      late_after: 2d
      columns: {cert_no: 优抚证编号, name: 姓名, id_no: 身份证号, kind: 优抚对象类别代码, amount: 月补助标准, state: 状态}
      key: [cert_no]
      """;

  private static final String MARK = "watermark: {column: updated_at, kind: time, overlap: 10m}\n";

  private void configure(String name, String rest) throws IOException {
    Files.writeString(FOLDER.resolve(name + ".yaml"), "name: " + name + "\n" + COLUMNS + rest);
  }

  private void restLine(String mode) throws IOException {
    configure(
        "fuyou",
        "kind: rest\nmode: "
            + mode
            + (mode.equals("changes") ? "\n" + MARK : "\n")
            + "rest: {url: '"
            + REST.url()
            + "', page_size: 7}\nsecret: {file: "
            + FOLDER.resolve("token")
            + "}\n");
  }

  private void jdbcLine(String mode, String user) throws Exception {
    String url;
    try (var connection = owner().getConnection()) {
      url = connection.getMetaData().getURL();
    }
    configure(
        "fuyou",
        "kind: jdbc\nmode: "
            + mode
            + (mode.equals("changes") ? "\n" + MARK : "\n")
            + "jdbc: {url: '"
            + url
            + "', user: "
            + user
            + ", table: bureau.veterans, page_size: 7}\nsecret: {file: "
            + FOLDER.resolve("token")
            + "}\n");
    if (!bureau) {
      jdbc.sql("create schema bureau").update();
      jdbc.sql("drop role if exists bureau_reader").update();
      jdbc.sql("create role bureau_reader login password '" + TOKEN + "'").update();
      jdbc.sql("grant usage on schema bureau to bureau_reader").update();
      jdbc.sql("alter default privileges in schema bureau grant select on tables to bureau_reader")
          .update();
      bureau = true;
    }
  }

  private void publish(String kind, boolean marks) throws Exception {
    if (kind.equals("rest")) {
      REST.publish(list(marks));
    } else {
      TableDepartment.statements("bureau.veterans", list(true))
          .forEach(order -> jdbc.sql(order).update());
    }
  }

  private void now() {
    jdbc.sql("update connector.line set wanted = true").update();
    lines.round();
  }

  private ConnectorStatus stands() {
    return connectors.list(DemoAccounts.ADMINISTRATOR).get(0);
  }

  private Delivery newest() {
    return deliveries.list(DemoAccounts.CLERK, Long.MAX_VALUE).get(0);
  }

  private long published() {
    return jdbc.sql("select count(*) from pool.batch where status = 'PUBLISHED'")
        .query(Long.class)
        .single();
  }

  @ParameterizedTest
  @CsvSource({"rest,whole", "rest,changes", "jdbc,whole", "jdbc,changes"})
  @DisplayName("取三个月，中间断过、重过、乱过：池里和部门系统里一样")
  void sameEndState(String kind, String mode) throws Exception {
    boolean changes = mode.equals("changes");
    if (kind.equals("rest")) {
      restLine(mode);
    } else {
      jdbcLine(mode, "bureau_reader");
    }
    publish(kind, changes);
    lines.round();
    assertThat(newest().state()).isEqualTo(DeliveryState.PUBLISHED);
    assertThat(live()).containsAllEntriesOf(expected());
    month();
    publish(kind, changes);
    REST.trouble(Trouble.BREAKS_OFF);
    now();
    REST.trouble(Trouble.DUPLICATES_AND_DISORDER);
    now();
    month();
    publish(kind, changes);
    REST.trouble(Trouble.SLOW);
    now();
    assertThat(stands().last().state()).isEqualTo(RunState.TAKEN);
    assertThat(live()).containsAllEntriesOf(expected());
    if (!changes) {
      assertThat(live()).isEqualTo(expected());
    }
    long before = published();
    REST.trouble(Trouble.NONE);
    now();
    now();
    assertThat(published()).as("取过的不再入池").isEqualTo(before);
    assertThat(stands().last().state()).isEqualTo(RunState.NOTHING);
  }

  @ParameterizedTest
  @EnumSource(
      value = Trouble.class,
      names = {"OLD_LIST", "ROWS_DROPPED", "EMPTY", "DIGEST_WRONG", "GIBBERISH", "OUTAGE"})
  @DisplayName("旧的、缺行的、空的、摘要错的拦下并报警；断了只是晚了；没有一个人因此退出")
  void poisoned(Trouble trouble) throws Exception {
    restLine("whole");
    REST.publish(list(false));
    lines.round();
    Map<String, String> before = live();
    assertThat(before).isEqualTo(expected());
    month();
    REST.publish(list(false));
    REST.trouble(trouble);
    now();
    assertThat(live()).isEqualTo(before);
    ConnectorFault fault = stands().last().fault();
    assertThat(fault)
        .isEqualTo(
            switch (trouble) {
              case OLD_LIST -> null;
              case ROWS_DROPPED -> ConnectorFault.ROWS_DIFFER;
              case EMPTY -> ConnectorFault.LIST_EMPTY;
              case DIGEST_WRONG -> ConnectorFault.BYTES_DIFFER;
              case GIBBERISH -> ConnectorFault.ANSWER_WRONG;
              default -> ConnectorFault.UNREACHABLE;
            });
    boolean held = fault != null && fault.held();
    if (held) {
      assertThat(newest().fault()).isEqualTo(DeliveryFault.LINE_HELD);
      assertThat(
              jdbc.sql("select count(*) from trail.entry where action = 'CONNECTOR_HELD'")
                  .query(Long.class)
                  .single())
          .isPositive();
    }
    REST.trouble(Trouble.NONE);
    now();
    assertThat(live()).isEqualTo(expected());
  }

  @Test
  @DisplayName("比收过的还旧的名单再来一次：拦下")
  void playedAgain() throws Exception {
    restLine("whole");
    SimulatedList old = list(false);
    REST.publish(old);
    lines.round();
    month();
    REST.publish(list(false));
    now();
    Map<String, String> before = live();
    REST.publish(old);
    now();
    assertThat(stands().last().state()).isEqualTo(RunState.HELD);
    assertThat(stands().last().fault()).isEqualTo(ConnectorFault.PLAYED_AGAIN);
    assertThat(live()).isEqualTo(before);
    long runs = jdbc.sql("select count(*) from connector.run").query(Long.class).single();
    now();
    assertThat(jdbc.sql("select count(*) from connector.run").query(Long.class).single())
        .as("同一个毛病只记一次")
        .isEqualTo(runs);
  }

  @Test
  @DisplayName("只取变动的，对方把更早的旧行又送来：拦下")
  void oldRowsOfChanges() throws Exception {
    restLine("changes");
    REST.publish(list(true));
    lines.round();
    changed = changed.plus(Duration.ofHours(2));
    month();
    REST.publish(list(true));
    now();
    REST.trouble(Trouble.OLD_LIST);
    now();
    assertThat(stands().last().fault()).isEqualTo(ConnectorFault.PLAYED_AGAIN);
  }

  @Test
  @DisplayName("断了两天：显示晚了，名单原样")
  void lateIsLate() throws Exception {
    restLine("whole");
    REST.publish(list(false));
    lines.round();
    Map<String, String> before = live();
    REST.trouble(Trouble.OUTAGE);
    jdbc.sql("update connector.line set good_at = good_at - interval '3 days'").update();
    now();
    assertThat(stands().late()).isTrue();
    assertThat(live()).isEqualTo(before);
    assertThat(rests.wanted).as("退避：越等越久").hasSize(4).isSorted();
  }

  @Test
  @DisplayName("对方说慢一点：照它说的秒数等")
  void retryAfter() throws Exception {
    restLine("whole");
    REST.publish(list(false));
    REST.trouble(Trouble.SLOW);
    lines.round();
    assertThat(stands().last().state()).isEqualTo(RunState.TAKEN);
    assertThat(rests.wanted).isNotEmpty().containsOnly(Duration.ofSeconds(2));
  }

  @Test
  @DisplayName("取到了还没记下就停：再取，只入池一次；记下了还没入池就停：接着入池，不再取")
  void stoppedBetween() throws Exception {
    restLine("whole");
    REST.publish(list(false));
    long before = published();
    Line line = book.find("fuyou").orElseThrow();
    jdbc.sql("alter table connector.run add constraint stop check (false) not valid").update();
    lines.round();
    jdbc.sql("alter table connector.run drop constraint stop").update();
    assertThat(published()).isEqualTo(before);
    assertThat(
            jdbc.sql("select mark || content_sm3 from connector.line").query(String.class).list())
        .containsOnly("");
    fetch.fetch(line, store.stand(line, Instant.now()));
    jdbc.sql("update pool.batch set status = 'INTERRUPTED' where status = 'WAITING'").update();
    int asked = REST.asked();
    lines.round();
    assertThat(REST.asked()).isEqualTo(asked);
    assertThat(published()).isEqualTo(before + 1);
    assertThat(newest().state()).isEqualTo(DeliveryState.PUBLISHED);
    lines.round();
    assertThat(published()).isEqualTo(before + 1);
    assertThat(live()).isEqualTo(expected());
  }

  @Test
  @DisplayName("令牌错、口令错、没有秘密：一句话，什么也没收")
  void notLetIn() throws Exception {
    restLine("whole");
    REST.publish(list(false));
    long before = published();
    Files.writeString(FOLDER.resolve("token"), "wrong");
    lines.round();
    assertThat(stands().last().fault()).isEqualTo(ConnectorFault.NOT_LET_IN);
    Files.writeString(FOLDER.resolve("token"), "");
    now();
    assertThat(stands().last().fault()).isEqualTo(ConnectorFault.SECRET_MISSING);
    Files.writeString(FOLDER.resolve("token"), TOKEN);
    jdbcLine("whole", "nobody_of_this_name");
    now();
    assertThat(stands().last().fault()).isEqualTo(ConnectorFault.NOT_LET_IN);
    assertThat(published()).isEqualTo(before);
  }

  @Test
  @DisplayName("库里没有这一列：一句话；账号写不了对方的库")
  void wrongTable() throws Exception {
    jdbcLine("whole", "bureau_reader");
    publish("jdbc", true);
    Path file = FOLDER.resolve("fuyou.yaml");
    Files.writeString(file, Files.readString(file).replace("cert_no", "no_such_column"));
    lines.round();
    assertThat(stands().last().fault()).isEqualTo(ConnectorFault.TABLE_WRONG);
  }

  @Test
  @DisplayName("停用的不取也不收；写错的配置说出哪个文件哪一行")
  void pausedAndWrong() throws Exception {
    restLine("whole");
    REST.publish(list(false));
    connectors.pause(DemoAccounts.ADMINISTRATOR, "fuyou").orThrow();
    int asked = REST.asked();
    lines.round();
    assertThat(REST.asked()).isEqualTo(asked);
    assertThat(connectors.fetchNow(DemoAccounts.ADMINISTRATOR, "fuyou"))
        .isInstanceOf(Outcome.Refused.class);
    connectors.resume(DemoAccounts.ADMINISTRATOR, "fuyou").orThrow();
    lines.round();
    assertThat(stands().last().state()).isEqualTo(RunState.TAKEN);
    configure("cuo", "kind: rest\nmode: whole\npasswort: x\n");
    Files.writeString(FOLDER.resolve("b.yaml"), "name: ok-name\nkind: ftp\n");
    assertThat(connectors.problems(DemoAccounts.ADMINISTRATOR))
        .hasSize(2)
        .anySatisfy(one -> assertThat(one).startsWith("b.yaml 第 2 行：").contains("rest"));
  }

  private PushedRows rows(String key, long sequence, List<Map<String, String>> rows) {
    var department = new PushDepartment(URI.create("http://127.0.0.1/"), "a:b", "tui", KEY);
    byte[] body = PushDepartment.body(rows);
    return new PushedRows(
        "tui", key, Long.toString(sequence), department.signature(key, sequence, body), body);
  }

  private void pushLine() throws IOException {
    configure("tui", "kind: push\nmode: changes\nsecret: {file: " + FOLDER.resolve("key") + "}\n");
  }

  private static ConnectorRefusal refused(Outcome<PushReceipt> outcome) {
    return (ConnectorRefusal) ((Outcome.Refused<PushReceipt>) outcome).refusal().code();
  }

  @Test
  @DisplayName("推送：乱着来、重着来、缺一批，都按序号入池一次；缺的说得出是第几批")
  void pushed() throws Exception {
    pushLine();
    List<Map<String, String>> all = list(false).rows();
    PushedRows first = rows("key-00000001", 1, all.subList(0, 20));
    PushedRows second = rows("key-00000002", 2, all.subList(20, 40));
    PushedRows third = rows("key-00000003", 3, all.subList(40, all.size()));
    long before = published();
    assertThat(pushes.push(DEPARTMENT, third).orThrow().missing()).containsExactly(1L, 2L);
    lines.round();
    assertThat(published()).isEqualTo(before);
    assertThat(stands().missing()).containsExactly(1L, 2L);
    PushReceipt receipt = pushes.push(DEPARTMENT, first).orThrow();
    assertThat(pushes.push(DEPARTMENT, first).orThrow()).isEqualTo(receipt);
    lines.round();
    assertThat(published()).isEqualTo(before + 1);
    assertThat(stands().missing()).containsExactly(2L);
    pushes.push(DEPARTMENT, second).orThrow();
    lines.round();
    lines.round();
    assertThat(published()).isEqualTo(before + 3);
    assertThat(live()).containsAllEntriesOf(expected());
  }

  @Test
  @DisplayName("按接口推：收下回 202 和收条；签名错回 403；页面上按“现在取一次”，下一轮就取")
  void overHttp() throws Exception {
    pushLine();
    PushedRows good = rows("key-00000001", 1, list(false).rows());
    mvc.perform(
            post("/api/v1/rows")
                .with(as(DEPARTMENT))
                .header("X-Relief-Connector", "tui")
                .header("Idempotency-Key", "key-00000001")
                .header("X-Relief-Sequence", "1")
                .header("X-Relief-Signature", good.signature() + "")
                .contentType("application/x-ndjson")
                .content(good.body()))
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.sequence").value(1))
        .andExpect(jsonPath("$.missing").isEmpty());
    mvc.perform(
            post("/api/v1/rows")
                .with(as(DEPARTMENT))
                .header("X-Relief-Connector", "tui")
                .header("Idempotency-Key", "key-00000002")
                .header("X-Relief-Sequence", "2")
                .header("X-Relief-Signature", "00")
                .contentType("application/x-ndjson")
                .content(good.body()))
        .andExpect(status().isForbidden());
    Files.delete(FOLDER.resolve("tui.yaml"));
    restLine("whole");
    REST.publish(list(false));
    lines.round();
    int asked = REST.asked();
    mvc.perform(
            post("/connectors/fetch")
                .with(as(DemoAccounts.ADMINISTRATOR))
                .with(csrf())
                .param("name", "fuyou"))
        .andExpect(status().is3xxRedirection());
    assertThat(REST.asked()).isEqualTo(asked);
    lines.round();
    assertThat(REST.asked()).isGreaterThan(asked);
    mvc.perform(get("/connectors").with(as(DemoAccounts.CLERK))).andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("推送：签名错、别的部门、同键不同内容、序号重用、空的：一句话，什么也没收")
  void pushRefused() throws Exception {
    pushLine();
    List<Map<String, String>> all = list(false).rows();
    PushedRows good = rows("key-00000001", 1, all);
    PushedRows forged = new PushedRows("tui", "key-00000001", "1", "00", good.body());
    assertThat(refused(pushes.push(DEPARTMENT, forged)))
        .isEqualTo(ConnectorRefusal.SIGNATURE_WRONG);
    assertThat(refused(pushes.push(DemoAccounts.CLERK, good))).isEqualTo(ConnectorRefusal.UNKNOWN);
    assertThat(refused(pushes.push(DEPARTMENT, rows("key-00000001", 1, List.of()))))
        .isEqualTo(ConnectorRefusal.ROWS_EMPTY);
    assertThat(jdbc.sql("select count(*) from connector.run").query(Long.class).single()).isZero();
    pushes.push(DEPARTMENT, good).orThrow();
    assertThat(refused(pushes.push(DEPARTMENT, rows("key-00000001", 1, all.subList(0, 3)))))
        .isEqualTo(ConnectorRefusal.KEY_REUSED);
    assertThat(refused(pushes.push(DEPARTMENT, rows("key-00000009", 1, all))))
        .isEqualTo(ConnectorRefusal.SEQUENCE_USED);
    assertThat(refused(pushes.push(DEPARTMENT, rows("key-00000009", 5_000, all))))
        .isEqualTo(ConnectorRefusal.SEQUENCE_WILD);
    lines.round();
  }
}
