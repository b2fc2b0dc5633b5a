package org.relieflink.platform.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.pool.internal.store.PhoneKeying;
import org.relieflink.platform.vault.Planted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("按电话查人：和按证号一样要用途和案号、占额度、留痕、遮住；多人共用的只说几个人")
class PhoneLookUpTest extends ServerTest {
  private static final String FAMILY = "13800005678"; // three people
  private static final String VILLAGE = "13900001234"; // twenty-five

  @Autowired private HardshipPool pool;
  @Autowired private PhoneKeying keying;
  private final Planted planted = new Planted(30);
  private Path folder = Path.of("");

  @BeforeAll
  void county(@TempDir Path temporary) throws IOException {
    folder = temporary;
    load(planted.lowIncome());
  }

  private long used() {
    return jdbc.sql("select coalesce(sum(used), 0) from watch.used").query(Long.class).single();
  }

  private void load(String list) throws IOException {
    String text = list;
    for (int i = 0; i < planted.people().size(); i++) {
      text = text.replace(planted.people().get(i).phone(), phone(i));
    }
    Path file = Files.writeString(folder.resolve("建档立卡低收入户_202611.csv"), text);
    ImportBatch batch =
        pool.importFiles(
                List.of(file),
                new ImportWish(true, false, false),
                DemoAccounts.CLERK,
                ImportListener.SILENT)
            .get(0);
    assertThat(batch.status()).as(pool.refusalOf(batch)).isEqualTo(ImportStatus.PUBLISHED);
  }

  private static String phone(int person) {
    return switch (person) {
      case 0 -> FAMILY;
      case 1 -> "138-0000-5678";
      case 2 -> "+86" + FAMILY;
      case 28 -> "0871-63331234";
      case 29 -> "";
      default -> VILLAGE;
    };
  }

  private ResultActions ask(String phone) throws Exception {
    String body = "{\"phone\":\"%s\",\"purpose\":\"reception\",\"caseNo\":\"窗口-1\"}";
    return send(body.formatted(phone));
  }

  private ResultActions send(String body) throws Exception {
    return mvc.perform(
        post("/api/v1/phone-look-ups")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(DemoAccounts.CLERK)));
  }

  private ResultActions page(String... fields) throws Exception {
    MockHttpServletRequestBuilder form =
        post("/screening/look-up")
            .with(as(DemoAccounts.CLERK))
            .with(csrf())
            .param("purpose", "reception")
            .param("caseNo", "窗口-1");
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return mvc.perform(form).andExpect(status().isOk());
  }

  @Test
  @DisplayName("三种写法的同一个手机：三个人，姓名证号电话都遮住；留痕里电话也遮住，占一次额度")
  void onePhoneThreePeople() throws Exception {
    long before = used();
    ask("138 0000 5678")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.people").value(3))
        .andExpect(jsonPath("$.found.length()").value(3))
        .andExpect(content().string(not(containsString(planted.people().get(0).number()))))
        .andExpect(content().string(not(containsString(planted.people().get(0).name()))));
    String said =
        jdbc.sql(
                """
                select purpose || ' ' || result from trail.entry
                where action = 'PERSON_LOOKED_UP' order by id desc limit 1
                """)
            .query(String.class)
            .single();
    assertThat(said).contains("reception", "5678 3").doesNotContain(FAMILY);
    assertThat(used()).isEqualTo(before + 1);
    page("phone", FAMILY)
        .andExpect(content().string(containsString("138****5678：3 个人的记录里有")))
        .andExpect(content().string(containsString("电话相同不等于本人")))
        .andExpect(content().string(containsString("138****5678")))
        .andExpect(content().string(not(containsString(planted.people().get(0).number()))));
  }

  @Test
  @DisplayName("二十五个人的记录里都有的电话：只说几个人，一个也不列")
  void sharedByManyTellsNobodyApart() throws Exception {
    ask(VILLAGE)
        .andExpect(jsonPath("$.people").value(25))
        .andExpect(jsonPath("$.found.length()").value(0));
    page("phone", VILLAGE).andExpect(content().string(containsString("25 个人的记录里有，认不出是谁")));
  }

  @Test
  @DisplayName("固定电话带区号查得到；没有的查不到；坏的、和姓名一起填的、没有用途的，都说得出为什么")
  void refusals() throws Exception {
    long before = used();
    ask("(0871)63331234").andExpect(jsonPath("$.people").value(1));
    ask("13700000000").andExpect(jsonPath("$.people").value(0));
    for (String wrong : List.of("", "63331234", "x' or 1=1", "1".repeat(500))) {
      ask(wrong)
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.code").value("SCREENING_PHONE_UNUSABLE"));
    }
    send("{\"phone\":\"" + FAMILY + "\"}")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("SCREENING_PURPOSE_MISSING"));
    page("phone", FAMILY, "name", "刘小凤").andExpect(content().string(containsString("按电话查时")));
    assertThat(used()).as("two questions were answered").isEqualTo(before + 2);
  }

  @Test
  @DisplayName("页面上方打的是手机，就填在电话那一格")
  void typedAtTheTop() throws Exception {
    mvc.perform(
            post("/screening/look-up/typed")
                .param("q", FAMILY)
                .with(as(DemoAccounts.CLERK))
                .with(csrf()))
        .andExpect(
            content().string(matchesPattern("(?s).*<input[^>]*id=\"phone\"[^>]*" + FAMILY + ".*")));
  }

  @Test
  @DisplayName("以前版本的记录：服务端启动以后补上；没有补完先说等一等，不给半截的回答")
  void recordsOfBefore() throws Exception {
    jdbc.sql("update pool.record set phone_key = null, phone_keyed = false").update();
    ask(FAMILY)
        .andExpect(status().isTooManyRequests())
        .andExpect(jsonPath("$.code").value("SCREENING_INDEX_BUILDING"));
    keying.all();
    ask(FAMILY).andExpect(jsonPath("$.people").value(3));
    assertThat(
            jdbc.sql("select count(*) from pool.record where not phone_keyed")
                .query(Long.class)
                .single())
        .isZero();
  }
}
