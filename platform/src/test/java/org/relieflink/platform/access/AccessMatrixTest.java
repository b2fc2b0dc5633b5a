package org.relieflink.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.AccessMatrix.Thing;
import org.relieflink.platform.document.DocumentSamples;
import org.relieflink.platform.ferry.PlantedFerry;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.incident.PlantedIncident;
import org.relieflink.platform.leads.LeadSamples;
import org.relieflink.platform.meeting.MeetingSamples;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.OpinionSamples;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.packs.PackSamples;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.RangersList;
import org.relieflink.platform.relief.CaseSamples;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.sharing.PlantedRequests;
import org.relieflink.platform.transfer.TransferSamples;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.PlantedAlarms;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("权限矩阵：每个地址、每个角色、每种关系都真的打一遍，只放表里写的")
class AccessMatrixTest extends ServerTest {

  @Autowired org.relieflink.platform.vault.Vault vault;
  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired Opinions opinions;
  @Autowired AccessTable table;
  @Autowired Reach reach;

  private static final String BY_QUERY =
      "(/api/v1)?/fund/(donor(-report|/.*pdf)?|result([.].*)?|sample(/say)?)";
  private static final String ONE = "1".repeat(16);
  private static final String OTHER = "2".repeat(16);

  private final Map<String, Map<String, Thing>> home = new TreeMap<>();
  private final Map<String, Map<String, Thing>> foreign = new TreeMap<>();

  /** Rows of the own county that are about a child. */
  private final Map<String, Map<String, Thing>> child = new TreeMap<>();

  @BeforeAll
  void twoCounties(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
    long list =
        screening
            .takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK)
            .orThrow()
            .listId();
    long run = screening.startRun(null, DemoAccounts.CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
    var wife = screening.findPartyByNumber("P-1", DemoAccounts.PROSECUTOR).orElseThrow();
    long opinion =
        opinions
            .open(
                NewCandidate.of(OpinionSamples.file("case-two-four-year-old")),
                DemoAccounts.PROSECUTOR)
            .id();
    long batch = jdbc.sql("select min(id) from pool.batch").query(Long.class).single();
    things(
        home,
        Unit.of(DemoAccounts.PLACE, null),
        List.of(list, run, wife.id(), wife.hits().get(0).hitId(), opinion));
    batch(home, batch);
    var girl = screening.findPartyByNumber("P-2", DemoAccounts.PROSECUTOR).orElseThrow();
    Unit office = Unit.of(DemoAccounts.PLACE, null);
    var hit = new Thing(girl.hits().get(0).hitId(), Matter.HITS, office);
    child.put("/screening/hits", Map.of("id", hit));
    child.put("/api/v1/hits", Map.of("id", hit));
    child.put("/screening/parties", Map.of("id", new Thing(girl.id(), Matter.PARTIES, office)));
    ofParty(opinion, wife.id());
    alarms();
    incidents();
    contracts();
    copies(list, run, wife.id(), wife.hits().get(0).hitId(), opinion, batch);
    administered(home, DemoAccounts.PLACE);
    administered(foreign, AccessMatrix.FOREIGN);
  }

