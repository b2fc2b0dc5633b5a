package org.relieflink.platform.relief;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.OpinionSamples;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SavedProposal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** 救助案件的测试共用：officers of offices that do not exist, cases taken to a step over HTTP. */
abstract class CaseStory extends ServerTest {
  static final Unit OFFICE = DemoAccounts.PROSECUTOR.unit();
  static final Unit NEXT_OFFICE = Unit.of("990125", null);
  static final Unit COURT = Unit.of(DemoAccounts.PLACE, "court");
  static final Unit GROUP = Unit.of(DemoAccounts.PLACE, "political_legal");

  static final Officer CLERK = DemoAccounts.CLERK;
  static final Officer HANDLER = DemoAccounts.PROSECUTOR;
  static final Officer CHIEF = DemoAccounts.CHIEF;
  static final Officer COLLEAGUE = new Officer("YX0218", "孙检察官", Role.PROSECUTOR, OFFICE);
  static final Officer THIRD = new Officer("YX0219", "李检察官", Role.PROSECUTOR, OFFICE);
  static final Officer DEPUTY = new Officer("YX0202", "钱副检察长", Role.CHIEF, OFFICE);
  static final Officer BUREAU = DemoAccounts.DEPARTMENT_OFFICER;
  static final Officer REVIEWER = new Officer("ZF0401", "某委员", Role.DEPARTMENT_OFFICER, GROUP);
  static final Officer OTHER_REVIEWER =
      new Officer("ZF0402", "某委员", Role.DEPARTMENT_OFFICER, GROUP);
  static final Officer JUDGE = new Officer("FY0501", "某法官", Role.DEPARTMENT_OFFICER, COURT);
  static final Officer SECOND_JUDGE = new Officer("FY0502", "某法官", Role.DEPARTMENT_OFFICER, COURT);
  static final Officer THIRD_JUDGE = new Officer("FY0503", "某庭长", Role.DEPARTMENT_OFFICER, COURT);
  static final Officer PRESIDENT = new Officer("FY0504", "某院长", Role.DEPARTMENT_OFFICER, COURT);
  static final Officer NEXT_HANDLER = new Officer("YX9901", "外院检察官", Role.PROSECUTOR, NEXT_OFFICE);
  static final Officer NEXT_CHIEF = new Officer("YX9902", "外院检察长", Role.CHIEF, NEXT_OFFICE);
  static final Officer FOURTH = new Officer("YX0220", "周检察官", Role.PROSECUTOR, OFFICE);
  static final Officer BUREAU_COLLEAGUE =
      new Officer("MZ0302", "某科员", Role.DEPARTMENT_OFFICER, BUREAU.unit());
  static final Officer THIRD_REVIEWER =
      new Officer("ZF0403", "某委员", Role.DEPARTMENT_OFFICER, GROUP);
  static final List<Officer> NEW_ONES =
      List.of(
          FOURTH,
          BUREAU_COLLEAGUE,
          THIRD_REVIEWER,
          COLLEAGUE,
          THIRD,
          DEPUTY,
          REVIEWER,
          OTHER_REVIEWER,
          JUDGE,
          SECOND_JUDGE,
          THIRD_JUDGE,
          PRESIDENT,
          NEXT_HANDLER,
          NEXT_CHIEF);

  /** Case, person and birth date of the facts that proposals are made of. */
  static final String CASE = "云检救助〔2026〕37号";

  static final String CHILD = "周小禾";
  static final String BORN = "20220518";

  /** Why no guardian came for the child. */
  static final String NOBODY = words("父母都死亡，村委会陪同来的");

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired Accounts accounts;
  @Autowired Opinions opinions;
  @Autowired ReliefCases cases;

  private int persons;

  @BeforeAll
  void officers() {
    accounts.addUnit(NEXT_OFFICE, "某县人民检察院");
    accounts.addUnit(COURT, "云溪县人民法院");
    accounts.addUnit(GROUP, "云溪县委政法委");
    NEW_ONES.forEach(this::comes);
  }

