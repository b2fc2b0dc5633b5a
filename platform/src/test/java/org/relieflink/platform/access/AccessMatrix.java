package org.relieflink.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.relieflink.platform.ServerTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * 每个地址的每一格：calls addresses as every role of every unit, for rows of the own and of a foreign
 * county, and compares with what the policy table says.
 */
public final class AccessMatrix {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern FULL_NUMBER = Pattern.compile("9901\\d{2}(19|20)\\d{9}[\\dX]");

  /** The children of the fixtures, as they are masked. */
  private static final Pattern CHILD = Pattern.compile("孙\\*涵|周\\*禾|赵\\*雨|孙雨涵|周小禾|赵小雨");

  static final String FOREIGN = "990125";
  private static final String CITY = "990100";

  /** A look-up without a purpose is refused whoever asks. */
  private static final String LOOK_UP =
      "{\"purpose\": \"relief_case\", \"caseNo\": \"云检刑申〔2026〕1号\", \"name\": \"某\"}";

  /** What forms ask for, so that no call ends before the row is looked for. */
  private static final Map<String, String> FORM =
      Map.of("verdict", "different", "reason", "与卷宗核对", "key", "m-1", "sealed", "false");

  private final MockMvc mvc;
  private final AccessTable table;
  private final Reach reach;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> refusedForTheirForm = new java.util.TreeSet<>();
  private int calls;

  AccessMatrix(MockMvc mvc, AccessTable table, Reach reach) {
    this.mvc = mvc;
    this.table = table;
    this.reach = reach;
  }

  /** A row that an address speaks of. */
  public record Thing(long id, Matter matter, Unit owner) {}

  /**
   * Every role in the own county, a foreign one and the city above both; two departments of each.
   */
  static List<Officer> officers() {
    List<Officer> officers = new ArrayList<>();
    for (Role role : Role.values()) {
      for (String place : List.of(DemoAccounts.PLACE, FOREIGN, CITY)) {
        String number = "M" + officers.size() + "X" + place;
        if (role == Role.DEPARTMENT_OFFICER) {
          officers.add(new Officer(number + "C", "某", role, Unit.of(place, "civil_affairs")));
          officers.add(new Officer(number + "R", "某", role, Unit.of(place, "rural_affairs")));
        } else {
          officers.add(new Officer(number, "某", role, Unit.of(place, null)));
        }
      }
    }
    return officers;
  }

  /**
   * Every officer, for each of these rows; without variables in the path, once. A role that the
   * table never lets in is refused at the address, before any row or place is looked at: its
   * officer of the own county speaks for those of other places.
   */
  void everybody(AccessRule rule, String method, List<Map<String, Thing>> rows) throws Exception {
    Set<String> variables = variables(rule.path());
    List<Map<String, Thing>> asked = variables.isEmpty() ? List.of(Map.of()) : rows;
    for (Officer officer : officers()) {
      if (table.allows(officer, rule) || officer.unit().place().equals(DemoAccounts.PLACE)) {
        for (Map<String, Thing> things : asked) {
          assertThat(things.keySet()).as("rows for " + rule.path()).isEqualTo(variables);
          call(officer, rule, method, things);
        }
      }
    }
  }

  List<String> faults() {
    return faults;
  }

  /** Addresses that refused a foreign row, but for what was sent with it. */
  Set<String> refusedForTheirForm() {
    return refusedForTheirForm;
  }

  int calls() {
    return calls;
  }

  /** Calls one address for one row; a refusal is expected where the table refuses. */
  private void call(Officer officer, AccessRule rule, String method, Map<String, Thing> things)
      throws Exception {
    Need need = java.util.Objects.requireNonNull(rule.need());
    boolean ever = table.allows(officer, rule);
    boolean reached = things.values().stream().allMatch(thing -> reached(officer, need, thing));
    MockHttpServletResponse answer = ask(officer, method, address(rule.path(), things));
    calls++;
    boolean refused = answer.getStatus() == 403 || answer.getStatus() == 404;
    String cell =
        officer.role().word()
            + "@"
            + officer.unit()
            + " "
            + method
            + " "
            + rule.path()
            + " "
            + things
            + " -> "
            + answer.getStatus();
    boolean allowed = ever && reached;
    boolean wrong = allowed ? refused : answer.getStatus() < 400;
    if (answer.getStatus() >= 500 || wrong) {
      faults.add(cell);
    }
    if (!allowed && !refused) {
      refusedForTheirForm.add(rule.path());
    }
    if (answer.getStatus() < 300
        && rule.reads() != Sensitivity.PERSONAL
        && FULL_NUMBER.matcher(answer.getContentAsString()).find()) {
      faults.add(cell + " shows a full number");
    }
    if (answer.getStatus() < 300 && named(officer, need, things, answer.getContentAsString())) {
      faults.add(cell + " names a child");
    }
  }

  /**
   * A child is named to nobody to whom the table refuses it; of a list that is what it says of own
   * rows.
   */
  private boolean named(Officer officer, Need need, Map<String, Thing> things, String body) {
    var lists = new Thing(0, need.matter(), officer.unit());
    return CHILD.matcher(body).find()
        && (things.isEmpty() ? Stream.of(lists) : things.values().stream())
            .anyMatch(
                thing ->
                    reach
                            .shown(
                                officer, new Need(thing.matter, Deed.READ), Whose.of(thing.owner))
                            .closest()
                        == Effect.DENY);
  }

  private boolean reached(Officer officer, Need need, Thing thing) {
    Need read = new Need(thing.matter, Deed.READ);
    return reach.covers(officer, read, Whose.of(thing.owner))
        && (need.matter() != thing.matter || reach.covers(officer, need, Whose.of(thing.owner)));
  }

  private static String address(String path, Map<String, Thing> things) {
    Matcher variables = VARIABLE.matcher(path);
    return variables.replaceAll(found -> Long.toString(things.get(found.group(1)).id()));
  }

  /** Names of the variables in a path. */
  static Set<String> variables(String path) {
    return VARIABLE
        .matcher(path)
        .results()
        .map(found -> found.group(1))
        .collect(java.util.stream.Collectors.toSet());
  }

  private MockHttpServletResponse ask(Officer officer, String method, String address)
      throws Exception {
    var request =
        MockMvcRequestBuilders.request(HttpMethod.valueOf(method), address)
            .with(ServerTest.officer(officer))
            .with(csrf());
    FORM.forEach(request::param);
    if (address.startsWith("/api/") && !method.equals("GET")) {
      request.contentType(MediaType.APPLICATION_JSON).header("Idempotency-Key", "m");
      request.content(address.endsWith("look-ups") ? LOOK_UP : "{}");
    }
    return mvc.perform(request).andReturn().getResponse();
  }
}
