package org.relieflink.platform.recusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.identity.PersonAddress;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.recusal.Recusals.Declaring;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.LookGuard;
import org.relieflink.platform.watch.LookGuard.Shown;
import org.relieflink.platform.watch.internal.alarm.WatchRounds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("回避：自己、同户、申报过的人查不了、判不了；看过的报预警；申报的是谁只有自己知道")
class RecusalTest extends ServerTest {
  private static final Officer CLERK = DemoAccounts.CLERK;
  private static final Officer PROSECUTOR = DemoAccounts.PROSECUTOR;
  private static final String NOBODY = "990123197001011117";

  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired Recusals recusals;
  @Autowired WatchRounds rounds;
  @Autowired LookGuard guard;
  private long hit;

  @BeforeAll
  void county(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
    screening.takeList(SmallCounty.caseList(folder), SmallCounty.today(), CLERK);
    long run = screening.startRun(null, CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
    hit = screening.findPartyByNumber("P-1", PROSECUTOR).orElseThrow().hits().get(0).hitId();
  }

  @AfterEach
  void nothingStands() {
    for (Officer officer : List.of(CLERK, PROSECUTOR)) {
      recusals.own(officer).stream()
          .filter(Declaration::stands)
          .forEach(one -> recusals.end(officer, one.id()));
    }
  }

  private Declaration declare(Officer officer, String number, Tie tie) {
    return recusals.declare(officer, new Declaring(number, tie, "")).orThrow();
  }

  private ResultActions lookUp(Officer officer, String asked) throws Exception {
    return mvc.perform(
        post("/api/v1/look-ups")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{%s,\"purpose\":\"reception\",\"caseNo\":\"窗口-1\"}".formatted(asked))
            .with(as(officer)));
  }

  private static String number(String number) {
    return "\"citizenId\":\"" + number + "\"";
  }

  private void barred(ResultActions answer) throws Exception {
    answer
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("SCREENING_OWN_CIRCLE"))
        .andExpect(content().string(not(containsString("姓"))));
  }

  private long entries(String action) {
    return jdbc.sql("select count(*) from trail.entry where action = ?")
        .param(action)
        .query(Long.class)
        .single();
  }

  private List<Long> alarms(AlarmKind kind, Officer about) {
    return jdbc.sql("select measured from watch.alarm where kind = ? and officer = ? order by id")
        .params(kind.name(), about.staffNumber())
        .query(Long.class)
        .list();
  }

  @Test
  @DisplayName("申报过的近亲属：按号码、按姓名和生日都查不了，同事照样能查；收回以后又能查")
  void aRelativeCannotBeLookedUp() throws Exception {
    Declaration wife = declare(CLERK, SmallCounty.WIFE, Tie.RELATIVE);
    long looked = entries("PERSON_LOOKED_UP");
    long refused = entries("RECUSAL_BARRED");
    barred(lookUp(CLERK, number(SmallCounty.WIFE)));
    barred(lookUp(CLERK, "\"name\":\"刘小凤\",\"birthDate\":\"1974-03-12\""));
    assertThat(entries("PERSON_LOOKED_UP")).isEqualTo(looked);
    assertThat(entries("RECUSAL_BARRED")).isEqualTo(refused + 2);
    lookUp(PROSECUTOR, number(SmallCounty.WIFE)).andExpect(status().isOk());
    recusals.end(CLERK, wife.id()).orThrow();
    lookUp(CLERK, number(SmallCounty.WIFE)).andExpect(status().isOk());
  }

  @Test
  @DisplayName("申报了自己的证号，户籍上同户的人不用申报也查不了；别的户的能查")
  void theOwnHouseholdIsKnown() throws Exception {
    declare(CLERK, SmallCounty.HUSBAND, Tie.SELF);
    barred(lookUp(CLERK, number(SmallCounty.HUSBAND)));
    barred(lookUp(CLERK, number(SmallCounty.WIFE)));
    lookUp(CLERK, number(SmallCounty.VETERAN)).andExpect(status().isOk());
  }