  /** An account without a password of its own: nobody signs in here, and hashing takes its time. */
  void comes(Officer officer) {
    jdbc.sql(
            """
            insert into access.account
              (staff_number, display_name, role, place, department, password_hash, demo, created_at)
            select ?, ?, ?, ?, ?, password_hash, true, now()
            from access.account where staff_number = ?
            on conflict (staff_number) do nothing
            """)
        .params(
            officer.staffNumber(),
            officer.displayName(),
            officer.role().name(),
            officer.unit().place(),
            officer.department(),
            CLERK.staffNumber())
        .update();
  }

  static <T> T by(Officer officer, Supplier<T> work) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of()));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  ResultActions register(Officer officer, String key, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/relief-cases")
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer)));
  }

  /** A case of a new child of this office, at the window. */
  long registered(Officer officer) throws Exception {
    persons++;
    String body =
        "{\"caseNo\":\"%s\",\"name\":\"%s\",\"citizenId\":\"%s\"}"
            .formatted(CASE, CHILD, HarmSamples.number(BORN, persons));
    long id = id(register(officer, UUID.randomUUID().toString(), body));
    done(officer, id, ReliefAct.NO_GUARDIAN, NOBODY);
    return id;
  }

  static JsonNode json(ResultActions answer) throws Exception {
    return JSON.readTree(answer.andReturn().getResponse().getContentAsString());
  }

  static long id(ResultActions answer) throws Exception {
    JsonNode shown = json(answer);
    if (!shown.has("number")) {
      throw new AssertionError(shown.toString());
    }
    return shown.get("id").asLong();
  }

  JsonNode shown(Officer officer, long id) throws Exception {
    return json(mvc.perform(get("/api/v1/relief-cases/" + id).with(as(officer))));
  }

  int version(long id) {
    return jdbc.sql("select count(*) from relief.step where case_id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  String state(long id) {
    return jdbc.sql("select state from relief.step where case_id = ? order by number desc limit 1")
        .param(id)
        .query(String.class)
        .single();
  }

  /** A step with what is said besides, as JSON members. */
  ResultActions step(Officer officer, long id, ReliefAct act, String more) throws Exception {
    return step(officer, id, act, more, version(id));
  }

  ResultActions step(Officer officer, long id, ReliefAct act, String more, int version)
      throws Exception {
    String to = act.deed() == Deed.DECIDE ? "decisions" : "works";
    String body = "{\"act\":\"%s\",\"version\":%d%s}".formatted(act, version, more);
    return mvc.perform(
        post("/api/v1/relief-cases/" + id + "/" + to)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer)));
  }

  void done(Officer officer, long id, ReliefAct act, String more) throws Exception {
    JsonNode answer = json(step(officer, id, act, more));
    if (!answer.has("number")) {
      throw new AssertionError(act + ": " + answer);
    }
  }

  String code(ResultActions answer) throws Exception {
    JsonNode shown = json(answer);
    return shown.has("code") ? shown.get("code").asString() : "DONE";
  }

  /** A saved proposal of this officer's office; gives how the page names it. */
  String proposal(Officer officer) {
    return by(
        officer,
        () -> {
          long candidate =
              opinions
                  .open(NewCandidate.of(OpinionSamples.file("case-two-four-year-old")), officer)
                  .id();
          SavedProposal saved = opinions.propose(candidate, 1, officer).orThrow();
          return candidate + "-" + saved.id();
        });
  }

  static String words(String text) {
    return ",\"words\":\"" + text + "\"";
  }

  static String signers(Officer... officers) {
    return ",\"signers\":["
        + String.join(
            ",", Arrays.stream(officers).map(it -> "\"" + it.staffNumber() + "\"").toList())
        + "]";
  }

  /** Registered, accepted, verified: in the review of the handler. */
  long reviewed(Officer handler) throws Exception {
    long id = registered(handler);
    done(handler, id, ReliefAct.ACCEPT, "");
    done(handler, id, ReliefAct.VERIFY, "");
    return id;
  }

  /** With three asked to sign, and one of the review group. */
  long signing(Officer... signers) throws Exception {
    long id = reviewed(HANDLER);
    done(HANDLER, id, ReliefAct.PROPOSE, ",\"proposal\":\"" + proposal(HANDLER) + "\"");
    done(COLLEAGUE, id, ReliefAct.CONCLUDE, words("同意救助") + signers(signers));
    return id;
  }
}
