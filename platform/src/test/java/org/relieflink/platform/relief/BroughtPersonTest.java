package org.relieflink.platform.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.leads.BroughtLeads;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadMove;
import org.relieflink.platform.leads.LeadSource;
import org.relieflink.platform.leads.Leads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;

@DisplayName("名单上没有、别人报来的人：登记时看得出优先清单，两个部门报的是一个人也只有一个案件")
class BroughtPersonTest extends CaseStory {
  @Autowired Leads leads;

  private long handed(String number) {
    by(
        CLERK,
        () ->
            leads
                .bring(
                    CLERK,
                    new BroughtLeads(
                        LeadSource.HANDLER,
                        "",
                        "",
                        false,
                        List.of(new BroughtLeads.Person("吴小满", number, "不能做工")),
                        UUID.randomUUID().toString()))
                .orThrow());
    long id = jdbc.sql("select max(id) from leads.lead").query(Long.class).single();
    for (LeadAct act : List.of(LeadAct.TAKE, LeadAct.CHECK, LeadAct.HAND)) {
      by(
          HANDLER,
          () -> {
            Lead before = leads.find(HANDLER, id).orElseThrow();
            return leads
                .act(HANDLER, id, LeadMove.of(act, before.version()).saying("核实过了"))
                .orThrow();
          });
    }
    return id;
  }

  private ResultActions registered(long lead) throws Exception {
    String body = "{\"leadId\":\"" + lead + "\"}";
    return register(HANDLER, UUID.randomUUID().toString(), body);
  }

  @Test
  @DisplayName("孩子、老人按报来的证号算进优先清单")
  void thePriorityListIsSeen() throws Exception {
    JsonNode child = json(registered(handed(HarmSamples.number("20200518", 801))));
    assertThat(child.path("priorities").toString()).contains("minor");
    JsonNode old = json(registered(handed(HarmSamples.number("19500518", 801))));
    assertThat(old.path("priorities").toString()).contains("elderly").doesNotContain("woman");
  }

  @Test
  @DisplayName("同一个人两条线索：第二条登记不了；窗口再来也登记不了")
  void onePersonHasOneCase() throws Exception {
    String number = HarmSamples.adult(802);
    id(registered(handed(number)));
    assertThat(code(registered(handed(number)))).isEqualTo("RELIEF_CASE_OPEN");
    String typed = "{\"caseNo\":\"\",\"name\":\"吴小满\",\"citizenId\":\"" + number + "\"}";
    assertThat(code(register(HANDLER, UUID.randomUUID().toString(), typed)))
        .isEqualTo("RELIEF_CASE_OPEN");
  }
}