  @Test
  @DisplayName("要回避的人，从人员档案也打不开；别人打得开")
  void noFileOfTheOwnCircle() throws Exception {
    long husband = pool.personsOf(SmallCounty.HUSBAND).get(0).personId();
    String record = pool.recordsOf(husband).get(0).recordId();
    declare(CLERK, SmallCounty.HUSBAND, Tie.RELATIVE);
    open(CLERK, record)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("IDENTITY_OWN_CIRCLE"));
    open(PROSECUTOR, record).andExpect(status().isOk());
  }

  private ResultActions open(Officer officer, String record) throws Exception {
    return mvc.perform(
        post("/api/v1/persons/" + PersonAddress.part(record) + "/openings")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"purpose\":\"relief_case\",\"caseNo\":\"云检刑申〔2026〕1号\"}")
            .with(as(officer)));
  }

  @Test
  @DisplayName("要回避的人的命中，不能判断；命中没有变")
  void noVerdictOnTheOwnCircle() throws Exception {
    declare(PROSECUTOR, SmallCounty.WIFE, Tie.OTHER);
    long before = jdbc.sql("select count(*) from screening.disposition").query(Long.class).single();
    mvc.perform(
            post("/api/v1/hits/" + hit + "/dispositions")
                .header("Idempotency-Key", "k-1")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"verdict\":\"same\",\"reason\":\"核对过\"}")
                .with(as(PROSECUTOR)))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("SCREENING_OWN_CIRCLE"));
    mvc.perform(
            post("/screening/hits/" + hit + "/full-numbers")
                .param("reason", "核对证件")
                .with(as(PROSECUTOR))
                .with(csrf()))
        .andExpect(status().isForbidden());
    assertThat(jdbc.sql("select count(*) from screening.disposition").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  @DisplayName("收回以后再看、收回以前看的，都逃不过：到期以前收回的也算")
  void takingBackHidesNothing() throws Exception {
    Declaration veteran = declare(CLERK, SmallCounty.VETERAN, Tie.RELATIVE);
    recusals.end(CLERK, veteran.id()).orThrow();
    int before = alarms(AlarmKind.OWN_CIRCLE, CLERK).size();
    lookUp(CLERK, number(SmallCounty.VETERAN)).andExpect(status().isOk());
    rounds.round();
    assertThat(alarms(AlarmKind.OWN_CIRCLE, CLERK)).hasSizeGreaterThan(before);
  }

  @Test
  @DisplayName("申报以前看过的报一次预警，再看一轮不再报；从命中页看到的也报")
  void looksFromBeforeRaiseOneAlarm() throws Exception {
    lookUp(CLERK, number(SmallCounty.GIRL)).andExpect(status().isOk());
    int before = alarms(AlarmKind.OWN_CIRCLE, CLERK).size();
    declare(CLERK, SmallCounty.GIRL, Tie.RELATIVE);
    rounds.round();
    rounds.round();
    assertThat(alarms(AlarmKind.OWN_CIRCLE, CLERK)).hasSize(before + 1).endsWith(1L);
    declare(PROSECUTOR, SmallCounty.WIFE, Tie.RELATIVE);
    mvc.perform(get("/screening/hits/" + hit).with(as(PROSECUTOR))).andExpect(status().isOk());
    rounds.round();
    assertThat(alarms(AlarmKind.OWN_CIRCLE, PROSECUTOR)).isNotEmpty();
  }

  @Test
  @DisplayName("邻居：住在同一个组的才算，自己同户的不重复算；一个月里三个才报，报一次")
  void neighboursAreCounted() {
    declare(CLERK, SmallCounty.HUSBAND, Tie.SELF);
    for (int i = 1; i <= 3; i++) {
      rounds.round();
      assertThat(alarms(AlarmKind.NEIGHBORS, CLERK)).isEmpty();
      String neighbour = "99012319800101" + "%03d".formatted(i) + "X";
      guard.seen(
          CLERK,
          planted(),
          List.of(
              new Shown(neighbour, "云溪县桥头镇柳湾村三组" + i + "号", "990123"),
              new Shown("99012319800101999X", "桥头镇柳湾村5组", "990123")));
    }
    rounds.round();
    rounds.round();
    assertThat(alarms(AlarmKind.NEIGHBORS, CLERK)).containsExactly(3L);
  }

  private long planted() {
    return jdbc.sql(
            """
            insert into trail.entry (at, officer, role, action, object_kind, object_id, result)
            values (now(), 'YX0101', 'CLERK', 'PERSON_LOOKED_UP', 'case', '窗口-1', 'x 1')
            returning id
            """)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("别人的申报看不到、收不回；看预警的人只看得到条数；页面和接口上没有全号")
  void nobodyElseReadsWhom() throws Exception {
    Declaration one = declare(CLERK, SmallCounty.WIFE, Tie.RELATIVE);
    mvc.perform(get("/api/v1/recusals").with(as(PROSECUTOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("\"id\":\"" + one.id() + "\""))));
    mvc.perform(post("/api/v1/recusals/" + one.id() + "/ending").with(as(PROSECUTOR)))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("RECUSAL_UNKNOWN"));
    mvc.perform(get("/recusals").with(as(CLERK)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(one.masked())))
        .andExpect(content().string(not(containsString(SmallCounty.WIFE))));
    mvc.perform(get("/recusals/tallies").with(as(DemoAccounts.AUDITOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("YX0101")))
        .andExpect(content().string(not(containsString(one.masked()))));
    mvc.perform(get("/recusals/tallies").with(as(CLERK))).andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("同一个人一起申报二十次，只有一条；本人只能有一条；证号不对的不收")
  void onceAndRight() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    List<Callable<Outcome<Declaration>>> tries = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      tries.add(() -> recusals.declare(CLERK, new Declaring(NOBODY, Tie.SELF, "")));
    }
    int done = 0;
    for (Future<Outcome<Declaration>> one : threads.invokeAll(tries)) {
      done += one.get() instanceof Outcome.Done<Declaration> ? 1 : 0;
    }
    threads.shutdown();
    assertThat(done).isEqualTo(1);
    mvc.perform(
            post("/api/v1/recusals")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"number\":\"%s\",\"tie\":\"self\"}".formatted(SmallCounty.WIFE))
                .with(as(CLERK)))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("RECUSAL_SELF_ALREADY"));
    mvc.perform(
            post("/api/v1/recusals")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"number\":\"990123197001011110\",\"tie\":\"relative\"}")
                .with(as(CLERK)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("RECUSAL_NUMBER_UNUSABLE"));
  }
}
