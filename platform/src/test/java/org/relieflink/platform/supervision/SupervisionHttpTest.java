package org.relieflink.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.supervision.Supervision.Lead;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@DisplayName("监督的页面和接口：谁能做什么，看到多少，留下什么")
class SupervisionHttpTest extends ServerTest {
  private static final Officer CLERK = DemoAccounts.CLERK;
  private static final Officer PROSECUTOR = DemoAccounts.PROSECUTOR;

  @Autowired HardshipPool pool;
  @Autowired Supervision supervision;

  @BeforeAll
  void county(@TempDir Path folder) throws Exception {
    SupervisedCounty.fill(pool, folder);
    long run = supervision.startRun(SupervisedCounty.day(), PROSECUTOR).orThrow().runId();
    assertThat(supervision.await(run, Duration.ofSeconds(60)).published()).isTrue();
  }

  private long lead(String rule) {
    return supervision.list(LeadFilter.of(LeadView.OPEN)).stream()
        .filter(one -> one.rule().equals(rule))
        .map(Lead::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("部门人员和管理员一条线索也看不到；书记员能看，不能跑、不能处置")
  void rolesDiffer() throws Exception {
    for (String path : List.of("/supervision", "/supervision/runs", "/api/v1/supervision/leads")) {
      mvc.perform(get(path).with(as(DemoAccounts.DEPARTMENT_OFFICER)))
          .andExpect(status().isForbidden());
      mvc.perform(get(path).with(as(DemoAccounts.ADMINISTRATOR))).andExpect(status().isForbidden());
      mvc.perform(get(path).with(as(CLERK))).andExpect(status().isOk());
    }
    mvc.perform(get("/supervision/leads/" + lead("dead-subsistence")).with(as(CLERK)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("name=\"verdict\""))));
    mvc.perform(post("/supervision/runs").with(as(CLERK)).with(csrf()))
        .andExpect(status().isForbidden());
    mvc.perform(
            post("/supervision/leads/" + lead("dead-subsistence") + "/words")
                .param("verdict", "confirmed")
                .with(as(CLERK))
                .with(csrf()))
        .andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("列表和线索页没有一个完整证号；依据、出处、状态都写在页上")
  void maskedAndCited() throws Exception {
    mvc.perform(get("/supervision").with(as(PROSECUTOR)))
        .andExpect(content().string(containsString("王*山")))
        .andExpect(content().string(not(containsString(SupervisedCounty.DEAD))));
    mvc.perform(get("/supervision/leads/" + lead("dead-subsistence")).with(as(PROSECUTOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("社会救助暂行办法第十三条")))
        .andExpect(content().string(containsString("已读原文")))
        .andExpect(content().string(containsString("2026-04-02")))
        .andExpect(content().string(not(containsString(SupervisedCounty.DEAD))));
    mvc.perform(
            get("/supervision/leads/" + lead("exclusive-destitute-subsistence"))
                .with(as(PROSECUTOR)))
        .andExpect(content().string(containsString("依据没有核对过原文")));
    assertThat(trailed("SUPERVISION_LEAD_SEEN")).isPositive();
    assertThat(trailed("SUPERVISION_LISTED")).isPositive();
  }

  private long trailed(String action) {
    return jdbc.sql("select count(*) from trail.entry where action = :action")
        .param("action", action)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("未成年人：书记员只看到有这个人，没有姓名、号码、住址")
  void aChildIsWithheldFromTheClerk() throws Exception {
    long child = lead("missed-unattended-child");
    mvc.perform(get("/supervision/leads/" + child).with(as(CLERK)))
        .andExpect(content().string(containsString("某某")))
        .andExpect(content().string(not(containsString("赵*雨"))));
    mvc.perform(get("/api/v1/supervision/leads/" + child).with(as(CLERK)))
        .andExpect(jsonPath("$.lead.person.name").value("某某"))
        .andExpect(jsonPath("$.lead.person.citizenId").value(""));
    mvc.perform(get("/supervision/leads/" + child).with(as(PROSECUTOR)))
        .andExpect(content().string(containsString("赵*雨")));
  }

  @Test
  @DisplayName("页面上处置：没写理由退回并指出；写了就记，到下一条；撤销回到这一条")
  void deciding() throws Exception {
    long lead = lead("twice-person");
    String words = "/supervision/leads/" + lead + "/words";
    mvc.perform(
            post(words)
                .param("verdict", "disputed")
                .param("key", "p1")
                .with(as(PROSECUTOR))
                .with(csrf()))
        .andExpect(redirectedUrl("/supervision/leads/" + lead));
    assertThat(state(lead)).isEqualTo("open");
    mvc.perform(
            post(words)
                .param("verdict", "disputed")
                .param("reason", "民政局称两证合并中")
                .param("key", "p2")
                .with(as(PROSECUTOR))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(state(lead)).isEqualTo("disputed");
    mvc.perform(
            post(words)
                .param("verdict", "withdrawn")
                .param("key", "p3")
                .with(as(PROSECUTOR))
                .with(csrf()))
        .andExpect(redirectedUrl("/supervision/leads/" + lead));
    assertThat(state(lead)).isEqualTo("open");
  }

  private String state(long lead) {
    return jdbc.sql("select state from supervision.lead where id = :id")
        .param("id", lead)
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName("接口：规则目录带依据和状态；按情形筛选；拒绝是 problem+json，代码不变")
  void api() throws Exception {
    mvc.perform(get("/api/v1/supervision/rules?day=2024-01-01").with(as(PROSECUTOR)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[?(@.id == 'imprisoned-veteran')].version").value(hasItem("2019")))
        .andExpect(jsonPath("$[0].basis[0].status").exists());
    mvc.perform(get("/api/v1/supervision/leads?kind=dead&limit=1").with(as(PROSECUTOR)))
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.total").value(2))
        .andExpect(jsonPath("$.nextCursor").isNotEmpty())
        .andExpect(jsonPath("$.items[0].basisStatus").value("text-read"));
    mvc.perform(get("/api/v1/supervision/leads/999999").with(as(PROSECUTOR)))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value("SUPERVISION_LEAD_UNKNOWN"));
    mvc.perform(
            post("/api/v1/supervision/leads/" + lead("imprisoned-subsistence") + "/words")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"verdict\":\"confirmed\",\"reason\":\"已核实\"}")
                .with(as(PROSECUTOR))
                .with(csrf()))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("SUPERVISION_KEY_MISSING"));
    mvc.perform(
            post("/api/v1/supervision/runs")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"day\":\"2046-01-01\"}")
                .with(as(PROSECUTOR))
                .with(csrf()))
        .andExpect(jsonPath("$.code").value("SUPERVISION_DAY_OUT_OF_RANGE"));
    mvc.perform(get("/supervision?view=nonsense").with(as(PROSECUTOR)))
        .andExpect(status().isBadRequest());
  }

  @Test
  @DisplayName("导出表：有说明、有依据、有要核实的事项，没有完整证号；导出留痕")
  void sheet(@TempDir Path folder) throws Exception {
    byte[] bytes =
        mvc.perform(get("/supervision/leads.xlsx").with(as(PROSECUTOR)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    Path file = Files.write(folder.resolve("leads.xlsx"), bytes);
    List<String> rows = new ArrayList<>();
    try (Table table = TableReader.open(file)) {
      table
          .firstSheet()
          .forEachRow(row -> rows.add(row.text(0) + "|" + row.text(3) + "|" + row.text(4)));
    }
    assertThat(rows.get(0)).contains("导出");
    assertThat(rows.toString())
        .contains("王*山")
        .doesNotContain(SupervisedCounty.DEAD)
        .doesNotContain(SupervisedCounty.PRISONER);
    assertThat(trailed("SUPERVISION_EXPORTED")).isPositive();
  }

  @Test
  @DisplayName("规则页、碰撞页、英文界面都打得开")
  void pagesOpen() throws Exception {
    mvc.perform(get("/supervision/runs").with(as(PROSECUTOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("监督规则目录")));
    mvc.perform(get("/supervision/runs/1").with(as(PROSECUTOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("没有跑，缺：")));
    mvc.perform(get("/supervision?lang=en").with(as(PROSECUTOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Supervision leads")));
  }
}
