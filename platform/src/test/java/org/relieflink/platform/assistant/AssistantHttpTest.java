package org.relieflink.platform.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.OpinionSamples;
import org.relieflink.platform.opinion.Opinions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("助手的页面和接口：引得出条文，只找看得到的案件，不按号码查人")
class AssistantHttpTest extends ServerTest {
  private static final Officer ELSEWHERE =
      new Officer("QT0217", "邻县检察官", Role.PROSECUTOR, Unit.of("990223", null));
  private static final String NUMBER = "990123201805164027";

  @Autowired Opinions opinions;

  @BeforeAll
  void aCase() {
    long id =
        opinions
            .open(
                NewCandidate.of(OpinionSamples.file("case-two-four-year-old")),
                DemoAccounts.PROSECUTOR)
            .id();
    opinions.propose(id, 1, DemoAccounts.PROSECUTOR).orThrow();
  }

  private ResultActions ask(Officer officer, String question) throws Exception {
    return mvc.perform(
        post("/api/v1/assistant")
            .contentType(MediaType.APPLICATION_JSON)
            .content(JsonPath.parse(Map.of("q", question)).jsonString())
            .with(as(officer)));
  }

  private ResultActions page(Officer officer, String question) throws Exception {
    return mvc.perform(post("/assistant").param("q", question).with(csrf()).with(as(officer)));
  }

  @Test
  @DisplayName("接口：条文有文件、条号、状态、出处；规则包有；案件写明哪些事实相同")
  void answers() throws Exception {
    ask(DemoAccounts.PROSECUTOR, "被害人死亡，未成年人生活困难")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.law[0].article").isNotEmpty())
        .andExpect(jsonPath("$.law[0].status").isNotEmpty())
        .andExpect(jsonPath("$.law[0].source").isNotEmpty())
        .andExpect(jsonPath("$.packs[0].citation").isNotEmpty())
        .andExpect(jsonPath("$.cases[0].amountFen").value(4_000_000))
        .andExpect(jsonPath("$.cases[0].facts[?(@.trait == 'HARM')].agrees").value(true));
  }

  @Test
  @DisplayName("案件只找本人看得到的：外地的检察官一件也没有，规定照样找得到")
  void onlyWhatTheReaderMaySee() throws Exception {
    ask(ELSEWHERE, "被害人死亡，未成年人生活困难")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.law").isNotEmpty())
        .andExpect(jsonPath("$.cases", empty()))
        .andExpect(jsonPath("$.casesRead").value(0));
  }

  @Test
  @DisplayName("部门经办人、系统管理员没有这一页")
  void notForOthers() throws Exception {
    for (Officer officer : List.of(DemoAccounts.DEPARTMENT_OFFICER, DemoAccounts.ADMINISTRATOR)) {
      ask(officer, "重伤").andExpect(status().isForbidden());
      mvc.perform(get("/assistant").with(as(officer))).andExpect(status().isForbidden());
    }
  }

  @Test
  @DisplayName("问题里有身份证号：不查，请去“查人”；号码不回填、不留痕")
  void numbersAreRefused() throws Exception {
    page(DemoAccounts.PROSECUTOR, NUMBER + " 能不能救助")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("请用“查人”")))
        .andExpect(content().string(not(containsString(NUMBER))));
    ask(DemoAccounts.PROSECUTOR, NUMBER)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("ASSISTANT_QUESTION_WITH_NUMBER"));
    assertThat(
            jdbc.sql("select purpose from trail.entry where action = 'ASSISTANT_ASKED'")
                .query(String.class)
                .list())
        .noneMatch(purpose -> purpose.contains("990123201805"));
    ask(DemoAccounts.PROSECUTOR, "重伤".repeat(51))
        .andExpect(jsonPath("$.code").value("ASSISTANT_QUESTION_TOO_LONG"));
  }

  @Test
  @DisplayName("问了什么，留痕有一笔：谁、问什么、找到几处")
  void everyQuestionIsOnTheTrail() throws Exception {
    page(DemoAccounts.PROSECUTOR, "超过上限由谁批准").andExpect(status().isOk());
    assertThat(
            jdbc.sql(
                    "select object_id from trail.entry where action = 'ASSISTANT_ASKED' and purpose = ?")
                .param("超过上限由谁批准")
                .query(String.class)
                .list())
        .hasSize(1)
        .allMatch(found -> Integer.parseInt(found) > 0);
  }

  @Test
  @DisplayName("页面：三组结果，问到的字加粗，点得开全文；尖括号只是字")
  void thePage() throws Exception {
    mvc.perform(get("/assistant").with(as(DemoAccounts.CLERK)))
        .andExpect(content().string(containsString("还没有问")));
    page(DemoAccounts.CLERK, "父亲死亡 未成年人")
        .andExpect(content().string(containsString("<h2 id=\"law-h\">规定</h2>")))
        .andExpect(content().string(containsString("<b>未成年人</b>")))
        .andExpect(content().string(containsString("/assistant/texts/")))
        .andExpect(content().string(not(containsString("周*禾"))));
    page(DemoAccounts.CLERK, "<script>alert(1)</script>")
        .andExpect(content().string(not(containsString("<script>alert"))));
    mvc.perform(get("/assistant/texts/spp-2021").with(as(DemoAccounts.CLERK)))
        .andExpect(content().string(containsString("人民检察院开展国家司法救助工作细则")))
        .andExpect(content().string(containsString("转引")));
    mvc.perform(get("/assistant/texts/none").with(as(DemoAccounts.CLERK)))
        .andExpect(status().isNotFound());
  }
}
