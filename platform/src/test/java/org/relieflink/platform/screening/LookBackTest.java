package org.relieflink.platform.screening;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.screening.LivingCounty.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("窗口问过去的某一天：那天在不在册，以某一天所知为准")
class LookBackTest extends ServerTest {
  private static final int PEOPLE = 30;

  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  private final LivingCounty county = new LivingCounty();
  private Person left;
  private Person renamed;

  /**
   * A list of 2026-09-18 that came in on 09-20, one of 11-18 that came in on 11-20: in it one
   * person is missing and one has another name. All of them are on the list since 2021-03-01.
   */
  @BeforeAll
  void twoMonths(@TempDir Path folder) throws IOException {
    for (int i = 0; i < PEOPLE; i++) {
      county.people.add(county.invent(i));
    }
    left = county.people.get(3);
    renamed = county.people.get(5);
    long first = LivingCounty.take(pool, folder, "2026-09-18", county.people).id();
    List<Person> later = new ArrayList<>(county.people);
    later.set(5, renamed.renamed("欧阳无双"));
    later.remove(3);
    long second = LivingCounty.take(pool, folder, "2026-11-18", later).id();
    cameIn("known_from", "first_batch", first, "2026-09-20");
    cameIn("known_from", "first_batch", second, "2026-11-20");
    cameIn("known_to", "ended_by", second, "2026-11-20");
    screening.prepareIndex();
  }

  private void cameIn(String column, String batchColumn, long batch, String day) {
    jdbc.sql(
            "update pool.record set %s = cast(:day as timestamptz) where %s = :batch"
                .formatted(column, batchColumn))
        .param("day", day + " 09:00+08")
        .param("batch", batch)
        .update();
  }

  private ResultActions ask(Person person, String days) throws Exception {
    String body =
        "{\"name\":\"%s\",\"citizenId\":\"%s\",\"purpose\":\"reception\",\"caseNo\":\"窗口-1\"%s}"
            .formatted(person.name(), person.number(), days);
    return mvc.perform(
        post("/api/v1/look-ups")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(DemoAccounts.CLERK)));
  }

  private static String days(String onDay, String knownDay) {
    return ",\"onDay\":\"" + onDay + "\",\"knownDay\":\"" + knownDay + "\"";
  }

  @Test
  @DisplayName("现在不在册的人，退出以前那天在册；名单以后的日子只说按哪天的名单")
  void whoLeftWasOnTheListBefore() throws Exception {
    ask(left, "").andExpect(jsonPath("$.total").value(0));
    ask(left, days("2026-09-10", "2026-11-25"))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.found[0].past.certainty").value("certain"));
    ask(left, days("2026-10-01", "2026-11-25"))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.found[0].past.certainty").value("after_last_list"))
        .andExpect(jsonPath("$.found[0].past.listOf").value("2026-09-18"));
    ask(left, days("2026-11-20", "2026-11-25")).andExpect(jsonPath("$.total").value(0));
  }

  @Test
  @DisplayName("以那天所知为准：退出的名单还没交来时，仍算在册；头一份名单交来以前，什么也不知道")
  void whatWasNotKnownYetDoesNotCount() throws Exception {
    ask(left, days("2026-11-19", "2026-11-19")).andExpect(jsonPath("$.total").value(1));
    ask(left, days("2026-09-10", "2026-09-15")).andExpect(jsonPath("$.total").value(0));
  }

  @Test
  @DisplayName("名单写了从哪天起：那天以前不在册")
  void beforeTheFirstDayNobodyIsOnTheList() throws Exception {
    ask(left, days("2020-01-01", "2026-11-25")).andExpect(jsonPath("$.total").value(0));
  }

  @Test
  @DisplayName("改了姓名的人：以前那天看到的是以前的记录")
  void theFormerRecordIsSeen() throws Exception {
    ask(renamed, days("2026-09-10", "2026-10-01"))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.found[0].past.certainty").value("certain"));
  }

  @Test
  @DisplayName("以后的日子不能问")
  void aDayToComeCannotBeAskedAbout() throws Exception {
    ask(left, days("2070-01-01", "2026-11-25"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("SCREENING_DAY_NOT_YET"));
  }

  @Test
  @DisplayName("看不懂的日子说看不懂，不当作现在，也不说还没到；页面和接口一样")
  void aDayThatCannotBeReadIsSaidToBeSo() throws Exception {
    ask(left, days("去年", "2026-11-25"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("IDENTITY_DAY_UNREADABLE"));
    mvc.perform(
            post("/screening/look-up")
                .param("name", left.name())
                .param("citizenId", left.number())
                .param("purpose", "reception")
                .param("caseNo", "窗口-3")
                .param("onDay", "2026-13-01")
                .with(as(DemoAccounts.CLERK))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("请按 2026-10-01 的样子填日期")))
        .andExpect(content().string(not(containsString("这一天还没有到"))));
  }

  @Test
  @DisplayName("页面上问：写明哪一天、以哪天所知为准，证号仍遮着")
  void thePageSaysWhichDay() throws Exception {
    mvc.perform(
            post("/screening/look-up")
                .param("name", left.name())
                .param("citizenId", left.number())
                .param("purpose", "reception")
                .param("caseNo", "窗口-2")
                .param("onDay", "2026-10-01")
                .param("knownDay", "2026-11-25")
                .with(as(DemoAccounts.CLERK))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("2026-10-01 那天的情况，以 2026-11-25 本系统所知为准")))
        .andExpect(content().string(containsString("按 2026-09-18 的名单在册")))
        .andExpect(content().string(not(containsString("masked faint\">" + left.number()))));
  }
}
