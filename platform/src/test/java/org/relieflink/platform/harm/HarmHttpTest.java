package org.relieflink.platform.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.recusal.Recusals;
import org.relieflink.platform.recusal.Recusals.Declaring;
import org.relieflink.platform.recusal.Tie;
import org.relieflink.platform.vault.Blinds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("救助总账：三种机关互相看得到待定和已给，别的部门看不到；号码哪里也不存")
class HarmHttpTest extends ServerTest {
  private static final Officer COURT = HarmSamples.COURT;
  private static final Officer POLICE = HarmSamples.POLICE;
  private static final Officer PROSECUTOR = DemoAccounts.PROSECUTOR;

  @Autowired DataSource guarded;
  @Autowired Accounts accounts;
  @Autowired Blinds blinds;
  @Autowired Recusals recusals;

  @BeforeAll
  void units() {
    accounts.addUnit(COURT.unit(), "云溪县人民法院");
  }

  private ResultActions send(Officer officer, String path, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/harms" + path)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer)));
  }

  private ResultActions look(Officer officer, String victim) throws Exception {
    return send(officer, "/looks", "{\"victim\":\"%s\",\"day\":\"2026-03-12\"}".formatted(victim));
  }

  private static String read(ResultActions answer, String path) throws Exception {
    Object found = JsonPath.read(answer.andReturn().getResponse().getContentAsString(), path);
    return found.toString();
  }

  private static final String MORE = "";

  /** A reservation of 30,000 yuan for the victim, with more fields. */
  private ResultActions reserve(Officer officer, String victim, String more) throws Exception {
    return reserveFor(officer, victim, victim, more);
  }

  private ResultActions reserveFor(Officer officer, String victim, String recipient, String more)
      throws Exception {
    String ticket = read(look(officer, victim).andExpect(status().isOk()), "$.harm");
    return send(
        officer,
        "/reservations",
        """
        {"harm":"%s","recipient":"%s","caseNo":"某号","amountFen":3000000%s}
        """
            .formatted(ticket, recipient, more));
  }

  private String id(ResultActions answer) throws Exception {
    return read(answer.andExpect(status().isCreated()), "$.id");
  }