  /** An account and a unit of a place. */
  private void administered(Map<String, Map<String, Thing>> into, String place) {
    Unit office = Unit.of(place, null);
    jdbc.sql(
            """
            insert into access.unit (place, line, name, created_at)
            values (:place, 'procuratorate', '某院', now()) on conflict do nothing
            """)
        .param("place", place)
        .update();
    long unit =
        jdbc.sql("select id from access.unit where place = ? and line = 'procuratorate'")
            .param(place)
            .query(Long.class)
            .single();
    long account =
        jdbc.sql(
                """
                insert into access.account
                  (staff_number, display_name, place, password_hash, created_at)
                values (:number, '某', :place, '-', now()) returning id
                """)
            .param("number", "T" + place)
            .param("place", place)
            .query(Long.class)
            .single();
    into.put("/accounts", Map.of("id", new Thing(account, Matter.STAFF, office)));
    into.put("/api/v1/accounts", Map.of("id", new Thing(account, Matter.STAFF, office)));
    long joining =
        jdbc.sql(
                """
                insert into access.joined_case
                  (officer, place, case_no, reason, granted_by, granted_at, ends_at)
                values ('ZZ0002', :place, '某号', '某事', 'ZZ0001', now(), now() + interval '9 days')
                returning id
                """)
            .param("place", place)
            .query(Long.class)
            .single();
    into.put("/joint", Map.of("id", new Thing(joining, Matter.JOINING, office)));
    into.put("/api/v1/joinings", Map.of("id", new Thing(joining, Matter.JOINING, office)));
    long post =
        jdbc.sql(
                """
                insert into staff.post (place, line, code, name, sort_order, role, created_at)
                values (?, 'procuratorate', 'M-1', '某岗', 1, 'CLERK', now()) returning id
                """)
            .param(place)
            .query(Long.class)
            .single();
    into.put("/posts", Map.of("id", new Thing(post, Matter.POSTS, office)));
    into.put("/api/v1/posts", Map.of("id", new Thing(post, Matter.POSTS, office)));
    into.put("/units", Map.of("id", new Thing(unit, Matter.UNITS, office)));
    into.put("/api/v1/units", Map.of("id", new Thing(unit, Matter.UNITS, office)));
  }

  /** About somebody of each county who is none of the officers that call. */
  private void alarms() {
    var planted = new PlantedAlarms(jdbc);
    for (Unit unit :
        List.of(Unit.of(DemoAccounts.PLACE, null), Unit.of(AccessMatrix.FOREIGN, null))) {
      long id = planted.add(AlarmKind.VOLUME_HOUR, "ZZ0001", unit.place());
      var into = unit.place().equals(DemoAccounts.PLACE) ? home : foreign;
      Map<String, Thing> alarm = Map.of("id", new Thing(id, Matter.ALARMS, unit));
      into.put("/watch/alarms", alarm);
      into.put("/api/v1/alarms", alarm);
    }
  }

  /** With a measure on an account and a pack of evidence, in each county. */
  private void incidents() {
    for (Unit unit :
        List.of(Unit.of(DemoAccounts.PLACE, null), Unit.of(AccessMatrix.FOREIGN, null))) {
      var planted = PlantedIncident.of(jdbc, unit);
      var into = unit.place().equals(DemoAccounts.PLACE) ? home : foreign;
      for (String api : List.of("", "/api/v1")) {
        into.put(
            api + "/incidents",
            Map.of("id", new Thing(planted.incident(), Matter.INCIDENTS, unit)));
        into.put(
            api + "/evidence", Map.of("id", new Thing(planted.pack(), Matter.INCIDENTS, unit)));
        into.put(
            api + "/measures", Map.of("id", new Thing(planted.measure(), Matter.MEASURES, unit)));
        into.put(
            api + "/inquiries", Map.of("id", new Thing(inquiry(unit), Matter.INQUIRIES, unit)));
        long request = PlantedRequests.request(jdbc, unit);
        long correction = PlantedRequests.correction(jdbc, unit);
        Unit bureau = Unit.of(unit.place(), "civil_affairs");
        into.put(api + "/requests", Map.of("id", new Thing(request, Matter.REQUESTS, unit)));
        into.put(api + "/inbox", Map.of("id", new Thing(request, Matter.ANSWERS, bureau)));
        into.put(api + "/corrections", Map.of("id", new Thing(correction, Matter.REQUESTS, unit)));
        into.put(api + "/mending", Map.of("id", new Thing(correction, Matter.ANSWERS, bureau)));
        into.put(
            api + "/disputes",
            Map.of("id", new Thing(PlantedRequests.dispute(jdbc, unit), Matter.REQUESTS, unit)));
        long relief =
            HarmSamples.planted(
                jdbc, unit, "%s0000000000".formatted(unit.place()), api.isEmpty() ? ONE : OTHER);
        long pack = PackSamples.planted(jdbc, unit, api.isEmpty() ? "1" : "2");
        into.put(
            api + "/leads",
            Map.of(
                "id",
                new Thing(LeadSamples.planted(jdbc, unit, "NEW"), Matter.RELIEF_LEADS, unit)));
        into.put(
            api + "/documents",
            Map.of("id", new Thing(DocumentSamples.planted(jdbc, unit), Matter.DOCUMENTS, unit)));
        into.put(
            api.isEmpty() ? "/cases" : api + "/relief-cases",
            Map.of(
                "id",
                new Thing(CaseSamples.planted(jdbc, unit, copied()), Matter.RELIEF_CASES, unit)));
        into.put(
            api + "/revisits",
            Map.of(
                "id",
                new Thing(CaseSamples.granted(jdbc, unit, List.of()), Matter.RELIEF_CASES, unit)));
        into.put(
            api + "/meetings",
            Map.of(
                "id",
                new Thing(
                    MeetingSamples.planted(jdbc, unit, copied()), Matter.RELIEF_CASES, unit)));
        into.put(
            api + "/helps",
            Map.of("id", new Thing(CaseSamples.asked(jdbc, unit), Matter.HELP_TASKS, unit)));
        transfers(into, api, unit);
        into.put(api + "/packs", Map.of("id", new Thing(pack, Matter.PACKS, unit)));
        into.put(api + "/harms/reliefs", Map.of("id", new Thing(relief, Matter.HARMS, unit)));
        into.put(
            api + "/ferry/sites",
            Map.of("id", new Thing(PlantedFerry.site(jdbc, unit, api), Matter.FERRY, unit)));
        into.put(
            api + "/ferry/packages",
            Map.of("id", new Thing(PlantedFerry.sent(jdbc, unit, api), Matter.FERRY, unit)));
        into.put(
            api + "/retention/plans",
            Map.of("id", new Thing(retention("plan", unit), Matter.RETENTION, unit)));
        into.put(
            api + "/retention/holds",
            Map.of("id", new Thing(retention("hold", unit), Matter.RETENTION, unit)));
      }
    }
  }

