package org.relieflink.platform.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.FactsFile;
import org.relieflink.law.Replay;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.OpinionSamples;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SavedProposal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("规则包的一生：写、试例、核对、几个人同意以后发布，从施行日起用，以前的照样复算")
class PacksHttpTest extends ServerTest {
  private static final Officer CHIEF = DemoAccounts.CHIEF;
  private static final Officer PROSECUTOR = DemoAccounts.PROSECUTOR;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Autowired Approvals approvals;
  @Autowired Opinions opinions;
  @Autowired Packs packs;

  private ResultActions send(Officer officer, String path, Map<String, String> body)
      throws Exception {
    String json =
        body.isEmpty()
            ? "{}"
            : com.jayway.jsonpath.Configuration.defaultConfiguration().jsonProvider().toJson(body);
    return mvc.perform(
        post("/api/v1/packs" + path)
            .contentType(MediaType.APPLICATION_JSON)
            .content(json)
            .with(as(officer)));
  }

  private ResultActions read(Officer officer, String path) throws Exception {
    return mvc.perform(get("/api/v1/packs" + path).with(as(officer)));
  }

  private static String value(ResultActions answer, String path) throws Exception {
    Object found = JsonPath.read(answer.andReturn().getResponse().getContentAsString(), path);
    return found.toString();
  }

  private String drafted(String version, LocalDate from, int unit) throws Exception {
    return value(
        send(CHIEF, "", Map.of("yaml", PackSamples.yaml(version, from, unit)))
            .andExpect(status().isCreated()),
        "$.id");
  }

  private String reviewed(String version, LocalDate from, int unit) throws Exception {
    String id = drafted(version, from, unit);
    send(PROSECUTOR, "/" + id + "/review", Map.of()).andExpect(status().isOk());
    return id;
  }

  private long asked(String id) throws Exception {
    return Long.parseLong(
        value(
            send(CHIEF, "/" + id + "/ask", Map.of("words", "新年度标准")).andExpect(status().isOk()),
            "$.approval"));
  }