  @Test
  @DisplayName("法院预留了：检察院看得到“待定”，自己预留不了，知道找谁、到哪天；法院给了：变成“已给”")
  void pendingIsNotGiven() throws Exception {
    String victim = HarmSamples.adult(1);
    String id = id(reserve(COURT, victim, MORE));
    look(PROSECUTOR, victim)
        .andExpect(jsonPath("$.totalFen").value(3_000_000))
        .andExpect(jsonPath("$.cap.state").value("WITHIN"))
        .andExpect(jsonPath("$.reliefs", hasSize(1)))
        .andExpect(jsonPath("$.reliefs[0].state").value("RESERVED"))
        .andExpect(jsonPath("$.reliefs[0].organ").value("云溪县人民法院"))
        .andExpect(jsonPath("$.reliefs[0].own").value(false))
        .andExpect(jsonPath("$.reliefs[0].caseNo").value(""))
        .andExpect(jsonPath("$.reliefs[0].steps", hasSize(0)));
    reserve(PROSECUTOR, victim, MORE)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("HARM_HELD"))
        .andExpect(jsonPath("$.detail", containsString("云溪县人民法院")))
        .andExpect(jsonPath("$.detail", containsString("待定")));
    send(COURT, "/reliefs/" + id + "/grant", "{\"amountFen\":3000001}")
        .andExpect(jsonPath("$.code").value("HARM_AMOUNT_ABOVE_RESERVED"));
    send(COURT, "/reliefs/" + id + "/grant", "{\"amountFen\":2500000}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("GRANTED"))
        .andExpect(jsonPath("$.steps", hasSize(2)));
    look(PROSECUTOR, victim).andExpect(jsonPath("$.totalFen").value(2_500_000));
    reserve(POLICE, victim, MORE)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("HARM_RELIEVED"))
        .andExpect(jsonPath("$.detail", containsString("已给")));
    reserve(COURT, victim, MORE).andExpect(jsonPath("$.code").value("HARM_OWN_ALREADY"));
    send(PROSECUTOR, "/reliefs/" + id + "/return", "{\"words\":\"某因\"}")
        .andExpect(status().isNotFound());
    send(COURT, "/reliefs/" + id + "/return", "{}")
        .andExpect(jsonPath("$.code").value("HARM_WORDS_MISSING"));
    send(COURT, "/reliefs/" + id + "/return", "{\"words\":\"申请人退回\"}").andExpect(status().isOk());
    id(reserve(PROSECUTOR, victim, MORE));
  }

  @Test
  @DisplayName("预留过了最后一天：看着是过期，没有谁写过；别的机关来预留，先把过期写下，再写自己的")
  void lapsed() throws Exception {
    String victim = HarmSamples.adult(91);
    String harm = read(look(PROSECUTOR, victim), "$.harm").substring(0, 16);
    long old = HarmSamples.planted(jdbc, COURT.unit(), List.of(harm, blinds.name(victim)), -1);
    String steps = "select string_agg(act, ' ' order by number) from harm.step where relief_id = ";
    look(PROSECUTOR, victim)
        .andExpect(jsonPath("$.reliefs[0].state").value("LAPSED"))
        .andExpect(jsonPath("$.totalFen").value(0));
    send(COURT, "/reliefs/" + old + "/grant", "{\"amountFen\":1}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("HARM_LAPSED"));
    assertThat(jdbc.sql(steps + old).query(String.class).single()).isEqualTo("RESERVE");
    id(reserve(PROSECUTOR, victim, MORE));
    assertThat(jdbc.sql(steps + old).query(String.class).single()).isEqualTo("RESERVE LAPSE");
    reserve(COURT, victim, MORE).andExpect(jsonPath("$.code").value("HARM_HELD"));
  }

  @Test
  @DisplayName("几个亲属各一笔；联合救助两家都登记才行；放弃了别人就能来")
  void relativesAndJoint() throws Exception {
    String victim = HarmSamples.adult(2);
    String son = HarmSamples.adult(20);
    String first = id(reserveFor(COURT, victim, HarmSamples.adult(21), MORE));
    id(reserveFor(PROSECUTOR, victim, son, ",\"joint\":true"));
    reserveFor(POLICE, victim, son, MORE).andExpect(jsonPath("$.code").value("HARM_HELD"));
    id(reserveFor(POLICE, victim, son, ",\"joint\":true"));
    look(COURT, victim)
        .andExpect(jsonPath("$.reliefs[0].person").value(1))
        .andExpect(jsonPath("$.reliefs[1].person").value(2))
        .andExpect(jsonPath("$.reliefs[2].person").value(2))
        .andExpect(jsonPath("$.totalFen").value(9_000_000));
    send(COURT, "/reliefs/" + first + "/release", "{\"words\":\"不符合条件\"}")
        .andExpect(jsonPath("$.state").value("RELEASED"));
    send(COURT, "/reliefs/" + first + "/grant", "{\"amountFen\":1}")
        .andExpect(jsonPath("$.code").value("HARM_MOVED_ON"));
    id(reserveFor(POLICE, victim, HarmSamples.adult(21), MORE));
  }

  @Test
  @DisplayName("各机关合计超过上限：没写审批的不行，写了的行，审批留下来；没有规则包的地方说不知道")
  void aboveTheCap() throws Exception {
    String victim = HarmSamples.adult(3);
    id(reserveFor(COURT, victim, HarmSamples.adult(31), ",\"words\":\"\""));
    String ticket = read(look(PROSECUTOR, victim), "$.harm");
    String body =
        """
        {"harm":"%s","recipient":"%s","caseNo":"某号","amountFen":34300000,"words":"%s"}
        """;
    send(PROSECUTOR, "/reservations", body.formatted(ticket, victim, ""))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("HARM_ABOVE_CAP"))
        .andExpect(jsonPath("$.detail", containsString("373,000")))
        .andExpect(jsonPath("$.detail", containsString("372,330")));
    send(PROSECUTOR, "/reservations", body.formatted(ticket, victim, "市院批〔2026〕1号"))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.steps[0].words").value("市院批〔2026〕1号"));
    look(COURT, victim).andExpect(jsonPath("$.cap.state").value("OVER"));
    look(HarmSamples.NEXT_COUNTY, victim)
        .andExpect(jsonPath("$.cap.state").value("UNKNOWN"))
        .andExpect(jsonPath("$.reliefs", hasSize(2)));
  }

  @Test
  @DisplayName("同一个键同样的内容，同一笔；换了内容就拒绝；没有先看、拿别人的凭条，预留不了")
  void keysAndTickets() throws Exception {
    String victim = HarmSamples.adult(4);
    String ticket = read(look(COURT, victim), "$.harm");
    String body = "{\"harm\":\"%s\",\"recipient\":\"%s\",\"caseNo\":\"某号\",\"amountFen\":%d}";
    String first = id(keyed(COURT, body.formatted(ticket, victim, 500)));
    assertThat(id(keyed(COURT, body.formatted(ticket, victim, 500)))).isEqualTo(first);
    keyed(COURT, body.formatted(ticket, victim, 600))
        .andExpect(jsonPath("$.code").value("HARM_KEY_REUSED"));
    keyed(POLICE, body.formatted(ticket, victim, 500))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("HARM_HARM_UNKNOWN"));
    String forged = ticket.replaceFirst("^.", ticket.startsWith("a") ? "b" : "a");
    keyed(COURT, body.formatted(forged, victim, 500))
        .andExpect(jsonPath("$.code").value("HARM_HARM_UNKNOWN"));
  }

  private ResultActions keyed(Officer officer, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/harms/reservations")
            .contentType(MediaType.APPLICATION_JSON)
            .header("Idempotency-Key", "k-1")
            .content(body)
            .with(as(officer)));
  }

  @Test
  @DisplayName("填错的：证号、日期、金额、案号、文字里的号码，各说各的")
  void wrongInput() throws Exception {
    String victim = HarmSamples.adult(5);
    look(COURT, "123").andExpect(jsonPath("$.code").value("HARM_NUMBER_UNUSABLE"));
    for (String day : List.of("", "2026-13-01", "2999-01-01", "1800-01-01")) {
      send(COURT, "/looks", "{\"victim\":\"%s\",\"day\":\"%s\"}".formatted(victim, day))
          .andExpect(jsonPath("$.code").value("HARM_DAY_UNUSABLE"));
    }
    reserveFor(COURT, victim, "1", MORE)
        .andExpect(jsonPath("$.code").value("HARM_RECIPIENT_UNUSABLE"));
    reserve(COURT, victim, ",\"words\":\"他的号 990123197001011117\"")
        .andExpect(jsonPath("$.code").value("HARM_WORDS_WITH_NUMBER"));
    String ticket = read(look(COURT, victim), "$.harm");
    String body = "{\"harm\":\"%s\",\"recipient\":\"%s\",\"caseNo\":\"%s\",\"amountFen\":%d}";
    send(COURT, "/reservations", body.formatted(ticket, victim, "", 5))
        .andExpect(jsonPath("$.code").value("HARM_CASE_MISSING"));
    for (long fen : new long[] {0, -5, 500_000_001L}) {
      send(COURT, "/reservations", body.formatted(ticket, victim, "某号", fen))
          .andExpect(jsonPath("$.code").value("HARM_AMOUNT_UNUSABLE"));
    }
  }

  @Test
  @DisplayName("民政、别的角色：地址不给；书记员只看，未成年的被害人要交给检察官")
  void whoMay() throws Exception {
    String child = HarmSamples.number("20200131", 12);
    look(DemoAccounts.DEPARTMENT_OFFICER, child).andExpect(status().isForbidden());
    look(DemoAccounts.AUDITOR, child).andExpect(status().isForbidden());
    mvc.perform(get("/harms").with(as(DemoAccounts.DEPARTMENT_OFFICER)))
        .andExpect(status().isForbidden());
    mvc.perform(get("/harms").with(as(COURT))).andExpect(status().isOk());
    look(DemoAccounts.CLERK, child).andExpect(jsonPath("$.code").value("HARM_CHILD"));
    look(PROSECUTOR, child).andExpect(jsonPath("$.victim").value("*".repeat(18)));
    String ticket = read(look(DemoAccounts.CLERK, HarmSamples.adult(6)), "$.harm");
    send(DemoAccounts.CLERK, "/reservations", "{\"harm\":\"%s\"}".formatted(ticket))
        .andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("要回避的人查不了，也不能给他预留；都留痕")
  void ownCircle() throws Exception {
    String sister = HarmSamples.adult(61);
    recusals.declare(PROSECUTOR, new Declaring(sister, Tie.RELATIVE, "")).orThrow();
    look(PROSECUTOR, sister)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("HARM_OWN_CIRCLE"));
    reserveFor(PROSECUTOR, HarmSamples.adult(62), sister, MORE)
        .andExpect(jsonPath("$.code").value("HARM_OWN_CIRCLE"));
    assertThat(count("select count(*) from trail.entry where action = 'RECUSAL_BARRED'"))
        .isEqualTo(2);
  }

  private long count(String statement) {
    return jdbc.sql(statement).query(Long.class).single();
  }

  @Test
  @DisplayName("号码不在库里，不在留痕里，不在页面和地址里；被害人问得到谁看过")
  void noNumberAnywhere() throws Exception {
    String victim = HarmSamples.adult(71);
    String id = id(reserve(COURT, victim, MORE));
    String page =
        mvc.perform(
                post("/harms/look")
                    .param("victim", victim)
                    .param("day", "2026-03-12")
                    .with(csrf())
                    .with(as(COURT)))
            .andExpect(status().isOk())
            .andExpect(content().string(not(containsString(victim))))
            .andExpect(content().string(containsString("云溪县人民法院")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String ticket = page.replaceAll("(?s).*name=\"ticket\" value=\"([^\"]+)\".*", "$1");
    mvc.perform(
            post("/harms/reliefs/" + id + "/release")
                .param("words", "某因")
                .param("ticket", ticket)
                .with(csrf())
                .with(as(COURT)))
        .andExpect(redirectedUrl("/harms"));
    mvc.perform(get("/harms").flashAttr("ticket", ticket).with(as(COURT)))
        .andExpect(content().string(containsString("放弃了")))
        .andExpect(content().string(containsString("某因")));
    for (String table : List.of("harm.relief", "harm.step", "trail.entry", "trail.subject")) {
      assertThat(jdbc.sql("select t::text from " + table + " t").query(String.class).list())
          .as(table)
          .noneMatch(row -> row.contains(victim) || row.contains(victim.substring(6, 14)));
    }
    assertThat(
            jdbc.sql("select count(*) from trail.subject where key = ?")
                .param(blinds.name(victim))
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  @DisplayName("看一次算一次查人的额度；同一个被害人离得近的另一天，会提醒")
  void quotaAndNearDays() throws Exception {
    String victim = HarmSamples.adult(81);
    long before = count("select coalesce(sum(used), 0) from watch.used where officer = 'GA0201'");
    look(HarmSamples.NEXT_COUNTY, victim).andExpect(jsonPath("$.nearby", hasSize(0)));
    assertThat(count("select coalesce(sum(used), 0) from watch.used where officer = 'GA0201'"))
        .isEqualTo(before + 1);
    id(reserve(COURT, victim, MORE));
    for (String day : List.of("2026-03-10", "2026-03-27")) {
      send(POLICE, "/looks", "{\"victim\":\"%s\",\"day\":\"%s\"}".formatted(victim, day))
          .andExpect(jsonPath("$.reliefs", hasSize(0)))
          .andExpect(jsonPath("$.nearby[0]").value("2026-03-12"));
    }
    send(POLICE, "/looks", "{\"victim\":\"%s\",\"day\":\"2026-04-30\"}".formatted(victim))
        .andExpect(jsonPath("$.nearby", hasSize(0)));
  }

  /** As this officer, straight at the database, past everything the server checks. */
  private <T> T past(Officer officer, Supplier<T> act) {
    var before = SecurityContextHolder.getContext();
    SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of()));
    try {
      return act.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  @Test
  @DisplayName("第二道墙：民政一行也看不到，公安看得到法院的；替别的单位写一笔、走一步，库不收；改不了，删不掉")
  void theWallHolds() {
    String harm = "a".repeat(16);
    long id = HarmSamples.planted(jdbc, COURT.unit(), harm, "b".repeat(16));
    var walled = JdbcClient.create(guarded);
    Supplier<Long> seen =
        () ->
            walled
                .sql(
                    "select count(*) from harm.relief r join harm.step s on r.id = relief_id where r.id = ?")
                .param(id)
                .query(Long.class)
                .single();
    assertThat(past(DemoAccounts.DEPARTMENT_OFFICER, seen)).isZero();
    assertThat(past(DemoAccounts.AUDITOR, seen)).isZero();
    assertThat(past(POLICE, seen)).isEqualTo(1);
    assertThatThrownBy(
            () ->
                past(POLICE, () -> HarmSamples.planted(walled, COURT.unit(), harm, "c".repeat(16))))
        .isInstanceOf(DataAccessException.class);
    for (String step :
        List.of(
            "values (%d, 2, 'GRANT', 'GRANTED', 1000000, 'GA0101', '某', '', now())",
            "values (%d, 2, 'LAPSE', 'LAPSED', 1000000, 'GA0101', '某', '', now())")) {
      assertThatThrownBy(
              () ->
                  past(
                      POLICE,
                      () -> walled.sql("insert into harm.step " + step.formatted(id)).update()))
          .as(step)
          .isInstanceOf(DataAccessException.class);
    }
    for (String change :
        List.of(
            "update harm.relief set joint = true",
            "delete from harm.step",
            "truncate harm.relief cascade",
            "update harm.move set to_state = 'GRANTED'",
            "insert into harm.step values (%d, 2, 'GRANT', 'GRANTED', 1000001, 'x', 'x', '', now())"
                .formatted(id),
            "insert into harm.step values (%d, 2, 'RETURN', 'RETURNED', 1000000, 'x', 'x', '', now())"
                .formatted(id))) {
      assertThatThrownBy(() -> jdbc.sql(change).update())
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  @DisplayName("库里的动作表和程序里的一样")
  void theSameMoves() {
    for (ReliefAct act : ReliefAct.values()) {
      for (ReliefState state : ReliefState.values()) {
        long held =
            jdbc.sql(
                    "select count(*) from harm.move where act = ? and from_state = ? and to_state = ?")
                .params(act.name(), state.name(), act.to().name())
                .query(Long.class)
                .single();
        assertThat(held == 1).isEqualTo(act.follows(java.util.Optional.of(state)));
      }
    }
    assertThat(count("select count(*) from harm.move")).isEqualTo(ReliefAct.values().length);
  }
}
