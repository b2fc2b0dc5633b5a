package org.relieflink.platform.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.MovedClock;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.duty.Duties;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.recusal.Recusals;
import org.relieflink.platform.recusal.Recusals.Declaring;
import org.relieflink.platform.recusal.Tie;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.vault.Holder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@DisplayName("救助以后：名单那时和现在怎么说、谁看不到，本人要求删除找得到，绕过程序改不了；法律援助、农业农村两项的钟")
class AfterReliefTest extends CaseStory {
  @Autowired MovedClock clock;
  @Autowired JdbcClient guarded;
  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired Recusals recusals;
  @Autowired Duties duties;
  @Autowired List<Holder> holders;

  @BeforeAll
  void lists(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
    Path parties =
        SmallCounty.writeList(
            folder,
            "case_parties_202611.csv",
            party("P-1", "陈大国,男," + SmallCounty.HUSBAND + ",1970-06-08"),
            party("P-2", "孙雨涵,女," + SmallCounty.GIRL + ",2022-05-19"),
            party("P-3", "欧阳无双,男,,1991-01-01"));
    screening.takeList(parties, SmallCounty.today(), CLERK).orThrow();
  }

  private static String party(String no, String who) {
    return no + ",云检刑申〔2026〕" + no.substring(2) + "号,故意伤害,被害人," + who + ",990123,演示省云江市云溪县桥头镇,";
  }

  @AfterEach
  void today() {
    clock.release();
  }

  /** A granted case of a party of the list, or of nobody. */
  private long granted(String partyNo) {
    long id = CaseSamples.granted(jdbc, OFFICE, List.of());
    jdbc.sql("alter table relief.relief_case disable trigger user").update();
    jdbc.sql(
            """
            update relief.relief_case set subject = null,
              party_id = (select id from screening.party where party_no = ?) where id = ?
            """)
        .params(partyNo, id)
        .update();
    jdbc.sql("alter table relief.relief_case enable trigger user").update();
    return id;
  }

