package org.relieflink.platform.opinion;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DisplayName("意见接口")
class OpinionApiTest extends ServerTest {
  private static final String YAML = "application/yaml";
  @Autowired private Opinions opinions;
  private String at;

  @BeforeEach
  void a_candidate() {
    long id =
        opinions
            .open(
                NewCandidate.of(OpinionSamples.file("case-two-four-year-old")),
                DemoAccounts.PROSECUTOR)
            .id();
    at = "/api/v1/opinions/" + id;
  }

  @Test
  @DisplayName("发一个事实文件，得到逐条意见；算金额、保存、复算")
  void from_facts_to_replay() throws Exception {
    mvc.perform(
            post("/api/v1/opinions")
                .with(prosecutor())
                .with(csrf())
                .contentType(YAML)
                .content(OpinionSamples.yaml("case-two-four-year-old")))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.candidate.standing").value("likely"))
        .andExpect(jsonPath("$.candidate.name").value("周*禾"))
        .andExpect(jsonPath("$.ruleSets[0]").value("spp-2021"))
        .andExpect(jsonPath("$.ruleSets[1]").value("spp-minors-2018"))
        .andExpect(jsonPath("$.findings.length()").value(16 + 5))
        .andExpect(jsonPath("$.changes[?(@.fact == 'hardship')].standing").value("unclear"));
    mvc.perform(get(at + "/amount").with(prosecutor()))
        .andExpect(jsonPath("$.amount_fen").value(4_000_000))
        .andExpect(jsonPath("$.pack.id").value("990123"));
    mvc.perform(post(at + "/proposals?base=1").with(prosecutor()).with(csrf()))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.amountFen").value(4_000_000));
    long id = Long.parseLong(at.substring(at.lastIndexOf('/') + 1));
    long saved = opinions.proposals(id).get(0).id();
    mvc.perform(get(at + "/proposals/" + saved + "/replay").with(prosecutor()))
        .andExpect(jsonPath("$.verdict").value("SAME"));
    mvc.perform(get(at + "/proposals/" + saved).with(prosecutor()))
        .andExpect(content().string(opinions.proposals(id).get(0).content()));
  }

  @Test
  @DisplayName("事实文件有错：422，全部错误带行列；版本旧了：409；没有这个人：404")
  void refusals() throws Exception {
    mvc.perform(
            put(at + "/facts?base=1")
                .with(prosecutor())
                .with(csrf())
                .contentType(YAML)
                .content("format: 1\nweather: rain\n"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("OPINION_FACTS_INVALID"))
        .andExpect(jsonPath("$.errors.length()").value(5));
    mvc.perform(
            put(at + "/facts?base=7")
                .with(prosecutor())
                .with(csrf())
                .contentType(YAML)
                .content(OpinionSamples.yaml("fault-equal")))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("OPINION_FACTS_STALE"));
    mvc.perform(get("/api/v1/opinions/999999").with(prosecutor()))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("OPINION_NOT_FOUND"));
  }

  @Test
  @DisplayName("书记员只读，部门经办人不能看")
  void roles() throws Exception {
    var clerk = httpBasic(DemoAccounts.CLERK.staffNumber(), DemoAccounts.PASSWORD);
    mvc.perform(get(at).with(clerk)).andExpect(status().isOk());
    mvc.perform(post(at + "/proposals?base=1").with(clerk).with(csrf()))
        .andExpect(status().isForbidden());
    mvc.perform(
            get(at)
                .with(
                    httpBasic(
                        DemoAccounts.DEPARTMENT_OFFICER.staffNumber(), DemoAccounts.PASSWORD)))
        .andExpect(status().isForbidden());
  }

  private static RequestPostProcessor prosecutor() {
    return httpBasic(DemoAccounts.PROSECUTOR.staffNumber(), DemoAccounts.PASSWORD);
  }
}
