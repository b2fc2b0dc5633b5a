package org.relieflink.platform.relief.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.impl.util.io.BytesStreamSource;
import org.relieflink.platform.relief.ReliefState;

/**
 * 一个流程有哪些步：read from its BPMN.
 *
 * @param steps in order
 * @param inTurn where those asked sign one after another
 * @param any where one signature is enough
 */
record ProcessPlan(List<ReliefState> steps, Set<ReliefState> inTurn, Set<ReliefState> any) {
  ProcessPlan {
    steps = List.copyOf(steps);
    inTurn = Set.copyOf(inTurn);
    any = Set.copyOf(any);
  }

  static BpmnModel model(String bpmn) {
    return new BpmnXMLConverter()
        .convertToBpmnModel(new BytesStreamSource(Flow.bytes(bpmn)), false, false);
  }

  static ProcessPlan of(BpmnModel model) {
    List<ReliefState> steps = new ArrayList<>();
    Set<ReliefState> inTurn = new HashSet<>();
    Set<ReliefState> any = new HashSet<>();
    for (UserTask task : model.getMainProcess().findFlowElementsOfType(UserTask.class)) {
      ReliefState state = ReliefState.valueOf(task.getId());
      steps.add(state);
      var loop = task.getLoopCharacteristics();
      if (loop != null && loop.isSequential()) {
        inTurn.add(state);
      }
      if (loop != null && loop.getCompletionCondition() != null) {
        any.add(state);
      }
    }
    return new ProcessPlan(steps, inTurn, any);
  }

  /** Steps before this one. */
  List<ReliefState> before(ReliefState state) {
    int at = steps.indexOf(state);
    return at < 0 ? List.of() : steps.subList(0, at);
  }

  /** The step after this one; only of those that have one. */
  ReliefState after(ReliefState state) {
    return steps.get(steps.indexOf(state) + 1);
  }

  /** The steps with signatures from this one on. */
  List<ReliefState> signed(ReliefState from) {
    return steps.stream()
        .filter(one -> one.isSigned() && steps.indexOf(one) >= steps.indexOf(from))
        .toList();
  }
}