  /**
   * A matter that was sent to the civil affairs bureau, a paper of a replied one, a registration.
   */
  private void transfers(Map<String, Map<String, Thing>> into, String api, Unit unit) {
    Unit bureau = Unit.of(unit.place(), "civil_affairs");
    long sent = TransferSamples.planted(jdbc, unit, "SENT");
    long paper = TransferSamples.paper(jdbc, unit);
    long line = TransferSamples.line(jdbc, unit, api.isEmpty() ? "education" : "justice");
    into.put(api + "/transfers", Map.of("id", new Thing(sent, Matter.TRANSFERS, unit)));
    into.put(api + "/transfer-tasks", Map.of("id", new Thing(sent, Matter.TRANSFER_TASKS, bureau)));
    into.put(api + "/transfer-papers", Map.of("id", new Thing(paper, Matter.TRANSFERS, unit)));
    into.put(api + "/task-papers", Map.of("id", new Thing(paper, Matter.TRANSFER_TASKS, bureau)));
    into.put(api + "/transfer-lines", Map.of("id", new Thing(line, Matter.TRANSFER_LINES, unit)));
  }

  /** A plan without rows, or a hold of a kind. */
  private long retention(String table, Unit unit) {
    String own = table.equals("plan") ? "as_of, version" : "kind, person";
    String values = table.equals("plan") ? "date '2026-11-27', '1'" : "'HITS', null";
    return jdbc.sql(
            "insert into retention.%s (place, reason, officer, officer_name, at, %s)"
                    .formatted(table, own)
                + " values (?, '某因', 'ZZ0002', '某', now(), %s) returning id".formatted(values))
        .param(unit.place())
        .query(Long.class)
        .single();
  }

  private long inquiry(Unit unit) {
    return jdbc.sql(
            """
            insert into inquiry.request (place, key, masked, proof, words, officer, officer_name, at)
            values (?, repeat('0', 16), '990123********402X', 'ID_CARD', '', 'ZZ0002', '某', now())
            returning id
            """)
        .param(unit.place())
        .query(Long.class)
        .single();
  }

