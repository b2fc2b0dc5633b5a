package org.relieflink.platform.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.screening.LivingCounty.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@DisplayName("过去的碰撞重来一遍：后来又来了十批名单，按那天所知，查到的和当时一模一样")
class ReplayOfThePastTest extends ServerTest {
  private static final int PEOPLE = 30;
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 18);
  private static final String THEN = "2026-09-25";

  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  private final LivingCounty county = new LivingCounty();
  private final Map<String, List<String>> before = new TreeMap<>();
  private long hit;

  /** One list, asked about and screened; then ten more, among them one that is taken back. */
  @BeforeAll
  void tenBatches(@TempDir Path folder) throws Exception {
    for (int i = 0; i < PEOPLE; i++) {
      county.people.add(county.invent(i));
    }
    cameIn(LivingCounty.take(pool, folder, FIRST.toString(), county.people), FIRST.plusDays(2));
    screening.prepareIndex();
    for (Person person : county.people) {
      before.put(person.no(), found(person, ""));
    }
    screen(folder);
    List<Person> now = new ArrayList<>(county.people);
    for (int i = 1; i <= 10; i++) {
      change(now, i);
      LocalDate day = FIRST.plusWeeks(i);
      ImportBatch batch = LivingCounty.take(pool, folder, day.toString(), now);
      cameIn(batch, day.plusDays(2));
      if (i == 10) {
        pool.undo(batch.id(), DemoAccounts.CLERK);
      }
    }
    screening.prepareIndex();
  }

  /** Somebody leaves, somebody is renamed, somebody moves, somebody comes, the first come back. */
  private void change(List<Person> now, int round) {
    now.set(round, now.get(round).renamed("欧阳无" + "一二三四五六七八九十".charAt(round - 1)));
    now.set(round + 1, now.get(round + 1).movedTo("石湖乡南岭村"));
    now.remove(now.size() - 1);
    now.add(county.invent(100 + round));
    if (round == 6) {
      now.add(county.people.get(PEOPLE - 1));
    }
  }

  private void cameIn(ImportBatch batch, LocalDate day) {
    for (String[] columns :
        List.of(
            new String[] {"known_from", "first_batch"}, new String[] {"known_to", "ended_by"})) {
      jdbc.sql(
              "update pool.record set %s = cast(:day as timestamptz) where %s = :batch"
                  .formatted(columns[0], columns[1]))
          .param("day", day + " 09:00+08")
          .param("batch", batch.id())
          .update();
    }
  }

  private void screen(Path folder) throws Exception {
    Person first = county.people.get(1);
    Path list = SmallCounty.writeList(folder, "parties.csv", first.party("P-1", first.number()));
    screening.takeList(list, SmallCounty.today(), DemoAccounts.CLERK).orThrow();
    long run = screening.startRun(null, DemoAccounts.CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
    hit = jdbc.sql("select min(id) from screening.hit").query(Long.class).single();
  }

  /** One for each person, since nobody looks up so many in a day. */
  private static Officer clerk(String number) {
    return new Officer(
        "RP" + number.replaceAll("\\D", ""), "某", Role.CLERK, Unit.of(DemoAccounts.PLACE, null));
  }

  private List<String> found(Person person, String days) throws Exception {
    String body =
        "{\"name\":\"%s\",\"citizenId\":\"%s\",\"purpose\":\"reception\",\"caseNo\":\"窗口-1\"%s}"
            .formatted(person.name(), person.number(), days);
    String answer =
        mvc.perform(
                post("/api/v1/look-ups")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .with(as(clerk(person.no()))))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    List<Object> masked = JsonPath.read(answer, "$.found[*].person.name");
    List<String> records = JsonPath.read(answer, "$.found[*].recordId");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      all.add(records.get(i) + " " + masked.get(i));
    }
    return all.stream().sorted().toList();
  }

  @Test
  @DisplayName("三十个人逐个按那天所知再查：命中的记录、那时的姓名都和当时相同；按现在查则变了")
  void theSameHitsAsThen() throws Exception {
    String days = ",\"onDay\":\"" + THEN + "\",\"knownDay\":\"" + THEN + "\"";
    int changed = 0;
    for (Person person : county.people) {
      assertThat(found(person, days)).as(person.no()).isEqualTo(before.get(person.no()));
      changed += found(person, "").equals(before.get(person.no())) ? 0 : 1;
    }
    assertThat(before.values()).allSatisfy(all -> assertThat(all).isNotEmpty());
    assertThat(changed).as("the present is another").isGreaterThan(9);
  }

  @Test
  @DisplayName("比对页也看得到那天：那天在册、名单交来以前没有；写明是过去；以后的、看不懂的日子不收")
  void theHitOnThatDay() throws Exception {
    var prosecutor = DemoAccounts.PROSECUTOR;
    mvc.perform(
            get("/screening/hits/" + hit)
                .param("onDay", THEN)
                .param("knownDay", THEN)
                .with(as(prosecutor)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("这是过去：" + THEN)))
        .andExpect(content().string(containsString("那天这条记录在册")));
    mvc.perform(
            get("/api/v1/hits/" + hit)
                .param("onDay", "2026-09-19")
                .param("knownDay", "2026-09-19")
                .with(as(prosecutor)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.past.stood").value(false));
    mvc.perform(get("/screening/hits/" + hit).param("onDay", "2070-01-01").with(as(prosecutor)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("只能问今天和今天以前")))
        .andExpect(content().string(org.hamcrest.Matchers.not(containsString("这是过去"))));
    mvc.perform(get("/screening/hits/" + hit).param("onDay", "案发那天").with(as(prosecutor)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("请按 2026-10-01 的样子填日期")));
    mvc.perform(get("/api/v1/hits/" + hit).param("onDay", "案发那天").with(as(prosecutor)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("IDENTITY_DAY_UNREADABLE"));
  }

  @Test
  @DisplayName("证号输错一位：说校验码对不上；同名、号码只差一位的在名单上：说请对照证件；不多查一次")
  void theNumberThatWasTyped() throws Exception {
    Person person = county.people.get(20);
    String wrong = person.number().substring(0, 17) + (person.number().endsWith("1") ? "2" : "1");
    String body =
        "{\"name\":\"%s\",\"citizenId\":\"%s\",\"purpose\":\"reception\",\"caseNo\":\"窗口-1\",\"onDay\":\"%s\",\"knownDay\":\"%s\"}"
            .formatted(person.name(), wrong, THEN, THEN);
    Officer clerk = clerk("9999");
    mvc.perform(
            post("/api/v1/look-ups")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(clerk)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.alerts[0]").value(containsString("校验码对不上")))
        .andExpect(jsonPath("$.alerts[1]").value(containsString("号码只差一两位")));
    String other =
        "{\"name\":\"司马不识\",\"citizenId\":\"%s\",\"purpose\":\"reception\",\"caseNo\":\"窗口-1\"}"
            .formatted(person.number());
    mvc.perform(
            post("/api/v1/look-ups")
                .contentType(MediaType.APPLICATION_JSON)
                .content(other)
                .with(as(clerk)))
        .andExpect(jsonPath("$.alerts[0]").value(containsString("另一个名字")));
    assertThat(
            jdbc.sql("select sum(used) from watch.used where deed = 'LOOK_UP' and officer = ?")
                .param(clerk.staffNumber())
                .query(Long.class)
                .single())
        .as("an alert is no look-up of its own")
        .isEqualTo(2);
  }
}
