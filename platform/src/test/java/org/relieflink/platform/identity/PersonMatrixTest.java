package org.relieflink.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.AccessRule;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.pool.HardshipPool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("人员档案的权限：每个地址、每个角色、本地和外地，都真的打一遍")
class PersonMatrixTest extends ServerTest {
  private static final String GROUND = "{\"purpose\":\"relief_case\",\"caseNo\":\"1号\"}";

  @Autowired HardshipPool pool;
  @Autowired AccessTable table;

  @BeforeAll
  void county(@TempDir Path folder) throws Exception {
    ChangedCounty.fill(pool, folder);
  }

  private static List<Officer> officers(String place) {
    List<Officer> officers = new ArrayList<>();
    for (Role role : Role.values()) {
      String department = role == Role.DEPARTMENT_OFFICER ? "civil_affairs" : null;
      officers.add(
          new Officer("PM" + officers.size() + place, "某", role, Unit.of(place, department)));
    }
    return officers;
  }

  private MockHttpServletResponse call(Officer officer, AccessRule rule, String method)
      throws Exception {
    String path =
        rule.path()
            .replace("{part}", ChangedCounty.REGISTER)
            .replace("{other}", ChangedCounty.NO_NUMBER)
            .replace("{id}", "1");
    var asked = request(HttpMethod.valueOf(method), path).with(as(officer)).with(csrf());
    if (path.startsWith("/api") && method.equals("POST")) {
      asked.contentType(MediaType.APPLICATION_JSON).content(GROUND);
    } else if (method.equals("POST")) {
      asked.param("purpose", "relief_case").param("caseNo", "1号").param("kind", "MERGE");
    }
    return mvc.perform(asked).andReturn().getResponse();
  }

  @Test
  @DisplayName("表里不给的角色都是 403；外地的人打不开，回答里什么也没有；本地给的角色不被拦")
  void everyAddress() throws Exception {
    int calls = 0;
    for (String place : List.of(DemoAccounts.PLACE, "990125", "990100")) {
      for (Officer officer : officers(place)) {
        for (AccessRule rule : table.all()) {
          for (String method :
              rule.path().contains("/persons/") ? rule.methods() : List.<String>of()) {
            var answer = call(officer, rule, method);
            String cell = officer + " " + method + " " + rule.path() + " " + answer.getStatus();
            calls++;
            if (!table.allows(officer, rule)) {
              assertThat(answer.getStatus()).as(cell).isEqualTo(403);
            } else if (!place.equals(DemoAccounts.PLACE)) {
              assertThat(answer.getContentAsString()).as(cell).doesNotContain("刘", "19740312");
              assertThat(answer.getStatus()).as(cell).isIn(200, 400, 404, 422);
            } else {
              assertThat(answer.getStatus()).as(cell).isNotEqualTo(403).isLessThan(500);
            }
          }
        }
      }
    }
    assertThat(calls).isEqualTo(3 * Role.values().length * 11);
    assertThat(
            jdbc.sql("select count(*) from identity.opening where officer like 'PM%990125'")
                .query(Long.class)
                .single())
        .isZero();
  }
}
