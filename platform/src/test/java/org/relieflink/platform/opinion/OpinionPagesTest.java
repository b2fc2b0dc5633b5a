package org.relieflink.platform.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("资格意见和救助金额的页面")
class OpinionPagesTest extends ServerTest {
  @Autowired private Opinions opinions;
  private long id;

  @BeforeEach
  void a_candidate() {
    id =
        opinions
            .open(
                NewCandidate.of(OpinionSamples.file("case-two-four-year-old")),
                DemoAccounts.PROSECUTOR)
            .id();
  }

  @Test
  @DisplayName("资格意见：逐条结果、条文、证据；姓名遮盖")
  void the_opinion() throws Exception {
    mvc.perform(get("/opinion/" + id).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("可能符合")))
        .andExpect(content().string(containsString("2021年细则第七条第三项（转引）")))
        .andExpect(content().string(containsString("判决书第3页")))
        .andExpect(content().string(containsString("周*禾")))
        .andExpect(content().string(not(containsString("周小禾"))));
  }

  @Test
  @DisplayName("救助金额：40,000 元，肆万元整，范围 24,000 到 44,000，同类不足不比较")
  void the_amount() throws Exception {
    mvc.perform(get("/opinion/" + id + "/amount").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("40,000 元")))
        .andExpect(content().string(containsString("肆万元整")))
        .andExpect(content().string(containsString("24,000 到 44,000")))
        .andExpect(content().string(containsString("不作比较")))
        .andExpect(content().string(containsString("改为同等责任，为 20,000 元")));
  }

  @Test
  @DisplayName("书记员能看不能改；部门经办人和管理员都不能看")
  void roles() throws Exception {
    mvc.perform(get("/opinion/" + id).with(as(DemoAccounts.CLERK)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("保存事实"))));
    mvc.perform(get("/opinion/" + id + "/amount").with(as(DemoAccounts.CLERK)))
        .andExpect(content().string(not(containsString("保存这份建议"))));
    mvc.perform(save(DemoAccounts.CLERK)).andExpect(status().isForbidden());
    for (Officer officer :
        new Officer[] {DemoAccounts.DEPARTMENT_OFFICER, DemoAccounts.ADMINISTRATOR}) {
      mvc.perform(get("/opinion/" + id).with(as(officer))).andExpect(status().isForbidden());
      mvc.perform(get("/opinion").with(as(officer))).andExpect(status().isForbidden());
    }
  }

  @Test
  @DisplayName("回答要有出处：没有出处不存，写明缺哪一处；补上后存为新的一版")
  void answers_need_sources() throws Exception {
    mvc.perform(answers("").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("#source_hardship")));
    assertThat(opinions.versions(id)).hasSize(1);
    mvc.perform(answers("民政局名单").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(redirectedUrl("/opinion/" + id))
        .andExpect(flash().attribute("flash", containsString("第 2 版")));
    mvc.perform(answers("民政局").with(as(DemoAccounts.PROSECUTOR))).andExpect(status().isConflict());
    assertThat(opinions.versions(id)).hasSize(2);
  }

  @Test
  @DisplayName("试算不保存；超出范围列出允许范围；保存后复算一致，留痕有记录")
  void try_then_save() throws Exception {
    mvc.perform(choices("/amount/trial", "10", "孩子需要长期康复"))
        .andExpect(content().string(containsString("44,000 元")))
        .andExpect(content().string(containsString("还没有保存")));
    assertThat(opinions.proposals(id)).isEmpty();
    mvc.perform(choices("/amount", "11", "孩子需要长期康复"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("允许的范围是 5 到 10")));
    mvc.perform(choices("/amount", "8", ""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("没有写理由")));
    mvc.perform(save(DemoAccounts.PROSECUTOR))
        .andExpect(redirectedUrl("/opinion/" + id + "/amount"));
    SavedProposal saved = opinions.proposals(id).get(0);
    assertThat(saved.amountFen()).isEqualTo(4_000_000);
    mvc.perform(get("/opinion/" + id + "/amount").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("今天重算仍是 40,000 元")));
    mvc.perform(get("/opinion/" + id + "/proposals/" + saved.id()).with(as(DemoAccounts.CLERK)))
        .andExpect(content().string(containsString("国家司法救助金额计算书")));
    assertThat(
            jdbc.sql(
                    "select count(*) from trail.entry where action = 'AMOUNT_SAVED' and object_id = :id")
                .param("id", Long.toString(saved.id()))
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("表单登记：缺的一次列全；改案情后换成别的类型")
  void register_by_form() throws Exception {
    mvc.perform(post("/opinion").with(csrf()).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("请填姓名")))
        .andExpect(content().string(containsString("请选案件类型")));
    mvc.perform(get("/opinion/" + id + "/facts").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("云检救助〔2026〕37号")));
    mvc.perform(
            post("/opinion")
                .with(csrf())
                .with(as(DemoAccounts.PROSECUTOR))
                .param("name", "吴大明")
                .param("asOf", "2026-11-19")
                .param("type", "serious_injury")
                .param("fault", "equal")
                .param("class0", "低保对象")
                .param("classSource0", "民政局名单"))
        .andExpect(status().is3xxRedirection());
    Candidate made = opinions.all().get(0);
    assertThat(made.maskedName()).isEqualTo("吴*明");
    mvc.perform(get("/opinion/" + made.id() + "/amount").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("15,000 元")));
  }

  @Test
  @DisplayName("事实文件登记：文件有错，逐处写明行和列")
  void register_by_file() throws Exception {
    String broken =
        OpinionSamples.yaml("case-two-four-year-old").replace("as_of: 2026-11-19", "as_on: 1");
    mvc.perform(upload(broken))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("不认识“as_on”")));
    byte[] gb = "姓名".getBytes(java.nio.charset.Charset.forName("GB18030"));
    mvc.perform(
            multipart("/opinion/file")
                .file(new MockMultipartFile("file", "facts.yaml", "text/yaml", gb))
                .with(csrf())
                .with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("不是 UTF-8 编码")));
    mvc.perform(upload(OpinionSamples.yaml("case-two-four-year-old")))
        .andExpect(status().is3xxRedirection());
  }

  @Test
  @DisplayName("证据表导出 xlsx；列表页能看到人和建议")
  void export_and_list() throws Exception {
    byte[] book =
        mvc.perform(get("/opinion/" + id + "/evidence.xlsx").with(as(DemoAccounts.CLERK)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(new String(book, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    mvc.perform(get("/opinion").with(as(DemoAccounts.CLERK)))
        .andExpect(content().string(containsString("某某")))
        .andExpect(content().string(not(containsString("周*禾"))));
  }

  @Test
  @DisplayName("未成年人的姓名和出生日期，不给书记员看")
  void a_childs_name_is_withheld_from_the_clerk() throws Exception {
    for (String page : new String[] {"", "/amount"}) {
      mvc.perform(get("/opinion/" + id + page).with(as(DemoAccounts.CLERK)))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("某某")))
          .andExpect(content().string(not(containsString("周*禾"))))
          .andExpect(content().string(not(containsString("2022-05-18"))));
    }
  }

  @Test
  @DisplayName("存下的事实和建议，数据库也不让改、不让删")
  void append_only() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> jdbc.sql("update opinion.facts_version set officer = 'X'").update()))
        .hasStackTraceContaining("append-only");
  }

  private org.springframework.test.web.servlet.RequestBuilder upload(String yaml) {
    return multipart("/opinion/file")
        .file(
            new MockMultipartFile(
                "file", "facts.yaml", "text/yaml", yaml.getBytes(StandardCharsets.UTF_8)))
        .with(csrf())
        .with(as(DemoAccounts.PROSECUTOR));
  }

  private MockHttpServletRequestBuilder answers(String source) {
    return post("/opinion/" + id + "/answers")
        .with(csrf())
        .param("base", "1")
        .param("answer_hardship", "yes")
        .param("source_hardship", source);
  }

  private MockHttpServletRequestBuilder choices(String path, String supplement, String reason) {
    return post("/opinion/" + id + path)
        .with(csrf())
        .with(as(DemoAccounts.PROSECUTOR))
        .param("base", "1")
        .param("case_type", "10")
        .param("case_type-reason", "父亲死亡，最有利于未成年人")
        .param("hardship", "10")
        .param("hardship-reason", "低收入户，无其他收入")
        .param("supplement", supplement)
        .param("supplement-reason", reason);
  }

  private MockHttpServletRequestBuilder save(Officer officer) {
    return post("/opinion/" + id + "/amount")
        .with(csrf())
        .with(as(officer))
        .param("base", "1")
        .param("case_type", "10")
        .param("case_type-reason", "父亲死亡，最有利于未成年人")
        .param("hardship", "10")
        .param("hardship-reason", "低收入户，无其他收入")
        .param("supplement", "6")
        .param("supplement-reason", "母亲未尽责，有曾祖父母抚养");
  }
}
