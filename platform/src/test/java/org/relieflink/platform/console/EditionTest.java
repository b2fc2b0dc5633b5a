package org.relieflink.platform.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("字典的历次改动：以前是什么、现在是什么都在，两个人核对过才算；只加不改")
class EditionTest extends ServerTest {
  private static final Officer SECURITY =
      new Officer("AQ0009", "安", Role.SECURITY_ADMINISTRATOR, Unit.of(DemoAccounts.PLACE, null));

  @Autowired Dictionaries dictionaries;

  /** As if the server had run with other files before: one entry less, one other, one more. */
  static void older(JdbcClient jdbc, Dictionary book) {
    List<DictionaryEntry> entries = new ArrayList<>(book.entries());
    DictionaryEntry first = entries.remove(0);
    DictionaryEntry second = entries.remove(0);
    entries.add(
        new DictionaryEntry(
            second.group(),
            second.code(),
            second.name(),
            "一天最多 9",
            "2026-01-01",
            "",
            second.source(),
            second.status()));
    entries.add(
        new DictionaryEntry(first.group(), "OLD_KIND", "旧项", "已废", "", "", "示例", "example"));
    jdbc.sql(
            """
            insert into console.edition (id, book, digest, version, entries, first_seen)
            overriding system value values (-1, ?, ?, '2025.9', cast(? as jsonb), timestamptz '2026-06-01 09:00+08')
            """)
        .params(book.id(), "0".repeat(64), JsonMapper.builder().build().writeValueAsString(entries))
        .update();
  }

  private void agree(Officer officer, String digest, String told) throws Exception {
    mvc.perform(
            post("/dictionaries/quotas/agreements")
                .param("digest", digest)
                .param("reason", "对照 2026 年 9 号文第三条")
                .with(as(officer))
                .with(csrf()))
        .andExpect(status().is3xxRedirection())
        .andExpect(
            org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash()
                .attributeExists(told));
  }

  @Test
  @DisplayName("换了文件：新加、改了、去掉的逐条列出，原来和现在并排；一人核对还等着，同一人不算两次，两人核对过才算；留痕")
  void aChangeIsSeenByTwo() throws Exception {
    Dictionary book = dictionaries.find("quotas").orElseThrow();
    older(jdbc, book);
    String page = "/dictionaries/quotas/editions";
    mvc.perform(get(page).with(as(DemoAccounts.CHIEF)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("OLD_KIND")))
        .andExpect(content().string(containsString("一天最多 9")))
        .andExpect(content().string(containsString("等人核对")));
    mvc.perform(get("/api/v1" + page).with(as(DemoAccounts.AUDITOR)))
        .andExpect(jsonPath("$.length()").value(2))
        .andExpect(jsonPath("$[0].changes.length()").value(3))
        .andExpect(jsonPath("$[0].agreed").value(false));
    agree(DemoAccounts.CHIEF, book.digest(), "flash");
    agree(DemoAccounts.CHIEF, book.digest(), "problems");
    agree(SECURITY, "1".repeat(64), "problems");
    mvc.perform(get("/api/v1" + page).with(as(SECURITY)))
        .andExpect(jsonPath("$[0].agreed").value(false));
    agree(SECURITY, book.digest(), "flash");
    mvc.perform(get(page).with(as(DemoAccounts.CHIEF)))
        .andExpect(content().string(containsString("2 人已核对")))
        .andExpect(content().string(not(containsString("等人核对"))));
    assertThat(
            jdbc.sql("select count(*) from trail.entry where action = 'DICTIONARY_AGREED'")
                .query(Long.class)
                .single())
        .isEqualTo(2);
    for (Officer none : List.of(DemoAccounts.AUDITOR, DemoAccounts.CLERK)) {
      mvc.perform(
              post("/dictionaries/quotas/agreements")
                  .param("digest", book.digest())
                  .param("reason", "x")
                  .with(as(none))
                  .with(csrf()))
          .andExpect(status().isForbidden());
    }
  }

  @Test
  @DisplayName("同样的内容再起一次服务器，还是同一版；历史改不了、删不掉")
  void theSameContentIsOneEdition() throws Exception {
    for (int i = 0; i < 3; i++) {
      mvc.perform(get("/dictionaries/levels/editions").with(as(DemoAccounts.CHIEF)))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("最早的一版")));
    }
    assertThat(
            jdbc.sql("select count(*) from console.edition where book = 'levels'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> jdbc.sql("update console.edition set version = 'x'").update())
        .hasMessageContaining("only added");
  }
}
