package org.relieflink.platform.relief.internal;

import java.util.Optional;
import org.flowable.bpmn.model.BpmnModel;
import org.relieflink.platform.relief.ReliefCase;
import org.springframework.stereotype.Component;

/** 案件走的流程：of a running case as it was when it began; of an ended one as the file is now. */
@Component
class Processes {
  private final Flow flow;
  private final ReliefRules rules;

  Processes(Flow flow, ReliefRules rules) {
    this.flow = flow;
    this.rules = rules;
  }

  BpmnModel model(ReliefCase one) {
    return (one.state().isLast() ? Optional.<BpmnModel>empty() : flow.model(one.instance()))
        .orElseGet(() -> ProcessPlan.model(rules.process(one.process()).bpmn()));
  }

  ProcessPlan plan(ReliefCase one) {
    return ProcessPlan.of(model(one));
  }
}
