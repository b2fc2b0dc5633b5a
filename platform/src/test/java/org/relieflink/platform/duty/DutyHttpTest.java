package org.relieflink.platform.duty;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.sharing.Answer;
import org.relieflink.platform.sharing.PlantedRequests;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("职责台账：数从办理过程来，只数看得到的，迟的一件不少")
class DutyHttpTest extends ServerTest {
  private static final Unit OWN = Unit.of(DemoAccounts.PLACE, null);
  private static final Unit NEIGHBOUR = Unit.of("990125", null);
  private static final LocalDate PASSED = LocalDate.of(2026, 1, 5);
  private static final String REPLY = "$.duties[?(@.id=='reply-request')]";

  @Autowired Requests requests;

  private ResultActions read(Officer officer, String path) throws Exception {
    return mvc.perform(get("/api/v1/duties" + path).with(as(officer)));
  }

  private long request(Unit unit, LocalDate due) {
    return PlantedRequests.requestDue(jdbc, unit, due);
  }

  @Test
  @DisplayName("没有答的到期就迟，答了算做完，撤回的不算；问的和答的两边数一样")
  void countedFromTheSteps() throws Exception {
    Officer bureau = DemoAccounts.DEPARTMENT_OFFICER;
    LocalDate later = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(1);
    request(OWN, PASSED);
    long done = request(OWN, later);
    requests.answer(bureau, done, new Answer("yes", PASSED, "低保系统")).orThrow();
    long late = request(OWN, PASSED);
    requests.answer(bureau, late, new Answer("yes", PASSED, "低保系统")).orThrow();
    long taken = request(OWN, later);
    requests.act(DemoAccounts.PROSECUTOR, ShareAct.WITHDRAW, taken, "问重了").orThrow();
    for (Officer reader : new Officer[] {DemoAccounts.CHIEF, bureau}) {
      read(reader, "")
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.duties", hasSize(32)))
          .andExpect(jsonPath(REPLY + ".late").value(1))
          .andExpect(jsonPath(REPLY + ".doneInTime").value(1))
          .andExpect(jsonPath(REPLY + ".doneLate").value(1))
          .andExpect(jsonPath(REPLY + ".inTime").value(0));
      read(reader, "/reply-request")
          .andExpect(jsonPath("$", hasSize(4)))
          .andExpect(jsonPath("$[0].standing").value("LATE"))
          .andExpect(jsonPath("$[0].line").value("civil_affairs"));
    }
  }

  @Test
  @DisplayName("别的部门、邻县看不到这里的件数")
  void onlyWhatOneMaySee() throws Exception {
    request(NEIGHBOUR, PASSED);
    Officer rural =
        new Officer("NY0301", "某", Role.DEPARTMENT_OFFICER, Unit.of("990123", "rural_affairs"));
    for (Officer reader : new Officer[] {rural, DemoAccounts.PROSECUTOR}) {
      read(reader, "")
          .andExpect(jsonPath(REPLY + ".late").value(0))
          .andExpect(jsonPath(REPLY + ".inTime").value(0));
    }
    read(DemoAccounts.ADMINISTRATOR, "").andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("办理过程还没有记的职责，说明没有接进来，不给零蛋充数")
  void notYetCarried() throws Exception {
    read(DemoAccounts.CHIEF, "")
        .andExpect(jsonPath("$.duties[?(@.id=='tell-collect')].followed").value(false))
        .andExpect(jsonPath("$.duties[?(@.followed == true)]", hasSize(28)))
        .andExpect(jsonPath("$.duties[?(@.id=='revisit')].followed").value(true))
        .andExpect(jsonPath(REPLY + ".followed").value(true));
    mvc.perform(get("/duties").with(as(DemoAccounts.CHIEF)))
        .andExpect(content().string(containsString("还没有接进办理过程的")));
  }

  @Test
  @DisplayName("年份、职责写错了，说一句话，不出错误页")
  void wrongAddresses() throws Exception {
    read(DemoAccounts.CHIEF, "?year=20x6")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("DUTY_YEAR_UNUSABLE"));
    read(DemoAccounts.CHIEF, "?year=99999").andExpect(status().isUnprocessableContent());
    read(DemoAccounts.CHIEF, "/no-such")
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("DUTY_UNKNOWN"));
    mvc.perform(get("/duties/no-such").with(as(DemoAccounts.CHIEF)))
        .andExpect(status().isNotFound())
        .andExpect(content().string(not(containsString("Exception"))));
  }
}