  /** A draft of a department's contract in each county. */
  private void contracts() {
    for (String place : List.of(DemoAccounts.PLACE, AccessMatrix.FOREIGN)) {
      Unit owner = Unit.of(place, "rural_affairs");
      long id =
          jdbc.sql(
                  """
                  insert into pool.own_contract (contract_id, number, place, line, title,
                    hardship_class, prefix, yaml, digest, state, made_by, made_by_name, made_at)
                  values ('forestry/zz', :number, :place, 'rural_affairs', '某类名单', '某类', 'ZZ',
                    :yaml, repeat('0', 64), 'DRAFT', 'ZZ0001', '某', now()) returning id
                  """)
              .param("number", Integer.parseInt(place))
              .param("place", place)
              .param("yaml", RangersList.yaml("ZZ", "某类"))
              .query(Long.class)
              .single();
      var into = place.equals(DemoAccounts.PLACE) ? home : foreign;
      into.put("/pool/contracts", Map.of("id", new Thing(id, Matter.POOL, owner)));
      into.put("/api/v1/contracts", Map.of("id", new Thing(id, Matter.POOL, owner)));
    }
  }

  private void batch(Map<String, Map<String, Thing>> into, long batch) {
    Thing thing = new Thing(batch, Matter.POOL, owner(batch));
    into.put("/pool/imports", Map.of("id", thing));
    into.put("/api/v1/imports", Map.of("id", thing));
  }

  private void ofParty(long opinion, long party) {
    jdbc.sql("update opinion.candidate set party_id = :party where id = :id")
        .param("party", party)
        .param("id", opinion)
        .update();
  }

  private Unit owner(long batch) {
    return jdbc.sql("select place, department from pool.batch where id = ?")
        .param(batch)
        .query((row, index) -> Unit.of(row.getString(1), row.getString(2)))
        .single();
  }

  private void copies(long list, long run, long party, long hit, long opinion, long batch) {
    var copies = new ForeignCopies(jdbc, AccessMatrix.FOREIGN, vault);
    long list2 = copies.copy("screening.party_list", list, Map.of());
    long run2 = copies.copy("screening.run", run, Map.of());
    long party2 = copies.copy("screening.party", party, Map.of("list_id", "" + list2));
    long hit2 =
        copies.copy("screening.hit", hit, Map.of("party_id", "" + party2, "run_id", "" + run2));
    long opinion2 = copies.copy("opinion.candidate", opinion, Map.of("party_id", "" + party2));
    jdbc.sql(
            """
            insert into opinion.facts_version (candidate_id, number, content, officer, officer_name,
              saved_at)
            select :copy, number, content, officer, officer_name, saved_at
            from opinion.facts_version where candidate_id = :id
            """)
        .param("copy", opinion2)
        .param("id", opinion)
        .update();
    long batch2 = copies.copy("pool.batch", batch, Map.of("number", "'B20990101-01'"));
    things(
        foreign, Unit.of(AccessMatrix.FOREIGN, null), List.of(list2, run2, party2, hit2, opinion2));
    batch(foreign, batch2);
  }

  /** Which row the variable of an address means, by how the address begins. */
  private static void things(Map<String, Map<String, Thing>> into, Unit owner, List<Long> ids) {
    Thing list = new Thing(ids.get(0), Matter.PARTIES, owner);
    Thing run = new Thing(ids.get(1), Matter.HITS, owner);
    Thing party = new Thing(ids.get(2), Matter.PARTIES, owner);
    Thing hit = new Thing(ids.get(3), Matter.HITS, owner);
    Thing opinion = new Thing(ids.get(4), Matter.OPINIONS, owner);
    into.put("/screening/lists", Map.of("id", list));
    into.put("/screening/runs", Map.of("id", run));
    into.put("/api/v1/runs", Map.of("id", run));
    into.put("/screening/parties", Map.of("id", party));
    into.put("/screening/hits", Map.of("id", hit));
    into.put("/api/v1/hits", Map.of("id", hit));
    into.put("/opinions/", Map.of("partyId", new Thing(party.id(), Matter.OPINIONS, owner)));
    into.put("/opinion/", Map.of("id", opinion));
    into.put("/api/v1/opinions", Map.of("id", opinion));
  }