  private void visited(Officer officer, long id) throws Exception {
    String body =
        "{\"on\":\"%s\",\"way\":\"visit\",\"outcome\":\"same\",\"living\":\"还是老样子\",\"next\":\"再去\"}"
            .formatted(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")));
    assertThat(
            code(
                mvc.perform(
                    post("/api/v1/revisits/" + id)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(as(officer)))))
        .isEqualTo("DONE");
  }

  private JsonNode lists(Officer officer, long id) throws Exception {
    return json(mvc.perform(get("/api/v1/revisits/" + id).with(as(officer)))).get("lists");
  }

  /** Persons of whom the trail says that lists were looked at for this case. */
  private long told(long id) {
    return jdbc.sql(
            """
            select count(distinct s.key) from trail.entry e join trail.subject s on s.entry_id = e.id
            where e.action = 'CARE_LISTS_SEEN' and e.object_id = 'relief-case-' || ?
            """)
        .param(id)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("名单怎么说：本人、同户的人那时在、现在在，分开写；不知道号码的没有；申报了近亲属的看不到，同事看得到")
  void whatListsSay() throws Exception {
    long husband = granted("P-1");
    JsonNode seen = lists(HANDLER, husband);
    assertThat(seen.valueStream().map(it -> it.get("household").asBoolean()))
        .as(seen.toString())
        .containsExactly(false, true);
    for (JsonNode one : seen) {
      assertThat(one.get("then").isNull()).as(one.toString()).isFalse();
      assertThat(one.get("now").isNull()).as(one.toString()).isFalse();
    }
    assertThat(told(husband)).as("each of them can ask who looked").isEqualTo(2);
    assertThat(lists(HANDLER, granted("P-3")).size()).isZero();
    recusals.declare(COLLEAGUE, new Declaring(SmallCounty.HUSBAND, Tie.RELATIVE, "")).orThrow();
    assertThat(lists(COLLEAGUE, husband).size()).isZero();
    assertThat(lists(THIRD, husband).size()).isEqualTo(2);
  }

  private JsonNode asked(String number) throws Exception {
    return json(
        mvc.perform(
            post("/api/v1/inquiries")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"number\":\"%s\",\"proof\":\"id_card\"}".formatted(number))
                .with(as(CLERK))));
  }

  /** Of the person, and of one of the household. */
  private List<Long> lookedUp() throws Exception {
    return List.of(lookedUp(SmallCounty.HUSBAND), lookedUp(SmallCounty.SON));
  }

  /** How often the person is told of lists that were looked at; nothing is said to be held. */
  private long lookedUp(String number) throws Exception {
    JsonNode answer = asked(number);
    assertThat(answer.get("held").size()).as(answer.toString()).isZero();
    return answer
        .get("looks")
        .valueStream()
        .filter(one -> one.get("kind").asString().equals("LOOKED_UP"))
        .count();
  }

  @Test
  @DisplayName("看了名单的，本人、同户的人来问都答；案件后来封存了，连有没有也不说；解封了又答")
  void sealedLaterNobodyIsTold() throws Exception {
    long id = granted("P-1");
    List<Long> before = lookedUp();
    lists(HANDLER, id);
    List<Long> told = lookedUp();
    assertThat(told).isEqualTo(before.stream().map(one -> one + 1).toList());
    sealed(id, true);
    assertThat(lookedUp()).isEqualTo(before);
    sealed(id, false);
    assertThat(lookedUp()).isEqualTo(told);
  }

  private void sealed(long id, boolean sealed) {
    jdbc.sql("update relief.relief_case set sealed = ? where id = ?").params(sealed, id).update();
  }

  private Set<Long> found(String number) {
    Set<Long> found = new TreeSet<>();
    holders.stream()
        .filter(one -> one.columns().contains("care.visit.living"))
        .forEach(one -> found.addAll(Actor.asServer(() -> one.subjectsOf(number))));
    return found;
  }

  @Test
  @DisplayName("书记员看不到的孩子，他写的回访照样按证号找得到；按要求销毁以后，写的话、号码都没有了，日期还在")
  void erasureFindsWhatAClerkWrote() throws Exception {
    long id = granted("P-2");
    visited(CLERK, id);
    Set<Long> subjects = found(SmallCounty.GIRL);
    assertThat(subjects).hasSize(1);
    holders.stream()
        .filter(one -> one.columns().contains("care.visit.living"))
        .forEach(one -> Actor.asServer(() -> forgotten(one, subjects)));
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from care.visit where case_id = ? and living is null
                      and next_step is null and key is null and visited_on is not null
                    """)
                .param(id)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(found(SmallCounty.GIRL)).isEmpty();
  }

  private static boolean forgotten(Holder holder, Set<Long> subjects) {
    holder.forget(subjects);
    return true;
  }

  private int run(Officer officer, String sql, long id) {
    return by(officer, () -> guarded.sql(sql).param(id).update());
  }

  private int count(Officer officer, long id) {
    return by(
        officer,
        () ->
            guarded
                .sql("select count(*) from care.visit where case_id = ?")
                .param(id)
                .query(Integer.class)
                .single());
  }

  @Test
  @DisplayName("库里的墙：别的院、部门一行也读不到；本院的人读得到，写好的话改不了、抹不掉")
  void nobodyWritesOverIt() throws Exception {
    long id = granted("P-3");
    visited(HANDLER, id);
    assertThat(count(HANDLER, id)).isEqualTo(1);
    for (Officer other : List.of(NEXT_HANDLER, JUDGE, BUREAU)) {
      assertThat(count(other, id)).as(other.displayName()).isZero();
    }
    for (Officer own : List.of(HANDLER, CHIEF, CLERK)) {
      assertThat(run(own, "update care.visit set living = null where case_id = ?", id)).isZero();
      assertThat(run(own, "update care.visit set next_step = living where case_id = ?", id))
          .isZero();
    }
  }

  private record Asked(long caseId, String line, String helps) {}

  /** A transfer of a case in its states, past the program, at the moment of the clock. */
  private String transfer(Asked asked, List<List<String>> steps) {
    long id =
        jdbc.sql(
                """
                insert into transfer.outbound (place, line, case_no, bundle, subject_kind, subject_id,
                  data_class, letter, helps, area, age_group, coordinator, subject, at)
                values (?, ?, '某号', gen_random_uuid()::text, 'RELIEF_CASE', ?, 'ORDINARY', false,
                  ?, '某镇', '', 'political_legal', nextval('vault.subject'), ?) returning id
                """)
            .params(OFFICE.place(), OFFICE.line(), asked.caseId, asked.helps, now())
            .query(Long.class)
            .single();
    for (int i = 0; i < steps.size(); i++) {
      step(id, i + 1, steps.get(i), asked.line);
    }
    return "YS-%06d".formatted(id);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private void step(long id, int number, List<String> step, String line) {
    boolean held = List.of("ACCEPTED", "RESULT").contains(step.get(1));
    jdbc.sql(
            """
            insert into transfer.step (outbound_id, number, act, state, holder, offered, officer,
              officer_name, line, reason, words, cause, at)
            values (?, ?, ?, ?, ?, ?, ?, '某', ?, '', '', '', ?)
            """)
        .params(
            id,
            number,
            step.get(0),
            step.get(1),
            held ? line : OFFICE.line(),
            held ? "" : line,
            "ZZ000" + number,
            held ? line : OFFICE.line(),
            now())
        .update();
  }

  private String standing(String duty, String number) {
    return by(
            HANDLER,
            () ->
                duties.matters(
                    HANDLER,
                    duty,
                    Year.from(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")))))
        .stream()
        .filter(one -> one.run().number().equals(number))
        .map(one -> one.reading().standing().name())
        .findFirst()
        .orElse("");
  }

  @Test
  @DisplayName("法律援助：司法局收到起算，答复了就是按时；还没有收到的不算。送农业农村：决定以后过了很久才拟的，从拟稿算，不算迟")
  void twoMoreClocks() {
    long id = granted("P-3");
    List<String> drafted = List.of("DRAFT", "DRAFT");
    List<String> sent = List.of("SEND", "SENT");
    List<String> accepted = List.of("ACCEPT", "ACCEPTED");
    Asked aid = new Asked(id, "justice", "legal-aid");
    assertThat(standing("legal-aid-decide", transfer(aid, List.of(drafted, sent)))).isEmpty();
    String waits = transfer(aid, List.of(drafted, sent, accepted));
    assertThat(standing("legal-aid-decide", waits)).isEqualTo("IN_TIME");
    String answered = transfer(aid, List.of(drafted, sent, accepted, List.of("REPLY", "RESULT")));
    assertThat(standing("legal-aid-decide", answered)).isEqualTo("DONE_IN_TIME");
    Asked rural = new Asked(id, "rural_affairs", "counselling");
    assertThat(standing("send-rural", transfer(rural, List.of(drafted, sent))))
        .isEqualTo("DONE_IN_TIME");
    clock.add(Duration.ofDays(60));
    assertThat(standing("legal-aid-decide", waits)).isEqualTo("LATE");
    String later = transfer(rural, List.of(drafted));
    assertThat(standing("send-rural", later)).isNotEmpty().isNotEqualTo("LATE");
    clock.add(Duration.ofDays(20));
    assertThat(standing("send-rural", later)).isEqualTo("LATE");
  }
}
