package org.relieflink.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("协查：协议管不到的发不出；只有两边看得到；值是密文；答过的不能再答")
class SharingHttpTest extends ServerTest {
  private static final String NUMBER = "990123197403124026";
  private static final Officer OTHER_BUREAU =
      new Officer("NY0301", "某", Role.DEPARTMENT_OFFICER, Unit.of("990123", "rural_affairs"));

  @Autowired Requests requests;

  private ResultActions call(Officer officer, String path, String body, String key)
      throws Exception {
    return mvc.perform(
        post("/api/v1" + path)
            .contentType(MediaType.APPLICATION_JSON)
            .header("Idempotency-Key", key)
            .content(body)
            .with(as(officer)));
  }

  private static String wanted(String fact, String contract, String purpose) {
    return """
        {"citizenId":"%s","name":"王秀芳","fact":"%s","contract":"%s","purpose":"%s","caseNo":"案1"}
        """
        .formatted(NUMBER, fact, contract, purpose);
  }

  private String sent(String key) throws Exception {
    return JsonPath.read(
        call(
                DemoAccounts.PROSECUTOR,
                "/requests",
                wanted("subsistence-now", "civil_affairs/subsistence", "relief_case"),
                key)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(),
        "$.id");
  }

  @Test
  @DisplayName("发出、收到、答复、办结：值和来源两边都看得到，库里没有号码、姓名和值，每一步都留痕")
  void fromSendingToClosing() throws Exception {
    String id = sent("a");
    Officer bureau = DemoAccounts.DEPARTMENT_OFFICER;
    call(bureau, "/inbox/" + id + "/receive", "{}", "").andExpect(status().isOk());
    call(bureau, "/inbox/" + id + "/person", "{}", "")
        .andExpect(jsonPath("$.citizenId").value(NUMBER));
    call(
            bureau,
            "/inbox/" + id + "/answer",
            "{\"value\":\"yes\",\"asOf\":\"2026-01-05\",\"source\":\"低保系统\"}",
            "")
        .andExpect(jsonPath("$.state").value("ANSWERED"))
        .andExpect(jsonPath("$.standing").value("DONE_IN_TIME"));
    mvc.perform(get("/requests/" + id).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("低保系统")))
        .andExpect(content().string(containsString("王*芳")))
        .andExpect(content().string(not(containsString(NUMBER))));
    call(DemoAccounts.PROSECUTOR, "/requests/" + id + "/close", "{}", "")
        .andExpect(jsonPath("$.state").value("CLOSED"));
    call(bureau, "/inbox/" + id + "/person", "{}", "").andExpect(status().isConflict());
    assertThat(
            jdbc.sql(
                    "select r::text || coalesce(a::text, '') from sharing.request r"
                        + " left join sharing.answer a on a.request_id = r.id")
                .query(String.class)
                .list())
        .noneMatch(text -> text.contains(NUMBER) || text.contains("王秀芳"));
    assertThat(
            jdbc.sql("select action from trail.entry where object_id = ? order by id")
                .param("request-" + id)
                .query(String.class)
                .list())
        .containsSubsequence(
            "SHARING_SEND",
            "SHARING_RECEIVE",
            "SHARING_PERSON_SEEN",
            "SHARING_ANSWER",
            "SHARING_CLOSE");
  }

  @Test
  @DisplayName("后面又来了一百件，最早的一件还在等答复的里，待办数得全；这边等着的也一件不少")
  void theOldestIsNotForgotten() throws Exception {
    String oldest = sent("many-0");
    for (int i = 1; i <= Requests.MOST; i++) {
      sent("many-" + i);
    }
    Officer bureau = DemoAccounts.DEPARTMENT_OFFICER;
    mvc.perform(get("/inbox").with(as(bureau)))
        .andExpect(content().string(containsString("/inbox/" + oldest + "\"")));
    long waiting =
        requests.open(bureau, Side.ANSWERER).stream()
            .filter(one -> Set.of(ShareState.SENT, ShareState.RECEIVED).contains(one.state()))
            .count();
    assertThat(waiting).isGreaterThan(Requests.MOST);
    mvc.perform(get("/").with(as(bureau)))
        .andExpect(content().string(containsString("答复 " + waiting + " 件核实请求")));
    mvc.perform(get("/requests?view=all").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(not(containsString("/requests/" + oldest + "\""))));
    mvc.perform(get("/requests").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("/requests/" + oldest + "\"")));
  }

  @Test
  @DisplayName("协议限监督用途的、没有写到的目的，发不出去，话里说得出是哪份协议")
  void underTheAgreement() throws Exception {
    call(
            DemoAccounts.PROSECUTOR,
            "/requests",
            wanted("death-date", "public_security/death_register", "relief_case"),
            "b")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("云检会〔2026〕10号")));
    call(
            DemoAccounts.PROSECUTOR,
            "/requests",
            wanted("veteran-now", "veterans_affairs/veterans", "reception"),
            "c")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("云检会〔2026〕4号")));
    call(
            DemoAccounts.PROSECUTOR,
            "/requests",
            wanted("subsistence-now", "education/students", "relief_case"),
            "d")
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  @DisplayName("同一个键再发一次还是那一件；内容不一样的，不发")
  void twice() throws Exception {
    String first = sent("same");
    assertThat(sent("same")).isEqualTo(first);
    call(
            DemoAccounts.PROSECUTOR,
            "/requests",
            wanted("subsistence-amount", "civil_affairs/subsistence", "relief_case"),
            "same")
        .andExpect(status().isConflict());
  }

  @Test
  @DisplayName("答过的再答、撤回都不行；别的部门看不到，也和没有的一样；库里改不了、倒不回去")
  void forwardAndOwn() throws Exception {
    String id = sent("e");
    String answer = "{\"value\":\"no\",\"asOf\":\"2026-01-05\",\"source\":\"低保系统\"}";
    call(OTHER_BUREAU, "/inbox/" + id + "/answer", answer, "").andExpect(status().isNotFound());
    call(
            DemoAccounts.DEPARTMENT_OFFICER,
            "/inbox/" + id + "/answer",
            "{\"value\":\"也许\",\"asOf\":\"2026-01-05\",\"source\":\"低保系统\"}",
            "")
        .andExpect(status().isUnprocessableContent());
    call(DemoAccounts.DEPARTMENT_OFFICER, "/inbox/" + id + "/answer", answer, "")
        .andExpect(status().isOk());
    call(DemoAccounts.DEPARTMENT_OFFICER, "/inbox/" + id + "/answer", answer, "")
        .andExpect(status().isConflict());
    call(DemoAccounts.PROSECUTOR, "/requests/" + id + "/withdraw", "{\"words\":\"不用了\"}", "")
        .andExpect(status().isConflict());
    assertThatThrownBy(
            () ->
                jdbc.sql("update sharing.step set words = '改' where object_id = ?")
                    .param(Long.parseLong(id))
                    .update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        "insert into sharing.step values ('REQUEST', ?, 3, 'RECEIVE', 'RECEIVED', 'ZZ01',"
                            + " '某', 'x', now(), '')")
                    .param(Long.parseLong(id))
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  @DisplayName("页面上：没有写案号的说明白，填过的还在；共享率由步骤算出来")
  void onThePages() throws Exception {
    mvc.perform(
            post("/requests")
                .param("number", NUMBER)
                .param("name", "王秀芳")
                .param("ask", "subsistence-now@civil_affairs/subsistence")
                .param("purpose", "relief_case")
                .with(as(DemoAccounts.CLERK))
                .with(csrf()))
        .andExpect(content().string(containsString("每件请求都要写案号")));
    sent("f");
    mvc.perform(get("/api/v1/sharing-rate").with(as(DemoAccounts.CHIEF)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].department").value("civil_affairs"));
  }
}