  /** Rules with a right, those that ask for least first, so that nothing is used up too early. */
  private List<AccessRule> rules() {
    return table.all().stream()
        .filter(rule -> rule.need() != null && !rule.path().contains("supervision"))
        .filter(rule -> !rule.path().contains("/test"))
        .filter(rule -> !rule.path().contains("{proposal}")) // follows the opinion it hangs on
        .filter(rule -> !rule.path().contains("{role}")) // a word of the table, no row
        .filter(rule -> !rule.path().matches(".*\\{(book|duty)}.*")) // of the product, no rows
        .filter(rule -> !rule.path().equals("/fund/evidence")) // of what its query names
        .filter(rule -> !rule.path().matches(BY_QUERY)) // which one says the query
        .filter(rule -> !rule.path().equals("/documents/{id}/scan-file")) // which one says the form
        .filter(rule -> !rule.path().contains("{part}")) // opened first: PersonMatrixTest
        .toList();
  }

  private Map<String, Thing> things(Map<String, Map<String, Thing>> of, AccessRule rule) {
    return of.entrySet().stream()
        .filter(entry -> rule.path().startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Map.of());
  }

  @Tag("asvs-8.2.3")
  @Tag("asvs-15.3.1")
  @Test
  @DisplayName("看：每个地址、每个角色、本地和外地的每一条")
  void reading() throws Exception {
    AccessMatrix matrix = new AccessMatrix(mvc, table, reach);
    for (AccessRule rule : rules()) {
      for (String method : rule.methods()) {
        if (method.equals("GET")) {
          matrix.everybody(rule, method, List.of(things(home, rule), things(foreign, rule)));
        }
      }
    }
    for (AccessRule rule : rules()) {
      if (rule.methods().contains("GET")
          && child.keySet().stream().anyMatch(rule.path()::startsWith)) {
        matrix.everybody(rule, "GET", List.of(things(child, rule)));
      }
    }
    assertThat(matrix.faults()).isEmpty();
    assertThat(matrix.calls()).isGreaterThan(500);
  }

  @Test
  @DisplayName("办：每个会改动的地址，表里不给的人一个也办不成")
  void doing() throws Exception {
    AccessMatrix matrix = new AccessMatrix(mvc, table, reach);
    for (AccessRule rule : rules()) {
      for (String method : rule.methods()) {
        if (!method.equals("GET")) {
          matrix.everybody(rule, method, List.of(things(home, rule), things(foreign, rule)));
        }
      }
    }
    assertThat(matrix.faults()).isEmpty();
    assertThat(matrix.refusedForTheirForm())
        .as("bodies that are refused before the row is looked for, whoever asks")
        .containsOnly(
            "/api/v1/contracts/{id}/trial",
            "/api/v1/hits/{id}/dispositions",
            "/api/v1/opinions/{id}/facts",
            "/api/v1/opinions/{id}/proposals",
            "/pool/imports/{id}/choose");
  }

  @Tag("asvs-8.2.2")
  @Test
  @DisplayName("外地的编号和没有的编号，回答一模一样：二十个编号，一个也试不出来")
  void foreignAndUnknownLookAlike() throws Exception {
    for (AccessRule rule : rules()) {
      if (rule.methods().contains("GET")
          && table.allows(DemoAccounts.PROSECUTOR, rule)
          && !AccessMatrix.variables(rule.path()).isEmpty()) {
        String variable = "{" + AccessMatrix.variables(rule.path()).iterator().next() + "}";
        long foreignId = things(foreign, rule).values().iterator().next().id();
        String known = refusal(rule.path().replace(variable, Long.toString(foreignId)), foreignId);
        for (long id = 1_000; id < 1_020; id++) {
          String unknown = refusal(rule.path().replace(variable, Long.toString(id)), id);
          assertThat(known).as(rule.path()).isEqualTo(unknown);
        }
      }
    }
  }

  /** Status and body of a refusal, without what differs for every request. */
  private String refusal(String address, long id) throws Exception {
    var answer =
        mvc.perform(
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(address)
                    .with(as(DemoAccounts.PROSECUTOR)))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).as(address).isEqualTo(404);
    return answer
        .getContentAsString()
        .replaceAll("(/|编号为 )" + id + "\\b", "$1N")
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "R")
        .replaceAll("[A-Za-z0-9_-]{60,}", "C"); // tokens of forms
  }

  /** Officers of departments read what was copied to them. */
  private static List<String> copied() {
    return AccessMatrix.officers().stream()
        .filter(one -> one.role() == Role.DEPARTMENT_OFFICER)
        .map(Officer::staffNumber)
        .toList();
  }
}
