package org.relieflink.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.PasswordRule;
import org.relieflink.platform.access.PasswordRule.Weakness;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("账号、单位：填坏的、乱发的，一样得到一句明白话，什么也不改")
class StaffInputTest extends ServerTest {
  private static final Officer SYSTEM = DemoAccounts.ADMINISTRATOR;

  @Autowired PasswordRule rule;
  private final AtomicInteger keys = new AtomicInteger();

  private ResultActions send(String path, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/" + path)
            .header("Idempotency-Key", "k" + keys.incrementAndGet())
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(SYSTEM)));
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  @Tag("asvs-2.2.2")
  @Test
  @DisplayName("坏的工号、姓名、单位、多出来的字段，都不收；没有一个账号被建出来")
  void damagedAccounts() throws Exception {
    long before = count("access.account");
    String unit = jdbc.sql("select min(id) from access.unit").query(String.class).single();
    Map<String, String> bodies =
        Map.of(
            "{}",
            "STAFF_NUMBER_WRONG",
            "{\"staffNumber\":\"x'; drop--\",\"name\":\"某\",\"unitId\":\"1\"}",
            "STAFF_NUMBER_WRONG",
            "{\"staffNumber\":\"YX0901\",\"name\":\"\",\"unitId\":\"" + unit + "\"}",
            "STAFF_NAME_WRONG",
            "{\"staffNumber\":\"YX0901\",\"name\":\"某\\u202e\",\"unitId\":\"" + unit + "\"}",
            "STAFF_NAME_WRONG",
            "{\"staffNumber\":\"YX0901\",\"name\":\"某\",\"unitId\":\"99999999\"}",
            "STAFF_UNIT_UNKNOWN",
            "{\"staffNumber\":\"YX0901\",\"name\":\"某\",\"unitId\":\"-1\"}",
            "STAFF_UNIT_UNKNOWN",
            "{\"staffNumber\":\"YX0901\",\"name\":\"某\",\"unitId\":\""
                + unit
                + "\",\"employeeId\":\"a b\"}",
            "STAFF_EMPLOYEE_WRONG",
            "{\"staffNumber\":\"YX0901\",\"name\":\"某\",\"unitId\":\""
                + unit
                + "\",\"role\":\"CHIEF\"}",
            "PROBLEM_UNKNOWN_KEY");
    for (var body : bodies.entrySet()) {
      send("accounts", body.getKey()).andExpect(jsonPath("$.code").value(body.getValue()));
    }
    mvc.perform(
            post("/api/v1/accounts")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .with(as(SYSTEM)))
        .andExpect(jsonPath("$.code").value("STAFF_KEY_MISSING"));
    assertThat(count("access.account")).isEqualTo(before);
  }

  @Test
  @DisplayName("单位：没有的代码、别处的地方、没有的条线、重复的，都不收；有人的停用不了")
  void damagedUnits() throws Exception {
    long before = count("access.unit");
    Map<String, String> bodies =
        Map.of(
            "{}", "STAFF_PLACE_WRONG",
            "{\"place\":\"123456\",\"line\":\"education\",\"name\":\"某\"}", "STAFF_PLACE_WRONG",
            "{\"place\":\"110101\",\"line\":\"education\",\"name\":\"某\"}", "STAFF_PLACE_WRONG",
            "{\"place\":\"990123\",\"line\":\"system\",\"name\":\"某\"}", "STAFF_LINE_UNKNOWN",
            "{\"place\":\"990123\",\"line\":\"civil_affairs\",\"name\":\"某\"}", "STAFF_UNIT_TAKEN");
    for (var body : bodies.entrySet()) {
      send("units", body.getKey()).andExpect(jsonPath("$.code").value(body.getValue()));
    }
    assertThat(count("access.unit")).isEqualTo(before);
    String office =
        jdbc.sql("select id from access.unit where line = 'procuratorate' and place = '990123'")
            .query(String.class)
            .single();
    send("units/" + office + "/changes", "{\"act\":\"close\"}")
        .andExpect(jsonPath("$.code").value("STAFF_UNIT_IN_USE"));
    send("units/" + office + "/changes", "{\"act\":\"move\"}")
        .andExpect(jsonPath("$.code").value("STAFF_CHANGE_UNKNOWN"));
    send("units", "{\"place\":\"990123\",\"line\":\"education\",\"name\":\"云溪县教育局\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.above").value(containsString("云江市")));
  }

  @Test
  @DisplayName("没有值的停用表单什么也不停；没有的编号和外地的编号回答一样")
  void emptyForms() throws Exception {
    String id =
        jdbc.sql("select id from access.account where staff_number = 'YX0101'")
            .query(String.class)
            .single();
    mvc.perform(post("/accounts/" + id + "/closing").with(csrf()).with(as(SYSTEM)))
        .andExpect(status().is(422));
    mvc.perform(post("/accounts/" + id + "/name").with(csrf()).with(as(SYSTEM)))
        .andExpect(redirectedUrl("/accounts/" + id));
    for (String path :
        List.of("/accounts/987654", "/units/987654", "/posts/987654", "/roles/BOSS")) {
      Officer officer = path.startsWith("/roles") ? DemoAccounts.AUDITOR : SYSTEM;
      mvc.perform(get(path).with(as(officer))).andExpect(status().isNotFound());
    }
    mvc.perform(get("/accounts?q=%25&role=BOSS&unit=x&state=y&after=ZZ").with(as(SYSTEM)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("没有符合的账号")));
  }

  @Tag("asvs-6.2.1")
  @Tag("asvs-6.2.4")
  @Tag("asvs-6.2.11")
  @Test
  @DisplayName("密码：短的、有工号的、常见的、键盘顺序的不收；几个不相干的词收")
  void passwords() {
    assertThat(rule.weakness("YX0101", "short")).contains(Weakness.SHORT);
    assertThat(rule.weakness("YX0101", "x".repeat(300))).contains(Weakness.LONG);
    assertThat(rule.weakness("YX0101", "my yx0101 password")).contains(Weakness.NUMBER);
    for (String common : List.of("password1234", "qwertyuiop12", "aaaaaaaaaaaa", "123456789012")) {
      assertThat(rule.weakness("YX0101", common)).as(common).contains(Weakness.COMMON);
    }
    for (String good :
        List.of("plum lantern harvest 41", "a long enough password", "桥头柳湾村的三棵大槐树下")) {
      assertThat(rule.weakness("YX0101", good)).as(good).isEmpty();
    }
  }
}
