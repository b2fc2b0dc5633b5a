package org.relieflink.platform.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("只算不存的接口：送事实来，拿意见或者计算书走，本院什么都不留，只留痕")
class CalculateApiTest extends ServerTest {
  private static final String OPINION = "/api/v1/opinions/trial";
  private static final String AMOUNT = "/api/v1/amounts";

  private ResultActions ask(String path, String yaml, Officer officer) throws Exception {
    return mvc.perform(
        post(path)
            .with(httpBasic(officer.staffNumber(), DemoAccounts.PASSWORD))
            .with(csrf())
            .contentType("application/yaml")
            .content(yaml));
  }

  private ResultActions ask(String path, String yaml) throws Exception {
    return ask(path, yaml, DemoAccounts.CLERK);
  }

  private long kept() {
    return jdbc.sql(
            """
            select (select count(*) from opinion.candidate) + (select count(*) from
              opinion.facts_version) + (select count(*) from opinion.proposal)
            """)
        .query(Long.class)
        .single();
  }

  private long told(String action) {
    return jdbc.sql("select count(*) from trail.entry where action = ?")
        .param(action)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("四岁的孩子：意见可能符合，金额 40,000 元；没有存人、没有存建议，谁算过留了痕")
  void nothingIsKept() throws Exception {
    long before = kept();
    ask(OPINION, OpinionSamples.yaml("case-two-four-year-old"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.standing").value("likely"))
        .andExpect(jsonPath("$.organ").value("procuratorate"))
        .andExpect(jsonPath("$.ruleSets[1]").value("spp-minors-2018"))
        .andExpect(jsonPath("$.findings.length()").value(16 + 5))
        .andExpect(jsonPath("$.findings[0].clause").isNotEmpty())
        .andExpect(jsonPath("$.changes[?(@.fact == 'hardship')].standing").value("unclear"));
    ask(AMOUNT, OpinionSamples.yaml("case-two-four-year-old"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.amount_fen").value(4_000_000))
        .andExpect(jsonPath("$.steps[0].clause.status").isNotEmpty())
        .andExpect(jsonPath("$.inputs.applicant.name").value("周*禾"))
        .andExpect(content().string(not(containsString("周小禾"))));
    assertThat(kept()).isEqualTo(before);
    assertThat(told("OPINION_CALCULATED")).isPositive();
    assertThat(told("AMOUNT_CALCULATED")).isPositive();
  }

  @Test
  @DisplayName("法院的案件：用法院的规则组和规则包")
  void theCourtsOwnRules() throws Exception {
    ask(OPINION, OpinionSamples.yaml("yunxi-court", "bereaved-mid"))
        .andExpect(jsonPath("$.organ").value("court"))
        .andExpect(jsonPath("$.ruleSets[0]").value("spc-2016-16"));
    ask(AMOUNT, OpinionSamples.yaml("yunxi-court", "bereaved-mid"))
        .andExpect(jsonPath("$.pack.id").value("990123-court"))
        .andExpect(jsonPath("$.amount_fen").value(8_533_000));
  }

  @Test
  @DisplayName("事实有错：422，一处一条，带字段、行列和改法；超出范围的带稳定的代码")
  void everyFaultIsToldByItsField() throws Exception {
    for (String path : new String[] {OPINION, AMOUNT}) {
      ask(path, "format: 1\nplace: \"99\"\nweather: rain\n")
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().contentType("application/problem+json"))
          .andExpect(jsonPath("$.code").value("OPINION_FACTS_INVALID"))
          .andExpect(jsonPath("$.errors[?(@.field == 'place')].sentence").isNotEmpty())
          .andExpect(jsonPath("$.errors[?(@.field == 'weather')].sentence").isNotEmpty());
    }
    String greedy =
        Pattern.compile("supplement:\\s*\\{value: 6")
            .matcher(OpinionSamples.yaml("case-two-four-year-old"))
            .replaceFirst("supplement: {value: 12");
    ask(AMOUNT, greedy)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("OPINION_AMOUNT_REFUSED"))
        .andExpect(jsonPath("$.errors[0].field").value("supplement"))
        .andExpect(jsonPath("$.errors[0].code").value("AMOUNT-RANGE"));
    ask(AMOUNT, OpinionSamples.yaml("case-two-four-year-old").replace("990123", "990999"))
        .andExpect(jsonPath("$.code").value("OPINION_NO_PACK"));
  }

  @Test
  @DisplayName("不是 UTF-8 的事实：422 说明编码不对，不拿坏的姓名去算；同样的字用 UTF-8 发就算得出")
  void wrongEncoding() throws Exception {
    String yaml = OpinionSamples.yaml("case-two-four-year-old");
    for (String path : new String[] {OPINION, AMOUNT, "/api/v1/opinions"}) {
      mvc.perform(
              post(path)
                  .with(httpBasic(DemoAccounts.PROSECUTOR.staffNumber(), DemoAccounts.PASSWORD))
                  .with(csrf())
                  .contentType("application/yaml")
                  .content(yaml.getBytes(Charset.forName("GBK"))))
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().contentType("application/problem+json"))
          .andExpect(jsonPath("$.code").value("OPINION_FACTS_UNREADABLE"))
          .andExpect(jsonPath("$.detail").value(containsString("UTF-8")));
    }
    ask(AMOUNT, yaml).andExpect(status().isOk());
  }

  @Test
  @DisplayName("没有意见权限的角色不能算；没有登录的不能算")
  void whoMay() throws Exception {
    for (Officer officer :
        new Officer[] {DemoAccounts.DEPARTMENT_OFFICER, DemoAccounts.ADMINISTRATOR}) {
      ask(AMOUNT, OpinionSamples.yaml("case-two-four-year-old"), officer)
          .andExpect(status().isForbidden());
    }
    mvc.perform(post(AMOUNT).with(csrf()).contentType("application/yaml").content("format: 1"))
        .andExpect(status().isUnauthorized());
  }

  @Test
  @DisplayName("给集成者的说明里写的例子，照着做得出写的那个数")
  void theExampleOfTheGuideIsTrue() throws Exception {
    Path root = Path.of(System.getProperty("relief.root", ".."));
    String guide = Files.readString(root.resolve("docs/how-to/integrator.md"));
    assertThat(guide)
        .contains("--data-binary @docs/scenarios/yunxi-court/bereaved-mid.yaml $URL/api/v1/amounts")
        .contains("$URL/api/v1/opinions/trial")
        .contains("\"amount_fen\": 8533000")
        .contains("\"code\": \"AMOUNT-RANGE\"");
    ask(AMOUNT, OpinionSamples.yaml("yunxi-court", "bereaved-mid"))
        .andExpect(jsonPath("$.amount_fen").value(8_533_000))
        .andExpect(jsonPath("$.outcome").value("proposed"));
  }
}
