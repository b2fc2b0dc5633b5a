package org.relieflink.platform.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.Circumstances;
import org.relieflink.law.Group;
import org.relieflink.law.Organ;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("案情表单：规则要用的数和人群都能填，错在哪一格就写在哪一格")
class FactsFormHttpTest extends ServerTest {
  @Autowired private Opinions opinions;

  private static MockHttpServletRequestBuilder court() {
    return post("/opinion")
        .with(csrf())
        .with(as(DemoAccounts.PROSECUTOR))
        .param("organ", "court")
        .param("name", "韩霜降")
        .param("birthDate", "1979-10-23")
        .param("asOf", "2026-11-19")
        .param("type", "bereaved")
        .param("harm", "death")
        .param("fault", "none")
        .param("class0", "低保对象")
        .param("classSource0", "民政局名单")
        .param("harmedOn", "2024-03-12")
        .param("dependants", "2")
        .param("award", "600000");
  }

  @Test
  @DisplayName("法院的案件：选项换成法院规则包的，登记以后意见用法院的规则和称呼，金额 85,330 元")
  void aCourtCaseFromThePage() throws Exception {
    mvc.perform(get("/opinion/new?organ=court").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("追索赡养费等")))
        .andExpect(content().string(containsString("id=\"dependants\"")))
        .andExpect(content().string(containsString("value=\"court\"")));
    mvc.perform(court()).andExpect(status().is3xxRedirection());
    Candidate made = opinions.all().get(0);
    Circumstances known = made.version().file().facts().circumstances();
    assertThat(known.organ()).isEqualTo(Organ.COURT);
    assertThat(known.dependants()).isEqualTo(2);
    assertThat(known.awardFen()).isEqualTo(60_000_000);
    mvc.perform(get("/opinion/" + made.id()).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("承办法官")))
        .andExpect(content().string(not(containsString("承办检察官"))))
        .andExpect(content().string(containsString("2016年法院意见")))
        .andExpect(content().string(containsString("被执行人没有履行能力")));
    mvc.perform(get("/opinion/" + made.id() + "/amount").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("85,330 元")))
        .andExpect(content().string(containsString("承办法官")));
    mvc.perform(
            post("/opinion/" + made.id() + "/ledger")
                .with(csrf())
                .with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(redirectedUrl("/harms?day=2024-03-12"));
  }

  @Test
  @DisplayName("填错的：一次说全，写在那一格旁边，填过的还在，一条没存")
  void wrongFieldsAreToldBesideThem() throws Exception {
    int before = opinions.all().size();
    mvc.perform(court().param("group_ex_serviceman", "on").param("loss", "三万"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("id=\"groupSource_ex_serviceman-wrong\"")))
        .andExpect(content().string(containsString("id=\"loss-wrong\"")))
        .andExpect(content().string(containsString("value=\"三万\"")))
        .andExpect(content().string(containsString("韩霜降")));
    mvc.perform(
            post("/opinion")
                .with(csrf())
                .with(as(DemoAccounts.PROSECUTOR))
                .param("dependants", "99")
                .param("asOf", "2026-02-30"))
        .andExpect(content().string(containsString("id=\"dependants-wrong\"")))
        .andExpect(content().string(containsString("id=\"asOf-wrong\"")));
    assertThat(opinions.all()).hasSize(before);
  }

  @Test
  @DisplayName("退役军人：勾了、写了出处，意见里就有退役军人那一组规则")
  void aGroupBringsItsRules() throws Exception {
    mvc.perform(
            court()
                .param("group_ex_serviceman", "on")
                .param("groupSource_ex_serviceman", "退役军人事务局移送函"))
        .andExpect(status().is3xxRedirection());
    Candidate made = opinions.all().get(0);
    assertThat(made.version().file().facts().circumstances().groupSet())
        .containsExactly(Group.EX_SERVICEMAN);
    mvc.perform(get("/opinion/" + made.id()).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("2021年退役军人意见")));
  }

  @Test
  @DisplayName("改案情：换机关，原来选定的倍数不带过去；不换的，一项不丢")
  void anotherOrganTakesNoChoicesAlong() throws Exception {
    var file = OpinionSamples.file("case-two-four-year-old");
    long id = opinions.open(NewCandidate.of(file), DemoAccounts.PROSECUTOR).id();
    String form = "/opinion/" + id + "/facts";
    mvc.perform(get(form).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("困境儿童")));
    mvc.perform(get(form + "?organ=court").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("涉诉信访")));
    mvc.perform(
            post(form)
                .with(csrf())
                .with(as(DemoAccounts.PROSECUTOR))
                .param("base", "1")
                .param("organ", "court")
                .param("birthDate", "2022-05-18")
                .param("asOf", "2026-11-19")
                .param("type", "bereaved")
                .param("fault", "none")
                .param("dependants", "0"))
        .andExpect(status().is3xxRedirection());
    var saved = opinions.find(id).orElseThrow().version().file();
    assertThat(saved.choices().values()).isEmpty();
    assertThat(saved.facts().answers()).isEqualTo(file.facts().answers());
  }

  @Test
  @DisplayName("公安在本地没有规则包：写明只有意见；书记员打不开表单")
  void anOrganWithoutAPack() throws Exception {
    mvc.perform(get("/opinion/new?organ=police").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("没有金额规则包")));
    mvc.perform(get("/opinion/new?organ=police").with(as(DemoAccounts.CLERK)))
        .andExpect(status().isForbidden());
  }
}