  private String released(String version, LocalDate from, int unit) throws Exception {
    String id = reviewed(version, from, unit);
    long request = asked(id);
    approvals.approve(PROSECUTOR, request, Saying.of("同意")).orThrow();
    approvals.approve(PackSamples.SECOND, request, Saying.of("同意")).orThrow();
    send(CHIEF, "/" + id + "/release", Map.of())
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("RELEASED"));
    return id;
  }

  /** What is released ends with the test: packs of one test are not those of another. */
  @AfterEach
  void over() {
    for (PackVersion one : packs.list(CHIEF)) {
      if (one.state() == PackState.RELEASED) {
        packs.withdraw(PackSamples.chief(), one.id(), "试完了").orThrow();
      }
    }
  }

  private static FactsFile facts(LocalDate day) {
    return FactsFile.read(
            OpinionSamples.yaml("case-two-four-year-old")
                .replaceFirst("\nas_of: \\S+", "\nas_of: " + day))
        .orThrow();
  }

  private long amountFen(LocalDate day) {
    return opinions.calculate(facts(day)).orThrow().amountFen();
  }

  @Test
  @DisplayName("写错了：说哪一行、哪里不对、应当怎么写；不存")
  void lint() throws Exception {
    String wrong = PackSamples.yaml("L.1", today, 1100).replace("unit: 元", "unit: 美元");
    send(CHIEF, "/check", Map.of("yaml", wrong))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.problems[0].line").value(11))
        .andExpect(jsonPath("$.problems[0].sentence", containsString("应当用“元”")))
        .andExpect(jsonPath("$.problems[0].nextStep").isNotEmpty());
    send(CHIEF, "", Map.of("yaml", wrong))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("PACKS_WRONG"))
        .andExpect(jsonPath("$.errors[0].sentence", containsString("第 11 行")));
    String foreign =
        PackSamples.yaml("L.1", today, 1100)
            .replace("place: \"990123\"\noffice", "place: \"990323\"\noffice");
    send(CHIEF, "/check", Map.of("yaml", foreign))
        .andExpect(jsonPath("$.problems[0].line").value(4))
        .andExpect(jsonPath("$.problems[0].sentence", containsString("别处")));
    read(CHIEF, "").andExpect(jsonPath("$[?(@.version == 'L.1')]", hasSize(0)));
  }

  @Test
  @DisplayName("试例不对，不能核对；写的人不能核对自己的")
  void review() throws Exception {
    String yaml = PackSamples.yaml("R.1", today, 1100).replace("amount 44000", "amount 43000");
    String id =
        value(send(CHIEF, "", Map.of("yaml", yaml)).andExpect(status().isCreated()), "$.id");
    read(CHIEF, "/" + id)
        .andExpect(jsonPath("$.check.cases[0].right").value(false))
        .andExpect(jsonPath("$.check.cases[0].got").value("amount 44000 proposed"));
    send(PROSECUTOR, "/" + id + "/review", Map.of())
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("PACKS_CASES_WRONG"));
    String right = drafted("R.2", today, 1100);
    send(CHIEF, "/" + right + "/review", Map.of())
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("PACKS_SAME_PERSON"));
    send(CHIEF, "/" + right + "/release", Map.of())
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("PACKS_STATE"));
  }

  @Test
  @DisplayName("发布：没有请求、没有两个人同意，发布不了；同意以后从施行日起用；以前的逐字复算")
  void release() throws Exception {
    long candidate = opinions.open(NewCandidate.of(facts(today)), PROSECUTOR).id();
    SavedProposal before = opinions.propose(candidate, 1, PROSECUTOR).orThrow();
    assertThat(before.amountFen()).isEqualTo(4_000_000);
    String id = reviewed("A.1", today, 1100);
    send(CHIEF, "/" + id + "/release", Map.of())
        .andExpect(jsonPath("$.code").value("PACKS_NOT_ASKED"));
    long request = asked(id);
    approvals.approve(PROSECUTOR, request, Saying.of("同意")).orThrow();
    send(CHIEF, "/" + id + "/release", Map.of())
        .andExpect(jsonPath("$.code").value("PACKS_NOT_AGREED"));
    assertThat(amountFen(today)).isEqualTo(4_000_000);
    approvals.approve(PackSamples.SECOND, request, Saying.of("同意")).orThrow();
    send(CHIEF, "/" + id + "/release", Map.of()).andExpect(status().isOk());
    assertThat(amountFen(today)).isEqualTo(4_400_000);
    assertThat(amountFen(today.minusDays(1))).isEqualTo(4_000_000);
    assertThat(opinions.replay(before)).isEqualTo(Replay.Verdict.SAME);
    mvc.perform(get("/opinion/" + candidate + "/proposals/" + before.id()).with(as(PROSECUTOR)))
        .andExpect(status().isOk());
    SavedProposal after = opinions.propose(candidate, 1, PROSECUTOR).orThrow();
    assertThat(after.amountFen()).isEqualTo(4_400_000);
    packs.withdraw(PackSamples.chief(), Long.parseLong(id), "标准有误").orThrow();
    assertThat(amountFen(today)).isEqualTo(4_000_000);
    assertThat(opinions.replay(after)).isEqualTo(Replay.Verdict.SAME);
    assertThat(
            jdbc.sql(
                    """
                    select action from trail.entry where object_kind = 'pack' and object_id = ?
                    order by id
                    """)
                .param(id)
                .query(String.class)
                .list())
        .containsSubsequence(
            "PACK_DRAFTED",
            "PACK_REVIEWED",
            "PACK_RELEASE_ASKED",
            "PACK_RELEASED",
            "PACK_WITHDRAWN");
  }

  @Test
  @DisplayName("施行日在以后的：今天照旧，到那天才用；施行日在以前的发布不了")
  void scheduled() throws Exception {
    released("S.1", today.plusDays(10), 1200);
    assertThat(amountFen(today)).isEqualTo(4_000_000);
    assertThat(amountFen(today.plusDays(10))).isEqualTo(4_800_000);
    String late = reviewed("S.2", today.minusDays(1), 1300);
    send(CHIEF, "/" + late + "/ask", Map.of("words", "补"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("PACKS_TOO_EARLY"));
  }

  @Test
  @DisplayName("差在哪里、在以往的建议上试算：发布以前就看得到")
  void differenceAndTrial() throws Exception {
    long one = opinions.open(NewCandidate.of(facts(today)), PROSECUTOR).id();
    opinions.propose(one, 1, PROSECUTOR).orThrow();
    long none =
        opinions.open(NewCandidate.of(OpinionSamples.file("fault-principal")), PROSECUTOR).id();
    opinions.propose(none, 1, PROSECUTOR).orThrow();
    String id = drafted("T.1", today.plusDays(40), 1100);
    read(PROSECUTOR, "/" + id + "/difference")
        .andExpect(jsonPath("$.before").value("990123 2025.1"))
        .andExpect(jsonPath("$.changes[*].sentence", hasItem("救助基准：从 1,000 元 改为 1,100 元。")));
    ResultActions trial = read(PROSECUTOR, "/" + id + "/what-if").andExpect(status().isOk());
    assertThat(Integer.parseInt(value(trial, "$.winners"))).isPositive();
    assertThat(value(trial, "$.losers")).isEqualTo("0");
    assertThat(Integer.parseInt(value(trial, "$.same"))).isPositive();
    long before = Long.parseLong(value(trial, "$.beforeFen"));
    long after = Long.parseLong(value(trial, "$.afterFen"));
    assertThat(after * 10).isGreaterThan(before * 10).isLessThanOrEqualTo(before * 11);
  }

  @Test
  @DisplayName("书记员、部门经办人、管理员看不到；检察官看得到、写不了")
  void wrongRole() throws Exception {
    String id = drafted("W.1", today, 1100);
    for (Officer officer :
        new Officer[] {
          DemoAccounts.CLERK, DemoAccounts.DEPARTMENT_OFFICER, DemoAccounts.ADMINISTRATOR
        }) {
      read(officer, "/" + id).andExpect(status().isForbidden());
    }
    read(PROSECUTOR, "/" + id).andExpect(status().isOk());
    send(PROSECUTOR, "", Map.of("yaml", "x")).andExpect(status().isForbidden());
    send(PROSECUTOR, "/" + id + "/withdraw", Map.of("words", "x"))
        .andExpect(status().isForbidden());
    read(PROSECUTOR, "/999999").andExpect(jsonPath("$.code").value("PACKS_UNKNOWN"));
  }
}
