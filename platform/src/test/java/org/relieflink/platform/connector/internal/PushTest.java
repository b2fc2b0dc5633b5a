package org.relieflink.platform.connector.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.connector.ConnectorRefusal;
import org.relieflink.platform.connector.PushReceipt;
import org.relieflink.platform.connector.PushedRows;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.synthetic.simulator.PushDepartment;

@DisplayName("对接，推：按序号只入池一次，缺的说得出；签名、部门、键和序号不对的不收；页面上的“现在取一次”")
class PushTest extends ConnectorServerTest {
  private static final Officer DEPARTMENT =
      new Officer(
          "TY0099",
          "测试部门账号",
          Role.DEPARTMENT_OFFICER,
          Unit.of(DemoAccounts.PLACE, "veterans_affairs"));

  private PushedRows rows(String key, long sequence, List<Map<String, String>> rows) {
    var department = new PushDepartment(URI.create("http://127.0.0.1/"), "a:b", "tui", KEY);
    byte[] body = PushDepartment.body(rows);
    return new PushedRows(
        "tui", key, Long.toString(sequence), department.signature(key, sequence, body), body);
  }

  private static ConnectorRefusal refused(Outcome<PushReceipt> outcome) {
    return (ConnectorRefusal) ((Outcome.Refused<PushReceipt>) outcome).refusal().code();
  }

  @Test
  @DisplayName("推送：乱着来、重着来、缺一批，都按序号入池一次；缺的说得出是第几批")
  void pushed() throws Exception {
    FILES.pushLine();
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
    assertThat(live()).containsAllEntriesOf(veterans.expected());
  }

  @Test
  @DisplayName("按接口推：收下回 202 和收条；签名错回 403")
  void overHttp() throws Exception {
    FILES.pushLine();
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
  }

  @Test
  @DisplayName("页面上按“现在取一次”，下一轮就取；经办的人看不到这一页")
  void fetchNow() throws Exception {
    FILES.restLine("whole");
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
    FILES.pushLine();
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
