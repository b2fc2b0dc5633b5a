package org.relieflink.platform.connector.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.connector.ConnectorFault;
import org.relieflink.platform.connector.RunState;
import org.relieflink.platform.exchange.DeliveryFault;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.synthetic.simulator.SimulatedList;
import org.relieflink.synthetic.simulator.Trouble;

@DisplayName("对接，不收：旧的、缺的、空的、没完的拦下并报警；进不了门、列不对、停用的不取")
class HeldTest extends ConnectorServerTest {
  @ParameterizedTest
  @EnumSource(
      value = Trouble.class,
      names = {"OLD_LIST", "ROWS_DROPPED", "EMPTY", "DIGEST_WRONG", "GIBBERISH", "OUTAGE"})
  @DisplayName("旧的、缺行的、空的、摘要错的拦下并报警；断了只是晚了；没有一个人因此退出")
  void poisoned(Trouble trouble) throws Exception {
    FILES.restLine("whole");
    REST.publish(list(false));
    lines.round();
    Map<String, String> before = live();
    assertThat(before).isEqualTo(veterans.expected());
    veterans.month();
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
    assertThat(live()).isEqualTo(veterans.expected());
  }

  @Test
  @DisplayName("比收过的还旧的名单再来一次：拦下")
  void playedAgain() throws Exception {
    FILES.restLine("whole");
    SimulatedList old = list(false);
    REST.publish(old);
    lines.round();
    veterans.month();
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
    FILES.restLine("changes");
    REST.publish(list(true));
    lines.round();
    veterans.later(Duration.ofHours(2));
    veterans.month();
    REST.publish(list(true));
    now();
    REST.trouble(Trouble.OLD_LIST);
    now();
    assertThat(stands().last().fault()).isEqualTo(ConnectorFault.PLAYED_AGAIN);
  }

  @Test
  @DisplayName("令牌错、口令错、没有秘密：一句话，什么也没收")
  void notLetIn() throws Exception {
    FILES.restLine("whole");
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
    FILES.restLine("whole");
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
    FILES.configure("cuo", "kind: rest\nmode: whole\npasswort: x\n");
    Files.writeString(FOLDER.resolve("b.yaml"), "name: ok-name\nkind: ftp\n");
    assertThat(connectors.problems(DemoAccounts.ADMINISTRATOR))
        .hasSize(2)
        .anySatisfy(one -> assertThat(one).startsWith("b.yaml 第 2 行：").contains("rest"));
  }

  @Test
  @DisplayName("每一页后面都说还有一页，却没有行：不跟着要下去，什么也没收")
  void pagesWithoutEnd() throws Exception {
    FILES.restLine("whole");
    REST.publish(list(false));
    lines.round();
    Map<String, String> before = live();
    veterans.month();
    REST.publish(list(false));
    REST.trouble(Trouble.ENDLESS);
    int asked = REST.asked();
    now();
    assertThat(stands().last().state()).isEqualTo(RunState.FAILED);
    assertThat(stands().last().fault()).isEqualTo(ConnectorFault.ANSWER_WRONG);
    assertThat(REST.asked()).as("第一页，和没有行的那一页").isEqualTo(asked + 2);
    assertThat(live()).isEqualTo(before);
  }

  @Test
  @DisplayName("说的日子还没有到：不收，也不挡住后面对的名单")
  void dayToCome() throws Exception {
    FILES.restLine("whole");
    REST.publish(list(false));
    lines.round();
    Map<String, String> before = live();
    veterans.month();
    REST.publish(veterans.list(false, LocalDate.now(clock).plusDays(32)));
    now();
    assertThat(stands().last().state()).isEqualTo(RunState.HELD);
    assertThat(stands().last().fault()).isEqualTo(ConnectorFault.STAND_WILD);
    assertThat(live()).isEqualTo(before);
    REST.publish(veterans.list(false, LocalDate.now(clock).plusDays(31)));
    now();
    assertThat(stands().last().state()).isEqualTo(RunState.TAKEN);
    assertThat(live()).isEqualTo(veterans.expected());
  }

  @Test
  @DisplayName("写的键不是键，两行同键隔在两页：少了行就拦下，没有一个人因此退出")
  void keyThatIsNone() throws Exception {
    jdbcLine("whole", "bureau_reader");
    publish("jdbc", true);
    lines.round();
    Map<String, String> before = live();
    assertThat(before).isEqualTo(veterans.expected());
    table(sameKeyOverTheBorder(list(true)));
    now();
    assertThat(stands().last().state()).isEqualTo(RunState.HELD);
    assertThat(stands().last().fault()).isEqualTo(ConnectorFault.ROWS_DIFFER);
    assertThat(live()).isEqualTo(before);
    publish("jdbc", true);
    now();
    assertThat(live()).isEqualTo(veterans.expected());
  }

  /** The last row of the first page and the first of the second say the same key. */
  private static SimulatedList sameKeyOverTheBorder(SimulatedList list) {
    List<Map<String, String>> rows = new ArrayList<>(list.rows());
    rows.sort(Comparator.comparing(row -> row.getOrDefault("cert_no", "")));
    Map<String, String> first = new LinkedHashMap<>(rows.get(LineFiles.PAGE));
    first.put("cert_no", rows.get(LineFiles.PAGE - 1).getOrDefault("cert_no", ""));
    rows.set(LineFiles.PAGE, first);
    return new SimulatedList(rows, list.markColumn(), list.sequence(), list.asOf());
  }
}
